import { and, asc, eq, sql } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { PaperKind } from '../../shared/model/paper.ts'
import type { ChosenPrinter, FailedPrint, PrintedFace, QueuedPrint } from '../../shared/model/printing.ts'
import type { Reader, Writer } from '../connection.ts'
import { papers } from '../schema/papers.ts'
import { chosenPrinters, printQueue } from '../schema/print-queue.ts'

/** The papers that wait for a printer, the longest waiting first. */
export function list(reader: Reader): readonly QueuedPrint[] {
  return reader
    .select({
      documentId: printQueue.paperId,
      face: printQueue.face,
      number: papers.number,
      kind: papers.kind,
      patientName: papers.patientName,
      printer: printQueue.printer,
      fault: printQueue.fault,
      tries: printQueue.tries,
      failedAt: printQueue.failedAt,
    })
    .from(printQueue)
    .innerJoin(papers, eq(papers.id, printQueue.paperId))
    .orderBy(asc(printQueue.failedAt), asc(papers.number), asc(printQueue.face))
    .all()
}

/** Keeps a paper until a printer takes it; a paper that waits already counts one more try. */
export function add(writer: Writer, failed: FailedPrint, by: { readonly at: string; readonly person: PersonId }): void {
  const { documentId, face, printer, fault } = failed
  writer
    .insert(printQueue)
    .values({ paperId: documentId, face, printer, fault, tries: 1, failedAt: by.at, failedBy: by.person })
    .onConflictDoUpdate({
      target: [printQueue.paperId, printQueue.face],
      set: { printer, fault, tries: sql`${printQueue.tries} + 1` },
    })
    .run()
}

/** Takes a paper out of the queue; says whether it was there. */
export function remove(writer: Writer, { documentId, face }: PrintedFace): boolean {
  const isIt = and(eq(printQueue.paperId, documentId), eq(printQueue.face, face))
  return writer.delete(printQueue).where(isIt).run().changes > 0
}

/** The printers that were chosen, by kind of paper. */
export function listChosen(reader: Reader): readonly ChosenPrinter[] {
  return reader
    .select({ kind: chosenPrinters.paperKind, printer: chosenPrinters.printer })
    .from(chosenPrinters)
    .orderBy(asc(chosenPrinters.paperKind))
    .all()
}

/** The printer of a kind of paper; null while the computer's own viewer asks. */
export function chosenFor(reader: Reader, kind: PaperKind): string | null {
  return listChosen(reader).find((each) => each.kind === kind)?.printer ?? null
}

/** Remembers the printer of a kind of paper; null lets the computer's own viewer ask again. */
export function choose(writer: Writer, kind: PaperKind, printer: string | null): void {
  if (printer === null) writer.delete(chosenPrinters).where(eq(chosenPrinters.paperKind, kind)).run()
  else {
    const row = { paperKind: kind, printer }
    writer.insert(chosenPrinters).values(row).onConflictDoUpdate({ target: chosenPrinters.paperKind, set: row }).run()
  }
}
