import { inflateSync } from 'node:zlib'
import { PdfCursor, type PdfDict, type PdfValue } from './pdf-values.ts'

/** A PDF file taken apart: enough of a reader for the files that our own papers are. */
export interface PdfFile {
  readonly catalog: PdfDict
  readonly trailer: PdfDict
  readonly pages: readonly PdfPage[]
  /** The value that a reference stands for; any other value as it is. */
  readonly follow: (value: PdfValue | undefined) => PdfValue | undefined
  /** The entry of a dictionary, followed. */
  readonly entry: (dict: PdfDict, key: string) => PdfValue | undefined
  readonly dictAt: (dict: PdfDict, key: string) => PdfDict | null
  /** The unpacked stream behind a reference. */
  readonly stream: (value: PdfValue | undefined) => string
}

export interface PdfPage {
  readonly id: number
  readonly dict: PdfDict
  readonly content: string
}

interface Stored {
  readonly value: PdfValue
  readonly stream: string | null
}

/** Takes a file apart. Throws a RangeError where it is not as we write files: one table of objects, no updates. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = objectsOf(text)
  const trailer = new PdfCursor(text, text.lastIndexOf('trailer') + 7).next()
  if (!isDict(trailer)) throw new RangeError('a file without a trailer')
  const follow = (value: PdfValue | undefined): PdfValue | undefined => {
    if (value === undefined || value === null || typeof value !== 'object' || value.kind !== 'ref') return value
    return objects.get(value.id)?.value
  }
  const entry = (dict: PdfDict, key: string) => follow(dict.entries.get(key))
  const dictAt = (dict: PdfDict, key: string) => {
    const value = entry(dict, key)
    return isDict(value) ? value : null
  }
  const stream = (value: PdfValue | undefined) => {
    const stored = value && typeof value === 'object' && value.kind === 'ref' ? objects.get(value.id) : null
    return stored?.stream ?? ''
  }
  const catalog = dictAt(trailer, 'Root')
  if (catalog === null) throw new RangeError('a file without a catalog')
  const reader = { catalog, trailer, follow, entry, dictAt, stream }
  return { ...reader, pages: pagesOf(reader) }
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value !== null && typeof value === 'object' && value.kind === 'dict'
}

/** The items of a list; a single value counts as a list of one, nothing as none. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return []
  return typeof value === 'object' && value.kind === 'list' ? value.items : [value]
}

/** The name or the text of a value, texts in UTF-16 decoded; empty for anything else. */
export function textOf(value: PdfValue | undefined): string {
  if (value === null || typeof value !== 'object') return ''
  if (value.kind === 'name') return value.name
  if (value.kind !== 'text') return ''
  const { bytes } = value
  return bytes.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}

function objectsOf(text: string): ReadonlyMap<number, Stored> {
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1])
  const table = text.slice(start, text.lastIndexOf('trailer'))
  const objects = new Map<number, Stored>()
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gm)) objects.set(...objectAt(text, Number(offset)))
  return objects
}

function objectAt(text: string, offset: number): [number, Stored] {
  const cursor = new PdfCursor(text, offset)
  const id = cursor.next()
  cursor.next()
  cursor.next()
  const value = cursor.next() ?? null
  if (typeof id !== 'number') throw new RangeError(`no object at ${offset}`)
  const head = /^\s*stream\r?\n/.exec(text.slice(cursor.position, cursor.position + 20))
  if (!head || !isDict(value)) return [id, { value, stream: null }]
  const begin = cursor.position + head[0].length
  const length = value.entries.get('Length')
  const end = typeof length === 'number' ? begin + length : text.indexOf('endstream', begin)
  const raw = Buffer.from(text.slice(begin, end), 'latin1')
  const packed = itemsOf(value.entries.get('Filter')).some((filter) => textOf(filter) === 'FlateDecode')
  return [id, { value, stream: (packed ? inflateSync(raw) : raw).toString('latin1') }]
}

function pagesOf(reader: Omit<PdfFile, 'pages'>): readonly PdfPage[] {
  const tree = reader.dictAt(reader.catalog, 'Pages')
  if (tree === null) return []
  return itemsOf(reader.entry(tree, 'Kids')).flatMap((kid) => {
    const dict = reader.follow(kid)
    if (!isDict(dict) || kid === null || typeof kid !== 'object' || kid.kind !== 'ref') return []
    const content = itemsOf(dict.entries.get('Contents')).map(reader.stream).join('\n')
    return [{ id: kid.id, dict, content }]
  })
}
