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
  const { objects, trailer } = objectsOf(text)
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

interface Taken {
  readonly objects: ReadonlyMap<number, Stored>
  readonly trailer: PdfValue | undefined
}

function objectsOf(text: string): Taken {
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1])
  if (!text.startsWith('xref', start)) return packedObjects(text, start)
  const table = text.slice(start, text.lastIndexOf('trailer'))
  const objects = new Map<number, Stored>()
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gm)) objects.set(...objectAt(text, Number(offset)))
  return { objects, trailer: new PdfCursor(text, text.lastIndexOf('trailer') + 7).next() }
}

/** A file whose table of objects is a stream, and whose small objects stand together in others. */
function packedObjects(text: string, start: number): Taken {
  const [, table] = objectAt(text, start)
  const trailer = table.value
  if (!isDict(trailer)) throw new RangeError('a file without a table of objects')
  const widths = itemsOf(trailer.entries.get('W')).map(Number)
  const rows = rowsOf(table.stream ?? '', widths)
  const objects = new Map<number, Stored>()
  for (const [kind, place] of rows) if (kind === 1) objects.set(...objectAt(text, place))
  for (const id of new Set(rows.filter(([kind]) => kind === 2).map(([, holder]) => holder))) {
    for (const [inner, stored] of unpacked(objects.get(id))) objects.set(inner, stored)
  }
  return { objects, trailer }
}

function rowsOf(table: string, widths: readonly number[]): readonly (readonly [number, number])[] {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const numberAt = (from: number, length: number) =>
    Array.from(table.slice(from, from + length)).reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
  return Array.from({ length: Math.floor(table.length / width) }, (_, row): readonly [number, number] => [
    numberAt(row * width, widths[0] ?? 0),
    numberAt(row * width + (widths[0] ?? 0), widths[1] ?? 0),
  ])
}

function unpacked(holder: Stored | undefined): readonly (readonly [number, Stored])[] {
  if (holder?.stream == null || !isDict(holder.value)) throw new RangeError('a pack of objects is missing')
  const { stream } = holder
  const first = Number(holder.value.entries.get('First'))
  const places = stream.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: places.length / 2 }, (_, at): readonly [number, Stored] => {
    const value = new PdfCursor(stream, first + (places[at * 2 + 1] ?? 0)).next() ?? null
    return [places[at * 2] ?? 0, { value, stream: null }]
  })
}

/** Everything in the file that is no stream, as text: for a check that looks for words in it. */
export function objectWords(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const packs = [...text.matchAll(/\/ObjStm[^>]*\/Length (\d+) >>\nstream\n/g)].map((pack) => {
    const begin = pack.index + pack[0].length
    return inflateSync(Buffer.from(text.slice(begin, begin + Number(pack[1])), 'latin1')).toString('latin1')
  })
  return [text, ...packs].join('\n')
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
