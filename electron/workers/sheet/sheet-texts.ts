import { Unzip, UnzipInflate } from 'fflate'
import { faultOf, SheetFault } from './sheet-fault.ts'
import { sheetRows } from './sheet-rows.ts'
import { readWorkbook, type Workbook } from './workbook.ts'

/** A packed file larger than this is no price list that one import takes. */
const PACKED_BYTES = 100 * 1024 * 1024
/** Packed bytes that are unpacked at once: a thousand times as many may come of them. */
const STEP_BYTES = 8 * 1024
/** What a sheet may come to unpacked. */
const SHEET_BYTES = 1024 * 1024 * 1024

/** The cells of a workbook as comma-separated text, and which sheet they are of. */
export interface SheetTexts {
  readonly texts: Iterator<string>
  /** The sheet that is read, once its first text came: its name, and which of how many it is. */
  readonly sheet: () => { readonly name: string; readonly at: number; readonly of: number } | null
  /** How many packed bytes were unpacked. */
  readonly done: () => number
}

/** What a file is by its first bytes: `old` is a workbook of the kind before 2007, or one behind a password. */
export function sheetKind(first: Uint8Array): 'packed' | 'old' | null {
  const starts = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => first[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'packed'
  return starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) ? 'old' : null
}

/** Reads the first visible sheet that has a cell with something in it. Throws a `SheetFault` as the texts are asked for. */
export function sheetTexts(packed: () => Uint8Array, bytes: number): SheetTexts {
  let done = 0
  let sheet: ReturnType<SheetTexts['sheet']> = null
  const tell = (so: number): void => {
    done = so
  }
  function* texts(): Generator<string> {
    if (bytes > PACKED_BYTES) throw new SheetFault('SHEET-TOO-LARGE')
    const file = packed()
    const book = readWorkbook(file)
    for (const [at, { name, path }] of book.sheets.entries()) {
      let isEmpty = true
      let held = ''
      for (const rows of piecesOf(file, path, book, tell)) {
        held += rows.map(csvRow).join('')
        isEmpty &&= rows.every((row) => row.every((cell) => cell.trim() === ''))
        if (isEmpty) continue
        sheet = { name, at: at + 1, of: book.sheets.length }
        yield held
        held = ''
      }
      if (!isEmpty) return
    }
    throw new SheetFault('NO-ROWS')
  }
  return { texts: withFaults(texts()), sheet: () => sheet, done: () => done }
}

/** The rows of one sheet, as many at a time as a few packed bytes give. */
function* piecesOf(
  file: Uint8Array,
  path: string,
  book: Workbook,
  tell: (done: number) => void,
): Generator<readonly (readonly string[])[]> {
  let rows: (readonly string[])[] = []
  let size = 0
  let isWhole = false
  const reader = sheetRows(book, (row) => rows.push(row))
  const letters = new TextDecoder()
  const unzip = new Unzip((part) => {
    if (part.name !== path) return
    part.ondata = (error, bytes, isLast) => {
      size += bytes?.length ?? 0
      if (error !== null) throw error
      if (isWhole) throw new SheetFault('SHEET-BROKEN')
      if (size > SHEET_BYTES) throw new SheetFault('SHEET-TOO-LARGE')
      reader.feed(letters.decode(bytes, { stream: !isLast }))
      isWhole = isLast
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < file.length; at += STEP_BYTES) {
    unzip.push(file.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= file.length)
    tell(Math.min(file.length, at + STEP_BYTES))
    if (rows.length > 0) yield rows
    rows = []
  }
  if (!isWhole) throw new SheetFault('SHEET-BROKEN')
  reader.end()
}

function csvRow(row: readonly string[]): string {
  return `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`
}

function* withFaults(texts: Generator<string>): Generator<string> {
  try {
    yield* texts
  } catch (error) {
    throw faultOf(error)
  }
}
