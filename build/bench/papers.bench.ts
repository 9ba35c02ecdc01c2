import { type DrawnDocument, drawDocument } from '../../electron/pdf/draw-document.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { insuredEstimate } from '../../shared/documents/insured-estimate.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { sampleAgreement } from '../papers/sample-agreement.ts'
import { sampleGoodFaith } from '../papers/sample-good-faith.ts'
import { sampleInsured } from '../papers/sample-insured.ts'
import { type BenchRow, type Candidate, ready } from './bench-row.ts'
import { inFreshProgram } from './cold/in-fresh-program.ts'
import { type PlainPaper, plainPaper } from './plain-paper.ts'
import { jspdfPaper } from './reference/jspdf-paper.ts'
import { pdfkitPaper } from './reference/pdfkit-paper.ts'
import { pdfmakePaper } from './reference/pdfmake-paper.ts'
import { reactPdfPaper } from './reference/react-pdf-paper.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const LARGEST = { estimate: 45, agreement: 55 } as const
const PRODUCTION = 'composed, drawn and tagged'
const LANGUAGES = ['en', 'es'] as const

/** A paper of each kind in both languages: composed anew from its facts each time. */
export const SAMPLES: Readonly<Record<'estimate' | 'agreement', readonly (() => DocumentModel)[]>> = {
  estimate: LANGUAGES.flatMap((language) => [
    () => goodFaithEstimate(sampleGoodFaith(language, 18)),
    () => insuredEstimate(sampleInsured(language, 18)),
  ]),
  agreement: LANGUAGES.map((language) => () => planAgreement(sampleAgreement(language, { count: 36 }))),
}

export function rows(): readonly BenchRow[] {
  return [
    rowOf('estimate', 'two estimates with 18 services in English and Spanish'),
    rowOf('agreement', 'an agreement with 36 payments in English and Spanish'),
    {
      name: 'papers cold',
      job: 'the first estimate with 18 services of a new program, which has loaded nothing yet',
      perRound: 1,
      candidates: [
        { name: 'stock pdfkit', begin: inFreshProgram('stock-paper', 'in folders') },
        { name: PRODUCTION, begin: inFreshProgram('own-paper', 'bundled') },
      ],
      goals: [{ candidate: PRODUCTION, to: 'stock pdfkit', atMost: 0.5 }],
    },
  ]
}

function rowOf(kind: 'estimate' | 'agreement', job: string): BenchRow {
  return {
    name: `papers ${kind}`,
    job,
    perRound: 2,
    candidates: [
      { name: 'stock pdfkit', begin: drawing(kind, pdfkitPaper) },
      { name: PRODUCTION, begin: ready(() => each(SAMPLES[kind], async (make) => (await draw(make)).bytes)) },
      { name: 'pdfmake', begin: drawing(kind, pdfmakePaper) },
      { name: 'react-pdf', begin: drawing(kind, reactPdfPaper) },
      { name: 'jsPDF', begin: drawing(kind, async (paper) => jspdfPaper(paper)) },
    ],
    goals: [
      { candidate: PRODUCTION, to: 'stock pdfkit', atMost: 0.12 },
      { candidate: PRODUCTION, to: 'pdfmake', atMost: 0.1 },
      { candidate: PRODUCTION, to: 'react-pdf', atMost: 0.07 },
      { candidate: PRODUCTION, to: 'jsPDF', atMost: 0.2 },
    ],
    remarks: async () => [await sizesOf(kind)],
  }
}

function draw(make: () => DocumentModel): Promise<DrawnDocument> {
  return drawDocument(make(), MADE)
}

/** The words of the papers are taken out before the clock runs. */
function drawing(kind: 'estimate' | 'agreement', of: (paper: PlainPaper) => Promise<Uint8Array>): Candidate['begin'] {
  return () => {
    const papers = SAMPLES[kind].map((make) => plainPaper(make()))
    return { run: () => each(papers, of) }
  }
}

async function sizesOf(kind: 'estimate' | 'agreement'): Promise<string> {
  const drawn = await Promise.all(SAMPLES[kind].map(draw))
  const isSmall = drawn.every(({ bytes }) => bytes.length <= LARGEST[kind] * 1_000)
  const sizes = drawn.map(({ bytes, pages }) => `${(bytes.length / 1_000).toFixed(1)} kB on ${pages} pages`)
  return `${isSmall ? 'within' : 'OVER'} ${LARGEST[kind]} kB: ${sizes.join(', ')}`
}

/** Draws one after the other and gives the number of bytes in all. */
async function each<Paper>(papers: readonly Paper[], of: (paper: Paper) => Promise<Uint8Array>): Promise<number> {
  let bytes = 0
  for (const paper of papers) bytes += (await of(paper)).length
  return bytes
}
