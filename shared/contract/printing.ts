import { z } from 'zod'
import { documentIdSchema } from '../model/ids.ts'
import { paperKindSchema } from '../model/paper.ts'
import {
  type ChosenPrinter,
  MOST_COPIES,
  type Printer,
  printFaultSchema,
  type QueuedPrint,
  queuedSheetSchema,
  sidesSchema,
} from '../model/printing.ts'
import { momentSchema } from '../model/values.ts'
import { answers, DESK, nothing } from './call.ts'

const signedPage = z.strictObject({
  documentId: documentIdSchema,
  eventId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
})

/** Calls about printers and the papers that wait for one. */
export const printingCalls = {
  /** The printers of this computer, and which was chosen for which kind of paper. */
  'printer.list': {
    takes: nothing,
    gives: answers<{ readonly printers: readonly Printer[]; readonly chosen: readonly ChosenPrinter[] }>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Remembers how a kind of paper is printed; an empty printer lets the computer's own viewer ask. */
  'printer.choose': {
    takes: z.strictObject({
      kind: paperKindSchema,
      printer: z.string().max(260),
      sides: sidesSchema,
      copies: z.number().int().min(1).max(MOST_COPIES),
    }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'printQueue.list': {
    takes: nothing,
    gives: answers<readonly QueuedPrint[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  /** Prints one that waits on the printer that is chosen now. */
  'printQueue.retry': {
    takes: queuedSheetSchema,
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes one out of the queue; the paper itself stays. */
  'printQueue.drop': {
    takes: queuedSheetSchema,
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Puts one that was taken out by mistake back to its place; one that waits again by now stays as it is. */
  'printQueue.putBack': {
    takes: z.strictObject({
      sheet: queuedSheetSchema,
      printer: z.string().max(260),
      fault: printFaultSchema,
      tries: z.number().int().min(1).max(9_999),
      failedAt: momentSchema,
    }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Prints the page that somebody signed, on the printer of the paper's kind; it waits where that does not take it. */
  'paper.printSigned': {
    takes: signedPage,
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Asks for a place in main's own dialog and writes the signed page there, unchanged. */
  'paper.saveSigned': {
    takes: signedPage,
    gives: answers<{ readonly fileName: string }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const

export type PrintingCall = keyof typeof printingCalls
