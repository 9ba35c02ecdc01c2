import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { OutcomeCause } from '../../shared/model/estimate-outcome.ts'
import type { EstimateId, PersonId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What became of the services of an issued estimate; the newest row of an estimate, provider and service holds. */
export const estimateOutcomes = sqliteTable('estimate_outcomes', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  estimateId: text('estimate_id').$type<EstimateId>().notNull(),
  provider: text('provider').notNull(),
  lineId: text('line_id').notNull(),
  words: text('words').notNull(),
  billedCents: integer('billed_cents').$type<Cents>(),
  allowedCents: integer('allowed_cents').$type<Cents>(),
  planPaidCents: integer('plan_paid_cents').$type<Cents>(),
  patientOwesCents: integer('patient_owes_cents').$type<Cents>(),
  cause: text('cause').$type<OutcomeCause>(),
  source: text('source').notNull(),
  notedOn: text('noted_on').$type<PlainDate>().notNull(),
  notedAt: text('noted_at').notNull(),
  notedBy: text('noted_by').$type<PersonId>().notNull(),
})
