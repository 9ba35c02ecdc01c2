import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { csvText, type OutgoingCell } from '../../../shared/interop/csv-text.ts'
import type { RowRead } from '../../../shared/interop/price-file.ts'
import { findingWord, importWords } from '../../../shared/text/screens-price-import.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { type ReadingOrder, stopped, walkPrices } from './walk-prices.ts'

/** A table that a spreadsheet still opens; a row says how many more there are. */
const MOST_ROWS = 200_000

/**
 * Saves what an import leaves out as a table: the row of the file, why, and its texts as they stand there. Plan prices
 * without an amount are named too, so that nothing is dropped without a word.
 */
export async function saveLeftOut(
  desk: Desk,
  order: ReadingOrder,
  caller: Caller,
): Promise<Answer<{ readonly fileName: string; readonly rows: number }>> {
  const file = desk.priceFiles.opened(order.readingId)
  if (file === null) return stopped()
  const lines: OutgoingCell[][] = []
  let count = 0
  const walked = await walkPrices(desk, file, order, (rows) => {
    for (const line of rows.flatMap(linesOf)) {
      count += 1
      if (count <= MOST_ROWS) lines.push(line)
    }
  })
  if (!walked.ok) return walked.answer
  if (count > MOST_ROWS) lines.push([null, importWords.moreLeftOut(count - MOST_ROWS)])
  const text = csvText([[importWords.row, importWords.why, importWords.fileSays], ...lines])
  const saved = await desk.saveFile(
    `${importWords.leftOutFile} ${desk.today()}.csv`,
    new TextEncoder().encode(`\ufeff${text}`),
  )
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  recordLook(desk, caller, { action: 'fee.saveLeftOut', kind: 'feeSchedule', id: '', after: { rows: count } })
  return done({ fileName: saved.fileName, rows: count })
}

function linesOf({ row, isTaken, findings, cells }: RowRead): OutgoingCell[][] {
  const told = findings.filter(({ severity }) => severity === 'note' || !isTaken)
  return told.map(({ code, raw }) => [row, findingWord(code), ...(cells.length === 0 ? [raw] : cells)])
}
