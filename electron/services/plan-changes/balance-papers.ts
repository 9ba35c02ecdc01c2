import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import type { BalanceAgreed } from '../../../shared/documents/money-letters.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { BalanceChoice } from '../../../shared/engine/installments/balance-changed.ts'
import type { BalanceCause } from '../../../shared/model/plan-changes.ts'
import type { Desk } from '../desk.ts'
import { type DrawnFaces, drawFaces } from '../issue-paper.ts'
import { storeOrdered } from '../papers/issue-order.ts'
import { makingOf } from '../papers/making-of.ts'
import { makeBalance } from '../papers/money-letters.ts'
import type { MadePaper } from '../papers/order-facts.ts'
import type { PlanNow } from './plan-now.ts'

/** A letter that waits to be stored with what it tells of. */
export interface DrawnLetter {
  readonly made: MadePaper
  readonly drawn: DrawnFaces
}

/** How a cause of the assistant is worded in the letter. */
const CAUSES: { readonly [C in BalanceCause]: OrderOf<'balanceLetter'>['cause'] } = {
  insurance: 'insurance',
  discount: 'courtesy',
  assistance: 'assistance',
  correction: 'charges',
}

/**
 * Draws the letter about a changed balance with what was agreed and the payments that follow, before anything is stored.
 * Null where the cost in the plan stays the same, so that there is nothing to tell.
 */
export async function drawnBalanceLetter(
  desk: Desk,
  {
    now,
    request,
    choice,
  }: { readonly now: PlanNow; readonly request: Received<'plan.balanceChanged'>; readonly choice: BalanceChoice },
  caller: Caller,
): Promise<Answer<DrawnLetter | null>> {
  const { planId, newOwed, cause } = request
  if (now.plan.terms.owed === newOwed) return done(null)
  const order = { kind: 'balanceLetter', planId, newOwed, cause: CAUSES[cause] } as const
  const making = makingOf(desk, { order, language: now.plan.terms.language, largePrint: false }, caller)
  const made = makeBalance(making, order, agreedOf(choice))
  if (!made.ok) return made
  const drawn = await drawFaces(desk, made.value.model, desk.now())
  return drawn.ok ? done({ made: made.value, drawn: drawn.value }) : drawn
}

/** Stores the letter in the same transaction as the change that it tells of. */
export function storeBalanceLetter(desk: Desk, tx: Writer, caller: Caller, letter: DrawnLetter | null): void {
  if (letter !== null) storeOrdered(desk, tx, caller, letter)
}

function agreedOf({ kind, demands }: BalanceChoice): BalanceAgreed {
  return {
    choice: kind,
    payments: demands.map(({ number, dueOn, amount, balanceAfter }) => ({
      number,
      dueOn,
      amount: knownFigure(`plan.installments.${number}.amount`, amount),
      balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, balanceAfter),
    })),
  }
}
