import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../money/cents.ts'
import { withChargeAdded } from './change-amounts.ts'
import { type BalancedDemand, type Demand, demandsOn, withBalances } from './demand.ts'
import { MOST_INSTALLMENTS, type SplitRule } from './equal-amounts.ts'

/** A running plan without interest as it stands on a day. */
export interface RunningPlan {
  readonly on: PlainDate
  /** Everything received that stands, the down payment included. */
  readonly paid: Cents
  /** What is unpaid of each open installment, in date order. */
  readonly open: readonly Demand[]
  /** The usual payment: the next installment may be partly paid already. */
  readonly regularAmount: Cents
  /** The dates that would follow the last one. */
  readonly datesAfter: readonly PlainDate[]
  readonly split: SplitRule
}

/** Lower: shorten, lower the next ones, refund, leave. Higher: longer, higher payments, a plan of its own, leave. */
export type BalanceChoiceKind = 'shorten' | 'lowerNext' | 'refund' | 'leave' | 'lengthen' | 'raiseAll' | 'separate'

/** One answer to a changed balance, with the schedule that it gives. */
export interface BalanceChoice {
  readonly kind: BalanceChoiceKind
  /** False where the plan cannot take it, as a refund of what was never paid. */
  readonly isPossible: boolean
  readonly demands: readonly BalancedDemand[]
  /** How many of the next installments change; the last ones of a longer or shorter plan are counted too. */
  readonly changed: number
  /** What goes back to the payer now. */
  readonly refund: Cents
  /** What the payer will have paid too much at the end. */
  readonly creditAtEnd: Cents
  /** What is owed outside of this plan. */
  readonly outside: Cents
  readonly lastOn: PlainDate | null
  /** A payment or the count changes: the guarantor signs again. */
  readonly needsSignature: boolean
}

/** By how much the balance differs from the plan, and the answers to it. */
export interface BalanceChange {
  /** Below zero: the patient owes less than the plan asks for. */
  readonly difference: Cents
  readonly choices: readonly BalanceChoice[]
}

/** How many of the next installments are lowered at first. */
const NEXT = 3

/**
 * What can be done when the balance is no longer what the plan was made for: insurance paid more or less, a discount.
 *
 * Takes what the patient owes now for the covered charges, payments not taken off. Every choice keeps to the cent:
 * paid + still to come + outside = owed now + refund + credit at the end. No choices where nothing differs.
 * Source: payment plan specification, section 7; never done without the counselor.
 */
export function balanceChanged(plan: RunningPlan, newOwed: Cents): BalanceChange {
  const planned = sumCents([plan.paid, ...plan.open.map((demand) => demand.amount)])
  const difference = minusCents(newOwed, planned)
  if (difference === 0) return { difference, choices: [] }
  const choices = difference < 0 ? lowerChoices(plan, cents(-difference)) : higherChoices(plan, difference)
  return { difference, choices }
}

function lowerChoices(plan: RunningPlan, less: Cents): readonly BalanceChoice[] {
  const open = sumCents(plan.open.map((demand) => demand.amount))
  const refund = cents(Math.min(less, plan.paid))
  const shorter = offTheEnd(plan, Math.min(less, open))
  const lowered = less < open ? lowerNext(plan, less) : null
  return [
    choice(plan, 'shorten', shorter, { refund: cents(Math.max(less - open, 0)) }),
    lowered === null
      ? { ...choice(plan, 'lowerNext', plan.open, {}), isPossible: false }
      : choice(plan, 'lowerNext', lowered, {}),
    { ...choice(plan, 'refund', offTheEnd(plan, less - refund), { refund }), isPossible: refund > 0 },
    choice(plan, 'leave', plan.open, { creditAtEnd: less }),
  ]
}

function higherChoices(plan: RunningPlan, more: Cents): readonly BalanceChoice[] {
  const [longer, higher] = [lengthened(plan, more), raised(plan, more)]
  const outside = { outside: more }
  return [
    longer === null
      ? { ...choice(plan, 'lengthen', plan.open, outside), isPossible: false }
      : choice(plan, 'lengthen', longer, {}),
    higher === null
      ? { ...choice(plan, 'raiseAll', plan.open, outside), isPossible: false }
      : choice(plan, 'raiseAll', higher, {}),
    choice(plan, 'separate', plan.open, outside),
    choice(plan, 'leave', plan.open, outside),
  ]
}

