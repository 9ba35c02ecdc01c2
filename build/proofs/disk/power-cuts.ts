import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { setUpClinic } from '../clinic-with-plan.ts'
import { deskProgram } from '../desk-program.ts'
import { type Found, lookAtClinic } from '../look-at-clinic.ts'
import { seededRandom } from '../seeded-random.ts'
import { compileRecorder } from './compile-recorder.ts'
import { type DiskStep, readDiskLog } from './disk-log.ts'
import { type Loss, RebuiltDisk } from './rebuilt-disk.ts'

export interface CutReport {
  readonly cuts: number
  readonly payments: number
  /** Cuts after which a promised payment was not there. */
  readonly cutsThatLost: number
  readonly mostLostAtOnce: number
  /** Cuts that left half a payment, a damaged page, a broken chain or an unbalanced ledger, with what was wrong. */
  readonly broken: readonly string[]
}

export interface CutOrder {
  readonly cuts: number
  readonly payments: number
  readonly synchronous: 'FULL' | 'NORMAL'
}

const DESK = new URL('./desk-at-work.ts', import.meta.url)
const LOSSES: readonly Loss[] = ['allUnflushed', 'anySubset', 'tornLastWrite']

/**
 * Records every write and flush of a desk that posts payments, rebuilds the disk as a power cut at so many of its
 * moments would leave it, opens the clinic on each of these disks, and counts what is missing of what was promised.
 * Gives in a few words why it could not run where the recorder does not work.
 */
export async function powerCuts(order: CutOrder): Promise<CutReport | { readonly missing: string }> {
  const recorder = compileRecorder()
  if ('missing' in recorder) return recorder
  const root = mkdtempSync(join(tmpdir(), 'candor-power-'))
  try {
    const [folder, before, log] = [join(root, 'clinic'), join(root, 'before'), join(root, 'disk.log')]
    mkdirSync(folder)
    setUpClinic(folder)
    cpSync(folder, before, { recursive: true })
    const desk = await deskProgram(DESK)
    execFileSync(execPath, [desk, folder, String(order.payments), order.synchronous], {
      env: { ...process.env, LD_PRELOAD: recorder.library, DISK_FOLDER: folder, DISK_LOG: log },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    rmSync(folder, { recursive: true })
    cpSync(before, folder, { recursive: true })
    return await cutEach(readDiskLog(log), folder, join(root, 'after'), order)
  } finally {
    rmSync(root, { recursive: true, force: true })
    rmSync(dirname(recorder.library), { recursive: true, force: true })
  }
}

async function cutEach(
  steps: readonly DiskStep[],
  folder: string,
  target: string,
  order: CutOrder,
): Promise<CutReport> {
  const random = seededRandom(order.cuts)
  const disk = new RebuiltDisk(folder)
  const promised: string[] = []
  const lostAt: number[] = []
  const broken: string[] = []
  const first = steps.findIndex((step) => step.kind === 'say')
  const every = (steps.length - first) / order.cuts
  for (const [index, step] of steps.entries()) {
    disk.take(step)
    if (step.kind === 'say' && step.words.startsWith('posted ')) promised.push(step.words.slice(7).trim())
    while (lostAt.length < order.cuts && index >= first + Math.floor(lostAt.length * every)) {
      const loss = LOSSES[lostAt.length % LOSSES.length] ?? 'allUnflushed'
      rmSync(target, { recursive: true, force: true })
      disk.writeTo(target, loss, random)
      const found = await foundIn(target)
      lostAt.push(promised.filter((number) => !found.whole.has(number)).length)
      const wrong = [...found.half.map((number) => `half ${number}`), ...found.faults]
      broken.push(...wrong.map((words) => `step ${index}, ${loss}: ${words}`))
    }
  }
  const cutsThatLost = lostAt.filter((count) => count > 0).length
  return {
    cuts: lostAt.length,
    payments: promised.length,
    cutsThatLost,
    mostLostAtOnce: Math.max(0, ...lostAt),
    broken,
  }
}

async function foundIn(folder: string): Promise<Found> {
  try {
    return await lookAtClinic(folder)
  } catch (error) {
    return { whole: new Set(), half: [], faults: [error instanceof Error ? error.message : String(error)] }
  }
}
