import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { FACES, type PaperFonts } from './fonts.ts'

const LANGUAGE_TAGS = { en: 'en-US', es: 'es-US' } as const

/** Texts of the file's properties go into XML without escaping, so what XML minds is taken out. */
export function safeForXml(text: string): string {
  return text.replace(/[<>&]/g, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * A new tagged PDF/UA document with our fonts and a fixed date, without a page yet. pdfkit is loaded here, on first
 * use, because loading it costs as much as drawing a dozen papers. An empty default font keeps Helvetica out.
 */
export async function openDocument(
  model: DocumentModel,
  fonts: PaperFonts,
  madeAt: string,
): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit')
  const date = new Date(madeAt)
  const options: PDFKit.PDFDocumentOptions = {
    autoFirstPage: false,
    size: 'LETTER',
    margin: 0,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: LANGUAGE_TAGS[model.lang],
    displayTitle: true,
    info: {
      Title: safeForXml(`${model.title} ${model.number.text}`),
      Author: safeForXml(model.author.text),
      Subject: safeForXml(model.title),
      Creator: 'Candor',
      Producer: 'pdfkit',
      CreationDate: date,
      ModDate: date,
    },
  }
  const document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }))
  for (const face of FACES) document.registerFont(face, fonts.parsed[face], face)
  return document
}
