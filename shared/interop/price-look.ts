import type { ListColumns } from '../model/price-columns.ts'
import { cmsHeadRow } from './cms-csv.ts'
import { CsvWalk, PRICE_FILE_LIMITS } from './csv.ts'
import { feeListHeadRow, guessedColumns } from './fee-list.ts'
import type { UnreadableFile } from './price-file.ts'

/** What the first letters of a file show, before anything of it is used. */
export interface PriceLook {
  readonly kind: 'look'
  /** `published`: the format in which hospitals publish their prices; its columns need no words. */
  readonly form: 'published' | 'list'
  /** The first rows as they stand in the file; none of a JSON list. */
  readonly rows: readonly (readonly string[])[]
  /** What the columns of a list may mean; null where there is nothing to say. */
  readonly columns: ListColumns | null
  /** True where the file names its columns in words that are known. */
  readonly isNamed: boolean
}

/** So many rows are shown while the columns are named. */
const SHOWN_ROWS = 20
const LONGEST_CELL = 200
const MOST_COLUMNS = 500

/** What a file is by its beginning. `isWhole` where nothing comes after it. */
export function priceLook(beginning: string, isWhole: boolean): PriceLook | UnreadableFile {
  const text = beginning.replace(/^\ufeff/, '')
  if (/^\s*[{[]/.test(text)) return { kind: 'look', form: 'published', rows: [], columns: null, isNamed: true }
  if (text.includes('\0')) return notAPriceFile()
  const rows: string[][] = []
  const walk = new CsvWalk((row) => {
    if (rows.length < SHOWN_ROWS) rows.push(row)
  }, PRICE_FILE_LIMITS)
  const fault = walk.feed(text) ?? (isWhole ? walk.end() : null)
  if (fault !== null && rows.length < SHOWN_ROWS) return fault
  if (cmsHeadRow(rows) >= 0) return { kind: 'look', form: 'published', rows: [], columns: null, isNamed: true }
  const wide = rows.findIndex((row) => row.length > MOST_COLUMNS)
  if (wide >= 0) return { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: wide + 1 }
  const columns = guessedColumns(rows)
  if (columns === null) return notAPriceFile()
  const shown = rows.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL)))
  return { kind: 'look', form: 'list', rows: shown, columns, isNamed: feeListHeadRow(rows) >= 0 }
}

function notAPriceFile(): UnreadableFile {
  return { kind: 'unreadable', code: 'NOT-A-PRICE-FILE', row: 0 }
}
