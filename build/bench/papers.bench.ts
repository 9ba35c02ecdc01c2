import { drawDocument } from '../../electron/pdf/draw-document.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { insuredEstimate } from '../../shared/documents/insured-estimate.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { sampleAgreement } from '../papers/sample-agreement.ts'
import { sampleGoodFaith } from '../papers/sample-good-faith.ts'
import { sampleInsured } from '../papers/sample-insured.ts'
import type { BenchRow } from './measure.ts'
import { plainPaper } from './plain-paper.ts'
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

export async function rows(): Promise<readonly BenchRow[]> {
  return [
    await rowOf('estimate', 'two estimates with 18 services in English and Spanish'),
    await rowOf('agreement', 'an agreement with 36 payments in English and Spanish'),
  ]
}

async function rowOf(kind: 'estimate' | 'agreement', job: string): Promise<BenchRow> {
  const compose = SAMPLES[kind]
  const papers = compose.map((make) => plainPaper(make()))
  const drawn = await Promise.all(compose.map((make) => drawDocument(make(), MADE)))
  const sizes = drawn.map(({ bytes, pages }) => `${(bytes.length / 1_000).toFixed(1)} kB on ${pages} pages`)
  const isSmall = drawn.every(({ bytes }) => bytes.length <= LARGEST[kind] * 1_000)
  return {
    name: `papers ${kind}`,
    job,
    perRound: 1,
    candidates: [
      { name: 'stock pdfkit', run: () => each(papers, pdfkitPaper) },
      { name: PRODUCTION, run: () => each(compose, async (make) => (await drawDocument(make(), MADE)).bytes) },
      { name: 'pdfmake', run: () => each(papers, pdfmakePaper) },
      { name: 'react-pdf', run: () => each(papers, reactPdfPaper) },
      { name: 'jsPDF', run: () => each(papers, async (paper) => jspdfPaper(paper)) },
    ],
    goals: [
      { candidate: PRODUCTION, to: 'stock pdfkit', atMost: 0.12 },
      { candidate: PRODUCTION, to: 'pdfmake', atMost: 0.1 },
      { candidate: PRODUCTION, to: 'react-pdf', atMost: 0.07 },
      { candidate: PRODUCTION, to: 'jsPDF', atMost: 0.2 },
    ],
    remarks: [`${isSmall ? 'within' : 'OVER'} ${LARGEST[kind]} kB: ${sizes.join(', ')}`],
  }
}

/** Draws one after the other and gives the number of bytes in all. */
async function each<Paper>(papers: readonly Paper[], draw: (paper: Paper) => Promise<Uint8Array>): Promise<number> {
  let bytes = 0
  for (const paper of papers) bytes += (await draw(paper)).length
  return bytes
}
