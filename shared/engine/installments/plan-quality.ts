import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, sumCents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import { lateFrom, type Pause } from './late-clock.ts'
import type { DatedAmount } from './micro-plan.ts'
import { heaviestMonth, monthlyLoad } from './monthly-load.ts'
import { termMonths } from './term-months.ts'

/** A plan as it was agreed, and what became of it, as far as its quality is asked about. */
export interface AgreedPlan {
  readonly agreedOn: PlainDate
  readonly owed: Cents
  readonly downPayment: Cents
  /** As first agreed, in the order of their days, without the down payment. */
  readonly demands: readonly DatedAmount[]
  /** Money that came and was not taken back. */
  readonly receipts: readonly DatedAmount[]
  /** Days on which its clock stood still; left out, there were none. */
  readonly pauses?: readonly Pause[]
  /** The day of its first change of terms; null while there was none. */
  readonly changedOn: PlainDate | null
  /** Gross, of a month, as its payer said it; null where nobody asked. */
  readonly income: Cents | null
  /** A default notice went out; and is a payment past its grace now, paused days not counted? */
  readonly wasNoticed: boolean
  readonly isLate: boolean
  readonly wasReAged: boolean
  readonly hasBrokenPromise: boolean
}

/** So much of so much: counts, months or cents. Nothing among none is not known. */
export interface Part {
  readonly of: number
  readonly among: number
}

/** How good the clinic's plans are. */
export interface PlanQuality {
  readonly plans: number
  /** Months and payments of all plans, among the plans. */
  readonly months: Part
  readonly payments: Part
  /** Cents at signing among the cents that the plans were made for. */
  readonly downPayment: Part
  /** First payments that did not come within their grace, among those whose grace is over. */
  readonly firstMissed: Part
  /** Plans that needed other terms within 60 days, among those that are older. */
  readonly changedEarly: Part
  /** Cents of the heaviest months among the cents that the clinic's cap allows; only plans whose income was told. */
  readonly incomeCap: Part
  /** Plans that had a default notice and are not late now, among those that had one. */
  readonly cured: Part
  readonly reAged: Part
  readonly brokenPromises: Part
}

/** Terms that are changed so soon did not fit. Source: payment plan specification, section 11. */
const EARLY_DAYS = 60

/**
 * How long plans are, what was paid at signing, and how often they held. Paused days count for no grace.
 * Source: payment plan specification, sections 10 (pauses) and 11, "plan quality" and "delinquency".
 */
export function planQuality(
  plans: readonly AgreedPlan[],
  rules: { readonly graceDays: number; readonly incomeCap: Rate | null },
  asOf: PlainDate,
): PlanQuality {
  const withRows = plans.filter(({ demands }) => demands.length > 0)
  const judged = withRows.filter((plan) => graceOver(plan, rules.graceDays, asOf))
  const old = plans.filter(({ agreedOn }) => addDays(agreedOn, EARLY_DAYS) < asOf)
  const noticed = plans.filter(({ wasNoticed }) => wasNoticed)
  return {
    plans: plans.length,
    months: { of: sum(withRows.map(monthsOf)), among: withRows.length },
    payments: { of: sum(withRows.map(({ demands }) => demands.length)), among: withRows.length },
    downPayment: { of: sum(plans.map(({ downPayment }) => downPayment)), among: sum(plans.map(({ owed }) => owed)) },
    firstMissed: counted(judged, (plan) => missedFirst(plan, rules.graceDays)),
    changedEarly: counted(old, ({ agreedOn, changedOn }) => {
      return changedOn !== null && changedOn <= addDays(agreedOn, EARLY_DAYS)
    }),
    incomeCap: capUse(withRows, rules.incomeCap),
    cured: counted(noticed, ({ isLate }) => !isLate),
    reAged: counted(plans, ({ wasReAged }) => wasReAged),
    brokenPromises: counted(plans, ({ hasBrokenPromise }) => hasBrokenPromise),
  }
}

function monthsOf({ demands }: AgreedPlan): number {
  const [first, last] = [demands[0], demands.at(-1)]
  return first === undefined || last === undefined ? 0 : termMonths(first.on, last.on)
}

function graceOver(plan: AgreedPlan, graceDays: number, asOf: PlainDate): boolean {
  const from = firstLateFrom(plan, graceDays)
  return from !== null && from <= asOf
}

/** From when the first payment would be late; null without one, and while a pause without an end stands in the way. */
function firstLateFrom({ demands: [first], pauses = [] }: AgreedPlan, graceDays: number): PlainDate | null {
  return first === undefined ? null : lateFrom(first.on, graceDays, pauses)
}

function missedFirst(plan: AgreedPlan, graceDays: number): boolean {
  const { demands, downPayment, receipts } = plan
  const [first] = demands
  const from = firstLateFrom(plan, graceDays)
  if (first === undefined || from === null) return false
  const came = receipts.filter(({ on }) => on < from).map(({ amount }) => amount)
  return sumCents(came) < sumCents([downPayment, first.amount])
}

function capUse(plans: readonly AgreedPlan[], cap: Rate | null): Part {
  if (cap === null) return { of: 0, among: 0 }
  const told = plans.flatMap(({ demands, income }) => (income === null ? [] : [{ demands, income }]))
  const asked = told.map(({ demands }) => {
    const month = heaviestMonth(monthlyLoad(demands, []))
    return month === null ? ZERO : month.own
  })
  return { of: sum(asked), among: sum(told.map(({ income }) => shareOf(income, cap))) }
}

function counted(plans: readonly AgreedPlan[], holds: (plan: AgreedPlan) => boolean): Part {
  return { of: plans.filter(holds).length, among: plans.length }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
