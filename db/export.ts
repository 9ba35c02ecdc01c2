import { APPLICATION_ID, connect, type RawConnection, readPragma } from './driver.ts'
import { storeFault } from './open-problem.ts'

/** A table as it leaves: every column, in the order of the file. Bytes stand apart, see `ExportedFile`. */
export interface ExportedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** False where the file broke off in the middle of it. */
  readonly isWhole: boolean
}

/** Bytes of a row: an issued paper, a scanned page, the logo. The row's cell holds its name. */
export interface ExportedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where what leaves is written to. */
export interface ExportVisit {
  /** How many tables will come. */
  readonly begin?: (tables: number) => void
  readonly table: (table: ExportedTable) => void
  readonly file: (file: ExportedFile) => void
}

/** An emptied file opens without a word: it is none of ours. Its code is that of a file that cannot be read. */
class NotOursError extends Error {
  override readonly name = 'NotOursError'
  readonly code = 'SQLITE_NOTADB'
}

/** Locks of people are nobody's records: they stay. */
const KEPT_BACK = new Set(['person_pins', 'sign_in_standings'])

/**
 * Hands out every table of a database and every file in it, without changing a byte. From a damaged file it gives what
 * can be read: a table that breaks off says so, and the next one is tried.
 */
export function exportDatabase(file: string, key: Buffer, visit: ExportVisit): void {
  const raw = connect(file, key, 'existing')
  try {
    raw.pragma('query_only=ON')
    if (readPragma(raw, 'application_id') !== APPLICATION_ID) throw new NotOursError()
    const numbers = paperNumbers(raw)
    const names = tableNames(raw)
    visit.begin?.(names.length)
    for (const name of names) visit.table(tableOf(raw, name, { numbers, visit }))
  } finally {
    raw.close()
  }
}

interface Leaving {
  readonly numbers: ReadonlyMap<string, string>
  readonly visit: ExportVisit
}

function tableOf(raw: RawConnection, name: string, { numbers, visit }: Leaving): ExportedTable {
  const rows: (string | number | null)[][] = []
  let columns: readonly string[] = []
  let isWhole = true
  try {
    const statement = raw.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
    columns = statement.columns().map((column) => column.name)
    for (const row of statement.iterate()) {
      const place = rows.length + 1
      rows.push(
        columns.map((column) => {
          const value = row[column]
          if (!(value instanceof Uint8Array)) return plain(value)
          const fileName = `${nameOfBytes(name, row, numbers)} ${place}.${endingOf(value)}`
          visit.file({ name: fileName, bytes: value })
          return fileName
        }),
      )
    }
  } catch (error) {
    if (storeFault(error) === null) throw error
    isWhole = false
  }
  return { name, columns, rows, isWhole }
}

function tableNames(raw: RawConnection): readonly string[] {
  return raw
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !KEPT_BACK.has(name))
}

/** The number that stands on each paper, for the names of their files. */
function paperNumbers(raw: RawConnection): ReadonlyMap<string, string> {
  try {
    const rows = raw.prepare<[], { id: string; number: string }>('SELECT id, number FROM papers').all()
    return new Map(rows.map(({ id, number }) => [id, number]))
  } catch (error) {
    if (storeFault(error) === null) throw error
    return new Map()
  }
}

function nameOfBytes(
  table: string,
  row: Readonly<Record<string, unknown>>,
  numbers: ReadonlyMap<string, string>,
): string {
  const number = numbers.get(String(row.paper_id ?? ''))
  return number === undefined ? table : [number, row.face ?? table].join(' ')
}

function endingOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1')
  if (head === '%PDF') return 'pdf'
  if (head === '\u0089PNG') return 'png'
  return head.startsWith('\u00ff\u00d8') ? 'jpg' : 'bin'
}

function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  return typeof value === 'number' ? value : String(value)
}
