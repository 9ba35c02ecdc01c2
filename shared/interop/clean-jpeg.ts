import { joinedBytes, viewOf } from './byte-parts.ts'
import type { CleanPicture, PictureFault } from './picture-parts.ts'

const [START, END, SCAN] = [0xd8, 0xd9, 0xda]
/** Frames that every viewer draws: baseline, extended and progressive. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** Tables, frames, scans, and the two notes that say how colors are meant. All other segments only tell about it. */
const KEPT: ReadonlySet<number> = new Set([...FRAMES, 0xc4, 0xdb, 0xdd, SCAN, 0xe0, 0xee])
/** Frames that viewers do not draw: lossless, hierarchical, arithmetic. */
const isOddFrame = (kind: number): boolean => kind >= 0xc3 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xcc
/** A picture needs few scans; a file with thousands keeps a viewer busy for minutes. */
const MOST_SCANS = 100

interface Size {
  readonly width: number
  readonly height: number
}

/** A JPEG of its picture alone; the bytes begin with the sign of a JPEG. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | PictureFault {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: Size | null = null
  let scans = 0
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? START
    if (kind === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    if (kind === START || isOddFrame(kind) || end > bytes.length || end < at + 4) return 'damagedPicture'
    if (FRAMES.has(kind)) size = sizeAt(view, at)
    if (kind === SCAN) scans += 1
    const dataEnd = kind === SCAN ? endOfScan(bytes, end) : end
    if (KEPT.has(kind)) parts.push(bytes.subarray(at, dataEnd))
    at = dataEnd
    if (bytes[at] === 0xff && bytes[at + 1] === END) break
  }
  const isWhole = bytes[at] === 0xff && bytes[at + 1] === END
  if (!isWhole || size === null || scans === 0 || scans > MOST_SCANS) return 'damagedPicture'
  return { mediaType: 'image/jpeg', ...size, bytes: joinedBytes([...parts, bytes.subarray(at, at + 2)]) }
}

/** The size that a frame tells; null where it breaks off or has none. */
function sizeAt(view: DataView, at: number): Size | null {
  if (at + 9 > view.byteLength) return null
  const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
  return width === 0 || height === 0 ? null : { width, height }
}

/** Where the dots of a scan end: at the next marker that is neither a filled byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
