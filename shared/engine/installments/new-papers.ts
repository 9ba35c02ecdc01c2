import { compareRates, type Rate } from '../../money/rate.ts'
import type { PlanChange, PlanChangeCode } from './plan-change.ts'
import type { PlanVersion } from './plan-version.ts'

/** Why a plan is changed. */
export type PlanChangeKind =
  | 'addCharge'
  | 'consolidate'
  | 'insurance'
  | 'newTerms'
  | 'moveDate'
  | 'skip'
  | 'extend'
  | 'reAge'
  | 'reAmortize'
  | 'rateCut'
  | 'hardship'
  | 'changePayer'

/** Why a plan is changed, and whether the patient was late or in default when it was agreed. */
export interface PlanChangeCause {
  readonly kind: PlanChangeKind
  readonly afterDefault: boolean
}

/** Why a new lending disclosure is due or not. */
export type DisclosureCause =
  | 'nothingChanged'
  | 'notNeeded'
  | 'nowNeeded'
  | 'addedCharge'
  | 'consolidated'
  | 'newPayer'
  | 'newTerms'
  | 'workout'
  | 'rateReduction'

/** What a change needs on paper. */
export interface NewPapers {
  /** New terms need the guarantor's word; payment, count, rate, charges or payer need a signature. */
  readonly consent: 'none' | 'consent' | 'signature'
  /** The whole box; the payment schedule alone; or nothing. */
  readonly disclosure: 'full' | 'schedule' | 'none'
  readonly because: DisclosureCause
}

/** Changes that the guarantor signs. Dates and weekend rules need consent only. */
const SIGNED: readonly PlanChangeCode[] = [
  'owed',
  'charge',
  'downPayment',
  'count',
  'payment',
  'lastPayment',
  'payments',
  'rate',
  'method',
  'totalInterest',
  'totalOfPayments',
  'lateFee',
  'lateFeeAmount',
  'lateFeeShare',
  'lateFeeGrace',
  'returnedPayment',
  'guarantor',
]

/** Changes that no lending disclosure shows. */
const UNDISCLOSED: readonly PlanChangeCode[] = ['roll']

/**
 * What a change needs on paper. Consolidation and added charges are new transactions; a workout after default that
 * changes the schedule alone, and a rate cut with its schedule, are not: plans without interest still show the new
 * schedule. Everything else is disclosed anew, on the safe side.
 * Source: 12 CFR 1026.20(a); payment plan specification, section 7, "redisclosure".
 */
export function newPapers(
  changes: readonly PlanChange[],
  facts: { readonly before: PlanVersion; readonly after: PlanVersion; readonly cause: PlanChangeCause },
): NewPapers {
  const because = causeOf(changes, facts)
  return {
    consent: consentOf(changes),
    disclosure:
      because === 'workout' || because === 'rateReduction' ? shortDisclosure(facts.after) : fullOrNone(because),
    because,
  }
}

function consentOf(changes: readonly PlanChange[]): NewPapers['consent'] {
  if (changes.length === 0) return 'none'
  return changes.some(({ code }) => SIGNED.includes(code)) ? 'signature' : 'consent'
}

function causeOf(
  changes: readonly PlanChange[],
  {
    before,
    after,
    cause,
  }: { readonly before: PlanVersion; readonly after: PlanVersion; readonly cause: PlanChangeCause },
): DisclosureCause {
  if (changes.every(({ code }) => UNDISCLOSED.includes(code))) return 'nothingChanged'
  if (!after.needsDisclosure) return 'notNeeded'
  if (!before.needsDisclosure) return 'nowNeeded'
  if (cause.kind === 'consolidate') return 'consolidated'
  if (cause.kind === 'addCharge' || addsCharge(changes)) return 'addedCharge'
  if (changes.some(({ code }) => code === 'guarantor')) return 'newPayer'
  const movement = rateMovement(before.rate, after.rate)
  if (cause.afterDefault && movement <= 0) return 'workout'
  return cause.kind === 'rateCut' && movement < 0 ? 'rateReduction' : 'newTerms'
}

/** A charge that joins or grows, or a higher amount owed. */
function addsCharge(changes: readonly PlanChange[]): boolean {
  return changes.some(({ code, before, after }) => {
    if ((code !== 'charge' && code !== 'owed') || after.kind !== 'money') return false
    return before.kind !== 'money' || after.amount > before.amount
  })
}

/** Does the rate rise (1), stay (0) or fall (−1)? No interest counts as nothing to pay. */
function rateMovement(before: Rate | null, after: Rate | null): -1 | 0 | 1 {
  if (before === null || after === null) return before === after ? 0 : before === null ? 1 : -1
  return compareRates(after, before)
}

function shortDisclosure(after: PlanVersion): NewPapers['disclosure'] {
  return after.rate === null || after.rate.units === 0 ? 'schedule' : 'none'
}

function fullOrNone(because: DisclosureCause): NewPapers['disclosure'] {
  return because === 'nothingChanged' || because === 'notNeeded' ? 'none' : 'full'
}
