import { z } from 'zod'
import { documentIdSchema } from './ids.ts'
import type { PaperKind } from './paper.ts'

/** Printed on one side of the sheet, or on both, turned on the long edge. */
export const sidesSchema = z.enum(['one', 'both'])
export type Sides = z.output<typeof sidesSchema>

/** Copies of one print, at most this many: more is a wrong key. */
export const MOST_COPIES = 9

/** How a kind of paper is printed. */
export interface PrintChoice {
  /** Empty: the computer's own viewer, which asks each time. */
  readonly printer: string
  readonly sides: Sides
  readonly copies: number
}

const ONE_SIDED: readonly PaperKind[] = ['receipt', 'outageForm']

/**
 * How a kind of paper is printed until somebody chooses: through the viewer, once, on both sides; receipts and blank
 * forms are torn off or filled in, and never printed on both. Source: user journeys, section 9.
 */
export function usualChoice(kind: PaperKind): PrintChoice {
  return { printer: '', sides: mayHaveTwoSides(kind) ? 'both' : 'one', copies: 1 }
}

/** May this kind be printed on both sides of a sheet? */
export function mayHaveTwoSides(kind: PaperKind): boolean {
  return !ONE_SIDED.includes(kind)
}

/** The file that is printed: the original, or the one marked Copy. */
export const paperFaceSchema = z.enum(['original', 'copy'])
export type PaperFace = z.output<typeof paperFaceSchema>

/** Why a paper was not printed: the chosen printer is gone, it did not take the job, or no viewer opened. */
export const printFaultSchema = z.enum(['noPrinter', 'noAnswer', 'noViewer'])
export type PrintFault = z.output<typeof printFaultSchema>

/** A printer that this computer knows. */
export interface Printer {
  /** What the system calls it; what is remembered. */
  readonly name: string
  readonly shownName: string
}

/** What may wait for a printer: a file as it was issued, or the page that somebody signed. */
export const queuedFaceSchema = z.enum(['original', 'copy', 'signed'])
export type QueuedFace = z.output<typeof queuedFaceSchema>

/** One file of a paper; a paper may have several signed pages, each with its event. Empty for a file as issued. */
export const queuedSheetSchema = z
  .strictObject({
    documentId: documentIdSchema,
    face: queuedFaceSchema,
    eventId: z.string().regex(/^[A-Za-z0-9-]{0,40}$/),
  })
  .refine(({ face, eventId }) => (face === 'signed') === (eventId !== ''))
export type QueuedSheet = z.output<typeof queuedSheetSchema>

/** A paper, or its signed page, that waits because a printer did not take it. */
export interface QueuedPrint extends QueuedSheet {
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

/** How a kind of paper is printed, as it was chosen. */
export interface ChosenPrinter extends PrintChoice {
  readonly kind: PaperKind
}

/** One row that failed, as it is kept. */
export interface FailedPrint extends QueuedSheet {
  readonly printer: string
  readonly fault: PrintFault
}
