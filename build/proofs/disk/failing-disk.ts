import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execPath } from 'node:process'
import { setUpClinic } from '../clinic-with-plan.ts'
import { deskProgram } from '../desk-program.ts'
import { compileRecorder } from './compile-recorder.ts'
import { readDiskLog } from './disk-log.ts'
import { promisesIn, type Work, wrongAfter } from './work-left.ts'

export interface FailureReport {
  readonly runs: number
  /** Runs in which the work met the failing call; the others ended before it came. */
  readonly met: number
  /** Runs in which the work as a whole, or a part of it, was answered with a refusal. */
  readonly refused: number
  /** What was lost, half made, or said in no plain words. Must be empty. */
  readonly wrong: readonly string[]
}

const DESK = new URL('./desk-in-trouble.ts', import.meta.url)
const { ENOSPC, EIO } = constants.errno
/** How the disk fails at call N: full once, broken once, full from then on, broken from then on. */
const TROUBLES = [
  { words: 'full once', error: ENOSPC, forever: false },
  { words: 'broken once', error: EIO, forever: false },
  { words: 'full for good', error: ENOSPC, forever: true },
  { words: 'broken for good', error: EIO, forever: true },
] as const
/** What may be said: a disk that fails is no damaged file. */
const PLAIN = new Set(['DISK_FULL', 'DISK_FAILED', 'READ_ONLY', 'BUSY', 'BACKUP_FAILED'])

interface Setting {
  readonly desk: string
  readonly root: string
  readonly library: string
}

/**
 * Lets the Nth write or flush of a work fail, for each N that is asked, and looks at what is on the disk afterwards. The
 * ways to fail take turns, from the one that is `first`.
 */
export async function failingDisk(
  work: Work,
  calls: readonly number[],
  first: number,
): Promise<FailureReport | { missing: string }> {
  const recorder = compileRecorder()
  if ('missing' in recorder) return recorder
  const desk = await deskProgram(DESK)
  const setting = { desk, root: mkdtempSync(join(tmpdir(), 'candor-trouble-')), library: recorder.library }
  try {
    mkdirSync(join(setting.root, 'before'))
    setUpClinic(join(setting.root, 'before'))
    const most = countCalls(setting, work)
    const report = { runs: 0, met: 0, refused: 0, wrong: [] as string[] }
    for (const [index, call] of calls.entries()) {
      const trouble = TROUBLES[(first + index) % TROUBLES.length] ?? TROUBLES[0]
      const said = runDesk(setting, work, {
        DISK_FAIL: String(call),
        DISK_ERROR: String(trouble.error),
        ...(trouble.forever ? { DISK_FOREVER: 'yes' } : {}),
      })
      report.runs += 1
      report.met += call <= most ? 1 : 0
      report.refused += said.stdout.includes('failed ') ? 1 : 0
      const wrong = [
        ...wrongWords(said),
        ...(await wrongAfter(work, join(setting.root, 'clinic'), promisesIn(said.stdout))),
      ]
      report.wrong.push(...wrong.map((words) => `${work}, call ${call} ${trouble.words}: ${words}`))
    }
    return report
  } finally {
    rmSync(setting.root, { recursive: true, force: true })
    rmSync(dirname(setting.library), { recursive: true, force: true })
  }
}

/** How many calls the work makes when nothing fails. */
function countCalls(setting: Setting, work: Work): number {
  const log = join(setting.root, 'disk.log')
  runDesk(setting, work, { DISK_LOG: log })
  const steps = readDiskLog(log)
  const begun = steps.findIndex((step) => step.kind === 'say')
  return steps.slice(begun).filter(({ kind }) => kind === 'write' || kind === 'sync' || kind === 'truncate').length
}

/** Starts from the same clinic each time. */
function runDesk({ desk, root, library }: Setting, work: Work, env: Record<string, string>): SpawnSyncReturns<string> {
  const folder = join(root, 'clinic')
  for (const each of [folder, `${folder}-backups`]) rmSync(each, { recursive: true, force: true })
  cpSync(join(root, 'before'), folder, { recursive: true })
  return spawnSync(execPath, [desk, work, folder], {
    encoding: 'utf8',
    env: { ...process.env, ...env, LD_PRELOAD: library, DISK_FOLDER: folder },
  })
}

function wrongWords(said: SpawnSyncReturns<string>): readonly string[] {
  const codes = said.stdout.split('\n').flatMap((line) => /^failed (.*)$/.exec(line)?.[1] ?? [])
  const unplain = codes.filter((code) => !PLAIN.has(code)).map((code) => `no words for ${code}: ${said.stderr.trim()}`)
  return said.status === 0 ? unplain : [...unplain, `the desk ended with ${said.status ?? said.signal}: ${said.stderr}`]
}
