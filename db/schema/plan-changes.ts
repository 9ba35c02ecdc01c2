import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { NewPapers } from '../../shared/engine/installments/new-papers.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Consent, VersionKind } from '../../shared/model/plan-changes.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What each version after the first changed, and who agreed. */
export const planChanges = sqliteTable(
  'plan_changes',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    kind: text('kind').$type<Exclude<VersionKind, 'created'>>().notNull(),
    effectiveOn: text('effective_on').$type<PlainDate>().notNull(),
    agreedBy: text('agreed_by').notNull(),
    agreedHow: text('agreed_how').$type<Consent['how']>(),
    agreedOn: text('agreed_on').$type<PlainDate>(),
    reasonCode: text('reason_code').notNull(),
    pausedUntil: text('paused_until').$type<PlainDate>(),
    note: text('note').notNull(),
    adjustedCents: integer('adjusted_cents').$type<Cents>().notNull(),
    needsSignature: integer('needs_signature', { mode: 'boolean' }).notNull(),
    disclosure: text('disclosure').$type<NewPapers['disclosure']>().notNull(),
    disclosureCause: text('disclosure_cause').$type<NewPapers['because']>().notNull(),
    closes: integer('closes', { mode: 'boolean' }).notNull(),
    reviewOn: text('review_on').$type<PlainDate>(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version] })],
)

/** Offers to take less for all that is left, by a day. */
export const planSettlementOffers = sqliteTable('plan_settlement_offers', {
  id: text('id').primaryKey(),
  planId: text('plan_id').$type<PlanId>().notNull(),
  planVersion: integer('plan_version').notNull(),
  outstandingCents: integer('outstanding_cents').$type<Cents>().notNull(),
  askedCents: integer('asked_cents').$type<Cents>().notNull(),
  deadlineOn: text('deadline_on').$type<PlainDate>().notNull(),
  reason: text('reason').notNull(),
  offeredOn: text('offered_on').$type<PlainDate>().notNull(),
  offeredAt: text('offered_at').notNull(),
  offeredBy: text('offered_by').$type<PersonId>().notNull(),
})
