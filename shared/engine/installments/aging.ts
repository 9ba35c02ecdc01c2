import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'

/** What is unpaid of a dated demand. */
export interface Unpaid {
  readonly contractOn: PlainDate
  readonly left: Cents
}

/** How long past due: not yet, today, then thirty days each; day 30 is still in the first thirty. */
export type AgingBucket = 'notDue' | 'current' | 'days1to30' | 'days31to60' | 'days61to90' | 'days91to120' | 'over120'

export type AgingReport = { readonly [B in AgingBucket]: Cents }

/** The bucket of a demand on a day, by its contract date. Source: payment plan specification, section 11. */
export function agingBucket(contractOn: PlainDate, asOf: PlainDate): AgingBucket {
  const days = daysBetween(contractOn, asOf)
  if (days < 0) return 'notDue'
  if (days === 0) return 'current'
  if (days <= 30) return 'days1to30'
  if (days <= 60) return 'days31to60'
  if (days <= 90) return 'days61to90'
  return days <= 120 ? 'days91to120' : 'over120'
}

/** Unpaid amounts by how long they are past due. */
export function agingReport(demands: readonly Unpaid[], asOf: PlainDate): AgingReport {
  const sumOf = (bucket: AgingBucket): Cents =>
    sumLeft(demands.filter((demand) => agingBucket(demand.contractOn, asOf) === bucket))
  return {
    notDue: sumOf('notDue'),
    current: sumOf('current'),
    days1to30: sumOf('days1to30'),
    days31to60: sumOf('days31to60'),
    days61to90: sumOf('days61to90'),
    days91to120: sumOf('days91to120'),
    over120: sumOf('over120'),
  }
}

/** A plan in the forecast, with the share of its money that comes on time. */
export interface ForecastPlan {
  readonly demands: readonly Unpaid[]
  readonly onTimeShare: Rate
}

/** A month `YYYY-MM`: what falls due in it, and what is likely to come. */
export interface ForecastMonth {
  readonly month: string
  readonly scheduled: Cents
  readonly weighted: Cents
}

/** Expected cash. Arrears stand apart from what is still to come. */
export interface Forecast {
  readonly months: readonly ForecastMonth[]
  readonly pastDue: Cents
  readonly scheduledFuture: Cents
}

/**
 * Expected cash by month of contract date. A demand due on the day itself is still expected.
 * Source: payment plan specification, section 11, "expected cash".
 */
export function forecast(plans: readonly ForecastPlan[], asOf: PlainDate): Forecast {
  const demands = plans.flatMap((plan) => plan.demands.map((demand) => ({ ...demand, share: plan.onTimeShare })))
  const open = demands.filter((demand) => demand.left > 0)
  const months = [...new Set(open.map((demand) => demand.contractOn.slice(0, 7)))].toSorted()
  return {
    months: months.map((month) => {
      const inMonth = open.filter((demand) => demand.contractOn.startsWith(month))
      const weighted = inMonth.reduce((sum, demand) => sum + shareOf(demand.left, demand.share), 0)
      return { month, scheduled: sumLeft(inMonth), weighted: cents(weighted) }
    }),
    pastDue: sumLeft(open.filter((demand) => demand.contractOn < asOf)),
    scheduledFuture: sumLeft(open.filter((demand) => demand.contractOn >= asOf)),
  }
}

function sumLeft(demands: readonly Unpaid[]): Cents {
  return cents(demands.reduce((sum, demand) => sum + demand.left, 0))
}
