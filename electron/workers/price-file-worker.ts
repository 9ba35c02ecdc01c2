import type { UnreadableFile, WalkOrder } from '../../shared/interop/price-file.ts'
import { priceLook } from '../../shared/interop/price-look.ts'
import { type PricePiece, pricePieces } from '../../shared/interop/price-pieces.ts'
import { type FileTexts, firstText, openTexts } from './price-file-texts.ts'
import { serveJobs } from './serve-jobs.ts'
import { SheetFault } from './sheet/sheet-fault.ts'

/** What main asks of this process about the one file that is being imported. */
type PriceJob =
  | { readonly ask: 'look'; readonly path: string }
  | { readonly ask: 'begin'; readonly path: string; readonly order: Omit<WalkOrder, 'take'> }
  | { readonly ask: 'next' }
  | { readonly ask: 'end' }

interface Reading {
  readonly file: FileTexts
  readonly next: () => PricePiece
}

let reading: Reading | null = null

/** Reads a file from outside, piece by piece, in a process that has neither keys nor windows. */
serveJobs(async (content) => answerTo(content as PriceJob))

function answerTo(job: PriceJob): unknown {
  if (job.ask === 'look') {
    return lookAt(job.path)
  }
  if (job.ask === 'next') return nextPiece()
  reading?.file.close()
  reading = null
  if (job.ask === 'end') return null
  const file = openTexts(job.path)
  reading = { file, next: pricePieces(job.order, file.texts) }
  return { bytes: file.bytes, writtenAt: file.writtenAt }
}

function lookAt(path: string): object {
  try {
    const { text, isWhole, bytes, sheet } = firstText(path)
    return { bytes, sheet, look: priceLook(text, isWhole) }
  } catch (error) {
    return { bytes: 0, sheet: null, look: unreadable(error) }
  }
}

/** A workbook that cannot be read, as the readers of price files say it; other faults go on. */
function unreadable(error: unknown): UnreadableFile {
  if (!(error instanceof SheetFault)) throw error
  return { kind: 'unreadable', code: error.code, row: error.row }
}

/** Null where no file is open, as after the process was started anew. */
function nextPiece(): { readonly piece: PricePiece; readonly done: number } | null {
  if (reading === null) return null
  const piece = pieceOf(reading)
  const done = reading.file.done()
  if (piece.end !== null) {
    reading.file.close()
    reading = null
  }
  return { piece, done }
}

function pieceOf({ next }: Reading): PricePiece {
  try {
    return next()
  } catch (error) {
    return { rows: [], end: unreadable(error) }
  }
}
