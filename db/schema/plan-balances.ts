import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What each plan owes and holds unapplied, kept by a trigger of the ledger; no code of ours writes here. */
export const planBalances = sqliteTable('plan_balances', {
  planId: text('plan_id').$type<PlanId>().primaryKey(),
  owedCents: integer('owed_cents').$type<Cents>().notNull(),
  unappliedCents: integer('unapplied_cents').$type<Cents>().notNull(),
})
