import { sampleGoodFaith } from '../../papers/sample-good-faith.ts'

const facts = sampleGoodFaith('en', 18)
/** As far from this file as from its bundle. */
const FONTS = new URL('../../../electron/pdf/fonts/', import.meta.url)

/** The first paper of a program: everything that draws is loaded, the paper composed, drawn and tagged. */
export async function draw(): Promise<number> {
  const { loadFonts } = await import('../../../electron/pdf/fonts.ts')
  const { drawDocument } = await import('../../../electron/pdf/draw-document.ts')
  const { goodFaithEstimate } = await import('../../../shared/documents/good-faith-estimate.ts')
  const fonts = await loadFonts(FONTS)
  const options = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original', fonts } as const
  return (await drawDocument(goodFaithEstimate(facts), options)).bytes.length
}
