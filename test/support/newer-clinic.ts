import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/checks/sources.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore } from '../../db/open.ts'
import { clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { vaultClock } from '../../electron/main/clock.ts'
import { Vault } from '../../electron/vault/vault.ts'
import { PASSWORD } from './main-job.ts'

const FUTURE = 'CREATE TABLE from_the_future (id TEXT PRIMARY KEY) STRICT;'

/** A clinic whose database has one more step than this Candor knows, as a newer one would leave it. */
export async function makeNewerClinic(userFolder: string): Promise<void> {
  const places = clinicPlaces(userFolder, join(userFolder, 'backups'))
  mkdirSync(places.folder, { recursive: true })
  const vault = new Vault({
    folder: places.folder,
    deviceSecret: async () => null,
    clock: vaultClock,
    stretching: null,
  })
  const key = await vault.begin({ id: 'W1-newer', name: 'Counselor 1', password: PASSWORD })
  const known = loadMigrations(join(root, 'db/migrations'))
  const future = { number: known.length + 1, name: 'from_the_future', sql: FUTURE, sha256: 'f'.repeat(64) }
  const made = createStore({ place: places.store, key, steps: [...known, future], now: new Date().toISOString() })
  if (!made.ok) throw new Error(made.problem.code)
  made.store.close()
}
