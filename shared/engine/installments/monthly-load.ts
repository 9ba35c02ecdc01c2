import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, ZERO } from '../../money/cents.ts'
import type { DatedAmount } from './micro-plan.ts'
import type { Schedule } from './schedule.ts'

/** What one month asks for, of this plan and of the guarantor's other plans. */
export interface MonthLoad {
  /** `YYYY-MM`. */
  readonly month: string
  /** The first demand of the month, of this plan. */
  readonly from: PlainDate
  readonly own: Cents
  readonly others: Cents
  readonly together: Cents
}

/** The demands of a schedule by contract date. */
export function demandsOf({ installments }: Pick<Schedule, 'installments'>): readonly DatedAmount[] {
  return installments.map(({ contractOn, amount }) => ({ on: contractOn, amount }))
}

/**
 * What each month asks for once a plan stands beside the guarantor's others, so that nobody promises twice.
 * Months in which this plan asks for nothing are left out. Source: payment plan specification, section 6.1.
 */
export function monthlyLoad(
  own: readonly DatedAmount[],
  others: readonly (readonly DatedAmount[])[],
): readonly MonthLoad[] {
  const [mine, theirs] = [byMonth(own), byMonth(others.flat())]
  return [...mine]
    .map(([month, { from, amount }]): MonthLoad => {
      const beside = theirs.get(month)?.amount ?? null
      const together = beside === null ? amount : addCents(amount, beside)
      return { month, from, own: amount, others: beside === null ? ZERO : beside, together }
    })
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** The month that asks for most; the earliest on a tie. Null when there is none. */
export function heaviestMonth(months: readonly MonthLoad[]): MonthLoad | null {
  return months.reduce<MonthLoad | null>(
    (kept, month) => (kept === null || month.together > kept.together ? month : kept),
    null,
  )
}

function byMonth(demands: readonly DatedAmount[]): ReadonlyMap<string, { from: PlainDate; amount: Cents }> {
  const months = new Map<string, { from: PlainDate; amount: Cents }>()
  for (const { on, amount } of demands) {
    if (amount === ZERO) continue
    const month = on.slice(0, 7)
    const before = months.get(month)
    const from = before && before.from < on ? before.from : on
    months.set(month, { from, amount: before ? addCents(before.amount, amount) : amount })
  }
  return months
}
