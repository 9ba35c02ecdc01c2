import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { proveDatabase } from '../../db/copy-database.ts'
import { listBackups } from '../../db/manifest.ts'
import { KEY, setUpClinic } from './clinic-with-plan.ts'
import { deskProgram } from './desk-program.ts'
import { lookAtClinic } from './look-at-clinic.ts'

/** What was found after all kills. Everything but the counts must be empty. */
export interface KillReport {
  readonly kills: number
  /** Kills that fell between the beginning of a payment and its answer. */
  readonly insidePayment: number
  /** Backups that were made between the kills and kept; each was proven again at the end. */
  readonly backups: number
  readonly acknowledged: number
  /** Receipts that were promised and are not there. */
  readonly lost: readonly string[]
  /** Receipts that are there with a part missing or too many. */
  readonly half: readonly string[]
  /** What else is wrong: pages, references, chains, rules of the ledger. */
  readonly faults: readonly string[]
}

const DESK = new URL('./posting-desk.ts', import.meta.url)
const COPY_WORKER = new URL('../../db/copy-worker.ts', import.meta.url)
/** Up to so many whole payments come before the one in which the desk is killed, at one of so many moments. */
const MOST_PAYMENTS = 5
const LATEST_MOMENT_MS = 31

/**
 * Kills a posting desk again and again (SIGKILL, as a power cut of the program alone) and looks after each kill whether
 * every promised payment is there, whole, and no half one beside it.
 */
export async function killDuringPayment(kills: number): Promise<KillReport> {
  const root = mkdtempSync(join(tmpdir(), 'candor-proof-'))
  const folder = join(root, 'clinic')
  const acknowledged: string[] = []
  const [half, faults] = [new Set<string>(), new Set<string>()]
  let insidePayment = 0
  let there: ReadonlySet<string> = new Set()
  try {
    mkdirSync(folder)
    setUpClinic(folder)
    for (let count = 0; count < kills; count += 1) {
      const kill = {
        payments: count % MOST_PAYMENTS,
        afterMs: (count * 7) % LATEST_MOMENT_MS,
        isBackedUp: count % 5 === 4,
      }
      const lines = await postUntilKilled(folder, kill)
      acknowledged.push(...lines.filter((line) => line.startsWith('posted ')).map((line) => line.slice(7)))
      if (lines.findLast((line) => line !== 'backed up')?.startsWith('begin ')) insidePayment += 1
      const found = await lookAtClinic(folder)
      for (const fault of found.faults) faults.add(fault)
      for (const number of found.half) half.add(number)
      there = found.whole
    }
    const backups = listBackups(`${folder}-backups`)
    for (const { file, name, manifest } of backups) {
      if (!proveDatabase(file, KEY, [manifest.heads]).ok) faults.add(`damaged backup ${name}`)
    }
    const lost = acknowledged.filter((number) => !there.has(number))
    return {
      kills,
      insidePayment,
      backups: backups.length,
      acknowledged: acknowledged.length,
      lost,
      half: [...half],
      faults: [...faults],
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** When a desk is killed: so long after the payment that follows so many whole ones has begun, and a backup was made. */
interface Kill {
  readonly payments: number
  readonly afterMs: number
  readonly isBackedUp: boolean
}

/** Starts the desk, lets it work, and kills it. Gives the lines that it said. */
async function postUntilKilled(folder: string, kill: Kill): Promise<readonly string[]> {
  const words = [await deskProgram(DESK), folder, await deskProgram(COPY_WORKER)]
  const desk = spawn(execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => desk.once('close', (_code, signal) => resolve(signal)))
  let said = ''
  await new Promise<void>((resolve) => {
    desk.once('close', () => resolve())
    desk.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const isBackedUp = !kill.isBackedUp || said.includes('backed up')
      if (isBackedUp && said.split('begin ').length > kill.payments + 1) resolve()
    })
  })
  await wait(kill.afterMs)
  desk.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') throw new Error('the desk ended before it was killed')
  return said.split('\n').slice(0, -1)
}
