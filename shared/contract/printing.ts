import { z } from 'zod'
import { paperKindSchema } from '../model/paper.ts'
import { type ChosenPrinter, type Printer, printedFaceSchema, type QueuedPrint } from '../model/printing.ts'
import { answers, DESK, nothing } from './call.ts'

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
  /** Remembers a printer for a kind of paper; null lets the computer's own viewer ask. */
  'printer.choose': {
    takes: z.strictObject({ kind: paperKindSchema, printer: z.string().min(1).max(260).nullable() }),
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
    takes: printedFaceSchema,
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes one out of the queue; the paper itself stays. */
  'printQueue.drop': {
    takes: printedFaceSchema,
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const

export type PrintingCall = keyof typeof printingCalls
