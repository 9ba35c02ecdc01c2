import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { SafeStorage } from 'electron'
import { writeDurably } from '../../../db/durable-file.ts'

/** Thirty-two bytes that the operating system's keychain keeps: the extra ingredient of every person's lock. */
export interface DeviceKeeper {
  /** Null where there is no keychain, or where it does not give them back. */
  readonly read: () => Promise<Buffer | null>
  /** Makes new ones where the old ones are lost. Locks that needed those never open again. */
  readonly renew: () => Promise<Buffer | null>
}

export interface DevicePlace {
  readonly file: string
  readonly platform: NodeJS.Platform
  /** Notes in the log that the keychain gave nothing back, without any value. */
  readonly failed: (error: unknown) => void
}

const SECRET_BYTES = 32

/**
 * Threat: a stolen disk with a guessed password. The file holds what the keychain encrypted; without the profile of this
 * person on this computer it is noise. Linux without a keyring (`basic_text`) is treated as no keychain.
 */
export function deviceKeeper(storage: SafeStorage, place: DevicePlace): DeviceKeeper {
  let known: Buffer | null = null
  const save = async (secret: Buffer): Promise<Buffer> => {
    const encrypted = await storage.encryptStringAsync(secret.toString('base64'))
    writeDurably(place.file, `${encrypted.toString('base64')}\n`)
    return secret
  }
  const quietly = async (act: () => Promise<Buffer | null>): Promise<Buffer | null> => {
    try {
      if (!(await hasKeychain(storage, place.platform))) return null
      known ??= await act()
    } catch (error) {
      place.failed(error)
    }
    return known
  }
  return {
    read: () => quietly(async () => (existsSync(place.file) ? open(storage, place.file, save) : save(newSecret()))),
    renew: () => quietly(async () => save(newSecret())),
  }
}

async function open(
  storage: SafeStorage,
  file: string,
  save: (secret: Buffer) => Promise<Buffer>,
): Promise<Buffer | null> {
  const { result, shouldReEncrypt } = await storage.decryptStringAsync(
    Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'),
  )
  const secret = Buffer.from(result, 'base64')
  if (secret.length !== SECRET_BYTES) return null
  return shouldReEncrypt ? save(secret) : secret
}

async function hasKeychain(storage: SafeStorage, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await storage.isAsyncEncryptionAvailable())) return false
  return platform !== 'linux' || storage.getSelectedStorageBackend() !== 'basic_text'
}

function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES)
}
