import { createHash } from 'node:crypto'
import { connectMemory, type RawConnection } from './driver.ts'
import { applySteps } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'

/** A hash over every table, index, trigger and view of a file. Dropping a trigger changes it. */
export function schemaFingerprint(raw: RawConnection): string {
  const parts = raw
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
    )
    .raw()
    .all()
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** The fingerprint that a file has after these steps: they are applied to an empty database in memory. */
export function expectedFingerprint(steps: readonly MigrationStep[]): string {
  const raw = connectMemory()
  try {
    applySteps(raw, steps, '2026-01-01T00:00:00.000Z')
    return schemaFingerprint(raw)
  } finally {
    raw.close()
  }
}
