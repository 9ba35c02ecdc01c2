import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { DocumentId, EstimateId, PatientId, PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { LetterBox, Paper } from '../../shared/model/paper.ts'
import type { Reader, Writer } from '../connection.ts'
import { paperFiles, papers } from '../schema/papers.ts'
import { people } from '../schema/people.ts'

/** `original` is the file made at issue, `copy` the one made then and marked Copy. */
export type PaperFace = 'original' | 'copy'

/** A file as it was drawn at issue. */
export interface PaperFile {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly pageCount: number
}

/** A paper that is being issued, with both of its files. */
export interface NewPaper extends Omit<Paper, 'issuedBy' | 'pageCount' | 'sha256'> {
  readonly issuedById: PersonId
  readonly receiptId: ReceiptId | null
  /** The letters that are boxes on it. */
  readonly boxes: readonly LetterBox[]
  readonly original: PaperFile
  readonly copy: PaperFile
}

/** The paper with this id; null when there is none. */
export function find(reader: Reader, id: DocumentId): Paper | null {
  return listWhere(reader, eq(papers.id, id))[0] ?? null
}

/** The paper with this id. Throws when there is none. */
export function get(reader: Reader, id: DocumentId): Paper {
  const paper = find(reader, id)
  if (paper === null) throw new Error(`no paper ${id}`)
  return paper
}

/** Papers of a patient, or of everybody for null, newest first. */
export function list(reader: Reader, patientId: PatientId | null): readonly Paper[] {
  return listWhere(reader, patientId === null ? undefined : eq(papers.patientId, patientId))
}

/** The papers that were issued with an estimate. */
export function listOfEstimate(reader: Reader, estimateId: EstimateId): readonly Paper[] {
  return listWhere(reader, eq(papers.estimateId, estimateId))
}

/** The agreement and the receipts of a plan, newest first. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly Paper[] {
  return listWhere(reader, eq(papers.planId, planId))
}

/** The paper that a receipt was printed on; null when there is none. */
export function findOfReceipt(reader: Reader, receiptId: ReceiptId): Paper | null {
  return listWhere(reader, eq(papers.receiptId, receiptId))[0] ?? null
}

/** The letters of an issued paper that are boxes on it; none when there is no such paper. */
export function boxesOf(reader: Reader, id: DocumentId): readonly LetterBox[] {
  return reader.select({ boxes: papers.boxes }).from(papers).where(eq(papers.id, id)).get()?.boxes ?? []
}

/** The stored bytes of a paper, as drawn at issue. Throws when there are none. */
export function file(reader: Reader, id: DocumentId, face: PaperFace): PaperFile {
  const row = reader
    .select()
    .from(paperFiles)
    .where(and(eq(paperFiles.paperId, id), eq(paperFiles.face, face)))
    .get()
  if (!row) throw new Error(`no ${face} of paper ${id}`)
  return { bytes: new Uint8Array(row.bytes), sha256: row.sha256, pageCount: row.pageCount }
}

/** Stores an issued paper for good, with its original and its copy. */
export function add(writer: Writer, paper: NewPaper): void {
  const { original, copy, issuedById, patientName, title, ...columns } = paper
  writer
    .insert(papers)
    .values({ ...columns, title, patientName, issuedBy: issuedById })
    .run()
  for (const [face, { bytes, sha256, pageCount }] of [
    ['original', original],
    ['copy', copy],
  ] as const) {
    writer
      .insert(paperFiles)
      .values({ paperId: paper.id, face, bytes: Buffer.from(bytes), sha256, pageCount })
      .run()
  }
}

function listWhere(reader: Reader, where: SQL | undefined): readonly Paper[] {
  const { sha256, pageCount } = paperFiles
  return reader
    .select({ paper: papers, sha256, pageCount, issuedBy: people.name })
    .from(papers)
    .innerJoin(paperFiles, and(eq(paperFiles.paperId, papers.id), eq(paperFiles.face, 'original')))
    .innerJoin(people, eq(people.id, papers.issuedBy))
    .where(where)
    .orderBy(desc(papers.issuedAt), papers.number, papers.id)
    .all()
    .map(paperOf)
}

interface Row {
  readonly paper: typeof papers.$inferSelect
  readonly sha256: string
  readonly pageCount: number
  readonly issuedBy: string
}

function paperOf({ paper, sha256, pageCount, issuedBy }: Row): Paper {
  return {
    id: paper.id,
    number: paper.number,
    version: paper.version,
    kind: paper.kind,
    language: paper.language,
    title: paper.title,
    patientId: paper.patientId,
    patientName: paper.patientName,
    estimateId: paper.estimateId,
    planId: paper.planId,
    issuedAt: paper.issuedAt,
    issuedBy,
    pageCount,
    sha256,
  }
}
