import type { StoredContact } from '../../../db/repositories/contacts.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Receipt } from '../../../shared/model/plan.ts'
import type { ContactLine, ContactLog, PaymentPromise, PromiseState } from '../../../shared/model/work.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'

/** A receipt as promises look at it. */
export type PromiseMoney = Pick<Receipt, 'amount' | 'receivedOn' | 'postedAt' | 'reversed'>

/** So many broken promises suggest that a supervisor looks. Source: user journey J7. */
const ASK_AFTER = 3

/**
 * The log of a plan with the state of each promise on a day, from receipts alone: a reversed one does not count. Takes
 * contacts newest first. A promise that was kept in part is broken too.
 */
export function contactLog(
  contacts: readonly StoredContact[],
  money: readonly PromiseMoney[],
  on: PlainDate,
): ContactLog {
  const lines = contacts.map((contact, index) => lineOf(contact, contacts.slice(0, index), money, on))
  const states = lines.map(({ promise }) => promise?.state)
  const brokenPromises = states.filter((state) => state === 'broken' || state === 'partly').length
  return { lines, brokenPromises, askSupervisor: brokenPromises >= ASK_AFTER }
}

/** The newest promise of a log; null when nothing was promised. */
export function newestPromise({ lines }: ContactLog): PaymentPromise | null {
  return lines.find(({ promise }) => promise !== null)?.promise ?? null
}

function lineOf(
  contact: StoredContact,
  later: readonly StoredContact[],
  money: readonly PromiseMoney[],
  on: PlainDate,
): ContactLine {
  const { id, contactedOn, outcome, note, callAgainOn, loggedAt, by } = contact
  const promise = promiseOf(contact, later, money, on)
  return { id, on: contactedOn, outcome, note, callAgainOn, promise, loggedAt, by }
}

function promiseOf(
  contact: StoredContact,
  later: readonly StoredContact[],
  money: readonly PromiseMoney[],
  on: PlainDate,
): PaymentPromise | null {
  const { promisedCents: amount, promisedOn } = contact
  if (amount === null || promisedOn === null) return null
  const received = sumCents(money.filter((receipt) => cameFor(receipt, contact, promisedOn)).map((each) => each.amount))
  const isReplaced = later.some((other) => other.promisedOn !== null && other.contactedOn <= promisedOn)
  return { amount, on: promisedOn, received, state: stateOf({ amount, received, isReplaced, isOver: on > promisedOn }) }
}

/** Money of a later day than the call, or of the same day and posted after it, up to the promised day. */
function cameFor(receipt: PromiseMoney, contact: StoredContact, promisedOn: PlainDate): boolean {
  const { reversed, receivedOn, postedAt } = receipt
  if (reversed !== null || receivedOn > promisedOn) return false
  return receivedOn > contact.contactedOn || (receivedOn === contact.contactedOn && postedAt > contact.loggedAt)
}

function stateOf(facts: {
  readonly amount: Cents
  readonly received: Cents
  readonly isReplaced: boolean
  readonly isOver: boolean
}): PromiseState {
  if (facts.received >= facts.amount) return 'kept'
  if (facts.isReplaced) return 'replaced'
  if (!facts.isOver) return 'open'
  return facts.received > 0 ? 'partly' : 'broken'
}
