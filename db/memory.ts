import { createHash } from 'node:crypto'
import type { OpenStore } from './connection.ts'
import { connectMemory, writerOn } from './driver.ts'
import { chainKeyFrom, sealBy } from './ledger-chain.ts'
import { applySteps } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'
import { schemaFaults } from './schema-faults.ts'

const TEST_KEY = createHash('sha256').update('a key for databases in memory').digest()

/** A migrated database in memory with a fixed key, for tests and demonstrations with invented people. */
export function openMemory(steps: readonly MigrationStep[]): OpenStore {
  const raw = connectMemory()
  applySteps(raw, steps, '2026-01-01T00:00:00.000Z')
  const writer = writerOn(raw)
  return {
    reader: writer,
    writer,
    seal: sealBy(chainKeyFrom(TEST_KEY)),
    schemaFaults: () => schemaFaults(raw, steps),
    checkpoint: () => undefined,
    close: () => raw.close(),
  }
}
