import { z } from 'zod'
import type { DocumentId } from './ids.ts'
import { documentIdSchema } from './ids.ts'
import type { PaperKind } from './paper.ts'

/** The file that is printed: the original, or the one marked Copy. */
export const paperFaceSchema = z.enum(['original', 'copy'])
export type PaperFace = z.output<typeof paperFaceSchema>

/** Why a paper was not printed: the chosen printer is gone, it did not take the job, or no viewer opened. */
export type PrintFault = 'noPrinter' | 'noAnswer' | 'noViewer'

/** A printer that this computer knows. */
export interface Printer {
  /** What the system calls it; what is remembered. */
  readonly name: string
  readonly shownName: string
}

/** One paper in one of its faces. */
export const printedFaceSchema = z.strictObject({ documentId: documentIdSchema, face: paperFaceSchema })
export type PrintedFace = z.output<typeof printedFaceSchema>

/** A paper that waits because a printer did not take it. */
export interface QueuedPrint extends PrintedFace {
  readonly number: string
  readonly kind: PaperKind
  readonly patientName: string
  /** The printer that was asked; empty for the computer's own viewer. */
  readonly printer: string
  readonly fault: PrintFault
  /** How often it was tried; counts from 1. */
  readonly tries: number
  readonly failedAt: string
}

/** The printer that was chosen for a kind of paper. */
export interface ChosenPrinter {
  readonly kind: PaperKind
  readonly printer: string
}

/** One row that failed, as it is kept. */
export interface FailedPrint {
  readonly documentId: DocumentId
  readonly face: PaperFace
  readonly printer: string
  readonly fault: PrintFault
}
