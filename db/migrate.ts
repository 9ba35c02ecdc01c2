import type { RawConnection } from './driver.ts'
import type { MigrationStep } from './migration-steps.ts'
import { compareTotals, totalsOf } from './totals.ts'

interface AppliedStep {
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/** How the file's steps stand to the steps that this version of the app knows. */
export type Standing =
  | { readonly kind: 'due'; readonly steps: readonly MigrationStep[] }
  | { readonly kind: 'newer'; readonly number: number }
  | { readonly kind: 'different'; readonly number: number; readonly reason: 'edited' | 'skipped' }

const STEPS_TABLE = `CREATE TABLE schema_steps (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL
) STRICT`

/**
 * Which steps are due, or why none may run: the file was made by a newer app, or a step that the file has taken is
 * not the one we know, or it took a later step without an earlier one.
 */
export function standingOf(raw: RawConnection, known: readonly MigrationStep[]): Standing {
  const applied = appliedSteps(raw)
  const version = Number(raw.pragma('user_version', { simple: true }))
  const newest = known.at(-1)?.number ?? 0
  const newestApplied = Math.max(version, applied.at(-1)?.number ?? 0)
  if (newestApplied > newest) return { kind: 'newer', number: newestApplied }
  for (const step of known.slice(0, newestApplied)) {
    const taken = applied.find((each) => each.number === step.number)
    if (taken === undefined) return { kind: 'different', number: step.number, reason: 'skipped' }
    if (taken.sha256 !== step.sha256) return { kind: 'different', number: step.number, reason: 'edited' }
  }
  return { kind: 'due', steps: known.slice(newestApplied) }
}

/**
 * Applies the due steps, all or none. Foreign keys are off *outside* the transaction, because a step that rebuilds a
 * table would otherwise empty its children without an error; they are checked before the commit and switched on again.
 *
 * Throws when a step fails, a reference is broken afterwards, or a table lost rows that its step does not announce
 * (`-- moves: table_name`); the file is then as it was.
 */
export function applySteps(raw: RawConnection, steps: readonly MigrationStep[], appliedAt: string): void {
  if (steps.length === 0) return
  raw.pragma('foreign_keys=OFF')
  try {
    raw.transaction(() => {
      const before = totalsOf(raw)
      for (const step of steps) applyStep(raw, step, appliedAt)
      compareTotals(before, totalsOf(raw), announcedMoves(steps))
      const broken = raw.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0) throw new Error('a migration broke a reference')
    })()
  } finally {
    raw.pragma('foreign_keys=ON')
  }
}

function applyStep(raw: RawConnection, step: MigrationStep, appliedAt: string): void {
  if (!hasStepsTable(raw)) raw.exec(STEPS_TABLE)
  raw.exec(step.sql)
  raw
    .prepare('INSERT INTO schema_steps (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)')
    .run(step.number, step.name, step.sha256, appliedAt)
  raw.pragma(`user_version=${step.number}`)
}

function announcedMoves(steps: readonly MigrationStep[]): ReadonlySet<string> {
  const lines = steps.flatMap((step) => [...step.sql.matchAll(/^-- moves: (\w+)$/gm)])
  return new Set(lines.map(([, table]) => String(table)))
}

function appliedSteps(raw: RawConnection): readonly AppliedStep[] {
  if (!hasStepsTable(raw)) return []
  return raw.prepare<[], AppliedStep>('SELECT number, name, sha256 FROM schema_steps ORDER BY number').all()
}

function hasStepsTable(raw: RawConnection): boolean {
  return raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_steps'").get() !== undefined
}
