import { describe, expect, test } from 'vitest'
import { readPdf } from '../../build/checks/pdf-reader.ts'
import { readWords } from '../../build/checks/read-words.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { filesForViewer } from '../../electron/pdf/files-for-viewer.ts'
import { oneJob } from '../../electron/pdf/one-job.ts'

const NAMES = ['reminder-en', 'agreement-6-es', 'receipt-en']

describe('papers that are printed together', async () => {
  const files = await Promise.all(NAMES.map(drawn))
  const job = oneJob(files.map(({ bytes }) => bytes))

  test('follow one another page by page', () => {
    expect(readPdf(job).pages).toHaveLength(files.reduce((sum, { pages }) => sum + pages, 0))
  })

  test('begin on a sheet of their own on both sides', () => {
    const sheets = files.map(({ pages }, at) => (at < files.length - 1 ? pages + (pages % 2) : pages))
    const both = readPdf(
      oneJob(
        files.map(({ bytes }) => bytes),
        'both',
      ),
    )

    expect(files.map(({ pages }) => pages % 2)).toContain(1)
    expect(both.pages).toHaveLength(sheets.reduce((sum, pages) => sum + pages, 0))
  })

  test('have every page unchanged', () => {
    const whole = files.flatMap(({ bytes }) => readPdf(bytes).pages.map(({ content }) => content))

    expect(readPdf(job).pages.map(({ content }) => content)).toEqual(whole)
  })

  test('read as they do one by one', async () => {
    const alone = await Promise.all(files.map(({ bytes }) => readWords(bytes)))

    expect(await readWords(job)).toEqual(alone.flat())
  })
})

test('a file of another program is not put together with ours', () => {
  expect(() => oneJob([new TextEncoder().encode('%PDF-1.4\n%x\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF')])).toThrow(
    RangeError,
  )
})

test('a scan among papers of ours stays a file of its own', async () => {
  const scan = new TextEncoder().encode('%PDF-1.4\n%x\n1 0 obj <<>> endobj\nstartxref\n0\n%%EOF')
  const { bytes } = await drawn('receipt-en')

  expect(filesForViewer([scan], 'one')).toEqual([scan])
  expect(filesForViewer([bytes, scan], 'one')).toEqual([bytes, scan])
  expect(filesForViewer([bytes, bytes], 'one')).toHaveLength(1)
})

function drawn(name: string) {
  const paper = samplePapers().find((sample) => sample.name === name)
  if (!paper) throw new Error(`no sample ${name}`)
  return drawDocument(paper.model, { madeAt: '2026-11-09T14:32:00-05:00', mark: paper.mark })
}
