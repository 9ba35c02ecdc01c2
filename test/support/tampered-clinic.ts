import { join } from 'node:path'
import type { OpenStore } from '../../db/connection.ts'
import { connect } from '../../db/driver.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore, type Opened, openStore } from '../../db/open.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as people from '../../db/repositories/people.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { openDesk } from './desk.ts'
import { PATIENT_A } from './filled-store.ts'
import { aRunningPlan, pay } from './running-plan.ts'
import { ADMINISTRATOR, CLINIC, COUNSELOR, NOW, SUPERVISOR } from './samples.ts'
import { aFolder, KEY, opened, opening } from './store-folder.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations'))

/** People, a patient and two running plans with two payments each: entries 1 to 10 of the ledger. */
export async function fillClinic(store: OpenStore, team: readonly Person[]): Promise<readonly [Plan, Plan]> {
  store.writer.transaction((tx) => {
    for (const person of team) people.add(tx, person, NOW)
    clinic.save(tx, CLINIC, ADMINISTRATOR.id, NOW)
    patients.save(tx, PATIENT_A, NOW)
  })
  const desk = openDesk({ store })
  const first = await aRunningPlan(desk)
  const second = await aRunningPlan(desk)
  for (const plan of [first, second, first, second]) await pay(desk, plan.id, 10_000)
  return [first, second]
}

/** A clinic in an encrypted file, closed again: one patient and two running plans with two payments each. */
export interface ClosedClinic {
  readonly folder: string
  readonly plans: readonly [Plan, Plan]
}

export async function aClosedClinic(): Promise<ClosedClinic> {
  const folder = aFolder()
  const store = opened(createStore(opening(folder, { steps: STEPS })))
  const plans = await fillClinic(store, [COUNSELOR, SUPERVISOR, ADMINISTRATOR])
  store.close()
  return { folder, plans }
}

/**
 * Somebody with the key and a tool for SQLite changes the file: takes the triggers out, does it, and puts them back as
 * they were, so that nothing shows from outside; `leftOut` is forgotten.
 */
export function tamperWith(folder: string, change: string, leftOut: string | null = null): void {
  tamperFile({ file: opening(folder).place.file, key: KEY }, change, leftOut)
}

/** The same on any file whose key is known. */
export function tamperFile(
  { file, key }: { readonly file: string; readonly key: Buffer },
  change: string,
  leftOut: string | null,
): void {
  const raw = connect(file, key, 'existing')
  const triggers = raw.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid",
  )
  const guards = triggers.all()
  raw.pragma('foreign_keys=OFF')
  for (const { name } of guards) raw.exec(`DROP TRIGGER ${name}`)
  raw.exec(change)
  for (const { name, sql } of guards) if (name !== leftOut) raw.exec(sql)
  raw.close()
}

export function reopenClinic(folder: string): Promise<Opened> {
  return openStore(opening(folder, { steps: STEPS }), async () => 'no backup in this test')
}

/** The store of a clinic that still opens. */
export async function openedClinic(folder: string): Promise<OpenStore> {
  return opened(await reopenClinic(folder))
}
