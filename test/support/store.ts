import { fileURLToPath } from 'node:url'
import type { OpenStore } from '../../db/connection.ts'
import { openMemory } from '../../db/memory.ts'
import { loadMigrations } from '../../db/migration-steps.ts'

const STEPS = loadMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)))

/** An empty clinic in memory with every migration applied. */
export function openMemoryStore(): OpenStore {
  return openMemory(STEPS)
}
