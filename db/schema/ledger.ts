import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** Accounts of the ledger. Source: payment plan specification, section 9. */
export type Account =
  | 'planPrincipal'
  | 'patientAccount'
  | 'cashClearing'
  | 'unappliedCash'
  | 'interestReceivable'
  | 'interestIncome'
  | 'feeReceivable'
  | 'feeIncome'
  | 'charityAdjustment'
  | 'courtesyAdjustment'
  | 'badDebtAdjustment'
  | 'settlementAdjustment'
  | 'refundsPayable'

/** Why the principal of a plan goes up or down, beside the account. */
export type LedgerCode =
  | 'charity'
  | 'courtesy'
  | 'smallBalance'
  | 'badDebt'
  | 'bankruptcy'
  | 'settlement'
  | 'insurance'
  | 'correction'
  | 'returned'

/** What happened. Taking something back is a row of its own that names the row it takes back. */
export type EntryKind =
  | 'chargesEnter'
  | 'receipt'
  | 'allocation'
  | 'allocationReversal'
  | 'receiptReversal'
  | 'interestEarned'
  | 'fee'
  | 'waiver'
  | 'adjustment'
  | 'refund'
  | 'closeOut'

/** The ledger: append-only, chained, each row debits one account and credits another. */
export const ledgerEntries = sqliteTable('ledger_entries', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  id: text('id').notNull(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  planVersion: integer('plan_version').notNull(),
  kind: text('kind').$type<EntryKind>().notNull(),
  effectiveOn: text('effective_on').$type<PlainDate>().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').$type<PersonId>().notNull(),
  workstation: text('workstation').notNull(),
  debitAccount: text('debit_account').$type<Account>().notNull(),
  creditAccount: text('credit_account').$type<Account>().notNull(),
  amountCents: integer('amount_cents').$type<Cents>().notNull(),
  reason: text('reason').notNull(),
  receiptId: text('receipt_id').$type<ReceiptId>(),
  reversesId: text('reverses_id'),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
  code: text('code').$type<LedgerCode>(),
})
