import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type ClinicPlaces, clinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { Vault } from '../../../electron/vault/vault.ts'
import { KEY, openClinic, setUpClinic } from '../clinic-with-plan.ts'
import { postOnePayment } from '../post-one-payment.ts'
import { PASSWORD, PERSON_NAME, QUICK } from './clinic-in-folder.ts'

export const PERSON_OF_KEY = { id: 'W1-counselor', name: PERSON_NAME, password: PASSWORD }

/** The locks of a clinic's folder, on a computer without a keychain. */
export function vaultIn(places: ClinicPlaces): Vault {
  const clock = { wallMs: () => Date.parse('2026-11-23T15:00:00.000Z'), sinceBootMs: () => 5_000_000 }
  return new Vault({ folder: places.folder, deviceSecret: async () => null, clock, stretching: QUICK })
}

/** A clinic of so many payments whose key has a person's lock and a recovery code; closed. */
export async function aKeyedClinic(folder: string, payments: number, code: string): Promise<ClinicPlaces> {
  const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
  mkdirSync(places.folder, { recursive: true })
  setUpClinic(places.folder)
  const store = await openClinic(places.folder)
  for (let count = 1; count <= payments; count += 1) await postOnePayment(store, count)
  store.checkpoint()
  store.close()
  const vault = vaultIn(places)
  await vault.begin(PERSON_OF_KEY, Buffer.from(KEY))
  await vault.keepRecoveryCode(code, Buffer.from(KEY))
  return places
}
