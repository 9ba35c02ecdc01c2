import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, execPath, exit } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setUpClinic } from './clinic-with-plan.ts'
import { lookAtClinic } from './look-at-clinic.ts'

/** What was found after all kills. Everything but the first three must be empty. */
export interface KillReport {
  readonly kills: number
  /** Kills that fell between the beginning of a payment and its answer. */
  readonly insidePayment: number
  readonly acknowledged: number
  /** Receipts that were promised and are not there. */
  readonly lost: readonly string[]
  /** Receipts that are there with a part missing or too many. */
  readonly half: readonly string[]
  /** What else is wrong: pages, references, chains, rules of the ledger. */
  readonly faults: readonly string[]
}

const DESK = fileURLToPath(new URL('./posting-desk.ts', import.meta.url))
/** Up to so many whole payments come before the one in which the desk is killed, at one of so many moments. */
const MOST_PAYMENTS = 5
const LATEST_MOMENT_MS = 31

/**
 * Kills a posting desk again and again (SIGKILL, as a power cut of the program alone) and looks after each kill whether
 * every promised payment is there, whole, and no half one beside it.
 */
export async function killDuringPayment(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-proof-'))
  const acknowledged: string[] = []
  const [half, faults] = [new Set<string>(), new Set<string>()]
  let insidePayment = 0
  let there: ReadonlySet<string> = new Set()
  try {
    setUpClinic(folder)
    for (let count = 0; count < kills; count += 1) {
      const lines = await postUntilKilled(folder, count % MOST_PAYMENTS, (count * 7) % LATEST_MOMENT_MS)
      acknowledged.push(...lines.filter((line) => line.startsWith('posted ')).map((line) => line.slice(7)))
      if (lines.at(-1)?.startsWith('begin ')) insidePayment += 1
      const found = await lookAtClinic(folder)
      for (const fault of found.faults) faults.add(fault)
      for (const number of found.half) half.add(number)
      there = found.whole
    }
    const lost = acknowledged.filter((number) => !there.has(number))
    return { kills, insidePayment, acknowledged: acknowledged.length, lost, half: [...half], faults: [...faults] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts the desk, lets it post some payments, and kills it so long after it has begun the next one. Gives what it said. */
async function postUntilKilled(folder: string, payments: number, afterMs: number): Promise<readonly string[]> {
  const desk = spawn(execPath, [DESK, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => desk.once('close', (_code, signal) => resolve(signal)))
  let said = ''
  await new Promise<void>((resolve) => {
    desk.once('close', () => resolve())
    desk.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('begin ').length > payments + 1) resolve()
    })
  })
  await wait(afterMs)
  desk.kill('SIGKILL')
  if ((await ended) !== 'SIGKILL') throw new Error('the desk ended before it was killed')
  return said.split('\n').slice(0, -1)
}

/** `node build/proofs/kill-during-payment.ts 10`: ten rounds of twenty kills, each with a new clinic. */
if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  for (let round = 1; round <= Number(argv[2] ?? 1); round += 1) {
    const report = await killDuringPayment(20)
    console.log(JSON.stringify(report))
    if (report.lost.length + report.half.length + report.faults.length > 0) exit(1)
  }
}
