import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SafeStorage } from 'electron'
import { app } from './app.ts'
import { isReady, record, settings } from './run.ts'

const PREFIX = 'v10'
const PLAIN_KEY = createHash('sha256').update('basic_text').digest()

/** The keychain of the operating system, as a file in the stand-in for the person's home. */
function keychainKey(): Buffer {
  if (settings().safeStorage === 'basic_text') return PLAIN_KEY
  const folder = join(app.getPath('home'), 'keychain')
  const file = join(folder, 'key')
  if (!existsSync(file) || settings().safeStorage === 'lost') {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, randomBytes(32), { mode: 0o600 })
  }
  return readFileSync(file)
}

let key: Buffer | null = null

function openKey(): Buffer {
  if (!isReady()) throw new Error('safeStorage cannot be used before app is ready')
  if (settings().safeStorage === 'missing') throw new Error('Encryption is not available.')
  key ??= keychainKey()
  return key
}

function encrypt(plain: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', openKey(), iv)
  return Buffer.concat([Buffer.from(PREFIX), iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decrypt(encrypted: Buffer): string {
  const start = PREFIX.length
  const decipher = createDecipheriv('aes-256-gcm', openKey(), encrypted.subarray(start, start + 12))
  decipher.setAuthTag(encrypted.subarray(-16))
  try {
    return Buffer.concat([decipher.update(encrypted.subarray(start + 12, -16)), decipher.final()]).toString('utf8')
  } catch {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
  }
}

function isAvailable(): boolean {
  return isReady() && settings().safeStorage !== 'missing'
}

export const safeStorage = {
  isEncryptionAvailable: () => {
    record('safeStorage.isEncryptionAvailable')
    return isAvailable()
  },
  isAsyncEncryptionAvailable: async () => {
    record('safeStorage.isAsyncEncryptionAvailable')
    return isAvailable()
  },
  encryptString: (plain: string) => {
    record('safeStorage.encryptString')
    return encrypt(plain)
  },
  decryptString: (encrypted: Buffer) => {
    record('safeStorage.decryptString')
    return decrypt(encrypted)
  },
  encryptStringAsync: async (plain: string) => {
    record('safeStorage.encryptStringAsync')
    return encrypt(plain)
  },
  decryptStringAsync: async (encrypted: Buffer) => {
    record('safeStorage.decryptStringAsync')
    return { result: decrypt(encrypted), shouldReEncrypt: settings().safeStorage === 'rotated' }
  },
  getSelectedStorageBackend: () => {
    if (!isReady()) return 'unknown'
    return settings().safeStorage === 'basic_text' ? 'basic_text' : 'gnome_libsecret'
  },
  setUsePlainTextEncryption: (isPlain: boolean) => record('safeStorage.setUsePlainTextEncryption', isPlain),
} satisfies SafeStorage
