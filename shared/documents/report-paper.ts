import type { Column, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { paperOf, paragraph, row, smallPrint, table } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { letterhead, type PaperOrigin } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** A cell of a report: words, what somebody typed, an amount, or nothing. */
export type ReportCell =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'typed'; readonly field: string; readonly text: string }
  | { readonly kind: 'amount'; readonly figure: PaperFigure }
  | { readonly kind: 'none' }

/** A report as it goes on paper: the answer in a sentence, and the table that adds up to it. */
export interface ReportPaperInput extends PaperOrigin {
  readonly title: string
  /** Which days, or as of which day. */
  readonly beneath: string
  readonly sentence: string
  /** How the table is to be read; empty for nothing more. */
  readonly notes: readonly string[]
  readonly columns: readonly (readonly [string, Column['holds']])[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** The last row; empty where columns do not add up. */
  readonly totals: readonly ReportCell[]
  /** What stands in place of rows when there are none. */
  readonly empty: string
}

/**
 * What stands on a printed report. Throws a RangeError when a column does not add up to its total.
 * Source: payment plan specification, section 11; screen S23.
 */
export function reportPaper(input: ReportPaperInput): DocumentModel {
  mustAddUp(input)
  const { columns, rows, totals } = input
  const lines = rows.map((cells) => row(cells.map((cell) => wordsOf(cell, input, cellAmount))))
  const last = totals.map((cell) => wordsOf(cell, input, amountOf))
  return paperOf(input, {
    kind: 'report',
    templateVersion: 'report/1',
    title: input.title,
    blocks: [
      letterhead(input.clinic, input.language),
      { kind: 'title', text: input.title, beneath: [input.beneath] },
      { kind: 'paragraph', size: 'large', words: [input.sentence] },
      ...(rows.length === 0
        ? [paragraph([input.empty])]
        : [table(columns, totals.length === 0 ? lines : [...lines, row(last, 'total')])]),
      ...input.notes.map((note) => smallPrint([note])),
    ],
    foot: plainFoot(input),
  })
}

function wordsOf(cell: ReportCell, { language }: ReportPaperInput, show: typeof cellAmount): Words {
  if (cell.kind === 'words') return [cell.words]
  if (cell.kind === 'typed') return [typed(cell.field, cell.text)]
  return cell.kind === 'amount' ? [show(cell.figure, language)] : []
}

function mustAddUp({ title, columns, rows, totals }: ReportPaperInput): void {
  mustTie(
    totals.flatMap((total, at) => {
      if (total.kind !== 'amount' || rows.length === 0) return []
      const parts = rows.flatMap((cells) => {
        const cell = cells[at]
        return cell?.kind === 'amount' ? [cell.figure] : []
      })
      return [{ where: `${title}, ${columns[at]?.[0] ?? ''}`, parts, total: total.figure, settlesEarly: false }]
    }),
  )
}
