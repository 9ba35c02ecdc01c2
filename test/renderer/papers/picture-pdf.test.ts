import { expect, test } from 'vitest'
import { readWords } from '../../../build/checks/read-words.ts'
import { filesForViewer } from '../../../electron/pdf/files-for-viewer.ts'
import { pdfOfPictures } from '../../../renderer/features/papers/life/picture-pdf.ts'
import { drawStrokes, withStroke } from '../../../renderer/features/papers/life/strokes.ts'
import { fileKindOf } from '../../../shared/model/file-kind.ts'

const PAGE = {
  jpeg: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
  dots: { width: 1275, height: 1650 },
  points: { width: 612, height: 792 },
}

test('pictured pages are a PDF that other programs open', async () => {
  const file = pdfOfPictures([PAGE, PAGE, PAGE])
  const text = new TextDecoder('latin1').decode(file)

  expect(fileKindOf(file)).toBe('pdf')
  expect(await readWords(file)).toEqual(['', '', ''])
  expect(text.match(/\/Filter \/DCTDecode/g)).toHaveLength(3)
  const places = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at))
  expect(places).toHaveLength(11)
  expect(places.every((at, index) => text.startsWith(`${index + 1} 0 obj\n`, at))).toBe(true)
})

test('a paper signed on the screen prints beside ours', () => {
  const file = pdfOfPictures([PAGE])

  expect(filesForViewer([file, file], 'both')).toEqual([file, file])
})

test('a touch that went nowhere is no stroke', () => {
  const line = [
    { x: 10, y: 20 },
    { x: 30, y: 20 },
  ]
  const ink = withStroke(withStroke(new Map(), 2, line), 1, [{ x: 5, y: 5 }])

  expect([...ink]).toEqual([[2, [line]]])
})

test('strokes are drawn at the scale of the page', () => {
  const drawn: (readonly number[])[] = []
  const pen = {
    beginPath: () => undefined,
    lineTo: (x: number, y: number) => drawn.push([x, y]),
    stroke: () => undefined,
  } as unknown as CanvasRenderingContext2D

  drawStrokes(
    pen,
    [
      [
        { x: 10, y: 20 },
        { x: 30, y: 20 },
      ],
    ],
    2,
  )

  expect(drawn).toEqual([
    [20, 40],
    [60, 40],
  ])
})
