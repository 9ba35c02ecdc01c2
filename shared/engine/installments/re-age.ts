import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../money/cents.ts'
import { divideRounded, type Rounding } from '../../money/rounding.ts'
import { spreadOver } from './change-amounts.ts'
import { type BalancedDemand, type Demand, demandsOn, withBalances } from './demand.ts'
import type { SplitRule } from './equal-amounts.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'

/** The old rows at zero, and the new ones that take their money. */
export interface ReAged {
  readonly kind: 'reAged'
  readonly old: readonly Demand[]
  readonly added: readonly BalancedDemand[]
}

/**
 * Overdue amounts as new installments. The old rows go to zero by a dated entry and stay visible; the delinquency
 * starts afresh. Takes what is unpaid on each overdue row, and the number of the plan's last row.
 * Source: payment plan specification, section 7, "re-age".
 */
export function reAged(
  arrears: readonly Demand[],
  lastNumber: number,
  dates: readonly PlainDate[],
  split: SplitRule,
): ReAged | PlanRefusal {
  const parts = spreadOver(sumCents(arrears.map((demand) => demand.amount)), dates.length, split)
  if (parts.kind === 'refused') return parts
  const added = withBalances(demandsOn(parts.amounts, dates, lastNumber + 1))
  return { kind: 'reAged', old: arrears.map((demand) => ({ ...demand, amount: ZERO })), added }
}

/** A row of a running plan: its amount, and how much of it is unpaid. */
export interface PartlyPaid extends Demand {
  readonly left: Cents
}

/** How the shares of the arrears are rounded. */
export interface ShareRounding {
  readonly increment: number
  readonly rounding: Rounding
}

/**
 * Overdue amounts moved into the installments that are still to come.
 *
 * An overdue row keeps what was paid on it; each later one rises by its rounded share of the arrears and the last
 * takes the rest. Refused when no installment is to come. Source: payment plan specification, sections 7 and 18.
 */
export function reAmortized(
  rows: readonly PartlyPaid[],
  asOf: PlainDate,
  rounding: ShareRounding,
): { readonly kind: 'reAmortized'; readonly demands: readonly BalancedDemand[] } | PlanRefusal {
  const overdue = rows.filter((row) => row.dueOn < asOf)
  const later = rows.filter((row) => row.dueOn >= asOf)
  if (later.length === 0) return planRefused('noInstallmentLeft', { open: 0 })
  const arrears = sumCents(overdue.map((row) => row.left))
  const steps = divideRounded(BigInt(arrears), BigInt(later.length * rounding.increment), rounding.rounding)
  const share = Number(steps) * rounding.increment
  const last = arrears - share * (later.length - 1)
  const demands = [
    ...overdue.map(({ number, dueOn, amount, left }) => ({ number, dueOn, amount: minusCents(amount, left) })),
    ...later.map(({ number, dueOn, amount }, k) => ({
      number,
      dueOn,
      amount: cents(amount + (k === later.length - 1 ? last : share)),
    })),
  ]
  return { kind: 'reAmortized', demands: withLaterBalances(demands, overdue.length) }
}

/** The balance after a row is the sum of the later amounts; what overdue rows keep has been paid. */
function withLaterBalances(demands: readonly Demand[], paidRows: number): readonly BalancedDemand[] {
  const open = withBalances(demands.slice(paidRows))
  const whole = sumCents(open.map((demand) => demand.amount))
  return [...demands.slice(0, paidRows).map((demand) => ({ ...demand, balanceAfter: whole })), ...open]
}
