import { type Cents, sumCents } from '../money/cents.ts'
import { shownAmount } from '../money/show.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import type { Amount, Block, MoneyTable, Row, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { innerRun, isAmount } from './walk.ts'

/** The blocks of a paper, its tables with what they carry over where a page ends within them. */
export function blocksToDraw({ blocks, lang }: DocumentModel): readonly Block[] {
  return blocks.map((block) => (block.kind === 'moneyTable' ? { ...block, carried: carriedOver(block, lang) } : block))
}

/**
 * What do the rows of a table above a row come to, to be printed once more at the head of the page that begins with
 * it? Only columns whose rows make their total to the cent are carried; a balance, or a column with an amount that is
 * not known, is not. Null above the first row, above a total, and where no column is carried. Rows are asked one by
 * one, as few of them begin a page.
 */
export function carriedOver(table: MoneyTable, language: PaperLanguage): (row: number) => readonly Words[] | null {
  let summed: readonly boolean[] | null = null
  return (index) => {
    const row = table.rows[index]
    if (index === 0 || row === undefined || !isOneOf(row)) return null
    summed ??= table.columns.map((_, column) => isSummed(table.rows, column))
    if (!summed.includes(true)) return null
    const above = table.rows.slice(0, index)
    return summed.map((isCarried, column): Words => {
      if (column === 0) return [frameWords[language].carriedOver]
      return isCarried ? [carriedAmount(above, column)] : []
    })
  }
}

/** Is this one of the rows that are summed? A last payment in bold is one, a subtotal is not. */
function isOneOf({ rank }: Row): boolean {
  return rank === 'line' || rank === 'strong'
}

function isSummed(rows: readonly Row[], column: number): boolean {
  const total = rows.at(-1)
  const sum = total === undefined || isOneOf(total) ? null : amountIn(total, column)
  return sum !== null && sum.cents !== null && sum.cents === sumAbove(rows, column)
}

/** The sum of a column's rows; null while one of them is not known to the cent. */
function sumAbove(rows: readonly Row[], column: number): Cents | null {
  const lines = rows.filter(isOneOf).map((row) => amountIn(row, column)?.cents ?? null)
  return lines.every((cents): cents is Cents => cents !== null) ? sumCents(lines) : null
}

function carriedAmount(above: readonly Row[], column: number): Amount {
  const sum = sumAbove(above, column)
  if (sum === null) throw new RangeError('a column that makes its total has known rows')
  const assumed = above.some((row) => amountIn(row, column)?.assumed === true)
  return { figureId: `carried.${above.length}.${column}`, shown: shownAmount(sum), cents: sum, assumed }
}

/** The amount of a cell that holds nothing else. */
function amountIn(row: Row, column: number): Amount | null {
  const [run, ...more] = row.cells[column] ?? []
  const inner = run === undefined || more.length > 0 ? null : innerRun(run)
  return inner !== null && isAmount(inner) ? inner : null
}
