import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/checks/sources.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore } from '../../db/open.ts'
import { clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { vaultClock } from '../../electron/main/clock.ts'
import { Vault } from '../../electron/vault/vault.ts'
import { PASSWORD } from './main-job.ts'
import { ADMINISTRATOR, COUNSELOR, SUPERVISOR } from './samples.ts'
import { fillClinic, tamperFile } from './tampered-clinic.ts'

/** The file of a clinic that the app opens, and the way past the app for somebody who has its key. */
export interface ClinicOfApp {
  readonly tamper: (change: string, leftOut?: string) => void
}

/** A clinic in the app's own folder, with a supervisor who signs in and two plans with money on them. */
export async function makeClinicOfApp(userFolder: string): Promise<ClinicOfApp> {
  const places = clinicPlaces(userFolder, join(userFolder, 'backups'))
  mkdirSync(places.folder, { recursive: true })
  const vault = new Vault({
    folder: places.folder,
    deviceSecret: async () => null,
    clock: vaultClock,
    stretching: null,
  })
  const key = await vault.begin({ id: SUPERVISOR.id, name: SUPERVISOR.name, password: PASSWORD })
  const steps = loadMigrations(join(root, 'db/migrations'))
  const made = createStore({ place: places.store, key, steps, now: new Date().toISOString() })
  if (!made.ok) throw new Error(made.problem.code)
  await fillClinic(made.store, [COUNSELOR, SUPERVISOR, ADMINISTRATOR])
  made.store.close()
  const copy = Buffer.from(key)
  return {
    tamper: (change, leftOut) => tamperFile({ file: places.store.file, key: copy }, change, leftOut ?? null),
  }
}
