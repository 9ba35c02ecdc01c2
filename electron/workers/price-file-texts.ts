import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { SheetFault } from './sheet/sheet-fault.ts'
import { type SheetTexts, sheetKind, sheetTexts } from './sheet/sheet-texts.ts'

/** So much of a file is in memory at once. */
const PIECE_BYTES = 512 * 1024

/** A file as text, piece by piece: UTF-8, or Windows-1252 where it is not; of a workbook the cells of its first sheet. */
export interface FileTexts {
  readonly bytes: number
  /** When it was last written, so that another file of the same name is noticed. */
  readonly writtenAt: number
  /** How far the reading is. */
  readonly done: () => number
  /** Throws a `SheetFault` where a workbook cannot be read. */
  readonly texts: Iterator<string>
  /** The sheet of a workbook, once its first text came. */
  readonly sheet: SheetTexts['sheet']
  readonly close: () => void
}

/** Opens a file for reading. It is read once to know its letters, and again as its texts are asked for. */
export function openTexts(path: string): FileTexts {
  const file = openSync(path, 'r')
  const { size, mtimeMs } = fstatSync(file)
  const opened = { bytes: size, writtenAt: mtimeMs, close: () => closeSync(file) }
  const kind = sheetKind(firstBytes(file))
  if (kind === 'packed') return { ...opened, ...sheetTexts(() => readFileSync(path), size) }
  let done = 0
  function* texts(): Generator<string> {
    if (kind === 'old') throw new SheetFault('SHEET-OLD')
    const decoder = new TextDecoder(isUtf8(file) ? 'utf-8' : 'windows-1252')
    for (const bytes of piecesOf(file)) {
      done += bytes.length
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  }
  return { ...opened, done: () => done, texts: texts(), sheet: () => null }
}

/** The beginning of a file as text, and the sheet that it is of. */
export interface FirstText {
  readonly text: string
  readonly isWhole: boolean
  readonly bytes: number
  readonly sheet: ReturnType<SheetTexts['sheet']>
}

/** Reads about as much of a file as is in memory at once, unpacked. */
export function firstText(path: string): FirstText {
  const file = openTexts(path)
  try {
    let text = ''
    for (;;) {
      const next = file.texts.next()
      if (next.done === true) return { text, isWhole: true, bytes: file.bytes, sheet: file.sheet() }
      text += next.value
      if (text.length >= PIECE_BYTES) return { text, isWhole: false, bytes: file.bytes, sheet: file.sheet() }
    }
  } finally {
    file.close()
  }
}

function firstBytes(file: number): Uint8Array {
  const bytes = new Uint8Array(8)
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
}

function* piecesOf(file: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(PIECE_BYTES)
  for (let at = 0; ; ) {
    const read = readSync(file, buffer, 0, PIECE_BYTES, at)
    if (read === 0) return
    at += read
    yield buffer.subarray(0, read)
  }
}

function isUtf8(file: number): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const bytes of piecesOf(file)) decoder.decode(bytes, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}
