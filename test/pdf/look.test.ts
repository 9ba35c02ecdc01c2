import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lintPdf } from '../../build/checks/pdf-lint.ts'
import { readPdf } from '../../build/checks/pdf-reader.ts'
import { structureOf, walkStructure } from '../../build/checks/pdf-structure.ts'
import { readWords } from '../../build/checks/read-words.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { pictureSize } from '../../electron/pdf/logo-size.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const [paper] = samplePapers().filter(({ name }) => name === 'reminder-en')
const LOGO = { type: 'image/png', bytes: aPicture(40, 20) } as const

test('a logo stands in the letterhead with the name of the clinic', async () => {
  const stationery = { letterhead: 'printed', logo: LOGO, footWords: 'A sample line' } as const
  const { bytes } = await drawDocument(paper?.model ?? fail(), { ...MADE, stationery })
  const figures = walkStructure(structureOf(readPdf(bytes))).filter(({ type }) => type === 'Figure')

  expect(figures.map(({ alt }) => alt)).toEqual(['Riverbend Sample Clinic'])
  expect((await readWords(bytes)).join('')).toContain('A sample line')
  expect(lintPdf(bytes)).toEqual([])
})

test('paper with a head of its own gets none from us', async () => {
  const stationery = { letterhead: 'preprinted', logo: LOGO, footWords: '' } as const
  const { bytes } = await drawDocument(paper?.model ?? fail(), { ...MADE, stationery })

  expect((await readWords(bytes)).join('')).toMatch(/^Sample Guarantor B/)
  expect(lintPdf(bytes)).toEqual([])
})

test('a paper for keeping claims both profiles', async () => {
  const { bytes } = await drawDocument(paper?.model ?? fail(), { ...MADE, profile: 'PDF/A-2a' })
  const file = readPdf(bytes)
  const metadata = file.stream(file.catalog.entries.get('Metadata'))

  expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(lintPdf(bytes)).toEqual([])
})

test('only PNG and JPEG pictures have a size', () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 40, 1, 1, 0x11, 0]

  expect(pictureSize(LOGO.bytes)).toEqual({ width: 40, height: 20 })
  expect(pictureSize(new Uint8Array(jpeg))).toEqual({ width: 40, height: 20 })
  expect(pictureSize(new Uint8Array([1, 2, 3]))).toBeNull()
})

/** A gray picture of so many dots. */
function aPicture(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const dots = deflateSync(
    Buffer.alloc((width + 1) * height, 0x80).map((dot, at) => (at % (width + 1) === 0 ? 0 : dot)),
  )
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return new Uint8Array(Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', Buffer.alloc(0))]))
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content, Buffer.alloc(4)])
}

function fail(): never {
  throw new Error('the sample papers are there')
}
