import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DocumentId, EstimateId, PatientId, PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { LetterBox, PaperKind } from '../../shared/model/paper.ts'
import type { Language } from '../../shared/model/patient.ts'

/** Issued papers without their bytes. */
export const papers = sqliteTable('papers', {
  id: text('id').$type<DocumentId>().primaryKey(),
  number: text('number').notNull(),
  version: integer('version').notNull(),
  kind: text('kind').$type<PaperKind>().notNull(),
  language: text('language').$type<Language>().notNull(),
  title: text('title').notNull(),
  patientId: text('patient_id').$type<PatientId>(),
  patientName: text('patient_name').notNull(),
  estimateId: text('estimate_id').$type<EstimateId>(),
  planId: text('plan_id').$type<PlanId>(),
  receiptId: text('receipt_id').$type<ReceiptId>(),
  issuedAt: text('issued_at').notNull(),
  issuedBy: text('issued_by').$type<PersonId>().notNull(),
  boxes: text('boxes', { mode: 'json' }).$type<readonly LetterBox[]>().notNull(),
})

/** The bytes of issued papers: original and copy. */
export const paperFiles = sqliteTable(
  'paper_files',
  {
    paperId: text('paper_id').$type<DocumentId>().notNull(),
    face: text('face').$type<'original' | 'copy'>().notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    sha256: text('sha256').notNull(),
    pageCount: integer('page_count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paperId, table.face] })],
)
