import type { Reader } from '../../db/connection.ts'
import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { spokenRhythm } from '../../shared/documents/spoken-rhythm.ts'
import { USUAL_AGREEMENT } from '../../shared/model/plan-agreement.ts'
import { appliedTo, coveredCharges } from './agreement-covered.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { lendingOf } from './agreement-lending.ts'
import { officeNotes } from './agreement-office.ts'
import { partiesOf } from './agreement-parties.ts'
import { clausesOf, lawOf, policiesOf } from './agreement-policies.ts'
import { cutToTell, movesToTell, runsOf, scheduleRows } from './agreement-rows.ts'
import { disputeTerms, paperDesk, paperOrigin } from './paper-origin.ts'

/** The agreement of a new plan as a paper. */
export function agreementModel(reader: Reader, facts: AgreementFacts): DocumentModel {
  return planAgreement(agreementInput(reader, facts))
}

/** What stands on the agreement of a new plan without interest and fees. Source: specification, section 14. */
function agreementInput(reader: Reader, facts: AgreementFacts): AgreementInput {
  const { made, clinic, draft, planned } = facts
  const { schedule, disclosure } = planned
  const { language } = made
  const { agreement: choices = USUAL_AGREEMENT } = draft
  return {
    ...paperOrigin(clinic, made),
    ...partiesOf(reader, facts),
    changes: facts.changes ?? [],
    covered: coveredCharges(facts),
    coveredTotal: knownFigure('plan.cashPrice', draft.owed),
    applied: appliedTo(facts),
    lending: disclosure.trigger.needed ? lendingOf(disclosure, draft, language) : null,
    rhythm: spokenRhythm(draft.frequency, draft.firstDueOn),
    payment: knownFigure('plan.payment', schedule.regularAmount),
    lastPayment:
      schedule.finalAmount === schedule.regularAmount ? null : knownFigure('plan.lastPayment', schedule.finalAmount),
    ...runsOf(schedule),
    ...cutToTell(draft),
    ...movesToTell(draft),
    downPayment:
      draft.downPayment > 0
        ? { amount: knownFigure('plan.downPayment', draft.downPayment), paid: facts.downPaid, on: draft.agreedOn }
        : null,
    schedule: scheduleRows(schedule),
    scheduleTotals: {
      payment: knownFigure('plan.totalOfPayments', schedule.totalOfPayments),
      interest: schedule.totalInterest === 0 ? null : knownFigure('plan.totalInterest', schedule.totalInterest),
      principal: knownFigure('plan.principal', schedule.principal),
    },
    policies: policiesOf(facts),
    contact: paperDesk(clinic, language),
    dispute: facts.estimate?.isGoodFaith || facts.isOfGoodFaith ? disputeTerms(draft.agreedOn) : null,
    electronic: choices.signing === 'screen',
    stateClauses: clausesOf(facts),
    holderNotice: facts.limits.holderNotice === 'required',
    lawOf: lawOf(facts),
    governing: facts.policy.governingText,
    office: officeNotes(facts),
  }
}
