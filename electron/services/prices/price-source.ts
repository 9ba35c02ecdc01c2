import type { UnreadableFile, WalkOrder } from '../../../shared/interop/price-file.ts'
import type { PriceLook } from '../../../shared/interop/price-look.ts'
import type { PricePiece } from '../../../shared/interop/price-pieces.ts'

/** A price file that somebody chose. It is read outside of main, piece by piece, as often as it is asked for. */
export interface OpenPriceFile {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly look: PriceLook | UnreadableFile
  /** Begins at the first row; false where the file is another one than was chosen. */
  readonly begin: (order: Omit<WalkOrder, 'take'>) => Promise<boolean>
  /** The next piece and how many bytes are read; null once the reading was stopped. */
  readonly next: () => Promise<{ readonly piece: PricePiece; readonly done: number } | null>
}

/** A file that was dropped or pasted. */
export interface GivenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** The one price file that is open on this desk. */
export interface PriceFiles {
  /** Asks for a file, in place of the one that was open; null when the dialog was closed. */
  readonly choose: () => Promise<OpenPriceFile | null>
  /** Opens a file whose bytes are at hand, in place of the one that was open. */
  readonly give: (file: GivenFile) => Promise<OpenPriceFile>
  /** The open file; null when it is another one, or was stopped. */
  readonly opened: (id: string) => OpenPriceFile | null
  /** Ends the reading of the open file. */
  readonly stop: () => Promise<void>
}
