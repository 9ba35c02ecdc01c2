import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { argv, kill, pid } from 'node:process'
import { copyUnderNewKey, type KeyStep } from '../../../db/rotate-key.ts'
import { changeKey } from '../../../electron/main/clinic/change-key.ts'
import { clinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { PERSON_OF_KEY, vaultIn } from './keyed-clinic.ts'

/**
 * A desk that changes the key of its clinic: `node rotating-desk.ts FOLDER OLD-KEY NEW-KEY CODE [STEP]`. It says `ready`
 * before it begins and `done` when the new locks hold; at STEP it is gone, as by a power cut.
 */
const [folder = '', oldHex = '', newHex = '', code = '', last = ''] = argv.slice(2)
const reached = (step: KeyStep): void => {
  if (step === last) kill(pid, 'SIGKILL')
}
const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
const keys = { oldKey: Buffer.from(oldHex, 'hex'), newKey: Buffer.from(newHex, 'hex') }
const locks = await vaultIn(places).locksFor([PERSON_OF_KEY], code, keys.newKey)
writeSync(1, 'ready\n')
const changed = await changeKey({ places, ...keys, locks, copy: async (job) => copyUnderNewKey(job, reached), reached })
writeSync(1, changed.ok ? 'done\n' : `failed ${changed.code}\n`)
