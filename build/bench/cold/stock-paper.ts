import { goodFaithEstimate } from '../../../shared/documents/good-faith-estimate.ts'
import { sampleGoodFaith } from '../../papers/sample-good-faith.ts'
import { plainPaper } from '../plain-paper.ts'

/** The words are taken out before the clock runs. */
const paper = plainPaper(goodFaithEstimate(sampleGoodFaith('en', 18)))

/** The first paper of a program: pdfkit is loaded and draws it as its guide shows. */
export async function draw(): Promise<number> {
  const { pdfkitPaper } = await import('../reference/pdfkit-paper.ts')
  return (await pdfkitPaper(paper)).length
}
