import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, sumCents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import { forecast, type Unpaid } from './aging.ts'

/** What fell due on a plan in a month `YYYY-MM`, and what of it came. */
export interface PlanMonth {
  readonly planId: string
  readonly month: string
  readonly amount: Cents
  /** What came by the day on which it was expected. */
  readonly onTime: Cents
  /** What came by the last day of the month. */
  readonly byMonthEnd: Cents
}

/** What a plan still asks. */
export interface OpenPlan {
  readonly planId: string
  readonly demands: readonly Unpaid[]
}

/** A month of expected cash. A closed one is looked back on: what would have been expected, and what came. */
export interface ExpectedMonth {
  readonly month: string
  readonly isClosed: boolean
  readonly scheduled: Cents
  /** Null while the clinic has no history to weigh it by. */
  readonly likely: Cents | null
  /** What came for the month's payments by its end; null while it is still to come. */
  readonly received: Cents | null
}

export interface ExpectedCash {
  readonly asOf: PlainDate
  /** What is past due stands apart: it belongs to no month to come. */
  readonly arrears: Cents
  readonly months: readonly ExpectedMonth[]
  /** Likely over scheduled for this month and the two after it; null without a history. */
  readonly predictable: Rate | null
}

const SHARE_UNITS = 10_000
const SHARE_PLACES = 4
/** The month of the day and the two after it. */
const PREDICTED_MONTHS = 3

/**
 * Expected cash by month: what is scheduled, weighted by the share of its money that each plan brought on time; a plan
 * without a past takes the clinic's share. Closed months are looked back on with what was known before each of them.
 * Source: payment plan specification, section 11, "expected cash".
 */
export function expectedCash(history: readonly PlanMonth[], open: readonly OpenPlan[], asOf: PlainDate): ExpectedCash {
  const current = asOf.slice(0, 7)
  const closed = monthsOf(history).filter((month) => month < current)
  const months = [...closed.map((month) => lookBack(history, month)), ...ahead(history, open, asOf)]
  const all = forecast(
    open.map(({ demands }) => ({ demands, onTimeShare: { units: 1, places: 0 } })),
    asOf,
  )
  return { asOf, arrears: all.pastDue, months, predictable: predictableOf(months) }
}

/** The share of its money that a plan brought on time before a month: its own, else the clinic's; null without any. */
export function onTimeShare(history: readonly PlanMonth[], planId: string, before: string): Rate | null {
  const past = history.filter(({ month }) => month < before)
  const own = past.filter((each) => each.planId === planId)
  return shareIn(own) ?? shareIn(past)
}

function shareIn(months: readonly PlanMonth[]): Rate | null {
  const due = sumCents(months.map(({ amount }) => amount))
  if (due === 0) return null
  const came = sumCents(months.map(({ onTime }) => onTime))
  return { units: Math.min(SHARE_UNITS, proportionOf(SHARE_UNITS, came, due)), places: SHARE_PLACES }
}

function lookBack(history: readonly PlanMonth[], month: string): ExpectedMonth {
  const due = history.filter((each) => each.month === month)
  return {
    month,
    isClosed: true,
    scheduled: sumCents(due.map(({ amount }) => amount)),
    likely: weighted(due.map(({ planId, amount }) => ({ amount, share: onTimeShare(history, planId, month) }))),
    received: sumCents(due.map(({ byMonthEnd }) => byMonthEnd)),
  }
}

function ahead(history: readonly PlanMonth[], open: readonly OpenPlan[], asOf: PlainDate): readonly ExpectedMonth[] {
  const current = asOf.slice(0, 7)
  const demands = open.flatMap((plan) => {
    const share = onTimeShare(history, plan.planId, current)
    return plan.demands.filter(({ contractOn }) => contractOn >= asOf).map((demand) => ({ ...demand, share }))
  })
  const months = [...new Set([current, ...demands.map(({ contractOn }) => contractOn.slice(0, 7))])].toSorted()
  return months.map((month) => {
    const due = demands.filter(({ contractOn }) => contractOn.startsWith(month))
    const came = history.filter((each) => each.month === month).map(({ byMonthEnd }) => byMonthEnd)
    return {
      month,
      isClosed: false,
      scheduled: sumCents(due.map(({ left }) => left)),
      likely: weighted(due.map(({ left, share }) => ({ amount: left, share }))),
      received: month === current ? sumCents(came) : null,
    }
  })
}

/** What is likely of these amounts; null as soon as nobody knows how likely one of them is. */
function weighted(parts: readonly { readonly amount: Cents; readonly share: Rate | null }[]): Cents | null {
  let sum = 0
  for (const { amount, share } of parts) {
    if (share === null) return null
    sum += shareOf(amount, share)
  }
  return cents(sum)
}

function predictableOf(months: readonly ExpectedMonth[]): Rate | null {
  const next = months.filter(({ isClosed }) => !isClosed).slice(0, PREDICTED_MONTHS)
  const likely = next.map((month) => month.likely)
  const scheduled = sumCents(next.map((month) => month.scheduled))
  if (scheduled === 0 || likely.some((amount) => amount === null)) return null
  const sum = sumCents(likely.filter((amount) => amount !== null))
  return { units: proportionOf(SHARE_UNITS, sum, scheduled), places: SHARE_PLACES }
}

function monthsOf(history: readonly PlanMonth[]): readonly string[] {
  return [...new Set(history.map(({ month }) => month))].toSorted()
}
