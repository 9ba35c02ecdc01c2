import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Words } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { frameWords } from '../../shared/text/documents-frame.ts'
import { setLines, type TextLines } from './lines.ts'
import { GRAY_RULE, type Pen } from './pen.ts'
import { ASCENT, PAGE, type Sheet } from './sheet.ts'

/** What a drawn file is: the original, a draft, or the stored copy with the day of its first issue. */
export interface DrawnAs {
  /** ISO text with an offset: the moment of making, as the clock on the wall showed it. */
  readonly madeAt: string
  readonly mark: 'original' | 'draft' | 'copy'
  readonly copyFirstOn: PlainDate | null
  /** A paper of the sample clinic. */
  readonly isSample: boolean
}

interface FootRow {
  readonly left: Words
  readonly right: Words
}

/** Distance of the foot's last line from the paper's edge, and of its first from the text. */
const BELOW_FOOT = 36
const ABOVE_FOOT = 22

/** The number of pages for which the foot is measured: only the page's own number is set anew on each. */
const WIDEST = 99

/** The foot of each page: what it says, and how much room it leaves for the text above. */
export interface Foot {
  readonly textHeight: number
  readonly ink: (pen: Pen, page: number, count: number) => void
}

/** The mark in words: sample, draft, or copy with its first day; null for the original. */
export function markOf(model: DocumentModel, drawnAs: DrawnAs): string | null {
  if (drawnAs.isSample) return frameWords[model.lang].sample
  if (drawnAs.mark === 'draft') return model.foot.draftMark
  return drawnAs.mark === 'copy' ? frameWords[model.lang].copy(drawnAs.copyFirstOn) : null
}

/** The words of the foot, row by row. What the paper is not stands behind its number where there is room for it. */
function footRows(model: DocumentModel, drawnAs: DrawnAs, standsFirst: boolean): readonly FootRow[] {
  const words = frameWords[model.lang]
  const mark = markOf(model, drawnAs)
  const number: Words = [model.number, ` · ${words.version(model.version)}`]
  const standing: Words = model.foot.standing === null ? [] : [{ strong: model.foot.standing }]
  return [
    {
      left: standsFirst && standing.length > 0 ? [...number, ' · ', ...standing] : number,
      right: [words.page(WIDEST, WIDEST)],
    },
    { left: words.made(drawnAs.madeAt, model.foot.madeBy), right: standsFirst ? [] : standing },
    ...(mark === null ? [] : [{ left: [{ strong: mark }], right: [] }]),
  ]
}

/** A row of the foot as it is set: both sides on one line where they fit. */
interface SetRow {
  readonly leftText: TextLines
  readonly rightText: TextLines
  readonly fits: boolean
  readonly height: number
}

function setRows(sheet: Sheet, rows: readonly FootRow[]): readonly SetRow[] {
  const size = sheet.size.legal
  return rows.map(({ left, right }) => {
    const rightText = setLines(sheet, right, { size, width: sheet.width })
    const rightWidth = rightText.lines[0]?.width ?? 0
    const together = sheet.width - (rightWidth > 0 ? rightWidth + 16 : 0)
    const aside = setLines(sheet, left, { size, width: Math.max(together, sheet.width * 0.4) })
    const fits = aside.lines.length <= 1 && together > sheet.width * 0.4
    const leftText = fits ? aside : setLines(sheet, left, { size, width: sheet.width })
    return { leftText, rightText, fits, height: rowHeight(leftText, rightText, fits) }
  })
}

function heightOf(rows: readonly SetRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

/** Measures the foot once: its height is the same on every page. */
export function footOf(sheet: Sheet, model: DocumentModel, drawnAs: DrawnAs): Foot {
  const size = sheet.size.legal
  const apart = setRows(sheet, footRows(model, drawnAs, false))
  const standsFirst = setRows(sheet, footRows(model, drawnAs, true))
  const rows = heightOf(standsFirst) <= heightOf(apart) ? standsFirst : apart
  const height = heightOf(rows)
  const footTop = PAGE.height - BELOW_FOOT - height
  return {
    textHeight: footTop - ABOVE_FOOT - PAGE.top,
    ink: (pen, page, count) => {
      pen.rule({ x: sheet.left, y: footTop - 5, width: sheet.width }, 0.5, GRAY_RULE)
      const pageText = setLines(sheet, [frameWords[model.lang].page(page, count)], { size, width: sheet.width })
      let top = footTop
      rows.forEach((row, index) => {
        const right = { to: row.fits ? 'right' : 'left', width: sheet.width } as const
        const rightTop = row.fits ? top : top + row.leftText.height
        const at = top
        pen.artifact(() => {
          pen.lines(row.leftText, { x: sheet.left, top: at })
          pen.lines(index === 0 ? pageText : row.rightText, { x: sheet.left, top: rightTop, align: right })
        }, 'Pagination')
        top += row.height
      })
    },
  }
}

function rowHeight(left: TextLines, right: TextLines, fits: boolean): number {
  return fits ? Math.max(left.height, right.height) : left.height + right.height
}

/** The mark above the text: read aloud on the first page, an artifact on the others; a draft also lies behind the text. */
export function inkMark(
  pen: Pen,
  sheet: Sheet,
  mark: string,
  { first, draft }: { first: boolean; draft: boolean },
): void {
  if (draft) inkWatermark(pen, sheet, mark)
  const text = setLines(sheet, [mark], { size: sheet.size.legal, width: sheet.width, bold: true })
  const place = {
    x: sheet.left,
    top: PAGE.top - 12 - text.height,
    align: { to: 'center', width: sheet.width },
  } as const
  const draw = () => pen.lines(text, place)
  if (first) pen.inside(pen.element(pen.root, 'P'), draw)
  else pen.artifact(draw, 'Pagination')
}

/** The first word of the mark, large and pale, across the page. */
function inkWatermark(pen: Pen, sheet: Sheet, mark: string): void {
  const word = mark.split(' ')[0] ?? mark
  const size = 520 / sheet.fonts.advance('bold', word)
  const centre: [number, number] = [PAGE.width / 2, PAGE.height / 2]
  pen.artifact((page) => {
    page.save().rotate(-52, { origin: centre })
    page.font('bold', size).fillColor('#f2f2f2')
    page.text(word, centre[0] - 260, centre[1] + (size * (ASCENT - 0.3)) / 2, {
      lineBreak: false,
      baseline: 'alphabetic',
    })
    page.restore()
  }, 'Pagination')
}
