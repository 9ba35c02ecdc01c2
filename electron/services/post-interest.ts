import type { Writer } from '../../db/connection.ts'
import * as interest from '../../db/repositories/interest.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { cents, minusCents, sumCents } from '../../shared/money/cents.ts'
import type { Desk } from './desk.ts'
import type { AskedNow } from './interest-of-plan.ts'
import type { Settlement } from './settlement.ts'

/**
 * Brings the interest of a plan up to a day: what installments ask more or less because money came early or late, and
 * interest that came up as earned. Only differences are written. Nothing on a plan that bears no interest; where no
 * payment is left that could hold any, all of it is taken back.
 * Source: payment plan specification, sections 8.2 and 9.
 */
export function bringInterest(desk: Desk, tx: Writer, settlement: Settlement, now: AskedNow): void {
  const { demands, account, isEnded } = now
  const { planId, on } = settlement
  const before = interest.earnedOf(tx, planId)
  if (account === null) {
    if (before !== 0) postEarned(desk, tx, settlement, -before)
    return
  }
  keepDifferences(tx, settlement, demands)
  const until = interest.lastEarnedOn(tx, planId)
  const asked = sumCents(demands.map((demand) => demand.interest))
  const paid = sumCents([...account.toInterest.values()])
  const came = account.earnedBy(until !== null && until > on ? until : on)
  const least = isEnded ? Math.min(paid, asked) : paid
  const earned = cents(Math.max(Math.min(came, asked), least))
  if (earned !== before) postEarned(desk, tx, settlement, earned - before)
}

function keepDifferences(tx: Writer, settlement: Settlement, demands: AskedNow['demands']): void {
  const { planId, version, on: effectiveOn, at: postedAt, by: postedBy } = settlement
  const stored = interest.differencesOf(tx, planId, version)
  for (const { number: installment, amount, agreed } of demands) {
    const before = stored.get(installment) ?? 0
    const amountCents = cents(minusCents(amount, agreed.amount) - before)
    if (amountCents !== 0)
      interest.addDifference(tx, { planId, version, installment, amountCents, effectiveOn, postedAt, postedBy })
  }
}

function postEarned(desk: Desk, tx: Writer, settlement: Settlement, more: number): void {
  const { planId, version, on, at, by, reason } = settlement
  const isMore = more > 0
  ledger.append(tx, desk.store.seal, {
    id: desk.newId(),
    planId,
    planVersion: version,
    kind: 'interestEarned',
    effectiveOn: on,
    postedAt: at,
    postedBy: by,
    workstation: desk.workstation,
    debit: isMore ? 'interestReceivable' : 'interestIncome',
    credit: isMore ? 'interestIncome' : 'interestReceivable',
    amount: cents(Math.abs(more)),
    reason,
    receiptId: null,
    reversesId: null,
  })
}
