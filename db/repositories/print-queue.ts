import { and, asc, eq, sql } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { PaperKind } from '../../shared/model/paper.ts'
import {
  type ChosenPrinter,
  type FailedPrint,
  type PrintChoice,
  type QueuedPrint,
  type QueuedSheet,
  usualChoice,
} from '../../shared/model/printing.ts'
import type { Reader, Writer } from '../connection.ts'
import { papers } from '../schema/papers.ts'
import { chosenPrinters, printQueue } from '../schema/print-queue.ts'

/** The papers and signed pages that wait for a printer, the longest waiting first. */
export function list(reader: Reader): readonly QueuedPrint[] {
  return reader
    .select({
      documentId: printQueue.paperId,
      face: printQueue.face,
      eventId: printQueue.eventId,
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
    .orderBy(asc(printQueue.failedAt), asc(papers.number), asc(printQueue.face), asc(printQueue.eventId))
    .all()
}

/** Keeps a paper until a printer takes it; a paper that waits already counts one more try. */
export function add(writer: Writer, failed: FailedPrint, by: { readonly at: string; readonly person: PersonId }): void {
  const { documentId, face, eventId, printer, fault } = failed
  writer
    .insert(printQueue)
    .values({ paperId: documentId, face, eventId, printer, fault, tries: 1, failedAt: by.at, failedBy: by.person })
    .onConflictDoUpdate({
      target: [printQueue.paperId, printQueue.face, printQueue.eventId],
      set: { printer, fault, tries: sql`${printQueue.tries} + 1` },
    })
    .run()
}

/** Puts a paper back that was taken out, with its tries; it must not wait already. */
export function putBack(
  writer: Writer,
  { documentId, face, eventId, printer, fault, tries }: FailedPrint & Pick<QueuedPrint, 'tries'>,
  by: { readonly at: string; readonly person: PersonId },
): void {
  writer
    .insert(printQueue)
    .values({ paperId: documentId, face, eventId, printer, fault, tries, failedAt: by.at, failedBy: by.person })
    .run()
}

/** Takes a paper out of the queue; says whether it was there. */
export function remove(writer: Writer, { documentId, face, eventId }: QueuedSheet): boolean {
  const isIt = and(eq(printQueue.paperId, documentId), eq(printQueue.face, face), eq(printQueue.eventId, eventId))
  return writer.delete(printQueue).where(isIt).run().changes > 0
}

/** How the kinds of paper are printed for which somebody chose it. */
export function listChosen(reader: Reader): readonly ChosenPrinter[] {
  const { paperKind: kind, printer, sides, copies } = chosenPrinters
  return reader
    .select({ kind, printer, sides, copies })
    .from(chosenPrinters)
    .orderBy(asc(chosenPrinters.paperKind))
    .all()
}

/** How a kind of paper is printed: as it was chosen, else as it is usual for it. */
export function choiceFor(reader: Reader, kind: PaperKind): PrintChoice {
  const chosen = listChosen(reader).find((each) => each.kind === kind)
  if (chosen === undefined) return usualChoice(kind)
  const { printer, sides, copies } = chosen
  return { printer, sides, copies }
}

/** Remembers how a kind of paper is printed. */
export function choose(writer: Writer, { kind, ...choice }: ChosenPrinter): void {
  const row = { paperKind: kind, ...choice }
  writer.insert(chosenPrinters).values(row).onConflictDoUpdate({ target: chosenPrinters.paperKind, set: row }).run()
}
