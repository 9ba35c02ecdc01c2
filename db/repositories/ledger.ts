import { and, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { appendChained } from '../append-chained.ts'
import type { Reader, Seal, Writer } from '../connection.ts'
import { type Account, type EntryKind, type LedgerCode, ledgerEntries } from '../schema/ledger.ts'

/** One entry: an amount above zero moves from the credited to the debited account, so that both sides are equal. */
export interface LedgerEntry {
  readonly id: string
  readonly planId: PlanId
  readonly planVersion: number
  readonly kind: EntryKind
  /** The business day that was typed or confirmed; `postedAt` is the clock. */
  readonly effectiveOn: PlainDate
  readonly postedAt: string
  readonly postedBy: PersonId
  readonly workstation: string
  readonly debit: Account
  readonly credit: Account
  readonly amount: Cents
  readonly reason: string
  readonly receiptId: ReceiptId | null
  /** The entry that this one takes back. */
  readonly reversesId: string | null
  /** Why the principal goes up or down; left out where money alone moves. */
  readonly code?: LedgerCode
}

/** Adds the next entry to the ledger. Nothing there is ever changed; a correction is another entry. */
export function append(tx: Writer, seal: Seal, entry: LedgerEntry): void {
  const { debit, credit, amount, ...columns } = entry
  appendChained(tx, seal, ledgerEntries, {
    ...columns,
    debitAccount: debit,
    creditAccount: credit,
    amountCents: amount,
  })
}

/** All entries of a plan in the order in which they were posted. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly LedgerEntry[] {
  return reader
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.planId, planId))
    .orderBy(ledgerEntries.seq)
    .all()
    .map(entryOf)
}

/** The id of the entry that booked a receipt's cash; a reversal names it. Throws when there is none. */
export function receiptEntryId(reader: Reader, receiptId: ReceiptId): string {
  const row = reader
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.receiptId, receiptId), eq(ledgerEntries.kind, 'receipt')))
    .get()
  if (!row) throw new Error(`no entry of receipt ${receiptId}`)
  return row.id
}

/** The id of the entry with which the charges entered the plan; a cancellation names it. Throws when there is none. */
export function chargesEntryId(reader: Reader, planId: PlanId): string {
  const row = reader
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.planId, planId), eq(ledgerEntries.kind, 'chargesEnter')))
    .orderBy(ledgerEntries.seq)
    .limit(1)
    .get()
  if (!row) throw new Error(`no charges of plan ${planId}`)
  return row.id
}

/** What stands on an account for one plan: debits less credits, below zero where credits are more. */
export function balanceOf(reader: Reader, planId: PlanId, account: Account): Cents {
  const sum = reader.get<{ balance: number }>(sql`
    SELECT coalesce(sum(
      CASE WHEN ${ledgerEntries.debitAccount} = ${account} THEN ${ledgerEntries.amountCents} ELSE 0 END -
      CASE WHEN ${ledgerEntries.creditAccount} = ${account} THEN ${ledgerEntries.amountCents} ELSE 0 END
    ), 0) AS balance FROM ${ledgerEntries} WHERE ${ledgerEntries.planId} = ${planId}`)
  return cents(sum?.balance ?? 0)
}

function entryOf(row: typeof ledgerEntries.$inferSelect): LedgerEntry {
  return {
    id: row.id,
    planId: row.planId,
    planVersion: row.planVersion,
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    postedAt: row.postedAt,
    postedBy: row.postedBy,
    workstation: row.workstation,
    debit: row.debitAccount,
    credit: row.creditAccount,
    amount: row.amountCents,
    reason: row.reason,
    receiptId: row.receiptId,
    reversesId: row.reversesId,
    ...(row.code === null ? {} : { code: row.code }),
  }
}
