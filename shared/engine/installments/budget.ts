import { type Cents, cents, lesserCents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import { amortize } from './amortize.ts'
import { levelPayment } from './level-payment.ts'
import type { PeriodRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'
import { rowsUntilClear } from './shapes.ts'

/** What the patient says they can pay, and a policy share of income. Null where there is none. */
export interface Affordability {
  readonly affordable: Cents | null
  readonly monthlyIncome: Cents | null
  readonly incomeCap: Rate | null
  /** What other plans of the guarantor, or household, already take of the cap. */
  readonly takenByOtherPlans: Cents
}

/** A plan built from what the patient can pay. */
export interface BudgetPlan {
  readonly kind: 'budget'
  readonly monthly: Cents
  readonly count: number
  readonly finalPayment: Cents
  readonly fits: boolean
  /** Null while the plan fits: what would be needed, what would be paid within the term, and what would be short. */
  readonly gap: { readonly neededMonthly: Cents; readonly paidWithinTerm: Cents; readonly shortfall: Cents } | null
}

/** More months than any plan takes; a payment that needs more never fits. */
const LONGEST_MONTHS = 1200

/**
 * The largest monthly payment that an income cap allows. Rounded down: a cent more would break the cap.
 * Source: payment plan specification, section 6.1; the share is a state policy pack's.
 */
export function incomeCapAmount(monthlyIncome: Cents, cap: Rate): Cents {
  return shareOf(monthlyIncome, cap, 'down')
}

/** What the patient may be asked for each month; null while nothing about it is known. */
export function monthlyLimit(affordability: Affordability): Cents | null {
  const { affordable, monthlyIncome, incomeCap, takenByOtherPlans } = affordability
  if (monthlyIncome === null || incomeCap === null) return affordable
  const left = cents(Math.max(incomeCapAmount(monthlyIncome, incomeCap) - takenByOtherPlans, 0))
  return affordable === null ? left : lesserCents(affordable, left)
}

/**
 * The plan that a monthly amount gives, and what is missing where it does not fit the longest term.
 *
 * Takes one month's rate. Refused when the amount pays no principal. Where it does not fit, offer assistance
 * screening first, then a longer term, then a lower balance. Source: payment plan specification, section 6.1.
 */
export function budgetPlan(
  balance: Cents,
  monthly: Cents,
  maxMonths: number,
  rate: PeriodRate,
): BudgetPlan | PlanRefusal {
  if (balance <= 0) return planRefused('nothingToPay', { principal: balance })
  const months = rate.numerator === 0 && monthly > 0 ? Math.ceil(balance / monthly) : LONGEST_MONTHS
  const rates = Array.from({ length: Math.min(months, LONGEST_MONTHS) }, () => rate)
  const rows = rowsUntilClear(balance, rates, monthly, ZERO)
  if (rows.kind === 'refused') return rows
  const count = rows.rows.length
  const finalPayment = rows.rows.at(-1)?.payment ?? monthly
  if (count <= maxMonths) return { kind: 'budget', monthly, count, finalPayment, fits: true, gap: null }
  const within = Array.from({ length: maxMonths }, () => rate)
  const walked = amortize(
    balance,
    within,
    within.map(() => ({ pay: 'amount', amount: monthly })),
  )
  const gap = {
    neededMonthly: levelPayment(balance, within, 'up', 1).amount,
    paidWithinTerm: cents(walked.rows.reduce((sum, row) => sum + row.payment, 0)),
    shortfall: walked.left,
  }
  return { kind: 'budget', monthly, count, finalPayment, fits: false, gap }
}

/** A row of the clinic's table of smallest payments: up to this balance, at least this much. */
export interface MinimumRow {
  readonly upTo: Cents
  readonly minimum: Cents
}

/** The smallest installment for a balance; rows in rising order, the last one holds above. Null without a table. */
export function minimumFor(balance: Cents, table: readonly MinimumRow[]): Cents | null {
  const row = table.find((other) => balance <= other.upTo) ?? table.at(-1)
  return row ? row.minimum : null
}
