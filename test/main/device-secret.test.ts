import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { expect, test } from 'vitest'
import { deviceKeeper } from '../../electron/main/security/device-secret.ts'
import { aFolder } from '../support/store-folder.ts'

interface FakeKeychain {
  isThere: boolean
  isLost: boolean
  backend: ReturnType<SafeStorage['getSelectedStorageBackend']>
  shouldReEncrypt: boolean
  encryptions: number
}

function aComputer(changes: Partial<FakeKeychain> = {}) {
  const keychain: FakeKeychain = {
    isThere: true,
    isLost: false,
    backend: 'gnome_libsecret',
    shouldReEncrypt: false,
    encryptions: 0,
    ...changes,
  }
  const storage = {
    isAsyncEncryptionAvailable: async () => keychain.isThere,
    getSelectedStorageBackend: () => keychain.backend,
    encryptStringAsync: async (plain: string) => {
      keychain.encryptions += 1
      return Buffer.from(`sealed ${keychain.encryptions} ${[...plain].reverse().join('')}`)
    },
    decryptStringAsync: async (sealed: Buffer) => {
      if (keychain.isLost) throw new Error('lost')
      const result = [...(sealed.toString().split(' ')[2] ?? '')].reverse().join('')
      return { result, shouldReEncrypt: keychain.shouldReEncrypt }
    },
  } as unknown as SafeStorage
  const file = join(aFolder(), 'device-secret.txt')
  const failures: unknown[] = []
  const start = (platform: NodeJS.Platform = 'linux') =>
    deviceKeeper(storage, { file, platform, failed: (error) => failures.push(error) })
  return { keychain, file, failures, start }
}

test('the secret is the same at each start', async () => {
  const { file, start } = aComputer()

  const first = await start().read()
  const later = await start().read()

  expect(first?.length).toBe(32)
  expect(later).toEqual(first)
  expect(readFileSync(file, 'utf8')).not.toContain(first?.toString('base64'))
})

test.each([
  ['there is none', { isThere: false }, 'win32'],
  ['it is plain text', { backend: 'basic_text' }, 'linux'],
] as const)('without a keychain there is no secret: %s', async (_why, changes, platform) => {
  const { start } = aComputer(changes)

  expect(await start(platform).read()).toBeNull()
  expect(await start(platform).renew()).toBeNull()
})

test('a lost keychain gives nothing and loses nothing by itself', async () => {
  const { keychain, start, failures, file } = aComputer()
  await start().read()
  const kept = readFileSync(file, 'utf8')
  keychain.isLost = true

  const lost = await start().read()

  expect(lost).toBeNull()
  expect(failures).toHaveLength(1)
  expect(readFileSync(file, 'utf8')).toBe(kept)
})

test('a new secret is made only when asked', async () => {
  const { keychain, start } = aComputer()
  const first = await start().read()
  keychain.isLost = true
  const keeper = start()
  await keeper.read()

  const renewed = await keeper.renew()
  keychain.isLost = false

  expect(renewed?.length).toBe(32)
  expect(renewed).not.toEqual(first)
  expect(await start().read()).toEqual(renewed)
})

test('what the keychain wants sealed anew is sealed anew', async () => {
  const { keychain, start } = aComputer()
  const first = await start().read()
  keychain.shouldReEncrypt = true

  expect(await start().read()).toEqual(first)
  expect(keychain.encryptions).toBe(2)
})

test('a removed file is a new secret', async () => {
  const { file, start } = aComputer()
  const first = await start().read()
  rmSync(file)

  expect(await start().read()).not.toEqual(first)
})
