import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import * as patients from '../../db/repositories/patients.ts'
import type { NewRecoveryCode } from '../../shared/contract/recovery.ts'
import type { CopyList, RestorePreview } from '../../shared/contract/restore.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { aPatient } from '../support/samples.ts'
import { aFolder } from '../support/store-folder.ts'
import { aWorkstation, type Desk, given, SET_UP, type Workstation } from './support.ts'

/** What the administrator types at the computer that is restored. */
export const NEW_PASSWORD = 'amber canyon whistle nine'
export const SECOND = { name: 'Supervisor 1', roles: ['supervisor'] as const, password: 'orchard lantern pebble fog' }

/** A clinic that is kept as it should be. */
export interface KeptClinic {
  readonly station: Workstation
  readonly desk: Desk
  readonly person: Person
  readonly supervisor: Person
  readonly code: string
}

/** A clinic with one patient, a supervisor, a code on paper and one backup; its administrator is at the desk. */
export async function aKeptClinic(): Promise<KeptClinic> {
  const station = aWorkstation()
  const desk = station.start()
  const person = given<Person>(await desk.call('setup.create', SET_UP))
  const { first, second, code } = await newCode(desk)
  given(await desk.call('recovery.confirm', { first, second }))
  const supervisor = given<Person>(await desk.call('person.add', { ...SECOND, roles: [...SECOND.roles] }))
  desk.room.store.writer.run(sql`DELETE FROM sign_in_standings`)
  addPatient(desk, 'W1-1')
  await desk.room.backUpNow('asked')
  return { station, desk, person, supervisor, code }
}

export function addPatient(desk: Desk, id: string): void {
  desk.room.store.writer.transaction((tx) => patients.save(tx, aPatient(id), '2026-11-21T15:00:00.000Z'))
}

/** The code that waits to be typed back, and its two groups as they stand on paper. */
export async function newCode(desk: Desk): Promise<{ first: string; second: string; code: string }> {
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const [first = '', second = ''] = asked.map((number) => groups[number - 1] ?? '')
  return { first, second, code: groups.join('-') }
}

/** Another computer to which only the backups were carried. */
export function aNewComputer({ station }: KeptClinic): { readonly other: Workstation; readonly stick: string } {
  const stick = join(aFolder(), 'stick')
  cpSync(station.places.backupFolder, stick, { recursive: true })
  return { other: aWorkstation(), stick }
}

/** Restores the newest copy of a stick on a computer without a clinic. */
export async function restoreAll(
  desk: Desk,
  { stick, clinic }: { readonly stick: string; readonly clinic: KeptClinic },
) {
  desk.folders.push(stick)
  const { copies } = given<CopyList>(await desk.call('restore.look', { where: 'elsewhere' }))
  const name = copies[0]?.name ?? ''
  const preview = given<RestorePreview>(await desk.call('restore.preview', { name, code: clinic.code }))
  given(await desk.call('restore.finish', { personId: clinic.person.id, password: NEW_PASSWORD, lastReceipt: '' }))
  return preview
}
