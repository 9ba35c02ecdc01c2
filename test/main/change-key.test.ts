import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proveDatabase } from '../../db/copy-database.ts'
import { createStore, openStore } from '../../db/open.ts'
import { copyUnderNewKey, type KeyStep } from '../../db/rotate-key.ts'
import { changeKey, settleKeyChange } from '../../electron/main/clinic/change-key.ts'
import { type ClinicPlaces, clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { newRecoveryCode } from '../../electron/vault/recovery-code.ts'
import { Vault } from '../../electron/vault/vault.ts'
import { aFolder, NOW, opened, post, SMALL_STEPS } from '../support/store-folder.ts'
import { aClock, GOOD_PASSWORD, QUICK } from '../support/vault.ts'

const STEPS: readonly KeyStep[] = ['copied', 'rekeyed', 'resealed', 'proven', 'locked', 'linked', 'swapped', 'promoted']
/** From the swap on the new key is the one that opens. */
const AFTER_SWAP: readonly KeyStep[] = ['swapped', 'promoted']
const PERSON = { id: 'W1-1', name: 'Sample Person A', password: GOOD_PASSWORD }
const SCRIPT = join(import.meta.dirname, '../support/die-while-changing-key.ts')

interface Keyed {
  readonly folder: string
  readonly places: ClinicPlaces
  readonly oldKey: Buffer
  readonly newKey: Buffer
  readonly vault: () => Vault
}

/** A clinic with five ledger rows, its first person and an old recovery code; closed. */
async function aKeyedClinic(): Promise<Keyed> {
  const folder = aFolder()
  const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
  const clock = aClock()
  const vault = () => new Vault({ folder: places.folder, deviceSecret: async () => null, clock, stretching: QUICK })
  const oldKey = Buffer.from(await vault().begin(PERSON))
  const store = opened(createStore({ place: places.store, key: oldKey, steps: SMALL_STEPS, now: NOW }))
  for (const amount of [100, 250, 375, 500, 1_000]) post(store, amount)
  store.close()
  return { folder, places, oldKey, newKey: randomBytes(32), vault }
}

/** A new start of the app: settles, signs in, opens, and gives the sum of the ledger. */
async function sumAfterStart({ places, vault }: Keyed): Promise<number> {
  settleKeyChange(places)
  const signedIn = await vault().signIn('W1-1', GOOD_PASSWORD)
  if (!signedIn.ok) throw new Error(`no sign-in: ${signedIn.reason}`)
  const place = { place: places.store, key: signedIn.key, steps: SMALL_STEPS, now: NOW }
  const store = opened(await openStore(place, async () => 'no backup here'))
  const sum = store.reader.get<{ total: number }>(sql`SELECT sum(amount_cents) AS total FROM ledger_entries`)?.total
  store.close()
  return sum ?? -1
}

test.each(STEPS)('a change of the key that dies when it is %s opens again', { timeout: 60_000 }, async (step) => {
  const clinic = await aKeyedClinic()
  const { folder, places, oldKey, newKey } = clinic
  const keys = [oldKey.toString('hex'), newKey.toString('hex')]

  const died = spawnSync(process.execPath, [SCRIPT, folder, ...keys, step, newRecoveryCode()], { encoding: 'utf8' })
  const sum = await sumAfterStart(clinic)

  expect(died.signal, died.stderr).toBe('SIGKILL')
  expect(sum).toBe(2_225)
  const holds = AFTER_SWAP.includes(step) ? newKey : oldKey
  expect(proveDatabase(places.store.file, holds).ok).toBe(true)
  expect(readdirSync(places.folder).filter((name) => /rotating|before-key|pending/.test(name))).toEqual([])
})

test('half-written locks of a new key are cleared away at the next start', async () => {
  const clinic = await aKeyedClinic()
  writeFileSync(join(clinic.places.folder, 'keyslots.pending.json.new'), '{"firstPage":')

  expect(await sumAfterStart(clinic)).toBe(2_225)
  expect(readdirSync(clinic.places.folder).filter((name) => name.includes('pending'))).toEqual([])
})

test('after a change only the new key opens, with whole chains', async () => {
  const clinic = await aKeyedClinic()
  const { places, oldKey, newKey, vault } = clinic
  const code = newRecoveryCode()
  const locks = await vault().locksFor([PERSON], code, newKey)

  const changed = await changeKey({ places, oldKey, newKey, locks, copy: async (job) => copyUnderNewKey(job) })

  expect(changed.ok).toBe(true)
  expect(proveDatabase(places.store.file, newKey)).toMatchObject({
    ok: true,
    proof: { totals: { sums: { 'ledger_entries.amount_cents': '2225' } }, heads: { ledger_entries: { seq: 5 } } },
  })
  expect(proveDatabase(places.store.file, oldKey).ok).toBe(false)
  expect(await sumAfterStart(clinic)).toBe(2_225)
  expect(await vault().openByRecoveryCode(code)).toEqual({ ok: true, key: newKey })
})

test('a file with a broken chain is not sealed anew', async () => {
  const clinic = await aKeyedClinic()
  const { places, oldKey, newKey, vault } = clinic
  const raw = opened(
    await openStore({ place: places.store, key: oldKey, steps: SMALL_STEPS, now: NOW }, async () => null),
  )
  raw.writer.run(sql`DROP TRIGGER ledger_entries_no_update`)
  raw.writer.run(sql`UPDATE ledger_entries SET amount_cents = 7 WHERE seq = 2`)
  raw.close()
  const locks = await vault().locksFor([PERSON], newRecoveryCode(), newKey)

  const changed = await changeKey({ places, oldKey, newKey, locks, copy: async (job) => copyUnderNewKey(job) })

  expect(changed).toEqual({ ok: false, code: 'DAMAGED', detail: 'ledger_entries 2 edited' })
  expect(existsSync(`${places.store.file}.rotating`)).toBe(false)
  expect(proveDatabase(places.store.file, newKey).ok).toBe(false)
})
