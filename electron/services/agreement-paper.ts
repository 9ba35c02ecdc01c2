import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { assumedFigure, knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { spokenRhythm } from '../../shared/documents/spoken-rhythm.ts'
import { scheduleLines } from '../../shared/engine/installments/disclosure.ts'
import type { Schedule } from '../../shared/engine/installments/schedule.ts'
import { patientName } from '../../shared/model/patient.ts'
import { USUAL_AGREEMENT } from '../../shared/model/plan-agreement.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { lendingOf } from './agreement-lending.ts'
import { clausesOf, policiesOf } from './agreement-policies.ts'
import { signersOf } from './agreement-signers.ts'
import { disputeTerms, paperDesk, paperOrigin } from './paper-origin.ts'
import { INSTALLMENTS_ENGINE } from './plan-schedule.ts'

/** The agreement of a new plan as a paper. */
export function agreementModel(facts: AgreementFacts): DocumentModel {
  return planAgreement(agreementInput(facts))
}

/** What stands on the agreement of a new plan without interest and fees. Source: specification, section 14. */
function agreementInput(facts: AgreementFacts): AgreementInput {
  const { made, clinic, patient, draft, planned } = facts
  const { schedule, disclosure } = planned
  const { language } = made
  const { guarantor, agreement: choices = USUAL_AGREEMENT } = draft
  return {
    ...paperOrigin(clinic, made),
    guarantor: { ...guarantor, email: guarantor.relation === 'self' && patient.email ? patient.email : null },
    patient: { name: choices.namesPatient ? patientName(patient) : null, account: patient.account || '–' },
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
    lawOf: clinic.state || factWords[language].stateOfClinic,
    governing: facts.policy.governingText,
    signers: signersOf(facts),
    office: {
      offerRule: draft.interest === null ? 'zero-interest' : 'interest',
      policyPack: facts.limits.packs.map(({ id, edition }) => `${id} ${edition}`).join(', '),
      engine: INSTALLMENTS_ENGINE,
      termsHash: shownHash(facts.termsHash),
    },
  }
}

/** The estimate or balance that the plan pays; of plans that were put together, what is left of each. */
function coveredCharges({ made, draft, estimate, joined = [] }: AgreementFacts): AgreementInput['covered'] {
  const words = factWords[made.language]
  const serviceOn = estimate?.serviceOn ?? null
  if (joined.length > 0)
    return joined.map(({ number, left }, at) => ({
      serviceOn,
      reference: words.planNumber(number),
      amount: knownFigure(`plan.covered.${at + 1}`, left),
      isEstimate: draft.isEstimate,
    }))
  const reference = estimate === null ? words.balance : words.estimateNumber(estimate.number)
  const amount = knownFigure('plan.covered.1', draft.owed)
  return [{ serviceOn, reference, amount, isEstimate: draft.isEstimate }]
}

/** What insurance is expected to pay beside it, where the estimate says so. Source: specification, section 14.1, item 3. */
function appliedTo({ estimate }: AgreementFacts): AgreementInput['applied'] {
  const pays = estimate?.insurancePays ?? null
  return pays === null || pays === 0
    ? []
    : [{ kind: 'expected', amount: assumedFigure('plan.insuranceExpected', pays) }]
}

function scheduleRows({ installments }: Schedule): AgreementInput['schedule'] {
  const bears = installments.some(({ interest }) => interest > 0)
  return installments.map(({ number, contractOn, payableOn, amount, interest, principal, balanceAfter }) => ({
    number,
    dueOn: contractOn,
    payOn: payableOn,
    payment: knownFigure(`plan.installments.${number}.payment`, amount),
    interest: bears ? knownFigure(`plan.installments.${number}.interest`, interest) : null,
    principal: knownFigure(`plan.installments.${number}.principal`, principal),
    balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, balanceAfter),
  }))
}

/** Steps as runs of one amount; nothing where at most the last payment differs. */
function runsOf({ installments }: Schedule): Pick<AgreementInput, 'runs'> {
  const lines = scheduleLines(installments)
  if (lines.length <= 2 && (lines[1]?.count ?? 1) === 1) return {}
  const amountOf = (index: number) => (lines.length > 2 ? `plan.run.${index + 1}` : (FEW[index] ?? 'plan.payment'))
  return { runs: lines.map(({ count, amount }, index) => ({ count, amount: knownFigure(amountOf(index), amount) })) }
}

const FEW = ['plan.payment', 'plan.lastPayment'] as const

/** Sixteen letters in fours: enough to see that terms were not changed. */
function shownHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
