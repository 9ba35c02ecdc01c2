import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { FACES } from './faces.ts'
import type { PaperFonts } from './fonts.ts'
import { type PackingDocument, packingDocument } from './packing-document.ts'

const LANGUAGE_TAGS = { en: 'en-US', es: 'es-US' } as const

/** Texts of the file's properties go into XML without escaping, so what XML minds is taken out. */
export function safeForXml(text: string): string {
  return text.replace(/[<>&]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** What the file claims: readable aloud, or fit to be kept for good and readable aloud. */
export type PaperProfile = 'PDF/UA' | 'PDF/A-2a'

/** Says that a file for keeping is PDF/UA too; PDF/A wants the name that says so described. */
const ALSO_UA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

/** The properties name the last change, so the metadata do too: what is kept for good says the same in both. */
function modified(date: Date): string {
  const moment = `${date.toISOString().split('.')[0]}Z`
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${moment}</xmp:ModifyDate></rdf:Description>`
}

/**
 * A new tagged PDF/UA document with our fonts and a fixed date, without a page yet. pdfkit is loaded here, on first
 * use, because loading it costs as much as drawing a dozen papers. An empty default font keeps Helvetica out.
 */
export async function openDocument(
  model: DocumentModel,
  fonts: PaperFonts,
  madeAt: string,
  profile: PaperProfile = 'PDF/UA',
): Promise<PackingDocument> {
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
  const document = packingDocument(PDFDocument, Object.assign(options, { subset: profile }))
  if (profile !== 'PDF/UA') document.appendXML(ALSO_UA)
  document.appendXML(modified(date))
  for (const face of FACES) {
    document.registerFont(face, fonts.parsed[face], face)
    const { standard } = fonts.parsed[face]
    if (standard === null) continue
    document.font(face)
    document._font.widths = [...standard.widths]
    document._font.unicode = [...standard.unicode]
  }
  return document
}
