import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** One numbered change of the schema: `0007_installments_own_table.sql`. */
export interface MigrationStep {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** Of the text with line ends made LF; a released step never changes it. */
  readonly sha256: string
}

const STEP_FILE = /^(\d{4})_([a-z0-9_]+)\.sql$/

/** Every step in a folder, in number order. Used where the source tree is on disk: tests, command line. */
export function loadMigrations(folder: string): readonly MigrationStep[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return migrationsFrom(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])))
}

/**
 * Every step from texts that were bundled, keyed by path or file name
 * (`import.meta.glob('../../db/migrations/*.sql', { query: '?raw', import: 'default', eager: true })`).
 *
 * Throws when a name has no number or a number is missing or used twice: a programmer erred.
 */
export function migrationsFrom(texts: Readonly<Record<string, string>>): readonly MigrationStep[] {
  const steps = Object.entries(texts)
    .map(([path, text]) => stepFrom(basename(path), text.replaceAll('\r\n', '\n')))
    .sort((a, b) => a.number - b.number)
  steps.forEach((step, index) => {
    if (step.number !== index + 1) throw new Error(`migration ${index + 1} expected, found ${step.number}_${step.name}`)
  })
  return steps
}

function stepFrom(fileName: string, sql: string): MigrationStep {
  const [, number, name] = STEP_FILE.exec(fileName) ?? []
  if (number === undefined || name === undefined) throw new Error(`not a migration's name: ${fileName}`)
  return { number: Number(number), name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}
