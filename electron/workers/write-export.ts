import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportDatabase } from '../../db/export.ts'
import { type StoreFault, storeFault } from '../../db/open-problem.ts'
import { csvText } from '../../shared/interop/csv-text.ts'
import { exportWords } from '../../shared/text/export.ts'

export interface ExportJob {
  readonly file: string
  readonly key: Uint8Array
  /** A folder that does not exist yet. */
  readonly folder: string
}

/** How much left; `broken` names the tables that could be read in part only. Else what the disk or the file said. */
export type ExportOutcome =
  | { readonly ok: true; readonly tables: number; readonly papers: number; readonly broken: readonly string[] }
  | { readonly ok: false; readonly code: StoreFault }

/**
 * Writes every table as CSV and as JSON, every stored paper as its file, and a page that says what lies where. Nothing of
 * it is encrypted.
 */
export function writeExport(job: ExportJob): ExportOutcome {
  try {
    return write(job)
  } catch (error) {
    const code = storeFault(error)
    if (code === null) throw error
    return { ok: false, code }
  }
}

function write(job: ExportJob): ExportOutcome {
  const key = Buffer.from(job.key)
  const [tables, papers] = [join(job.folder, 'tables'), join(job.folder, 'papers')]
  for (const folder of [job.folder, tables, papers]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const broken: string[] = []
  const count = { tables: 0, papers: 0 }
  try {
    exportDatabase(job.file, key, {
      table: ({ name, columns, rows, isWhole }) => {
        const records = rows.map((row) =>
          Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
        )
        save(join(tables, `${name}.csv`), `\ufeff${csvText([columns, ...rows])}`)
        save(join(tables, `${name}.json`), `${JSON.stringify(records, null, 1)}\n`)
        count.tables += 1
        if (!isWhole) broken.push(name)
      },
      file: ({ name, bytes }) => {
        save(join(papers, name.replaceAll(/[^\w .-]/g, '_')), bytes)
        count.papers += 1
      },
    })
    save(join(job.folder, 'README.txt'), exportWords.readme(broken))
    return { ok: true, ...count, broken }
  } finally {
    key.fill(0)
  }
}

function save(path: string, content: string | Uint8Array): void {
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' })
}
