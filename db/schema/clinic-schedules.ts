import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { ScheduleKind } from '../../shared/model/schedule-stamp.ts'

/** Editions of the clinic's own schedules of prices and help: evidence of what columns were made from. */
export const clinicScheduleEditions = sqliteTable(
  'clinic_schedule_editions',
  {
    scheduleId: text('schedule_id').notNull(),
    edition: integer('edition').notNull(),
    kind: text('kind').$type<ScheduleKind>().notNull(),
    effectiveFrom: text('effective_from').$type<PlainDate>().notNull(),
    content: text('content').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.scheduleId, table.edition] })],
)
