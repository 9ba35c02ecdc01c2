import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { type DrawOptions, drawDocument } from '../pdf/draw-document.ts'
import { loadFonts } from '../pdf/fonts.ts'
import { serveJobs } from './serve-jobs.ts'

type Marks = Pick<DrawOptions, 'madeAt' | 'mark' | 'copyFirstOn' | 'largePrint' | 'stationery' | 'isSample'>

/** In the built app the fonts lie beside the bundle. */
const fontFolder = new URL('../fonts/', import.meta.url)

/** Draws papers outside of main, so that no window waits for one. */
serveJobs(async (content) => {
  const { model, marks } = content as { readonly model: DocumentModel; readonly marks: Marks }
  return drawDocument(model, { ...marks, fonts: await loadFonts(fontFolder) })
})
