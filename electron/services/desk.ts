import type { ChainHeads } from '../../db/chained-tables.ts'
import type { OpenStore } from '../../db/connection.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Printer, PrintFault, Sides } from '../../shared/model/printing.ts'
import type { AnswerFiles } from './eligibility/answer-source.ts'
import type { PriceFiles } from './prices/price-source.ts'

/** What stands at the head of the clinic's papers. */
export interface PaperLook {
  readonly letterhead: 'printed' | 'preprinted'
  readonly logo: { readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array } | null
  readonly footWords: string
}

/** How a paper is drawn. */
export interface PaperMarks {
  /** The moment of issue in UTC; it alone dates the file, so that it can be made again. */
  readonly madeAt: string
  readonly mark: 'original' | 'draft' | 'copy'
  /** The day on which the original of a copy was issued. */
  readonly copyFirstOn?: PlainDate
  /** All type 1.8 times as large. */
  readonly largePrint?: boolean
  /** The clinic's logo, or the room that its own paper needs; nothing prints the plain letterhead. */
  readonly stationery?: PaperLook
}

/** A drawn file: its bytes, how many pages it has, and one warning for each letter that no font of ours has. */
export interface DrawnPaper {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly warnings: readonly { readonly field: string; readonly text: string }[]
}

/** How saving a file outside of the store ended. `fileName` has no folder. */
export type SavedFile =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'readOnly'; readonly reason: string }

/** How a try of a PIN ended. */
export type PinTried =
  | { readonly ok: true }
  | { readonly ok: false; readonly triesLeft: number; readonly waitSeconds: number }

/** Stored papers on their way to a printer. */
export interface PrintJob {
  readonly files: readonly Uint8Array[]
  readonly title: string
  /** Null is the computer's own viewer, which asks for copies itself. */
  readonly printer: string | null
  /** On both sides each file begins on a sheet of its own: nobody gets a line of another person's paper. */
  readonly sides: Sides
  readonly copies: number
}

/** The workstation as services see it. Clock, ids, drawing and dialogs are handed in, so that services run in a test. */
export interface Desk {
  readonly store: OpenStore
  /** `W1`; stands in every ledger and audit row. */
  readonly workstation: string
  /** This moment in UTC, ISO with Z. */
  readonly now: () => string
  /** Today on the clock of this desk. */
  readonly today: () => PlainDate
  /** A new id that no record has yet: `W1-…`, at most 40 letters, digits and dashes. */
  readonly newId: () => string
  readonly drawPaper: (model: DocumentModel, marks: PaperMarks) => Promise<DrawnPaper>
  /** SHA-256 in hex, 64 letters. */
  readonly sha256: (bytes: Uint8Array) => string
  /** Where the chains ended when proven backups were made; absent where no backup is kept. */
  readonly chainAnchors?: () => readonly ChainHeads[]
  /** Makes a proven copy before much is written; the code of what stood in the way, null for nothing. Stopped where `isGone` says that nobody waits for it. Absent without backups. */
  readonly backUpFirst?: (isGone?: () => boolean) => Promise<string | null>
  /** Makes a proven copy now, after the day was closed; the code of what stood in the way, or null. Absent without backups. */
  readonly backUpNow?: () => Promise<string | null>
  /** The price file that is being imported. */
  readonly priceFiles: PriceFiles
  /** Payers' answers that are read from files. */
  readonly answerFiles: AnswerFiles
  /** Tells the window how far long work is. Absent without a window. */
  readonly tellProgress?: (task: string, done: number, total: number | null) => void
  /** Asks for a place and writes the bytes there, all or nothing. */
  readonly saveFile: (suggestedName: string, bytes: Uint8Array) => Promise<SavedFile>
  /** Asks for a folder; null when the dialog was closed. */
  readonly chooseFolder: (title: string) => Promise<string | null>
  /** Writes the bytes into a folder that was chosen, never over another file: a second one of a name is numbered. */
  readonly saveInFolder: (folder: string, name: string, bytes: Uint8Array) => SavedFile
  /** Are these the digits with which this person signs approvals? Slow, and under the throttle of the sign-in. */
  readonly tryApprovalPin: (personId: PersonId, pin: string) => Promise<PinTried>
  /** Puts text on the clipboard for a minute. */
  readonly copyText: (text: string) => Promise<void>
  /** Hands a stored PDF to the printer's own dialog; several become one job. */
  readonly printFile: (file: Uint8Array | readonly Uint8Array[], title: string) => Promise<void>
  /** The printers of this computer. */
  readonly printers: () => Promise<readonly Printer[]>
  /** Prints stored papers on that printer without asking; null shows them in the computer's own viewer, which asks. */
  readonly sendToPrinter: (job: PrintJob) => Promise<'printed' | PrintFault>
}
