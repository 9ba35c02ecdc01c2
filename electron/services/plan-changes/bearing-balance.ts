import type { BalanceChange, BalanceChoice } from '../../../shared/engine/installments/balance-changed.ts'
import { withBalances } from '../../../shared/engine/installments/demand.ts'
import { usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { type Changed, type ChangeRefusal, cannot, changedPlan } from './changed.ts'
import { unchanged } from './other-days.ts'
import { creditAfter, overpaid } from './overpaid.ts'
import { coming, leftOn, type PlanNow } from './plan-now.ts'
import { type InterestSizing, withInterest } from './with-interest.ts'

type Kind = BalanceChoice['kind']

/** The cash price that a plan with interest repays: its principal and its down payment. Interest is no part of it. */
export function priceIn({ rows, down }: Pick<PlanNow, 'rows' | 'down'>): Cents {
  return sumCents([...rows.map((row) => minusCents(row.amount, row.interest)), down?.amount ?? ZERO])
}

/**
 * What can be done when the cash price behind a plan with interest changes: what is left of the principal is solved
 * anew from the next payment on, by the contract's own method and rate, so that interest is never asked on what is no
 * longer owed. Less: the same payment for a shorter time, or lower payments to the same end. More: longer, higher, or a
 * plan of its own. Where what was paid is more than the new price, the plan ends with it and the rest is a credit.
 * Source: payment plan specification, sections 5.2, 7 and 8.3.
 */
export function bearingAnswers(now: PlanNow, newOwed: Cents): BalanceChange {
  const difference = minusCents(newOwed, priceIn(now))
  if (difference === 0) return { difference, choices: [] }
  const kinds: readonly Kind[] =
    difference < 0 ? ['shorten', 'lowerNext', 'refund', 'leave'] : ['lengthen', 'raiseAll', 'separate', 'leave']
  return { difference, choices: kinds.map((kind) => choiceOf(now, kind, { newOwed, difference })) }
}

/** The plan with another cash price, its coming payments solved anew with the interest that they bring. */
export function withPrice(
  now: PlanNow,
  kind: Kind,
  { newOwed, cause }: { readonly newOwed: Cents; readonly cause: string },
): Changed | ChangeRefusal {
  const sizing = sizingOf(now, kind)
  if (sizing === null) return cannot('notPossible')
  const { terms } = now.plan
  const downPayment = terms.downPayment < newOwed ? terms.downPayment : ZERO
  const priced = { ...terms, owed: newOwed, downPayment }
  const more = minusCents(newOwed, priceIn(now))
  if (isOverpaid(now, more))
    return kind === 'shorten' ? overpaid(now, newOwed, { terms, reasonCode: cause }) : cannot('notPossible')
  return withPrincipal(now, more, sizing, { terms: priced, reasonCode: cause })
}

/**
 * A plan with interest of whose principal a part is forgiven: the same payments until the rest is repaid. Null where it
 * bears none, and where no principal would be left, so that the plan ends.
 */
export function withPartForgiven(now: PlanNow, less: Cents): Changed | ChangeRefusal | null {
  if (now.account === null || coming(now).length === 0 || less >= principalLeft(now)) return null
  return withPrincipal(now, cents(-less), sizingOf(now, 'shorten') ?? 'keep', {})
}

/** Is no principal left once so much less is owed? */
function isOverpaid(now: PlanNow, more: Cents): boolean {
  return -more >= principalLeft(now)
}

function principalLeft({ account, on }: PlanNow): Cents {
  return account?.payOffOn(on).principal ?? ZERO
}

function withPrincipal(
  now: PlanNow,
  more: Cents,
  sizing: InterestSizing,
  over: Partial<Pick<Changed, 'terms' | 'reasonCode'>>,
): Changed | ChangeRefusal {
  if (isOverpaid(now, more)) return cannot('notPossible')
  if (coming(now).length === 0) return cannot('noInstallmentLeft')
  const asIs = changedPlan(now, unchanged(now), over)
  if (asIs.kind === 'refused') return asIs
  const solved = withInterest(now, asIs, sizing, more)
  return solved.kind === 'refused' ? solved : changedPlan(now, solved.rows, { ...over, terms: solved.terms })
}

function sizingOf(now: PlanNow, kind: Kind): InterestSizing | null {
  if (kind === 'lowerNext' || kind === 'raiseAll') return 'level'
  return kind === 'shorten' || kind === 'lengthen' ? { payment: usualAmount(now.rows) ?? cents(1) } : null
}

interface Price {
  readonly newOwed: Cents
  readonly difference: Cents
}

function choiceOf(now: PlanNow, kind: Kind, { newOwed, difference }: Price): BalanceChoice {
  const asNow = openRows(now, now.rows)
  const less = cents(Math.max(-difference, 0))
  const more = cents(Math.max(difference, 0))
  if (kind === 'leave') return { ...answer(kind, asNow, asNow), creditAtEnd: less, outside: more }
  if (kind === 'separate') return { ...answer(kind, asNow, asNow), outside: more }
  const changed = withPrice(now, kind, { newOwed, cause: '' })
  if (changed.kind === 'refused') return { ...answer(kind, asNow, asNow), isPossible: false, outside: more }
  const chosen = answer(kind, openRows(now, changed.rows), asNow)
  return changed.closes ? { ...chosen, creditAtEnd: creditAfter(now, changed) } : chosen
}

type OpenRow = Parameters<typeof withBalances>[0][number]

/** What is still to be paid of each payment. */
function openRows(now: PlanNow, rows: readonly { number: number; contractOn: OpenRow['dueOn']; amount: Cents }[]) {
  const paid = new Map(now.rows.map((row) => [row.number, row.paid]))
  return rows
    .map(({ number, contractOn: dueOn, amount }): OpenRow => {
      return { number, dueOn, amount: leftOn({ amount, paid: paid.get(number) ?? ZERO }) }
    })
    .filter(({ amount }) => amount > 0)
}

function answer(kind: Kind, demands: readonly OpenRow[], before: readonly OpenRow[]): BalanceChoice {
  const longer = Math.max(demands.length, before.length)
  const changed = Array.from({ length: longer }, (_, k) => demands[k]?.amount !== before[k]?.amount)
  const count = changed.filter((isOther) => isOther).length
  return {
    kind,
    isPossible: true,
    demands: withBalances(demands),
    changed: count,
    refund: ZERO,
    creditAtEnd: ZERO,
    outside: ZERO,
    lastOn: demands.at(-1)?.dueOn ?? null,
    needsSignature: count > 0,
  }
}
