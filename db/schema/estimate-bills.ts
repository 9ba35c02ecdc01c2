import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateId, PersonId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What a provider billed for the care of an estimate; the newest row of an estimate and provider holds. */
export const estimateBills = sqliteTable('estimate_bills', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  estimateId: text('estimate_id').$type<EstimateId>().notNull(),
  provider: text('provider').notNull(),
  billedCents: integer('billed_cents').$type<Cents>().notNull(),
  receivedOn: text('received_on').$type<PlainDate>().notNull(),
  notedAt: text('noted_at').notNull(),
  notedBy: text('noted_by').$type<PersonId>().notNull(),
})
