import type { PlanPolicies, StateClause } from '../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { withheldDiscount } from '../../shared/engine/installments/draft-disclosure.ts'
import { accelerates } from '../../shared/engine/installments/policy/drafted-policy.ts'
import type { PlanInterest } from '../../shared/model/plan.ts'
import { agreedDay, agreedSource } from '../../shared/text/documents-autopay.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import { clauseTitle, sourceName } from '../../shared/text/policy-words.ts'
import { stateName } from '../../shared/text/state-names.ts'
import type { AgreementFacts } from './agreement-facts.ts'

/** Fees as the rules of law allow them; when a payment is late and what follows, as the clinic has it or a stricter rule asks. Clinic policy. */
export function policiesOf(facts: AgreementFacts): PlanPolicies {
  const { made, draft, clinic, policy, limits, fees } = facts
  const { graceDays, cureDays } = limits.waits
  const address = clinic.addressLines.filter((line) => line !== '').join(', ')
  return {
    payPlaces:
      address === ''
        ? []
        : [
            { place: 'desk', where: address },
            { place: 'mail', where: address },
          ],
    autopay: autopayOf(facts),
    interest: interestTerms(draft.interest),
    discountNotGranted: withheldDiscount(policy)?.discount ?? null,
    lateFee: lateFeeOf(fees.lateFee),
    returnedFee: fees.returnedPayment === null ? null : knownFigure('policy.returnedFee', fees.returnedPayment),
    within: 'interestFirst',
    extra: EXTRA[policy.excess],
    graceDays: Math.max(policy.graceDays, graceDays?.value ?? 0),
    latePaymentsBeforeNotice: policy.latePaymentsBeforeNotice,
    cureDays: Math.max(policy.cureDays, cureDays?.value ?? 0),
    acceleration: accelerates(policy, limits),
    assistance: (made.language === 'en' ? policy.assistanceEn : policy.assistanceEs) || null,
  }
}

/** The stored choice of automatic payments, by its last four digits alone. */
function autopayOf({ autopay = null, made: { language } }: AgreementFacts): PlanPolicies['autopay'] {
  if (autopay === null) return { kind: 'notOffered' }
  const { lastFour, day } = autopay
  return { kind: 'chosen', method: agreedSource(autopay, language), lastFour, day: agreedDay(day, language) }
}

/** A late fee as the agreement says it. */
function lateFeeOf(fee: AgreementFacts['fees']['lateFee']): PlanPolicies['lateFee'] {
  if (fee === null) return { kind: 'none' }
  const { kind, percent: rate, graceDays } = fee
  const amount = knownFigure('policy.lateFee', fee.flat)
  if (kind === 'flat') return { kind, amount, graceDays }
  return kind === 'percent' ? { kind, rate, graceDays } : { kind, amount, rate, graceDays }
}

/** Money beyond what is due, as the agreement says it. */
const EXTRA: { readonly [E in AgreementFacts['policy']['excess']]: PlanPolicies['extra'] } = {
  next: 'nextInstallment',
  last: 'lastInstallments',
  spread: 'spread',
  credit: 'credit',
}

/** Rate and method as the agreement says them. */
function interestTerms(interest: PlanInterest | null): PlanPolicies['interest'] {
  if (interest === null) return null
  const { rate, method, oddFirstPeriod, delayedUntil } = interest
  return { rate, method: METHODS[method], oddFirstPeriod, delayedUntil }
}

const METHODS = { period: 'period', 'actual/365': 'actual365', 'actual/actual': 'actualActual' } as const

/** The clauses that a rule pack asks for in this language, as somebody has typed them. */
export function clausesOf({ made, limits }: AgreementFacts): readonly StateClause[] {
  return limits.clauses.flatMap(({ value, source }): readonly StateClause[] => {
    if (value.text === null || value.on !== 'agreement' || value.language !== made.language) return []
    const cite = source.kind === 'pack' ? source.cite : ''
    const { id, text, minPoints: leastPoints, bold } = value
    const by = source.kind === 'pack' ? ` (${sourceName(source.id, made.language)})` : ''
    const heading = `${clauseTitle(id, made.language)}${by}`
    return [{ id, source: cite, holdsFrom: made.issuedOn, heading, text, leastPoints, bold }]
  })
}

/** The state whose law applies, by name; in words while set-up has none. */
export function lawOf({ made: { language }, clinic }: AgreementFacts): string {
  return stateName(clinic.state, language) || factWords[language].stateOfClinic
}
