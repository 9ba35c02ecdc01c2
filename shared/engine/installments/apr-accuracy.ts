import type { PlainDate } from '../../dates/plain-date.ts'
import type { Rate } from '../../money/rate.ts'
import { aprTolerance } from '../../rules/credit/apr-tolerance.ts'
import { valueOn } from '../../rules/parameter.ts'
import type { AprEquation, Flow } from './apr-equation.ts'

/** How the law judges a rate: irregular transactions have the wider tolerance. */
export type TransactionKind = 'regular' | 'irregular'

/**
 * Irregular: more than one advance, a gap after the first period that differs, or a payment other than the first and
 * the last that differs. Source: 12 CFR 1026.22(a)(3); payment plan specification, section 18.
 */
export function transactionKind(equation: AprEquation): TransactionKind {
  const advances = equation.advances.reduce((sum, flow) => sum + flow.count, 0)
  const ticks = equation.payments.reduce((product, flow) => leastMultiple(product, flow.odd.denominator), 1)
  const payments = equation.payments.flatMap((flow) => apart(flow, ticks)).toSorted((a, b) => a.at - b.at)
  const gaps = payments.slice(1).map((payment, k) => payment.at - (payments[k] ?? payment).at)
  const inner = payments.slice(1, -1).map((payment) => payment.amount)
  return advances > 1 || hasSeveral(gaps) || hasSeveral(inner) ? 'irregular' : 'regular'
}

/**
 * Is a disclosed rate close enough to the exact one, compared unrounded? Null when no rule is known for the day.
 * Source: 15 U.S.C. 1606(c); 12 CFR 1026.22(a)(2) and (3).
 */
export function isAprAccurate(disclosed: Rate, exact: Rate, kind: TransactionKind, on: PlainDate): boolean | null {
  const rule = valueOn(aprTolerance, on)
  if (rule === null) return null
  const allowed = rule[kind]
  const places = Math.max(disclosed.places, exact.places, allowed.places)
  const [a, b] = [scaled(disclosed, places), scaled(exact, places)]
  return (a > b ? a - b : b - a) <= scaled(allowed, places)
}

function scaled(rate: Rate, places: number): bigint {
  return BigInt(rate.units) * 10n ** BigInt(places - rate.places)
}

/** Each payment of a run with its time in whole ticks, so that gaps compare exactly. */
function apart(flow: Flow, ticks: number): readonly { readonly at: number; readonly amount: number }[] {
  const first = flow.whole * ticks + flow.odd.numerator * (ticks / flow.odd.denominator)
  return Array.from({ length: flow.count }, (_, k) => ({ at: first + k * flow.every * ticks, amount: flow.amount }))
}

function hasSeveral(values: readonly number[]): boolean {
  return values.some((value) => value !== values[0])
}

function leastMultiple(a: number, b: number): number {
  let [left, right] = [a, b]
  while (right !== 0) [left, right] = [right, left % right]
  return (a / left) * b
}
