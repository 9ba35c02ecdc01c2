import type { PrintToPDFOptions } from 'electron'
import type { CDPSession } from 'playwright-core'

/** Paper in inches, upright. */
const SIZES: Readonly<Record<string, readonly [width: number, height: number]>> = {
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
}

/** The page as PDF, by the browser's own print engine: the same one that Electron uses. */
export async function printPdf(session: CDPSession, options: PrintToPDFOptions): Promise<Uint8Array> {
  const [paperWidth, paperHeight] = paperOf(options.pageSize)
  const margins = options.margins ?? {}
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  return Buffer.from(data, 'base64')
}

function paperOf(size: PrintToPDFOptions['pageSize']): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height]
  const paper = SIZES[size ?? 'Letter']
  if (paper === undefined) throw new Error(`The stand-in has no paper of size ${size}.`)
  return paper
}
