import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** So much of a file is in memory at once. */
const PIECE_BYTES = 512 * 1024

/** A file as text, piece by piece: UTF-8, or Windows-1252 where it is not. */
export interface FileTexts {
  readonly bytes: number
  /** When it was last written, so that another file of the same name is noticed. */
  readonly writtenAt: number
  /** How far the reading is. */
  readonly done: () => number
  readonly texts: Iterator<string>
  readonly close: () => void
}

/** Opens a file for reading. It is read once to know its letters, and again as its texts are asked for. */
export function openTexts(path: string): FileTexts {
  const file = openSync(path, 'r')
  const { size, mtimeMs } = fstatSync(file)
  let done = 0
  function* texts(): Generator<string> {
    const decoder = new TextDecoder(isUtf8(file) ? 'utf-8' : 'windows-1252')
    for (const bytes of piecesOf(file)) {
      done += bytes.length
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  }
  return { bytes: size, writtenAt: mtimeMs, done: () => done, texts: texts(), close: () => closeSync(file) }
}

/** The beginning of a file as text. */
export function firstText(path: string): { readonly text: string; readonly isWhole: boolean; readonly bytes: number } {
  const file = openTexts(path)
  try {
    const { value: text = '' } = file.texts.next()
    return { text, isWhole: file.bytes <= PIECE_BYTES, bytes: file.bytes }
  } finally {
    file.close()
  }
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
