import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentId, PersonId } from '../../shared/model/ids.ts'
import type { PaperKind } from '../../shared/model/paper.ts'
import type { PrintFault, QueuedFace, Sides } from '../../shared/model/printing.ts'

/** Papers and signed pages that a printer did not take; a row goes when it was printed or is not wanted any more. */
export const printQueue = sqliteTable(
  'print_queue',
  {
    paperId: text('paper_id').$type<DocumentId>().notNull(),
    face: text('face').$type<QueuedFace>().notNull(),
    /** The event of a signed page; empty for the stored files of a paper. */
    eventId: text('event_id').notNull(),
    printer: text('printer').notNull(),
    fault: text('fault').$type<PrintFault>().notNull(),
    tries: integer('tries').notNull(),
    failedAt: text('failed_at').notNull(),
    failedBy: text('failed_by').$type<PersonId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperId, table.face, table.eventId] })],
)

/** How a kind of paper is printed; an empty printer is the computer's own viewer. */
export const chosenPrinters = sqliteTable('chosen_printers', {
  paperKind: text('paper_kind').$type<PaperKind>().primaryKey(),
  printer: text('printer').notNull(),
  sides: text('sides').$type<Sides>().notNull(),
  copies: integer('copies').notNull(),
})
