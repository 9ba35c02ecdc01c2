import { assistanceApplication } from '../../shared/documents/assistance-application.ts'
import { assistanceDecision } from '../../shared/documents/assistance-decision.ts'
import { callSheet } from '../../shared/documents/call-sheet.ts'
import { combinedSchedule } from '../../shared/documents/combined-schedule.ts'
import { dailyClose } from '../../shared/documents/daily-close.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { emergencyBalances } from '../../shared/documents/emergency-balances.ts'
import { defaultNotice, reminderLetter } from '../../shared/documents/late-letters.ts'
import { balanceLetter, payOffLetter, refundLetter, settlementLetter } from '../../shared/documents/money-letters.ts'
import { nonCoveredNotice } from '../../shared/documents/non-covered-notice.ts'
import { outageForms } from '../../shared/documents/outage-forms.ts'
import { paymentSchedule } from '../../shared/documents/payment-schedule.ts'
import { planChange } from '../../shared/documents/plan-change.ts'
import { refusalNotice } from '../../shared/documents/refusal-notice.ts'
import { statement } from '../../shared/documents/statement.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleCombined } from './sample-combined.ts'
import * as letters from './sample-letters.ts'
import * as office from './sample-office.ts'
import type { SamplePaper } from './sample-paper.ts'

/** A sample of what stands on a paper. */
export function sampleOf<Input>(name: string, input: Input, compose: (input: Input) => DocumentModel): SamplePaper {
  return { name, input, model: compose(input), mark: 'original' }
}

/** One of each letter about a payment plan. */
export function letterPapers(language: PaperLanguage): readonly SamplePaper[] {
  return [
    sampleOf(`statement-${language}`, letters.sampleStatement(language), statement),
    sampleOf(`schedule-6-${language}`, letters.sampleSchedule(language, 6), paymentSchedule),
    sampleOf(`schedule-36-${language}`, letters.sampleSchedule(language, 36), paymentSchedule),
    sampleOf(`all-plans-${language}`, sampleCombined(language), combinedSchedule),
    sampleOf(`plan-change-${language}`, letters.samplePlanChange(language), planChange),
    sampleOf(`pay-off-${language}`, letters.samplePayOff(language, false), payOffLetter),
    sampleOf(`paid-in-full-${language}`, letters.samplePayOff(language, true), payOffLetter),
    sampleOf(`refund-${language}`, letters.sampleRefund(language), refundLetter),
    sampleOf(`reminder-${language}`, letters.sampleReminder(language), reminderLetter),
    sampleOf(`default-notice-${language}`, letters.sampleDefaultNotice(language), defaultNotice),
    sampleOf(`balance-lower-${language}`, letters.sampleBalance(language, 'lower'), balanceLetter),
    sampleOf(`balance-agreed-${language}`, letters.sampleAgreedBalance(language), balanceLetter),
    sampleOf(`balance-higher-${language}`, letters.sampleBalance(language, 'higher'), balanceLetter),
    sampleOf(`settlement-${language}`, letters.sampleSettlement(language), settlementLetter),
  ]
}

/** One of each form, sheet and list. */
export function officePapers(language: PaperLanguage): readonly SamplePaper[] {
  return [
    sampleOf(`assistance-application-${language}`, office.sampleApplication(language), assistanceApplication),
    sampleOf(`assistance-decision-${language}`, office.sampleDecision(language), assistanceDecision),
    sampleOf(`refusal-notice-${language}`, office.sampleRefusal(language), refusalNotice),
    sampleOf(`call-sheet-${language}`, office.sampleCallSheet(language), callSheet),
    sampleOf(`not-covered-${language}`, office.sampleNonCovered(language), nonCoveredNotice),
    sampleOf(`outage-estimate-${language}`, office.sampleForms(language, 'estimate'), outageForms),
    sampleOf(`outage-plan-${language}`, office.sampleForms(language, 'plan'), outageForms),
    sampleOf(`outage-receipt-${language}`, office.sampleForms(language, 'receipt'), outageForms),
    sampleOf(`day-sheet-${language}`, office.sampleDailyClose(language), dailyClose),
    sampleOf(`balances-12-${language}`, office.sampleBalances(language, 12), emergencyBalances),
    sampleOf(`balances-60-${language}`, office.sampleBalances(language, 60), emergencyBalances),
  ]
}
