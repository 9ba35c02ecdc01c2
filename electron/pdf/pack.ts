import { deflateSync } from 'node:zlib'

interface FileObject {
  readonly id: number
  readonly from: number
  readonly to: number
}

const ENTRY_BYTES = 20
const WIDTHS = [1, 3, 2] as const

/**
 * The same file with its small objects packed into one compressed stream: half the size of a tagged paper. Takes a file
 * as pdfkit writes it, one table of objects and no updates. Gives the same bytes for the same file. Throws a RangeError
 * for any other file. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export function packed(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = tableOf(file)
  const objects = objectsOf(table)
  const parts: Buffer[] = [file.subarray(0, objects[0]?.from ?? 0)]
  let length = parts[0]?.length ?? 0
  const size = table.count + 2
  const rows = Buffer.alloc(size * ROW_BYTES)
  const add = (id: number, part: Buffer) => {
    writeRow(rows, id, [1, length, 0])
    parts.push(part)
    length += part.length
  }
  const small: { readonly id: number; readonly body: string }[] = []
  for (const { id, from, to } of objects) {
    const body = smallBody(file, from, to)
    if (body === null) add(id, file.subarray(from, to))
    else small.push({ id, body })
  }
  const [packId, tableId] = [table.count, table.count + 1]
  small.forEach(({ id }, index) => {
    writeRow(rows, id, [2, packId, index])
  })
  add(packId, packOf(packId, small))
  const start = length
  writeRow(rows, tableId, [1, start, 0])
  parts.push(tableStream(tableId, rows, `/Size ${size} ${table.trailer}`))
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}

const ROW_BYTES = WIDTHS.reduce((sum, width) => sum + width, 0)

function writeRow(rows: Buffer, id: number, values: readonly [number, number, number]): void {
  let at = id * ROW_BYTES
  values.forEach((value, index) => {
    const width = WIDTHS[index] ?? 1
    rows.writeUIntBE(value, at, width)
    at += width
  })
}

interface ObjectTable {
  readonly offsets: readonly (readonly [number, number])[]
  readonly count: number
  readonly start: number
  /** Root, properties and identifier as they stand in the trailer. */
  readonly trailer: string
}

function tableOf(file: Buffer): ObjectTable {
  const tail = file.toString('latin1', Math.max(0, file.length - 64))
  const start = Number(/startxref\s+(\d+)/.exec(tail)?.[1])
  const text = file.toString('latin1', start)
  const head = /^xref\n0 (\d+)\n/.exec(text)
  const trailer = /trailer\n<<\n\/Size \d+\n([\s\S]*?)\n>>\nstartxref/.exec(text)?.[1]
  if (head === null || trailer === undefined) throw new RangeError('not a file with one table of objects')
  const count = Number(head[1])
  const offsets = Array.from({ length: count }, (_, id): readonly [number, number] => {
    const at = head[0].length + id * ENTRY_BYTES
    return [id, Number(text.slice(at, at + 10))]
  })
  return { offsets: offsets.slice(1), count, start, trailer: trailer.replaceAll('\n', ' ') }
}

/** Each object with where it begins and ends, in the order of the file. */
function objectsOf({ offsets, start }: ObjectTable): readonly FileObject[] {
  const sorted = [...offsets].sort(([, a], [, b]) => a - b)
  return sorted.map(([id, from], index) => ({ id, from, to: sorted[index + 1]?.[1] ?? start }))
}

/** The value of an object that is no stream; null for a stream, which stays as it is. */
function smallBody(file: Buffer, from: number, to: number): string | null {
  const end = file.toString('latin1', Math.max(from, to - 24), to)
  if (end.includes('endstream')) return null
  const text = file.toString('latin1', from, to)
  return text.slice(text.indexOf('obj\n') + 4, text.lastIndexOf('\nendobj')).replaceAll('\n', ' ')
}

function packOf(id: number, small: readonly { readonly id: number; readonly body: string }[]): Buffer {
  let [places, bodies] = ['', '']
  for (const each of small) {
    places += `${each.id} ${bodies.length} `
    bodies += `${each.body}\n`
  }
  return streamOf(
    id,
    `/Type /ObjStm /N ${small.length} /First ${places.length}`,
    Buffer.from(places + bodies, 'latin1'),
  )
}

function tableStream(id: number, rows: Buffer, trailer: string): Buffer {
  return streamOf(id, `/Type /XRef /W [${WIDTHS.join(' ')}] ${trailer}`, rows)
}

function streamOf(id: number, entries: string, content: Buffer): Buffer {
  const stream = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])
}
