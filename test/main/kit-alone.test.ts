import { argon2Sync, createDecipheriv, hkdfSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from '@signalapp/sqlcipher'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as patients from '../../db/repositories/patients.ts'
import type { NewRecoveryCode } from '../../shared/contract/recovery.ts'
import { recoveryKitWords } from '../../shared/text/documents-recovery-kit.ts'
import { aPatient } from '../support/samples.ts'
import { aWorkstation, given, SET_UP } from './support.ts'

/** What stands in the manifest, read as a stranger would: by the kit's own words and nothing of ours. */
interface Written {
  readonly totals: { readonly rows: Readonly<Record<string, number>> }
  readonly recovery: {
    readonly vaultId: string
    readonly kind: string
    readonly owner: string
    readonly stretching: { readonly kdf: 'argon2id'; readonly m: number; readonly t: number; readonly p: number }
    readonly salt: string
    readonly deviceCheck: null
    readonly madeAt: string
    readonly iv: string
    readonly ct: string
    readonly tag: string
  }
}

async function aBackup(): Promise<{ readonly folder: string; readonly code: string }> {
  const station = aWorkstation()
  const desk = station.start()
  given(await desk.call('setup.create', SET_UP))
  const { groups, asked } = given<NewRecoveryCode>(await desk.call('recovery.make', {}))
  const [first = '', second = ''] = asked.map((number) => groups[number - 1] ?? '')
  given(await desk.call('recovery.confirm', { first, second }))
  desk.room.store.writer.transaction((tx) => patients.save(tx, aPatient('W1-1'), '2026-11-21T15:00:00.000Z'))
  expect(desk.room.store.reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM patients`)?.n).toBe(1)
  await desk.room.backUpNow('asked')
  return { folder: station.places.backupFolder, code: groups.join('-') }
}

/** The technician's steps of the kit, one after the other. */
function keyByTheKit({ recovery }: Written, code: string): Buffer {
  const { salt, stretching, iv, ct, tag } = recovery
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
  const stretched = argon2Sync('argon2id', {
    message: Buffer.from(code.toUpperCase().replaceAll('-', '')),
    nonce: bytes(salt),
    memory: stretching.m,
    passes: stretching.t,
    parallelism: stretching.p,
    tagLength: 32,
  })
  const locking = Buffer.from(hkdfSync('sha256', stretched, Buffer.alloc(0), 'candor slot v1', 32))
  const pairs = Object.entries(stretching).sort(([a], [b]) => (a < b ? -1 : 1))
  const { vaultId, kind, owner, deviceCheck, madeAt } = recovery
  const vouched = JSON.stringify(['candor slot v1', vaultId, kind, owner, pairs, salt, deviceCheck, madeAt])
  const decipher = createDecipheriv('aes-256-gcm', locking, bytes(iv)).setAAD(Buffer.from(vouched))
  decipher.setAuthTag(bytes(tag))
  return Buffer.concat([decipher.update(bytes(ct)), decipher.final()])
}

test('another SQLCipher program opens a backup with the kit alone', async () => {
  const { folder, code } = await aBackup()
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.candor'))
  const written: Written = JSON.parse(readFileSync(join(folder, name.replace(/candor$/, 'json')), 'utf8'))

  const key = keyByTheKit(written, code)
  const db = new Database(join(folder, name))
  db.pragma(`key = "x'${key.toString('hex')}'"`)

  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('cipher_integrity_check')).toEqual([])
  expect(db.prepare('SELECT last_name FROM patients').get()).toEqual({ last_name: 'Patient A' })
  expect(db.prepare('SELECT count(*) AS n FROM people').get()).toEqual({ n: written.totals.rows.people })
  db.close()
})

test('with another code the other program reads nothing', async () => {
  const { folder } = await aBackup()
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.candor'))

  const db = new Database(join(folder, name))
  db.pragma(`key = "x'${'ab'.repeat(32)}'"`)

  expect(() => db.prepare('SELECT count(*) FROM patients').get()).toThrow('not a database')
  db.close()
})

test('the kit names each of these steps', () => {
  const words = recoveryKitWords.technician.join(' ')

  for (const step of ['SQLCipher 4', 'argon2id', 'HKDF-SHA-256', 'candor slot v1', 'AES-256-GCM', 'PRAGMA key']) {
    expect(words).toContain(step)
  }
})
