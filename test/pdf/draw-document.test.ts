import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../build/checks/pdf-reader.ts'
import { readWords } from '../../build/checks/read-words.ts'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import { sampleGoodFaith } from '../../build/papers/sample-good-faith.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { sampleReceipt } from '../../build/papers/sample-receipt.ts'
import { type DrawOptions, drawDocument } from '../../electron/pdf/draw-document.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { receipt } from '../../shared/documents/receipt.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { cents, LARGEST_CENTS } from '../../shared/money/cents.ts'

const MADE: DrawOptions = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' }
const LARGEST = cents(LARGEST_CENTS)
const papers = samplePapers()

test.each(papers.filter(({ name }) => !/-(?:60|104)-/.test(name)))(
  '$name holds exactly the words of its model',
  async ({ model }) => {
    const { bytes } = await drawDocument(model, MADE)

    expect(squeezed(await readWords(bytes))).toBe(squeezed(wordsOf(model)))
  },
)

test('the same paper made twice has the same bytes', async () => {
  const model = goodFaithEstimate(sampleGoodFaith('es', 18))
  const [first, second] = [await drawDocument(model, MADE), await drawDocument(model, MADE)]

  expect(hashOf(second.bytes)).toBe(hashOf(first.bytes))
})

test('another moment of making gives other bytes', async () => {
  const model = receipt(sampleReceipt('en'))
  const first = await drawDocument(model, MADE)
  const later = await drawDocument(model, { ...MADE, madeAt: '2026-11-09T14:33:00-05:00' })

  expect(hashOf(later.bytes)).not.toBe(hashOf(first.bytes))
})

test('fonts handed in give the same bytes', async () => {
  const model = receipt(sampleReceipt('en'))
  const fonts = await loadFonts(new URL('../../electron/pdf/fonts/', import.meta.url))

  expect(hashOf((await drawDocument(model, { ...MADE, fonts })).bytes)).toBe(
    hashOf((await drawDocument(model, MADE)).bytes),
  )
})

test('large print needs more pages and loses no amount', async () => {
  const model = goodFaithEstimate(sampleGoodFaith('en', 18))
  const normal = await drawDocument(model, MADE)
  const large = await drawDocument(model, { ...MADE, largePrint: true })
  const amounts = async (bytes: Uint8Array) =>
    new Set((await readWords(bytes)).join(' ').match(/\$?[\d,]+\.\d\d(?!\d)/g))

  expect(large.pages).toBeGreaterThan(normal.pages)
  expect(await amounts(large.bytes)).toEqual(await amounts(normal.bytes))
})

test.each([false, true])('the largest amount is never broken (large print: %s)', async (largePrint) => {
  const most = knownFigure('receipt.amount', LARGEST)
  const uses = [{ kind: 'credit', amount: most } as const]
  const model = receipt({ ...sampleReceipt('en'), amount: most, uses })
  const words = (await readWords((await drawDocument(model, { ...MADE, largePrint })).bytes)).join('')

  expect(words.match(/\$?900,000,000\.00/g)).toEqual(['$900,000,000.00', '900,000,000.00', '$900,000,000.00'])
})

describe('marks', () => {
  const agreement = planAgreement(sampleAgreement('en', { count: 6 }))

  test('an unsigned agreement says on each page that it is none', async () => {
    const { bytes, pages } = await drawDocument(agreement, { ...MADE, mark: 'draft' })
    const everything = await allWords(bytes)

    expect(everything.filter((page) => page.includes('DRAFT – NOT AN AGREEMENT'))).toHaveLength(pages)
  })

  test('a copy tells its first day', async () => {
    const { bytes } = await drawDocument(agreement, { ...MADE, mark: 'copy', copyFirstOn: plainDate('2026-11-03') })

    expect((await readWords(bytes))[0]).toMatch(/^Copy, first issued November 3, 2026/)
  })

  test('the foot tells number, version, page, moment and maker', async () => {
    const { bytes, pages } = await drawDocument(goodFaithEstimate(sampleGoodFaith('es', 6)), MADE)
    const everything = await allWords(bytes)

    everything.forEach((page, index) => {
      expect(page).toContain('GFE-000123 · Versión 1')
      expect(page).toContain(`Página ${index + 1} de ${pages}`)
      expect(page).toContain('Hecho el 9 de noviembre de 2026, 2:32 p. m. (UTC−05:00) por Sample Counselor')
      expect(page).toContain('Estimado, no es una factura')
    })
  })
})

test('the file names the clinic and the paper in its properties', async () => {
  const input = { ...sampleReceipt('en'), number: 'R & <1>' }
  const { bytes } = await drawDocument(receipt(input), MADE)
  const file = readPdf(bytes)
  const metadata = file.stream(file.catalog.entries.get('Metadata'))

  expect(metadata).toContain('Payment receipt R 1')
  expect(metadata).not.toMatch(/&(?!amp;)/)
})

test('something that reads like a card number is never drawn', async () => {
  const model = receipt({ ...sampleReceipt('en'), reference: '4111 1111 1111 1111' })

  await expect(drawDocument(model, MADE)).rejects.toThrow('not printed: reference')
})

function wordsOf(model: DocumentModel): readonly string[] {
  return model.blocks.flatMap((block) => passagesOf(block).map((words) => words.map(printedRun).join('')))
}

/** The letters alone: breaks between words and bullets are the page's own. */
function squeezed(parts: readonly string[]): string {
  return parts.join('').replace(/[\s\u00a0•]/g, '')
}

/** Words of each page with its artifacts, from the content itself. */
async function allWords(bytes: Uint8Array): Promise<readonly string[]> {
  return readWords(bytes, { withArtifacts: true })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
