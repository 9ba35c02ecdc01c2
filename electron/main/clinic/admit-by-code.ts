import * as people from '../../../db/repositories/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import type { ClinicRoom } from './clinic-room.ts'
import type { ComingByCode } from './recovery-codes.ts'

/**
 * Lets an administrator in who came by the recovery code, and gives them a lock with their new password. Where the locks
 * of this computer are gone, new ones are made around the slot of the code. Null for anybody else.
 */
export async function admitAdministrator(
  { parts, store, vault }: ClinicRoom,
  { key, slot }: { readonly key: Buffer; readonly slot: KeySlot | null },
  { personName, password }: ComingByCode,
): Promise<Person | null> {
  const person = people.findByName(store.reader, personName)
  if (person?.active !== true || !person.roles.includes('administrator')) return null
  if ((await parts.device?.read()) === null) await parts.device?.renew()
  const lock = { id: person.id, name: person.name, password }
  if (vault.state() === 'ready') await vault.addPerson(lock, key)
  else await vault.begin(lock, key, slot)
  return person
}
