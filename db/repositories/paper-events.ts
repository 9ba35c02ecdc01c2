import { and, asc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentId, PersonId } from '../../shared/model/ids.ts'
import type { PaperEvent, PaperState, SignedPageType } from '../../shared/model/paper-event.ts'
import type { Reader, Writer } from '../connection.ts'
import { paperEvents, paperEventsTakenBack, signedPages } from '../schema/paper-events.ts'
import { people } from '../schema/people.ts'
import { boxesOf } from './papers.ts'

/** Something that happened to a paper, as it is recorded. */
export interface NewPaperEvent {
  readonly id: string
  readonly paperId: DocumentId
  readonly kind: PaperEvent['kind']
  readonly how: string
  readonly recipient: string
  readonly note: string
  readonly happenedOn: PlainDate
  readonly recordedAt: string
  readonly recordedBy: PersonId
}

/** A signed page: a scan, or the strokes of a pad. */
export interface SignedPage {
  readonly mediaType: SignedPageType
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Records what happened to a paper; the paper itself never changes. */
export function add(writer: Writer, event: NewPaperEvent): void {
  writer
    .insert(paperEvents)
    .values({ ...event, replacedBy: null })
    .run()
}

/** Keeps the page that somebody signed, beside the event that tells of it. */
export function addPage(writer: Writer, eventId: string, page: SignedPage): void {
  const { mediaType, bytes, sha256 } = page
  writer
    .insert(signedPages)
    .values({ eventId, mediaType, bytes: Buffer.from(bytes), sha256 })
    .run()
}

/** The newest row of an event says whether it holds. */
const holds = sql`NOT coalesce((
  SELECT t.is_taken FROM paper_events_taken_back t WHERE t.event_id = ${paperEvents.id} ORDER BY t.seq DESC LIMIT 1), 0)`

/** An event as it was recorded, whether it holds or not; null where this paper has none of this id. */
export function find(reader: Reader, paperId: DocumentId, eventId: string): NewPaperEvent | null {
  const isIt = and(eq(paperEvents.paperId, paperId), eq(paperEvents.id, eventId))
  return reader.select().from(paperEvents).where(isIt).get() ?? null
}

/** Takes an event back, or lets it hold again; both are kept. */
export function takeBack(writer: Writer, taking: typeof paperEventsTakenBack.$inferInsert): void {
  writer.insert(paperEventsTakenBack).values(taking).run()
}

/** All that happened to a paper and was not taken back, the oldest first. */
export function listOf(reader: Reader, paperId: DocumentId): readonly PaperEvent[] {
  return reader
    .select({ row: paperEvents, by: people.name, page: signedPages.sha256 })
    .from(paperEvents)
    .innerJoin(people, eq(people.id, paperEvents.recordedBy))
    .leftJoin(signedPages, eq(signedPages.eventId, paperEvents.id))
    .where(and(eq(paperEvents.paperId, paperId), holds))
    .orderBy(asc(paperEvents.recordedAt), asc(paperEvents.id))
    .all()
    .map(({ row, by, page }) => ({
      id: row.id,
      kind: row.kind,
      how: row.how,
      recipient: row.recipient,
      note: row.note,
      happenedOn: row.happenedOn,
      replacedBy: row.replacedBy,
      recordedAt: row.recordedAt,
      recordedBy: by,
      hasSignedPage: page !== null,
    }))
}

/** The signed page of an event of this paper; null when it has none. */
export function findPage(reader: Reader, paperId: DocumentId, eventId: string): SignedPage | null {
  const row = reader
    .select({ page: signedPages })
    .from(signedPages)
    .innerJoin(paperEvents, eq(paperEvents.id, signedPages.eventId))
    .where(sql`${paperEvents.paperId} = ${paperId} AND ${signedPages.eventId} = ${eventId}`)
    .get()
  return row ? { mediaType: row.page.mediaType, bytes: new Uint8Array(row.page.bytes), sha256: row.page.sha256 } : null
}

/** The text of an empty list. */
const NO_BOXES = '[]'

/** The agreement of terms that need a signature, have none, and still ask for money: those that Today waits for. */
const isToSign = sql`(p.kind = 'planAgreement' AND EXISTS (
        SELECT 1 FROM plan_balances b WHERE b.plan_id = p.plan_id AND b.owed_cents > 0)
      AND p.version = coalesce((
        SELECT max(c.version) FROM plan_changes c WHERE c.plan_id = p.plan_id AND c.needs_signature = 1), 1)
      AND NOT EXISTS (SELECT 1 FROM plan_signatures s WHERE s.plan_id = p.plan_id AND s.version >= p.version))`

/**
 * How each paper stands to which something happened, which a later version replaces, or on which letters are boxes.
 * Others are simply valid.
 */
export function states(reader: Reader): readonly PaperState[] {
  interface Row {
    readonly documentId: DocumentId
    readonly isVoid: 0 | 1
    readonly isReplaced: 0 | 1
    readonly isDelivered: 0 | 1
    readonly isSigned: 0 | 1
    readonly isToSign: 0 | 1
    readonly boxes: string
  }
  const rows = reader.all<Row>(sql`
    SELECT p.id AS documentId,
      EXISTS (SELECT 1 FROM paper_events_held e WHERE e.paper_id = p.id AND e.kind = 'voided') AS isVoid,
      EXISTS (SELECT 1 FROM papers n WHERE n.number = p.number AND n.kind = p.kind AND n.version > p.version)
        AS isReplaced,
      EXISTS (SELECT 1 FROM paper_events_held e WHERE e.paper_id = p.id AND e.kind = 'delivered') AS isDelivered,
      EXISTS (SELECT 1 FROM paper_events_held e WHERE e.paper_id = p.id AND e.kind = 'signed') AS isSigned,
      ${isToSign} AS isToSign, p.boxes AS boxes
    FROM papers p`)
  return rows
    .filter(
      (row) =>
        row.isVoid + row.isReplaced + row.isDelivered + row.isSigned + row.isToSign > 0 || row.boxes !== NO_BOXES,
    )
    .map((row) => ({
      documentId: row.documentId,
      isVoid: row.isVoid === 1,
      isReplaced: row.isReplaced === 1,
      isDelivered: row.isDelivered === 1,
      isSigned: row.isSigned === 1,
      isToSign: row.isToSign === 1 && row.isVoid === 0 && row.isReplaced === 0,
      boxes: row.boxes === NO_BOXES ? [] : boxesOf(reader, row.documentId),
    }))
}
