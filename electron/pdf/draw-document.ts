import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { cardNumberFields } from '../../shared/documents/card-numbers.ts'
import { blocksToDraw } from '../../shared/documents/carried-over.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { loadFonts, type PaperFonts } from './fonts.ts'
import { layBlocks } from './lay-blocks.ts'
import { type DrawnAs, footOf, inkMark, markOf } from './marks.ts'
import { openDocument, type PaperProfile } from './open-document.ts'
import { paginateWell } from './paginate.ts'
import { penFor } from './pen.ts'
import { PAGE, type PaperWarning, type Stationery, sheetOf } from './sheet.ts'

export interface DrawOptions {
  /** ISO text with an offset ("2026-11-09T14:32:00-05:00"); it alone dates the file, so that it can be made again. */
  readonly madeAt: string
  readonly mark: 'original' | 'draft' | 'copy'
  /** The day on which the original of a copy was issued. */
  readonly copyFirstOn?: PlainDate
  /** A paper of the sample clinic: it says so across each page. */
  readonly isSample?: boolean
  /** All type 1.8 times as large; wide tables are set row by row. */
  readonly largePrint?: boolean
  /** The clinic's logo, or the room that its own paper needs; nothing prints the plain letterhead. */
  readonly stationery?: Stationery
  /** The default is PDF/UA alone; records for keeping may be PDF/A-2a as well. */
  readonly profile?: PaperProfile
  /** Fonts from another folder; the default is the folder beside these files. */
  readonly fonts?: PaperFonts
}

export interface DrawnDocument {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Letters that no font of ours has, by the field in which they stand. Each is a visible box on the paper. */
  readonly warnings: readonly PaperWarning[]
}

/**
 * Draws a paper as a tagged PDF: measures every block, breaks them into pages, then inks. The same model and options
 * give the same bytes. Rejects with a RangeError, naming the field, when something typed reads like a card number.
 */
export async function drawDocument(model: DocumentModel, options: DrawOptions): Promise<DrawnDocument> {
  refuseCardNumbers(model)
  const fonts = options.fonts ?? (await loadFonts())
  const warnings: PaperWarning[] = []
  const sheet = sheetOf(fonts, options.largePrint ?? false, warnings, options.stationery)
  const { madeAt, isSample = false } = options
  const drawnAs: DrawnAs = { madeAt, mark: options.mark, copyFirstOn: options.copyFirstOn ?? null, isSample }
  const foot = footOf(sheet, model, drawnAs)
  const pages = paginateWell(layBlocks(sheet, blocksToDraw(model)), foot.textHeight)
  const document = await openDocument(model, fonts, options.madeAt, options.profile)
  const pen = penFor(document)
  const mark = markOf(model, drawnAs)
  pages.forEach((placed, index) => {
    document.addPage()
    if (mark !== null) inkMark(pen, sheet, mark, { first: index === 0, draft: options.mark === 'draft' || isSample })
    for (const { piece, top } of placed) piece.ink(pen, PAGE.top + top)
    foot.ink(pen, index + 1, pages.length)
  })
  pen.end()
  return { bytes: document.bytes(), pages: pages.length, warnings }
}

function refuseCardNumbers(model: DocumentModel): void {
  const fields = cardNumberFields(model)
  if (fields.length > 0) throw new RangeError(`reads like a card number, not printed: ${fields.join(', ')}`)
}
