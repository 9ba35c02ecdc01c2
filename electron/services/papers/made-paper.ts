import type { Answer } from '../../../shared/contract/errors.ts'
import type { PaperOrder } from '../../../shared/contract/paper-orders.ts'
import { makeApplication, makeDecision, makeRefusalNotice } from './assistance-papers.ts'
import { makeCallSheet } from './call-sheet-paper.ts'
import { makeCombined } from './combined-paper.ts'
import { makeComparison, makeWhySheet } from './estimate-papers.ts'
import { makeDefaultNotice, makeReminder } from './late-letters.ts'
import { makeBalance, makePayOff, makeRefund, makeSettlement } from './money-letters.ts'
import { makeNonCovered } from './non-covered-paper.ts'
import { makeDaySheet, makeForms } from './office-papers.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { makeOtherBillers } from './other-billers-paper.ts'
import { makePlanChange, makeSchedule } from './plan-papers.ts'
import { makeBalances, makeStatement } from './statement-paper.ts'
import { makeVersionAgreement } from './version-agreement.ts'

/** The paper that was ordered, from what stands in the store; refused where the facts do not allow it. */
export function madePaper(making: Making, order: PaperOrder): Answer<MadePaper> {
  switch (order.kind) {
    case 'comparison':
      return makeComparison(making, order)
    case 'whySheet':
      return makeWhySheet(making, order)
    case 'otherBillers':
      return makeOtherBillers(making, order)
    case 'callSheet':
      return makeCallSheet(making, order)
    case 'nonCoveredNotice':
      return makeNonCovered(making, order)
    case 'statement':
      return makeStatement(making, order)
    case 'paymentSchedule':
      return makeSchedule(making, order)
    case 'combinedSchedule':
      return makeCombined(making, order)
    case 'planAgreement':
      return makeVersionAgreement(making, order)
    case 'planChange':
      return makePlanChange(making, order)
    case 'payOffLetter':
      return makePayOff(making, order)
    case 'refundLetter':
      return makeRefund(making, order)
    case 'reminderLetter':
      return makeReminder(making, order)
    case 'defaultNotice':
      return makeDefaultNotice(making, order)
    case 'balanceLetter':
      return makeBalance(making, order)
    case 'settlementLetter':
      return makeSettlement(making, order)
    case 'assistanceApplication':
      return makeApplication(making, order)
    case 'assistanceDecision':
      return makeDecision(making, order)
    case 'refusalNotice':
      return makeRefusalNotice(making, order)
    case 'outageForm':
      return makeForms(making, order)
    case 'dailyClose':
      return makeDaySheet(making, order)
    case 'emergencyBalances':
      return makeBalances(making)
  }
}
