import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../build/checks/sources.ts'
import { QUICK } from '../../build/proofs/clinic/clinic-in-folder.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore } from '../../db/open.ts'
import { clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { NOTHING_KNOWN, writeStatusNote } from '../../electron/main/clinic/status-file.ts'
import { today, vaultClock } from '../../electron/main/clock.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { Vault } from '../../electron/vault/vault.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { openDesk, type TestDesk } from './desk.ts'
import { PASSWORD } from './main-job.ts'
import { CLINIC } from './samples.ts'

/**
 * The sample clinic in the folder that the app opens, with one person who signs in by the main job's password. What is in
 * it is filled in by the services at a desk, which is handed the real day of this computer.
 */
export async function clinicOfApp(
  userFolder: string,
  person: Person,
  fill: (desk: TestDesk, on: PlainDate) => Promise<void>,
): Promise<void> {
  const places = clinicPlaces(userFolder, join(userFolder, 'unused'))
  mkdirSync(places.folder, { recursive: true })
  const deviceSecret = async () => null
  const vault = new Vault({ folder: places.folder, deviceSecret, clock: vaultClock, stretching: QUICK })
  const key = await vault.begin({ id: person.id, name: person.name, password: PASSWORD })
  const steps = loadMigrations(join(root, 'db/migrations'))
  const made = createStore({ place: places.store, key, steps, now: new Date().toISOString() })
  if (!made.ok) throw new Error(made.problem.code)
  writeStatusNote(places.statusFile, { ...NOTHING_KNOWN, clinicName: CLINIC.name })
  const { store } = made
  await fill(openDesk({ store, drawPaper: (model, marks) => drawDocument(model, marks) }), today())
  store.close()
}
