import { join } from 'node:path'
import type { OpenStore } from '../../db/connection.ts'
import { openMemory } from '../../db/memory.ts'
import { loadMigrations } from '../../db/migration-steps.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations'))

/** An empty clinic in memory with every migration applied. */
export function openMemoryStore(): OpenStore {
  return openMemory(STEPS)
}
