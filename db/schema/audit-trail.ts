import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PersonId } from '../../shared/model/ids.ts'

/** Who did what on which record and when: append-only and chained. */
export const auditTrail = sqliteTable('audit_trail', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  personId: text('person_id').$type<PersonId>(),
  workstation: text('workstation').notNull(),
  action: text('action').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  beforeJson: text('before_json'),
  afterJson: text('after_json'),
  prevHash: text('prev_hash').notNull(),
  hash: text('hash').notNull(),
})
