import { join } from 'node:path'
import { copyUnderNewKey, type KeyStep } from '../../db/rotate-key.ts'
import { changeKey } from '../../electron/main/clinic/change-key.ts'
import { clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { Vault } from '../../electron/vault/vault.ts'

/**
 * A process of its own that changes the key and is gone, as by a power cut, at one step:
 * `node die-while-changing-key.ts FOLDER OLD-KEY NEW-KEY STEP CODE`.
 */
const [folder = '', oldKey = '', newKey = '', at = '', code = ''] = process.argv.slice(2)
const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
const keys = { oldKey: Buffer.from(oldKey, 'hex'), newKey: Buffer.from(newKey, 'hex') }
const vault = new Vault({
  folder: places.folder,
  deviceSecret: async () => null,
  clock: { wallMs: () => 1_790_000_000_000, sinceBootMs: () => 5_000_000 },
  stretching: { kdf: 'argon2id', m: 19_456, t: 2, p: 1 },
})
const reached = (step: KeyStep): void => {
  if (step === at) process.kill(process.pid, 'SIGKILL')
}
const person = { id: 'W1-1', name: 'Sample Person A', password: 'violet harbour kettle drum' }
const locks = await vault.locksFor([person], code, keys.newKey)
await changeKey({ places, ...keys, locks, copy: async (job) => copyUnderNewKey(job, reached), reached })
