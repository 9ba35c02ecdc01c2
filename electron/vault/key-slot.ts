import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { isWithinLimits, type Stretching, stretch } from './kdf.ts'

/** Everything about a slot that its lock vouches for: changing one letter of it makes the slot unreadable. */
export interface SlotHeader {
  readonly vaultId: string
  readonly kind: 'person' | 'recovery'
  /** The person's id; of the recovery slot always `recovery`. */
  readonly owner: string
  readonly stretching: Stretching
  readonly salt: string
  /** Recognises this computer's secret, which the slot needs as well; null where it needs none. */
  readonly deviceCheck: string | null
  readonly madeAt: string
}

/** The store's key, locked by one password (or by the recovery code). All bytes in base64. */
export interface KeySlot extends SlotHeader {
  readonly iv: string
  readonly ct: string
  readonly tag: string
}

export interface SlotLock {
  readonly password: string
  /** 32 bytes that the operating system's keychain holds; null where there is none, and for the recovery slot. */
  readonly deviceSecret: Buffer | null
}

export type SlotOpening =
  | { readonly ok: true; readonly key: Buffer }
  | { readonly ok: false; readonly reason: SlotRefusal }

export type SlotRefusal =
  /** Wrong password, or somebody changed the slot: they cannot be told apart. */
  | 'wrong'
  /** The computer's secret is gone or another one: this slot can never be opened here. */
  | 'device'
  /** The slot asks for a stretching that is too weak or absurdly dear. */
  | 'limits'

const KEY_BYTES = 32

/** Locks the store's key for one owner. */
export async function lockKey(
  key: Buffer,
  owner: Pick<SlotHeader, 'vaultId' | 'kind' | 'owner' | 'madeAt'>,
  lock: SlotLock,
  stretching: Stretching,
): Promise<KeySlot> {
  const salt = randomBytes(16).toString('base64')
  const deviceCheck = lock.deviceSecret === null ? null : deviceCheckOf(lock.deviceSecret)
  const header: SlotHeader = { ...owner, stretching, salt, deviceCheck }
  const lockingKey = await lockingKeyFor(header, lock)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', lockingKey, iv).setAAD(vouchedFor(header))
  const ct = Buffer.concat([cipher.update(key), cipher.final()])
  lockingKey.fill(0)
  return {
    ...header,
    iv: iv.toString('base64'),
    ct: ct.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Opens a slot, slowly. Says why not without a word about the password. */
export async function openSlot(slot: KeySlot, lock: SlotLock): Promise<SlotOpening> {
  if (!isWithinLimits(slot.stretching)) return { ok: false, reason: 'limits' }
  if (!fitsDevice(slot, lock.deviceSecret)) return { ok: false, reason: 'device' }
  const lockingKey = await lockingKeyFor(slot, lock)
  const key = decipher(slot, lockingKey)
  lockingKey.fill(0)
  return key === null ? { ok: false, reason: 'wrong' } : { ok: true, key }
}

export function fitsDevice(slot: KeySlot, deviceSecret: Buffer | null): boolean {
  if (slot.deviceCheck === null) return true
  return deviceSecret !== null && deviceCheckOf(deviceSecret) === slot.deviceCheck
}

/** The computer's secret goes into the key only where the slot says so, so that a slot without one stays readable. */
async function lockingKeyFor(header: SlotHeader, lock: SlotLock): Promise<Buffer> {
  const stretched = await stretch(lock.password, Buffer.from(header.salt, 'base64'), header.stretching)
  const second = header.deviceCheck === null || lock.deviceSecret === null ? Buffer.alloc(0) : lock.deviceSecret
  const lockingKey = Buffer.from(hkdfSync('sha256', stretched, second, 'candor slot v1', KEY_BYTES))
  stretched.fill(0)
  return lockingKey
}

function decipher(slot: KeySlot, lockingKey: Buffer): Buffer | null {
  const [iv, ct, tag] = [slot.iv, slot.ct, slot.tag].map((text) => Buffer.from(text, 'base64'))
  if (iv?.length !== 12 || ct?.length !== KEY_BYTES || tag?.length !== 16) return null
  const cipher = createDecipheriv('aes-256-gcm', lockingKey, iv, { authTagLength: 16 })
  cipher.setAAD(vouchedFor(slot)).setAuthTag(tag)
  try {
    return Buffer.concat([cipher.update(ct), cipher.final()])
  } catch {
    return null
  }
}

function vouchedFor(header: SlotHeader): Buffer {
  const { vaultId, kind, owner, stretching, salt, deviceCheck, madeAt } = header
  const how = Object.entries(stretching).sort(([a], [b]) => (a < b ? -1 : 1))
  return Buffer.from(JSON.stringify(['candor slot v1', vaultId, kind, owner, how, salt, deviceCheck, madeAt]))
}

function deviceCheckOf(deviceSecret: Buffer): string {
  return createHmac('sha256', deviceSecret).update('candor device check v1').digest('base64')
}
