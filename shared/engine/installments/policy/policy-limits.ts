import { addDays, type PlainDate } from '../../../dates/plain-date.ts'
import type { Cents } from '../../../money/cents.ts'
import { shareOf } from '../../../money/rounding.ts'
import type { ForbiddenTerm, PackDuty, PolicyPack, RequiredClause } from '../../../rules/policy/policy-pack.ts'
import { minimumFor } from '../budget.ts'
import {
  type InterestLimit,
  interestLimit,
  type LateFeeCap,
  lateFeeCap,
  type ReturnedCap,
  returnedCap,
} from './charge-limits.ts'
import { type ChosenPack, type PackReview, type PackVersion, packVersions } from './choose-packs.ts'
import type { ClinicPlanPolicy } from './clinic-plan-policy.ts'
import { type IncomeLimit, incomeLimit } from './income-cap.ts'
import { clinicLimit, type Limit, least, most, saidBy } from './limit.ts'
import type { PolicyQuestion } from './policy-plan.ts'

/** How many months a plan may take. */
export interface TermLimits {
  /** The clinic's longest plan, or longer where a pack asks for it, or shorter where a pack stops it. */
  readonly longestMonths: Limit<number>
  /** A plan of at least so many months has to be offered; null where no pack asks for it. */
  readonly offerLeastMonths: Limit<number> | null
  readonly mostInstallments: Limit<number> | null
  readonly forgiveAfterPayments: Limit<number> | null
}

/** Days of the late path; null where no pack sets them, so that the clinic's own hold. */
export interface WaitLimits {
  readonly graceDays: Limit<number> | null
  readonly noticeDays: Limit<number> | null
  readonly cureDays: Limit<number> | null
  readonly collectionsDays: Limit<number> | null
  readonly suitDays: Limit<number> | null
  readonly noSuitUpToCents: Limit<number> | null
  /** The first day for collections; null while the first bill is not known or no pack sets a wait. */
  readonly collectionsFrom: PlainDate | null
  readonly suitFrom: PlainDate | null
}

/** Everything that a plan in this place has to keep, to be shown beside the fields before it is broken. */
export interface PolicyLimits {
  readonly packs: readonly PackVersion[]
  /** How far each pack may be relied on. */
  readonly reviews: readonly { readonly id: string; readonly review: PackReview; readonly toVerify: number }[]
  readonly minimumPayment: Limit<Cents> | null
  readonly largestWithoutApproval: Limit<Cents> | null
  readonly leastDownPayment: Limit<Cents> | null
  readonly term: TermLimits
  readonly interest: InterestLimit
  readonly lateFee: LateFeeCap
  readonly returnedPayment: ReturnedCap
  readonly income: IncomeLimit
  readonly waits: WaitLimits
  readonly forbids: readonly Limit<ForbiddenTerm>[]
  readonly clauses: readonly Limit<RequiredClause>[]
  /** `askWhetherForProfit`: set-up has not said whether the clinic works for profit. */
  readonly holderNotice: 'required' | 'notRequired' | 'askWhetherForProfit'
  readonly cosignerNotice: 'required' | 'notRequired'
  readonly duties: readonly Limit<PackDuty>[]
}

/**
 * What a plan has to keep: the strictest of all packs that hold, field by field, with the clinic's own policy.
 * Takes the packs of `choosePacks`. Source: payment plan specification, sections 2, 6.1, 10 and 13.3.
 */
