import { joinedBytes, viewOf } from './byte-parts.ts'
import type { CleanPicture, PictureFault } from './picture-parts.ts'

/** Chunks that make the picture; all others only tell about it. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const SIGN = 8
const HEAD = 13
/** Length, name and sum of a chunk. */
const FRAME = 12

interface Chunk {
  readonly name: string
  readonly whole: Uint8Array
}

/** A PNG of its picture alone, every kept chunk's sum proven; the bytes begin with the sign of a PNG. */
export function cleanPng(bytes: Uint8Array): CleanPicture | PictureFault {
  const chunks = keptChunks(bytes)
  const head = chunks?.[0]
  if (!chunks || head?.name !== 'IHDR' || head.whole.length !== HEAD + FRAME) return 'damagedPicture'
  if (!chunks.some(({ name }) => name === 'IDAT')) return 'damagedPicture'
  const view = viewOf(head.whole)
  const [width, height] = [view.getUint32(8), view.getUint32(12)]
  if (width === 0 || height === 0) return 'damagedPicture'
  const parts = [bytes.subarray(0, SIGN), ...chunks.map(({ whole }) => whole)]
  return { mediaType: 'image/png', width, height, bytes: joinedBytes(parts) }
}

/** The chunks up to the end of the picture; null where one breaks off, has another sum, or no end comes. */
function keptChunks(bytes: Uint8Array): readonly Chunk[] | null {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  let at = SIGN
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + view.getUint32(at)
    if (end > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (KEPT.has(name)) {
      if (sumOf(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
      chunks.push({ name, whole: bytes.subarray(at, end) })
    }
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** CRC-32 as PNG asks for it, annex D of its specification. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
