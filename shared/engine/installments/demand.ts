import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'

/** A dated amount of a plan, as a change of the plan sees it. */
export interface Demand {
  readonly number: number
  readonly dueOn: PlainDate
  readonly amount: Cents
}

/** A dated amount and what is left to pay after it. */
export interface BalancedDemand extends Demand {
  readonly balanceAfter: Cents
}

/**
 * The demands with the balance after each: the sum of the later ones.
 * Source: payment plan specification, section 14.4.
 */
export function withBalances(demands: readonly Demand[]): readonly BalancedDemand[] {
  let left = demands.reduce((sum, demand) => sum + demand.amount, 0)
  return demands.map((demand) => {
    left -= demand.amount
    return { ...demand, balanceAfter: cents(left) }
  })
}

/**
 * Amounts on dates, numbered from `first` on; stops where the dates end.
 * Source: payment plan specification, section 3.
 */
export function demandsOn(amounts: readonly Cents[], dates: readonly PlainDate[], first: number): readonly Demand[] {
  return amounts.flatMap((amount, k) => {
    const dueOn = dates[k]
    return dueOn ? [{ number: first + k, dueOn, amount }] : []
  })
}
