import { LIST_FIELDS, type ListColumns, type RowFix } from '../model/price-columns.ts'
import { cmsHeadRow, cmsTable } from './cms-csv.ts'
import { CsvWalk, INTERACTIVE_LIMITS, PRICE_FILE_LIMITS } from './csv.ts'
import { feeListHeadRow, feeListReader, placesOf } from './fee-list.ts'
import { finding } from './finding.ts'
import type { FileFacts, PriceWalk, RowRead, UnreadableFile, WalkOrder } from './price-file.ts'

/** Among so many rows stands the one that names the columns. */
const FIRST_ROWS = 20

type Facts = Omit<FileFacts, 'read'>
type RowReader = (row: readonly string[], number: number) => RowRead

/** A table of prices that is given piece by piece: its first rows tell what it is, the others are read as they come. */
export class TableWalk implements PriceWalk {
  readonly #order: WalkOrder
  readonly #csv: CsvWalk
  readonly #fixes: ReadonlyMap<number, RowFix>
  #first: (readonly string[])[] = []
  #facts: Facts | null = null
  #reader: RowReader | null = null
  #fault: UnreadableFile | null = null
  #head = -1
  #row = 0
  #read = 0

  constructor(order: WalkOrder) {
    this.#order = order
    this.#fixes = new Map(order.fixes.map((fix) => [fix.row, fix]))
    this.#csv = new CsvWalk((row) => this.#take(row), PRICE_FILE_LIMITS)
  }

  feed(text: string): UnreadableFile | null {
    return this.#csv.feed(text) ?? this.#fault
  }

  end(): FileFacts | UnreadableFile {
    const fault = this.#csv.end() ?? this.#fault
    if (fault !== null) return fault
    if (this.#reader === null) this.#settle()
    if (this.#fault !== null) return this.#fault
    if (this.#facts === null || this.#read === 0) return { kind: 'unreadable', code: 'NO-ROWS', row: this.#head + 1 }
    return { ...this.#facts, read: this.#read }
  }

  #take(row: readonly string[]): void {
    if (this.#fault !== null) return
    if (this.#reader !== null) {
      this.#readRow(row)
      return
    }
    this.#first.push(row)
    if (this.#first.length >= FIRST_ROWS) this.#settle()
  }

  /** What the first rows say that this is; then they are read themselves. */
  #settle(): void {
    const rows = this.#first
    this.#first = []
    const cmsHead = cmsHeadRow(rows)
    if (cmsHead >= 0) {
      const { rowRead, ...facts } = cmsTable(rows, cmsHead)
      this.#begin(facts, rowRead, cmsHead)
    } else {
      const columns = this.#order.columns ?? namedColumns(rows)
      if (columns === null) this.#fault = faultOfUnknown(rows)
      else this.#begin(this.#listFacts(), this.#fixing(columns), columns.headRow)
    }
    for (const row of rows) {
      if (this.#fault === null) this.#readRow(row)
    }
  }

  #listFacts(): Facts {
    return { layout: 'fee-list', name: this.#order.fileName, updatedOn: null }
  }

  #begin(facts: Facts, reader: RowReader, head: number): void {
    this.#facts = facts
    this.#reader = reader
    this.#head = head
  }

  #readRow(row: readonly string[]): void {
    this.#row += 1
    if (this.#facts?.layout === 'fee-list') {
      const isTooLarge = this.#row > INTERACTIVE_LIMITS.rows || row.length > INTERACTIVE_LIMITS.columns
      if (isTooLarge) this.#fault = { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: this.#row }
    }
    if (this.#fault !== null || this.#row <= this.#head + 1 || this.#reader === null) return
    if (row.every((cell) => cell.trim() === '')) return
    this.#read += 1
    this.#order.take(this.#reader(row, this.#row))
  }

  /** Rows of a clinic's own list, each as it was put right by hand. */
  #fixing({ places }: ListColumns): RowReader {
    const reader = feeListReader(places)
    return (row, number) => {
      const fix = this.#fixes.get(number)
      if (fix === undefined) return reader(row, number)
      const { cells } = fix
      if (cells === null) {
        const findings = [finding('error', 'FEE-LEFT-OUT', number, row.join(' '))]
        return { row: number, isTaken: false, fees: [], payerPrices: [], findings, cells: row }
      }
      const next = [...row]
      for (const field of LIST_FIELDS) {
        const [place, text] = [places[field], cells[field]]
        if (place !== null && text !== undefined) next[place] = text
      }
      return {
        ...reader(
          Array.from(next, (cell) => cell ?? ''),
          number,
        ),
        cells: row,
      }
    }
  }
}

function namedColumns(rows: readonly (readonly string[])[]): ListColumns | null {
  const headRow = feeListHeadRow(rows)
  return headRow < 0 ? null : { headRow, places: placesOf(rows[headRow] ?? []) }
}

function faultOfUnknown(rows: readonly (readonly string[])[]): UnreadableFile {
  const wide = rows.findIndex((row) => row.length > INTERACTIVE_LIMITS.columns)
  return wide < 0
    ? { kind: 'unreadable', code: 'NOT-A-PRICE-FILE', row: 0 }
    : { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: wide + 1 }
}
