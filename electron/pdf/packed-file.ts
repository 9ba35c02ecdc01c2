import { deflateSync } from 'node:zlib'
import { written } from './written.ts'

/** A file that is put together from its objects. */
export interface PackedFile {
  readonly object: (id: number, value: unknown) => void
  readonly stream: (id: number, entries: Readonly<Record<string, unknown>>, content: Buffer) => void
  /** The whole file; `count` is the highest number of an object. Nothing can be added afterwards. */
  readonly end: (trailer: Readonly<Record<string, unknown>>, count: number) => Uint8Array
}

const WIDTHS = [1, 3, 2] as const
const ROW_BYTES = WIDTHS.reduce((sum, width) => sum + width, 0)
const [PLAIN, PACKED] = [1, 2]

/**
 * A file whose objects without a stream lie together in one compressed stream: half the size of a tagged paper. The
 * same objects in the same order give the same bytes. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export function packedFile(version: string): PackedFile {
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\xff\xff\xff\xff\n`, 'latin1')]
  let length = parts[0]?.length ?? 0
  const places = new Map<number, readonly [number, number, number]>()
  const bodies: string[] = []
  let index = ''
  let packedLength = 0
  const object: PackedFile['object'] = (id, value) => {
    const body = written(value)
    places.set(id, [PACKED, 0, bodies.length])
    index += `${id} ${packedLength} `
    packedLength += body.length + 1
    bodies.push(body)
  }
  const stream: PackedFile['stream'] = (id, entries, content) => {
    places.set(id, [PLAIN, length, 0])
    const head = `${id} 0 obj\n${written({ ...entries, Length: content.length })}\nstream\n`
    const tail = '\nendstream\nendobj\n'
    parts.push(Buffer.from(head, 'latin1'), content, Buffer.from(tail, 'latin1'))
    length += head.length + content.length + tail.length
  }
  const end: PackedFile['end'] = (trailer, count) => {
    const [packId, tableId] = [count + 1, count + 2]
    const packed = Buffer.from(`${index}${bodies.join('\n')}\n`, 'latin1')
    stream(packId, { Type: 'ObjStm', N: bodies.length, First: index.length, ...COMPRESSED }, deflated(packed))
    const start = length
    places.set(tableId, [PLAIN, start, 0])
    const entries = { Type: 'XRef', W: [...WIDTHS], Size: count + 3, ...trailer, ...COMPRESSED }
    stream(tableId, entries, deflated(rowsOf(places, { size: count + 3, packId })))
    parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
    return new Uint8Array(Buffer.concat(parts))
  }
  return { object, stream, end }
}

export const COMPRESSED = { Filter: 'FlateDecode' } as const

/** Two thirds of the time of the usual level, for a fiftieth more bytes. */
const LEVEL = 1

export function deflated(content: Uint8Array): Buffer {
  return deflateSync(content, { level: LEVEL })
}

/** The table of objects: of which kind each is, where it is, or in which stream and at what place of it. */
function rowsOf(
  places: ReadonlyMap<number, readonly [number, number, number]>,
  { size, packId }: { readonly size: number; readonly packId: number },
): Buffer {
  const rows = Buffer.alloc(size * ROW_BYTES)
  for (const [id, [kind, at, place]] of places) {
    const from = id * ROW_BYTES
    rows.writeUInt8(kind, from)
    rows.writeUIntBE(kind === PACKED ? packId : at, from + WIDTHS[0], WIDTHS[1])
    rows.writeUInt16BE(place, from + WIDTHS[0] + WIDTHS[1])
  }
  return rows
}
