import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../../build/bench/papers.bench.ts'
import { type PlainPaper, plainPaper } from '../../build/bench/plain-paper.ts'
import { jspdfPaper } from '../../build/bench/reference/jspdf-paper.ts'
import { pdfkitPaper } from '../../build/bench/reference/pdfkit-paper.ts'
import { pdfmakePaper } from '../../build/bench/reference/pdfmake-paper.ts'
import { reactPdfPaper } from '../../build/bench/reference/react-pdf-paper.ts'
import { readWords } from '../../build/checks/read-words.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const PAPERS = [...SAMPLES.estimate, ...SAMPLES.agreement].map((make) => make())

const PEERS: readonly (readonly [string, (paper: PlainPaper) => Promise<Uint8Array>])[] = [
  ['pdfkit', pdfkitPaper],
  ['pdfmake', pdfmakePaper],
  ['react-pdf', reactPdfPaper],
  ['jsPDF', async (paper) => jspdfPaper(paper)],
]

describe.each(PAPERS.map((model) => [`${model.title} (${model.lang})`, model] as const))('%s', (_title, model) => {
  test.each(PEERS)('says the same words when %s draws it', async (_name, draw) => {
    const bytes = await draw(plainPaper(model))

    expect(lettersOf(await readWords(new Uint8Array(bytes)))).toEqual(lettersOf([textOf(plainPaper(model))]))
  })

  test('says no more to other libraries than our own says', async () => {
    const { bytes } = await drawDocument(model, MADE)
    const [own, theirs] = [lettersOf(await readWords(bytes)), lettersOf([textOf(plainPaper(model))])]
    const missing = [...theirs].filter(([letter, count]) => count > (own.get(letter) ?? 0) * 1.02 + 5)

    expect(missing).toEqual([])
  })
})

function textOf({ parts }: PlainPaper): string {
  return parts.map((part) => (part.kind === 'table' ? [part.heads, ...part.rows].flat().join('') : part.text)).join('')
}

/** How often each letter stands on a paper: libraries differ in spaces, hyphens and the order of cells. */
function lettersOf(pages: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of pages.join('').normalize('NFKC')) {
    if (/[\p{L}\p{N}$]/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return new Map([...counts].sort())
}