/** Keeps the usual payment and pays longer; null where the dates do not reach. */
function lengthened({ open, datesAfter, regularAmount, split }: RunningPlan, more: Cents): readonly Demand[] | null {
  const [first, ...rest] = open
  if (!first) return null
  const usual = [regularAmount, ...rest.map((demand) => demand.amount)]
  const longer = withChargeAdded(usual, more, { kind: 'keepPayment' }, split)
  if (longer.kind === 'refused' || longer.amounts.length > MOST_INSTALLMENTS) return null
  const added = longer.amounts.slice(open.length)
  if (added.length > datesAfter.length) return null
  const kept = rest.flatMap((demand, k) => withAmount(demand, longer.amounts[k + 1]))
  return [first, ...kept, ...demandsOn(added, datesAfter, (open.at(-1) ?? first).number + 1)]
}

/** Raises every installment that is still to come to the same amount; null where none is. */
function raised({ on, open, split }: RunningPlan, more: Cents): readonly Demand[] | null {
  const overdue = open.filter((demand) => demand.dueOn < on)
  const coming = open.slice(overdue.length)
  const amounts = coming.map((demand) => demand.amount)
  const higher = withChargeAdded(amounts, more, { kind: 'keepTerm' }, split)
  if (higher.kind === 'refused') return null
  return [...overdue, ...coming.flatMap((demand, k) => withAmount(demand, higher.amounts[k]))]
}

function withAmount(demand: Demand, amount: Cents | undefined): readonly Demand[] {
  return amount === undefined ? [] : [{ ...demand, amount }]
}

/** Takes an amount off the last installments; a stub below the least payment joins the one before it. */
function offTheEnd(plan: RunningPlan, less: number): readonly Demand[] {
  const kept = [...plan.open]
  let left = less
  while (left > 0) {
    const last = kept.pop()
    if (!last) break
    const rest = last.amount - left
    left = Math.max(-rest, 0)
    if (rest <= 0) continue
    const before = kept.at(-1)
    if (before && rest < plan.split.minimum) kept[kept.length - 1] = { ...before, amount: cents(before.amount + rest) }
    else kept.push({ ...last, amount: cents(rest) })
  }
  return kept
}

/** Lowers the next three alike, or as many more as can bear it; null where not even all of them can. */
function lowerNext(plan: RunningPlan, less: Cents): readonly Demand[] | null {
  const coming = plan.open.filter((demand) => demand.dueOn >= plan.on)
  const floor = Math.max(plan.split.minimum, 1)
  for (let count = Math.min(NEXT, coming.length); count >= 1 && count <= coming.length; count += 1) {
    const [share, spare] = [Math.floor(less / count), less % count]
    const lowered = coming.slice(0, count).map((demand, k) => ({
      ...demand,
      amount: cents(demand.amount - share - (k < spare ? 1 : 0)),
    }))
    if (lowered.every(({ amount }) => amount >= floor)) {
      return plan.open.map((demand) => lowered.find((other) => other.number === demand.number) ?? demand)
    }
  }
  return null
}

function choice(
  plan: RunningPlan,
  kind: BalanceChoiceKind,
  demands: readonly Demand[],
  money: Partial<Pick<BalanceChoice, 'refund' | 'creditAtEnd' | 'outside'>>,
): BalanceChoice {
  const longer = Math.max(demands.length, plan.open.length)
  const changed = Array.from({ length: longer }, (_, k) => demands[k]?.amount !== plan.open[k]?.amount)
  const count = changed.filter((isOther) => isOther).length
  return {
    kind,
    isPossible: true,
    demands: withBalances(demands),
    changed: count,
    refund: ZERO,
    creditAtEnd: ZERO,
    outside: ZERO,
    ...money,
    lastOn: demands.at(-1)?.dueOn ?? null,
    needsSignature: count > 0,
  }
}