export function policyLimits(
  chosen: readonly ChosenPack[],
  clinic: ClinicPlanPolicy,
  plan: PolicyQuestion,
): PolicyLimits {
  const minimum = minimumFor(plan.balance, clinic.minimums)
  return {
    packs: packVersions(chosen),
    reviews: chosen.map(({ pack, review }) => ({ id: pack.id, review, toVerify: pack.toVerify.length })),
    minimumPayment: minimum === null ? null : clinicLimit(minimum),
    largestWithoutApproval: clinic.largestWithoutApproval === null ? null : clinicLimit(clinic.largestWithoutApproval),
    leastDownPayment:
      clinic.leastDownPayment === null ? null : clinicLimit(shareOf(plan.cashPrice, clinic.leastDownPayment, 'up')),
    term: termLimits(chosen, clinic),
    interest: interestLimit(chosen, plan.firstBillOn),
    lateFee: lateFeeCap(chosen),
    returnedPayment: returnedCap(chosen),
    income: incomeLimit(chosen, clinic, plan),
    waits: waitLimits(chosen, plan.firstBillOn),
    forbids: once(listed(chosen, (pack) => pack.forbids)),
    clauses: listed(chosen, (pack) => pack.requiredClauses),
    holderNotice: holderNotice(chosen, clinic),
    cosignerNotice:
      plan.payer === 'cosignsOnly' && saidBy(chosen, (pack) => pack.cosignerNotice).some((limit) => limit.value)
        ? 'required'
        : 'notRequired',
    duties: once(listed(chosen, (pack) => pack.duties)),
  }
}

/** Where a pack asks for a longer plan than the clinic makes, the pack's months hold. A pack's own end always holds. */
function termLimits(chosen: readonly ChosenPack[], clinic: ClinicPlanPolicy): TermLimits {
  const reach = most(saidBy(chosen, (pack) => pack.offerUpToMonths))
  const own = reach !== null && reach.value > clinic.longestMonths ? reach : clinicLimit(clinic.longestMonths)
  return {
    longestMonths: least([...saidBy(chosen, (pack) => pack.longestMonths), own]) ?? own,
    offerLeastMonths: most(saidBy(chosen, (pack) => pack.offerLeastMonths)),
    mostInstallments: least(saidBy(chosen, (pack) => pack.mostInstallments)),
    forgiveAfterPayments: least(saidBy(chosen, (pack) => pack.forgiveAfterPayments)),
  }
}

function waitLimits(chosen: readonly ChosenPack[], firstBillOn: PlainDate | null): WaitLimits {
  const longest = (field: 'graceDays' | 'noticeDays' | 'cureDays' | 'waitDaysCollections' | 'waitDaysSuit') =>
    most(saidBy(chosen, (pack) => pack[field]))
  const [collectionsDays, suitDays] = [longest('waitDaysCollections'), longest('waitDaysSuit')]
  const after = (days: Limit<number> | null) =>
    days === null || firstBillOn === null ? null : addDays(firstBillOn, days.value)
  return {
    graceDays: longest('graceDays'),
    noticeDays: longest('noticeDays'),
    cureDays: longest('cureDays'),
    collectionsDays,
    suitDays,
    noSuitUpToCents: most(saidBy(chosen, (pack) => pack.noSuitUpToCents)),
    collectionsFrom: after(collectionsDays),
    suitFrom: after(suitDays),
  }
}

function holderNotice(chosen: readonly ChosenPack[], clinic: ClinicPlanPolicy): PolicyLimits['holderNotice'] {
  const said = saidBy(chosen, (pack) => pack.holderNotice).map((limit) => limit.value)
  if (said.includes('always')) return 'required'
  if (!said.includes('forProfit')) return 'notRequired'
  if (clinic.isForProfit === null) return 'askWhetherForProfit'
  return clinic.isForProfit ? 'required' : 'notRequired'
}

/** Entries that two packs name stand once, as the first one says it. */
function once<V extends string>(limits: readonly Limit<V>[]): readonly Limit<V>[] {
  return limits.filter((limit, k) => limits.findIndex((other) => other.value === limit.value) === k)
}

/** What any pack lists. */
function listed<V>(
  chosen: readonly ChosenPack[],
  list: (pack: PolicyPack) => readonly { readonly value: V; readonly cite: string; readonly verified: boolean }[],
): readonly Limit<V>[] {
  return chosen.flatMap(({ pack }) =>
    list(pack).map(({ value, cite, verified }) => ({
      value,
      source: { kind: 'pack' as const, id: pack.id, edition: pack.edition, cite },
      verified,
    })),
  )
}

/** Is the balance one for which no suit may be brought? */
export function isTooSmallForSuit(balance: Cents, waits: WaitLimits): boolean {
  return waits.noSuitUpToCents !== null && balance <= waits.noSuitUpToCents.value
}
