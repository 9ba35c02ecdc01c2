import { ageOn, dayOf, weekdayOf } from '../../shared/dates/plain-date.ts'
import type { AgreementInput, LendingDisclosure, PlanPolicies, Signer } from '../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import type { Disclosure } from '../../shared/engine/installments/disclosure.ts'
import { rhythmOf } from '../../shared/engine/installments/draft-terms.ts'
import type { Schedule } from '../../shared/engine/installments/schedule.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { agreementWords } from '../../shared/text/documents-agreement.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import { disputeTerms, type Made, paperDesk, paperOrigin } from './paper-origin.ts'
import type { PlanEstimate } from './plan-estimate.ts'
import { INSTALLMENTS_ENGINE, type Planned } from './plan-schedule.ts'

/** All that the agreement of a new plan tells of. */
export interface AgreementFacts {
  readonly made: Made
  readonly clinic: Clinic
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly planned: Planned
  /** The estimate that the plan pays; a good faith one repeats the right to dispute. Null for a balance without one. */
  readonly estimate: PlanEstimate | null
  /** SHA-256 of terms and schedule in hex. */
  readonly termsHash: string
}

const ADULT = 18

/** What stands on the agreement of a new plan without interest and fees. Source: specification, section 14. */
export function agreementInput(facts: AgreementFacts): AgreementInput {
  const { made, clinic, patient, draft, planned } = facts
  const { schedule, disclosure } = planned
  const { language } = made
  const { guarantor } = draft
  return {
    ...paperOrigin(clinic, made),
    guarantor: { ...guarantor, email: guarantor.relation === 'self' && patient.email ? patient.email : null },
    patient: { name: patientName(patient), account: patient.account || '–' },
    changes: [],
    covered: [coveredCharge(facts)],
    coveredTotal: knownFigure('plan.cashPrice', draft.owed),
    applied: [],
    lending: disclosure.trigger.needed ? lendingOf(disclosure, draft) : null,
    rhythm: rhythmWords(draft),
    payment: knownFigure('plan.payment', schedule.regularAmount),
    lastPayment:
      schedule.finalAmount === schedule.regularAmount ? null : knownFigure('plan.lastPayment', schedule.finalAmount),
    downPayment:
      draft.downPayment > 0
        ? { amount: knownFigure('plan.downPayment', draft.downPayment), paid: null, on: draft.agreedOn }
        : null,
    schedule: scheduleRows(schedule),
    scheduleTotals: {
      payment: knownFigure('plan.totalOfPayments', schedule.totalOfPayments),
      interest: null,
      principal: knownFigure('plan.principal', schedule.principal),
    },
    policies: policiesOf(clinic),
    contact: paperDesk(clinic, language),
    dispute: facts.estimate?.isGoodFaith ? disputeTerms(draft.agreedOn) : null,
    electronic: false,
    stateClauses: [],
    holderNotice: false,
    lawOf: clinic.state || factWords[language].stateOfClinic,
    governingLanguage: null,
    signers: signersOf(facts),
    office: {
      offerRule: 'zero-interest',
      policyPack: 'clinic settings',
      engine: INSTALLMENTS_ENGINE,
      termsHash: shownHash(facts.termsHash),
    },
  }
}

function coveredCharge({ made, draft, estimate }: AgreementFacts): AgreementInput['covered'][number] {
  const words = factWords[made.language]
  return {
    serviceOn: estimate?.serviceOn ?? null,
    reference: estimate === null ? words.balance : words.estimateNumber(estimate.number),
    amount: knownFigure('plan.covered.1', draft.owed),
    isEstimate: draft.isEstimate,
  }
}

function lendingOf({ box }: Disclosure, draft: PlanDraft): LendingDisclosure {
  return {
    apr: box.aprShown === null ? null : { figureId: 'lending.apr', rate: box.aprShown },
    financeCharge: knownFigure('lending.financeCharge', box.financeCharge),
    amountFinanced: knownFigure('lending.amountFinanced', box.amountFinanced),
    totalOfPayments: knownFigure('lending.totalOfPayments', box.totalOfPayments),
    totalSalePrice: knownFigure('lending.totalSalePrice', box.totalSalePrice),
    downPayment: box.downPayment > 0 ? knownFigure('plan.downPayment', box.downPayment) : null,
    prepaidCharge: null,
    payments: box.paymentSchedule.map(({ count, amount, firstOn }, index) => ({
      count,
      amount: knownFigure(index === 0 ? 'plan.payment' : 'plan.lastPayment', amount),
      rhythm: count === 1 ? null : rhythmWords(draft),
      firstDueOn: firstOn,
    })),
    precomputed: false,
    itemization: null,
  }
}

function rhythmWords({ frequency, firstDueOn }: PlanDraft): AgreementInput['rhythm'] {
  const weekday = weekdayOf(firstDueOn)
  switch (frequency) {
    case 'weekly':
      return { every: 'week', weekday }
    case 'biweekly':
      return { every: 'twoWeeks', weekday }
    case 'every4Weeks':
      return { every: 'fourWeeks', weekday }
    case 'monthly':
      return { every: 'month', day: dayOf(firstDueOn) === 31 ? 'last' : dayOf(firstDueOn) }
    case 'semimonthly': {
      const rhythm = rhythmOf(frequency, firstDueOn)
      return rhythm.every === 'halfMonths' ? { every: 'halfMonth', days: rhythm.days } : { every: 'custom' }
    }
  }
}

function scheduleRows({ installments }: Schedule): AgreementInput['schedule'] {
  return installments.map(({ number, contractOn, payableOn, amount, principal, balanceAfter }) => ({
    number,
    dueOn: contractOn,
    payOn: payableOn,
    payment: knownFigure(`plan.installments.${number}.payment`, amount),
    interest: null,
    principal: knownFigure(`plan.installments.${number}.principal`, principal),
    balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, balanceAfter),
  }))
}

/** The mild terms that hold where set-up has none: no fees, no acceleration, a month to catch up. Clinic policy. */
function policiesOf(clinic: Clinic): PlanPolicies {
  const address = clinic.addressLines.filter((line) => line !== '').join(', ')
  return {
    payPlaces:
      address === ''
        ? []
        : [
            { place: 'desk', where: address },
            { place: 'mail', where: address },
          ],
    autopay: { kind: 'notOffered' },
    interest: null,
    lateFee: { kind: 'none' },
    returnedFee: null,
    within: 'interestFirst',
    extra: 'nextInstallment',
    graceDays: 10,
    latePaymentsBeforeNotice: 2,
    cureDays: 30,
    acceleration: false,
    assistance: null,
  }
}

function signersOf({ made, patient, draft }: AgreementFacts): readonly Signer[] {
  const words = factWords[made.language]
  const { guarantor, agreedOn } = draft
  const relation = agreementWords[made.language].parties.relations[guarantor.relation]
  const isAdult = patient.bornOn === null || ageOn(patient.bornOn, agreedOn) >= ADULT
  return [
    { role: 'guarantor', name: guarantor.name, detail: relation },
    ...(guarantor.relation !== 'self' && isAdult
      ? [{ role: 'patient' as const, name: patientName(patient), detail: null }]
      : []),
    { role: 'clinic', name: made.preparedBy, detail: words.counselor },
  ]
}

/** Sixteen letters in fours: enough to see that terms were not changed. */
function shownHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}
