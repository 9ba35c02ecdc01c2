import { connectMemory, type RawConnection } from './driver.ts'
import { applySteps } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'
import type { SchemaFault } from './schema-fault.ts'

interface SchemaPart extends Omit<SchemaFault, 'how'> {
  readonly sql: string | null
}

const expectedParts = new WeakMap<readonly MigrationStep[], readonly SchemaPart[]>()

/** Which tables, indexes and triggers of a file are missing, were changed, or are none of ours; by name. */
export function schemaFaults(raw: RawConnection, steps: readonly MigrationStep[]): readonly SchemaFault[] {
  const expected = partsAfter(steps)
  const found = partsOf(raw)
  const lost = expected.flatMap((part) => {
    const same = found.find(({ name }) => name === part.name)
    if (same === undefined) return [faultOf(part, 'missing')]
    return same.sql === part.sql ? [] : [faultOf(part, 'changed')]
  })
  const strange = found.filter(({ name }) => !expected.some((part) => part.name === name))
  return [...lost, ...strange.map((part) => faultOf(part, 'strange'))]
}

function faultOf({ type, name, table }: SchemaPart, how: SchemaFault['how']): SchemaFault {
  return { how, type, name, table }
}

/** The steps are applied to an empty database in memory, once for each list of steps. */
function partsAfter(steps: readonly MigrationStep[]): readonly SchemaPart[] {
  const known = expectedParts.get(steps)
  if (known !== undefined) return known
  const raw = connectMemory()
  try {
    applySteps(raw, steps, '2026-01-01T00:00:00.000Z')
    const parts = partsOf(raw)
    expectedParts.set(steps, parts)
    return parts
  } finally {
    raw.close()
  }
}

function partsOf(raw: RawConnection): readonly SchemaPart[] {
  return raw
    .prepare<[], SchemaPart>(
      `SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all()
}
