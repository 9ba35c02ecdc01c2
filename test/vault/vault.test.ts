import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SCRYPT } from '../../electron/vault/kdf.ts'
import type { KeySlot } from '../../electron/vault/key-slot.ts'
import { newRecoveryCode } from '../../electron/vault/recovery-code.ts'
import type { SlotFile } from '../../electron/vault/slot-file.ts'
import { openBackupByCode, Vault } from '../../electron/vault/vault.ts'
import {
  aKeychain,
  aVault,
  aVaultDesk,
  GOOD_PASSWORD,
  shown,
  type VaultDesk,
  WRONG_PASSWORD,
} from '../support/vault.ts'

const GENERATIONS = ['keyslots.json', 'keyslots.previous.json']

function readSlots(desk: VaultDesk): SlotFile {
  return JSON.parse(readFileSync(join(desk.folder, 'keyslots.json'), 'utf8'))
}

/** Somebody edits the slots with a text editor, in both generations. */
function editSlots(desk: VaultDesk, edit: (slots: readonly KeySlot[]) => readonly unknown[]): void {
  const file = readSlots(desk)
  for (const name of GENERATIONS) {
    writeFileSync(join(desk.folder, name), JSON.stringify({ ...file, slots: edit(file.slots) }))
  }
}

test('gives the key for the right password only', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)

  expect(shown(await vault.signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))
  expect(await vault.signIn('W1-1', WRONG_PASSWORD)).toEqual({
    ok: false,
    reason: 'wrong',
    triesLeft: 4,
    waitSeconds: 0,
  })
  expect(await vault.signIn('W1-9', GOOD_PASSWORD)).toMatchObject({ ok: false, reason: 'wrong' })
})

test('takes a password however its accents were typed', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)

  await vault.addPerson({ id: 'W1-2', name: 'Sample Person B', password: 'caf\u00e9 by the long river' }, key)

  expect(shown(await vault.signIn('W1-2', 'cafe\u0301 by the long river'))).toBe(key.toString('hex'))
})

test('writes neither key nor password anywhere', async () => {
  const desk = aVaultDesk()
  const { key } = await aVault(desk)

  const texts = readdirSync(desk.folder).map((name) => readFileSync(join(desk.folder, name), 'utf8'))

  expect(texts.length).toBeGreaterThan(2)
  for (const secret of [key.toString('hex'), key.toString('base64'), GOOD_PASSWORD]) {
    expect(texts.filter((text) => text.includes(secret))).toEqual([])
  }
})

test('lets each person unlock the same key', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  await vault.addPerson({ id: 'W1-2', name: 'Sample Person B', password: 'orchard lantern pebble fog' }, key)

  const restarted = desk.restart()

  expect(shown(await restarted.signIn('W1-2', 'orchard lantern pebble fog'))).toBe(key.toString('hex'))
  expect(shown(await restarted.signIn('W1-2', GOOD_PASSWORD))).toBe('wrong')
  expect(restarted.people().map((person) => person.id)).toEqual(['W1-1', 'W1-2'])
})

test('forgets an old password and a removed person for good', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  await vault.addPerson({ id: 'W1-2', name: 'Sample Person B', password: 'orchard lantern pebble fog' }, key)
  await vault.addPerson({ id: 'W1-1', name: 'Sample Person A', password: 'marble thunder willow cup' }, key)
  await vault.removePerson('W1-2')

  writeFileSync(join(desk.folder, 'keyslots.json'), 'damaged')
  const previous = desk.restart()

  expect(shown(await previous.signIn('W1-1', GOOD_PASSWORD))).toBe('wrong')
  expect(shown(await previous.signIn('W1-2', 'orchard lantern pebble fog'))).toBe('wrong')
  expect(shown(await previous.signIn('W1-1', 'marble thunder willow cup'))).toBe(key.toString('hex'))
})

test('falls back to the second generation of its slots', async () => {
  const desk = aVaultDesk()
  const { key } = await aVault(desk)
  writeFileSync(join(desk.folder, 'keyslots.json'), '')

  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))

  for (const name of GENERATIONS) writeFileSync(join(desk.folder, name), '{"format": 1}')
  expect(desk.restart().state()).toBe('unreadable')
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe('keySlots')
})

test('refuses a slot that was moved to another person', async () => {
  const desk = aVaultDesk()
  await aVault(desk)
  editSlots(desk, (slots) => slots.map((slot) => ({ ...slot, owner: 'W1-2' })))

  expect(shown(await desk.restart().signIn('W1-2', GOOD_PASSWORD))).toBe('wrong')
})

test('refuses a slot of another vault', async () => {
  const desk = aVaultDesk()
  await aVault(desk)
  editSlots(desk, (slots) => slots.map((slot) => ({ ...slot, vaultId: 'another' })))

  expect(desk.restart().state()).toBe('unreadable')
})

