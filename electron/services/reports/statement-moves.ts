import type { Reader } from '../../../db/connection.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { StatementMoveKind } from '../../../shared/contract/report.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { addCents, type Cents, cents } from '../../../shared/money/cents.ts'
import { closingAmount } from '../plan-ends/closing-amount.ts'

/** Something that raised or lowered what is owed; `by` is above zero where more is owed. */
export interface StatementMove {
  readonly on: PlainDate
  readonly kind: StatementMoveKind
  /** The receipt's number; null for what has none. */
  readonly number: string | null
  readonly by: number
}

/** What a statement of a plan says of money, for the screen and for paper alike. */
export interface StatementMoves {
  readonly opening: Cents
  readonly moves: readonly (Omit<StatementMove, 'by'> & { readonly amount: Cents; readonly leftAfter: Cents })[]
  readonly closing: Cents
}

/** The span of a statement; both days count. */
export interface StatementSpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * What happened to what a plan asks over a span of days, from its ledger: principal, fees, interest on the days on which
 * it came up, and money. A span that reaches today has the interest to this day, booked or not, so that it ends with
 * what would close the plan. Money beyond what is owed is a credit and shows as nothing left.
 * Source: payment plan specification, section 11, "statement of account".
 */
export function statementMoves(
  reader: Reader,
  plan: Plan,
  { from, to }: StatementSpan,
  today: PlainDate,
): StatementMoves {
  const all = [...bookedMoves(reader, plan), ...interestToday(reader, plan, today)].toSorted(inOrder)
  const before = sumOf(all.filter(({ on }) => on < from))
  const within = all.filter(({ on }) => on >= from && on <= to)
  return { opening: shown(before), moves: running(within, before), closing: shown(before + sumOf(within)) }
}

/** What closes a plan on a day with the fees that are open; what was ended asks for nothing but those. */
export function toCloseOn(reader: Reader, plan: Plan, on: PlainDate): Cents {
  return plan.left === 0 ? plan.feesLeft : addCents(closingAmount(reader, plan, on).amount, plan.feesLeft)
}

function bookedMoves(reader: Reader, plan: Plan): readonly StatementMove[] {
  return ledger
    .listOfPlan(reader, plan.id)
    .map((entry) => moveOf(entry, plan))
    .filter(({ by }) => by !== 0)
}

/** Interest of today that no entry has yet; the ledger has it with the next money or change. */
function interestToday(reader: Reader, plan: Plan, today: PlainDate): readonly StatementMove[] {
  if (plan.terms.interest === null || plan.left === 0) return []
  const by = closingAmount(reader, plan, today).interest - ledger.balanceOf(reader, plan.id, 'interestReceivable')
  return by === 0 ? [] : [{ on: today, kind: by > 0 ? 'interest' : 'interestOff', number: null, by }]
}

function moveOf(entry: ledger.LedgerEntry, plan: Plan): StatementMove {
  const { effectiveOn: on, debit, credit, amount, receiptId } = entry
  const by = (owes(debit) ? amount : 0) - (owes(credit) ? amount : 0)
  const number = plan.receipts.find(({ id }) => id === receiptId)?.number ?? null
  return { on, kind: kindOf(entry, by), number, by }
}

const OWED: readonly ledger.LedgerEntry['debit'][] = [
  'planPrincipal',
  'interestReceivable',
  'feeReceivable',
  'unappliedCash',
]

/** The accounts between which a payment moves when it is used; together they are what the payer still owes. */
function owes(account: ledger.LedgerEntry['debit']): boolean {
  return OWED.includes(account)
}

function kindOf({ kind, planVersion, receiptId }: ledger.LedgerEntry, by: number): StatementMoveKind {
  switch (kind) {
    case 'chargesEnter':
      return planVersion === 1 ? 'started' : 'charged'
    case 'receipt':
      return 'paid'
    case 'receiptReversal':
      return 'reversed'
    case 'refund':
      return 'refunded'
    case 'interestEarned':
      return by > 0 ? 'interest' : 'interestOff'
    case 'fee':
      return receiptId === null ? 'lateFee' : 'returnedFee'
    case 'waiver':
      return 'waived'
    default:
      return by > 0 ? 'charged' : 'lowered'
  }
}

const FIRST: readonly StatementMoveKind[] = ['started', 'charged', 'lowered']
const THEN: readonly StatementMoveKind[] = ['interest', 'interestOff']

/** Of one day: what began, then interest that came up, then money and fees in the order of their posting. */
function inOrder(a: StatementMove, b: StatementMove): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return rankOf(a) - rankOf(b)
}

function rankOf({ kind }: StatementMove): number {
  if (FIRST.includes(kind)) return 0
  return THEN.includes(kind) ? 1 : 2
}

function sumOf(moves: readonly StatementMove[]): number {
  return moves.reduce((sum, { by }) => sum + by, 0)
}

function shown(owed: number): Cents {
  return cents(Math.max(0, owed))
}

function running(moves: readonly StatementMove[], before: number): StatementMoves['moves'] {
  let owed = before
  return moves.map(({ by, ...move }) => {
    owed += by
    return { ...move, amount: cents(Math.abs(by)), leftAfter: shown(owed) }
  })
}
