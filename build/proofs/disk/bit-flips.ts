import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBackup } from '../../../db/backup.ts'
import { type Backup, listBackups, manifestFile } from '../../../db/manifest.ts'
import { openStore } from '../../../db/open.ts'
import { restoreBackup } from '../../../db/restore.ts'
import { copyHere } from '../../../db/run-copy.ts'
import { storePlace } from '../../../db/store-place.ts'
import { KEY, NOW, openClinic, opening, setUpClinic, TODAY } from '../clinic-with-plan.ts'
import { postOnePayment } from '../post-one-payment.ts'
import type { Outcome } from '../proof.ts'
import { seededRandom } from '../seeded-random.ts'

const PAYMENTS = 12
/** What leads to the screen that offers a restore. A wrong key does not: it asks for the password again. */
const RECOVERY = new Set(['DAMAGED', 'ZERO_BYTE', 'FOREIGN'])

interface Trial {
  readonly words: string
  readonly bytes: Buffer
}

/** Flips single bits and cuts off ends, in the database, in a backup and in its description; each must be noticed. */
export async function bitFlips(flips: number, cuts: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'candor-flips-'))
  try {
    const clinic = join(root, 'clinic')
    mkdirSync(clinic)
    const backup = await clinicWithBackup(clinic, join(root, 'backups'))
    const random = seededRandom(flips)
    const failed: string[] = []
    let passed = 0
    const count = (trial: Trial, noticed: string | null): void => {
      if (noticed === null) failed.push(`${trial.words} was not noticed`)
      else if (!RECOVERY.has(noticed) && !noticed.startsWith('backup ')) failed.push(`${trial.words}: ${noticed}`)
      else passed += 1
    }
    const database = readFileSync(storePlace(clinic).file)
    for (const trial of [...flipped(database, flips, random), ...cutOff(database, cuts, random)]) {
      count(trial, await noticedOnOpening(clinic, join(root, 'hurt'), trial))
    }
    for (const file of [backup.file, manifestFile(backup)]) {
      const whole = readFileSync(file)
      for (const trial of [...flipped(whole, Math.ceil(flips / 10), random), ...cutOff(whole, cuts, random)]) {
        writeFileSync(file, trial.bytes)
        count(trial, noticedOnRestore(join(root, 'backups'), backup, join(root, 'restored')))
        writeFileSync(file, whole)
      }
    }
    return { passed, failed, remarks: [`the database had ${database.length} bytes`] }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

async function clinicWithBackup(folder: string, backups: string): Promise<Backup> {
  setUpClinic(folder)
  const store = await openClinic(folder)
  for (let count = 1; count <= PAYMENTS; count += 1) await postOnePayment(store, count)
  store.close()
  const order = {
    place: storePlace(folder),
    key: KEY,
    folder: backups,
    reason: 'close',
    now: NOW,
    today: TODAY,
  } as const
  const outcome = await makeBackup({ ...order, appVersion: '0.1.0', recovery: null }, copyHere)
  if (!outcome.ok) throw new Error(`no backup: ${outcome.code} ${outcome.detail}`)
  return outcome.backup
}

function flipped(whole: Buffer, count: number, random: () => number): readonly Trial[] {
  return Array.from({ length: count }, () => {
    const [at, bit] = [Math.floor(random() * whole.length), Math.floor(random() * 8)]
    const bytes = Buffer.from(whole)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at)
    return { words: `bit ${bit} of byte ${at} of ${whole.length}`, bytes }
  })
}

/** Also at the ends of pages, where a shorter file looks the most like a whole one. */
function cutOff(whole: Buffer, count: number, random: () => number): readonly Trial[] {
  const page = 4_096
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor(random() * whole.length)
    const length = index % 2 === 0 ? place : place - (place % page)
    return { words: `a file cut to ${length} of ${whole.length} bytes`, bytes: whole.subarray(0, length) }
  })
}

async function noticedOnOpening(clinic: string, folder: string, { bytes }: Trial): Promise<string | null> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  copyFileSync(storePlace(clinic).marker, storePlace(folder).marker)
  writeFileSync(storePlace(folder).file, bytes)
  const opened = await openStore(opening(folder), async () => null)
  if (!opened.ok) return opened.problem.code
  opened.store.close()
  return null
}

/** A backup whose description is not readable is not listed; else restoring refuses it. */
function noticedOnRestore(backups: string, backup: Backup, target: string): string | null {
  const found = listBackups(backups).find(({ name }) => name === backup.name)
  if (found === undefined) return 'backup is not listed'
  rmSync(target, { recursive: true, force: true })
  const restored = restoreBackup(found, storePlace(target), KEY, NOW)
  return restored.ok ? null : `backup ${restored.code}`
}
