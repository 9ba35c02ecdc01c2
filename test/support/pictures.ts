import { crc32, deflateSync } from 'node:zlib'

/** The color of a dot: red, green, blue. */
export type Dot = readonly [number, number, number]

const SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A chunk of a PNG with its right sum. */
export function chunk(name: string, content: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that every viewer draws; `more` stands before its dots. */
export function aPng(
  width: number,
  height: number,
  dotAt: (x: number, y: number) => Dot,
  ...more: Buffer[]
): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (__, x) => dotAt(x, y)).flat()]),
  )
  const dots = chunk('IDAT', deflateSync(Buffer.concat(rows)))
  return new Uint8Array(Buffer.concat([Buffer.from(SIGN), chunk('IHDR', head), ...more, dots, chunk('IEND')]))
}

/** A plain picture of one color. */
export function aPlainPng(width = 200, height = 120, color: Dot = [230, 236, 240]): Uint8Array<ArrayBuffer> {
  return aPng(width, height, () => color)
}

/** A segment of a JPEG. */
export function segment(kind: number, content: readonly number[]): number[] {
  return [0xff, kind, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content]
}

/** The parts of a JPEG in order, as its own head tells them; its dots are made up, so that no viewer draws it. */
export function aJpeg(width: number, height: number, ...more: readonly number[][]): Uint8Array<ArrayBuffer> {
  const frame = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]
  const jfif = [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, jfif),
    ...more.flat(),
    ...segment(
      0xdb,
      Array.from({ length: 65 }, () => 1),
    ),
    ...segment(0xc0, frame),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56],
    ...[0xff, 0xd9],
  ])
}

/** What a phone writes beside a photo: where it was taken. */
export const PLACE_TAKEN = segment(0xe1, [...Buffer.from('Exif\0\0GPS 44.9778 -93.2650')])
