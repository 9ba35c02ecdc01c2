import * as ledger from '../../../db/repositories/ledger.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanStatement, StatementMoveKind } from '../../../shared/contract/report.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { paperRefusalWords } from '../../../shared/text/paper-refusals.ts'
import type { Desk } from '../desk.ts'

/** An entry that changed what is owed after credits; above zero where more is owed. */
interface Move {
  readonly on: ledger.LedgerEntry['effectiveOn']
  readonly kind: StatementMoveKind
  readonly number: string | null
  readonly by: number
}

/**
 * What happened to what a plan asks over a span of days, from its ledger alone: what was owed before, each move with what
 * is left after it, and what is owed at the end. Money beyond what is owed is a credit and shows as nothing left.
 * Refused when the span is turned round. Source: payment plan specification, section 11, "statement of account".
 */
export function planStatement(desk: Desk, { planId, from, to }: Received<'plan.statement'>): Answer<PlanStatement> {
  const { reader } = desk.store
  const plan = plans.find(reader, planId)
  if (plan === null) return refused('NOT_FOUND')
  if (from > to) return refused('NOT_POSSIBLE', { code: 'daysTurned', reason: paperRefusalWords.daysTurned })
  const moves = ledger
    .listOfPlan(reader, planId)
    .map((entry) => moveOf(entry, plan))
    .filter(({ by }) => by !== 0)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const opening = owedAfter(moves.filter(({ on }) => on < from))
  const within = moves.filter(({ on }) => on >= from && on <= to)
  const { patientId } = plan.terms
  return done({
    planId,
    planNumber: plan.number,
    patientId,
    patientName: plan.patientName,
    from,
    to,
    opening: shownOwed(opening),
    moves: running(within, opening),
    closing: shownOwed(opening + owedAfter(within)),
  })
}

function moveOf({ effectiveOn, kind, debit, credit, amount, receiptId }: ledger.LedgerEntry, plan: Plan): Move {
  const by = (owes(debit) ? amount : 0) - (owes(credit) ? amount : 0)
  const number = plan.receipts.find(({ id }) => id === receiptId)?.number ?? null
  return { on: effectiveOn, kind: kindOf(kind, by), number, by }
}

/** The accounts between which a payment moves when it is used; together they are what the payer still owes. */
function owes(account: ledger.LedgerEntry['debit']): boolean {
  return account === 'planPrincipal' || account === 'feeReceivable' || account === 'unappliedCash'
}

function kindOf(kind: ledger.LedgerEntry['kind'], by: number): StatementMoveKind {
  switch (kind) {
    case 'chargesEnter':
      return 'started'
    case 'receipt':
      return 'paid'
    case 'receiptReversal':
      return 'reversed'
    case 'refund':
      return 'refunded'
    case 'fee':
      return 'fee'
    case 'waiver':
      return 'waived'
    default:
      return by > 0 ? 'charged' : 'lowered'
  }
}

function owedAfter(moves: readonly Move[]): number {
  return moves.reduce((sum, { by }) => sum + by, 0)
}

function shownOwed(owed: number) {
  return cents(Math.max(0, owed))
}

function running(moves: readonly Move[], opening: number): PlanStatement['moves'] {
  let owed = opening
  return moves.map(({ on, kind, number, by }) => {
    owed += by
    return { on, kind, number, amount: cents(Math.abs(by)), leftAfter: shownOwed(owed) }
  })
}
