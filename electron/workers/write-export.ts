import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportDatabase } from '../../db/export.ts'
import { type StoreFault, storeFault } from '../../db/open-problem.ts'
import { goOn, StoppedError, UNWATCHED, type Watch } from '../../db/watch.ts'
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
  | { readonly ok: false; readonly code: StoreFault | 'STOPPED' }

/** What the thread is given, and what it says: how far it is, and at the end what came of it. */
export interface ExportWork {
  readonly job: ExportJob
  readonly stopFlag: Watch['stopFlag']
}
export type ExportWord =
  | { readonly kind: 'told'; readonly told: Parameters<Watch['tell']> }
  | { readonly kind: 'done'; readonly outcome: ExportOutcome }

/**
 * Writes every table as CSV and as JSON, every stored paper as its file, and a page that says what lies where. Nothing of
 * it is encrypted. One that is stopped takes its folder away again.
 */
export function writeExport(job: ExportJob, watch: Watch = UNWATCHED): ExportOutcome {
  try {
    return write(job, watch)
  } catch (error) {
    if (error instanceof StoppedError) {
      rmSync(job.folder, { recursive: true, force: true })
      return { ok: false, code: 'STOPPED' }
    }
    const code = storeFault(error)
    if (code === null) throw error
    return { ok: false, code }
  }
}

function write(job: ExportJob, watch: Watch): ExportOutcome {
  const key = Buffer.from(job.key)
  const [tables, papers] = [join(job.folder, 'tables'), join(job.folder, 'papers')]
  for (const folder of [job.folder, tables, papers]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const broken: string[] = []
  const count = { tables: 0, papers: 0 }
  try {
    let all = 0
    const tell = (): void => goOn(watch, 'tables', count.tables, all)
    exportDatabase(job.file, key, {
      begin: (total) => {
        all = total
        tell()
      },
      table: ({ name, columns, rows, isWhole }) => {
        const records = rows.map((row) =>
          Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
        )
        save(join(tables, `${name}.csv`), `\ufeff${csvText([columns, ...rows])}`)
        save(join(tables, `${name}.json`), `${JSON.stringify(records, null, 1)}\n`)
        count.tables += 1
        if (!isWhole) broken.push(name)
        tell()
      },
      file: ({ name, bytes }) => {
        save(join(papers, name.replaceAll(/[^\w .-]/g, '_')), bytes)
        count.papers += 1
        tell()
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
