import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CardPictureId, CardPictureType } from '../../shared/model/card-picture.ts'
import type { CoverageId, PatientId, PersonId } from '../../shared/model/ids.ts'

/** Pictures of patients' insurance cards; rows are only added. */
export const cardPictures = sqliteTable('card_pictures', {
  id: text('id').$type<CardPictureId>().primaryKey(),
  patientId: text('patient_id').$type<PatientId>().notNull(),
  mediaType: text('media_type').$type<CardPictureType>().notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  sha256: text('sha256').notNull(),
  addedAt: text('added_at').notNull(),
  addedBy: text('added_by').$type<PersonId>().notNull(),
})

/** Which pictures one version of a membership shows as its card. */
export const coverageCards = sqliteTable(
  'coverage_cards',
  {
    coverageId: text('coverage_id').$type<CoverageId>().notNull(),
    version: integer('version').notNull(),
    side: text('side').$type<'front' | 'back'>().notNull(),
    pictureId: text('picture_id').$type<CardPictureId>().notNull(),
    quarterTurns: integer('quarter_turns').notNull(),
  },
  (table) => [primaryKey({ columns: [table.coverageId, table.version, table.side] })],
)