test.each([
  ['a changed header', (slot: KeySlot) => ({ ...slot, madeAt: '2020-01-01T00:00:00.000Z' }), 'wrong'],
  [
    'cheaper passes within the limits',
    (slot: KeySlot) => ({ ...slot, stretching: { ...slot.stretching, t: 3 } }),
    'wrong',
  ],
  [
    'a stretching that is too weak',
    (slot: KeySlot) => ({ ...slot, stretching: { ...slot.stretching, m: 8 } }),
    'keySlots',
  ],
  [
    'a stretching that never ends',
    (slot: KeySlot) => ({ ...slot, stretching: { ...slot.stretching, t: 9_999 } }),
    'keySlots',
  ],
  ['no need for the computer', (slot: KeySlot) => ({ ...slot, deviceCheck: null }), 'wait'],
  ['another salt', (slot: KeySlot) => ({ ...slot, salt: Buffer.alloc(16).toString('base64') }), 'wrong'],
  ['a shorter tag', (slot: KeySlot) => ({ ...slot, tag: slot.tag.slice(0, 8) }), 'wrong'],
])('refuses a slot with %s', async (_name, edit, reason) => {
  const desk = aVaultDesk()
  await aVault(desk)
  editSlots(desk, (slots) => slots.map(edit))

  const result = await desk.restart().signIn('W1-1', GOOD_PASSWORD)

  expect(shown(result)).toBe(reason)
})

test('needs this computer as well as the password', async () => {
  const desk = aVaultDesk()
  const { vault } = await aVault(desk)
  expect(await vault.signIn('W1-1', GOOD_PASSWORD)).toMatchObject({ ok: true, isBoundToDevice: true })

  desk.keychain.secret = null
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe('device')
  desk.keychain.secret = aKeychain().secret
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe('device')
})

test('comes back with the recovery code when the keychain is lost', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  const code = newRecoveryCode()
  await vault.keepRecoveryCode(code, Buffer.from(key))
  desk.keychain.secret = aKeychain().secret

  const restarted = desk.restart()
  const recovered = await restarted.openByRecoveryCode(code.toLowerCase().replaceAll('-', ' '))
  if (!recovered.ok) throw new Error(recovered.reason)
  await restarted.addPerson(
    { id: 'W1-1', name: 'Sample Person A', password: 'marble thunder willow cup' },
    recovered.key,
  )

  expect(shown(await desk.restart().signIn('W1-1', 'marble thunder willow cup'))).toBe(key.toString('hex'))
})

test('works without a keychain, says so, and uses one that appears', async () => {
  const desk = aVaultDesk({ secret: null })
  const { vault, key } = await aVault(desk)
  expect(await vault.signIn('W1-1', GOOD_PASSWORD)).toMatchObject({ ok: true, isBoundToDevice: false })

  desk.keychain.secret = aKeychain().secret
  expect(await desk.restart().signIn('W1-1', GOOD_PASSWORD)).toMatchObject({ ok: true, isBoundToDevice: true })

  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))
  desk.keychain.secret = null
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe('device')
})

test('opens with scrypt and moves on to argon2id', { timeout: 30_000 }, async () => {
  const desk = aVaultDesk()
  const parts = { folder: desk.folder, clock: desk.clock, deviceSecret: async () => desk.keychain.secret }
  const fallback = new Vault({ ...parts, stretching: SCRYPT })
  const key = await fallback.begin({ id: 'W1-1', name: 'Sample Person A', password: GOOD_PASSWORD })
  expect(readSlots(desk).slots[0]?.stretching.kdf).toBe('scrypt')

  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))

  expect(readSlots(desk).slots[0]?.stretching.kdf).toBe('argon2id')
  expect(shown(await desk.restart().signIn('W1-1', GOOD_PASSWORD))).toBe(key.toString('hex'))
})

test('stretches new slots as strongly as the house asks', async () => {
  const desk = aVaultDesk()
  const parts = { folder: desk.folder, clock: desk.clock, deviceSecret: async () => desk.keychain.secret }

  await new Vault({ ...parts, stretching: null }).begin({ id: 'W1-1', name: 'A', password: GOOD_PASSWORD })

  expect(readSlots(desk).slots[0]?.stretching).toEqual({ kdf: 'argon2id', m: 65_536, t: 3, p: 1 })
})

test('replaces an older recovery code and tells typing errors apart', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  expect(await vault.openByRecoveryCode('ABCDE')).toEqual({ ok: false, reason: 'mistyped' })
  const older = newRecoveryCode()
  await vault.keepRecoveryCode(older, key)
  expect(vault.recoverySlot()?.deviceCheck).toBeNull()

  const newer = newRecoveryCode()
  await vault.keepRecoveryCode(newer, key)

  expect(shown(await vault.openByRecoveryCode(older))).toBe('wrong')
  expect(shown(await vault.openByRecoveryCode(newer))).toBe(key.toString('hex'))
  expect(readSlots(desk).slots.filter((slot) => slot.kind === 'recovery')).toHaveLength(1)
})

test('opens a backup on a new computer by the code alone', async () => {
  const desk = aVaultDesk()
  const { vault, key } = await aVault(desk)
  const code = newRecoveryCode()
  await vault.keepRecoveryCode(code, key)
  const inManifest: unknown = JSON.parse(JSON.stringify(vault.recoverySlot()))

  const opening = await openBackupByCode(inManifest, code)

  expect(shown(opening)).toBe(key.toString('hex'))
  expect(await openBackupByCode(null, code)).toEqual({ ok: false, reason: 'none' })
  expect(await openBackupByCode({ kind: 'recovery' }, code)).toEqual({ ok: false, reason: 'none' })
})

test('sets the slots of an earlier vault aside', async () => {
  const desk = aVaultDesk()
  const first = await aVault(desk)

  const second = await aVault(desk)

  expect(second.key.equals(first.key)).toBe(false)
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('keyslots.replaced-'))).toHaveLength(1)
})
