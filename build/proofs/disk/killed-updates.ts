import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { setUpClinic } from '../clinic-with-plan.ts'
import { deskProgram } from '../desk-program.ts'
import type { Outcome } from '../proof.ts'
import { wrongAfter } from './work-left.ts'

const DESK = new URL('./desk-in-trouble.ts', import.meta.url)
/** The update of the proof takes about so long. */
const LATEST_MOMENT_MS = 90

/** Kills the app while it brings a clinic up to date; afterwards the file is the old one or the new one, whole. */
export async function killedUpdates(kills: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'candor-update-'))
  const [before, folder] = [join(root, 'before'), join(root, 'clinic')]
  const failed: string[] = []
  let inside = 0
  try {
    mkdirSync(before)
    setUpClinic(before)
    for (let count = 0; count < kills; count += 1) {
      rmSync(folder, { recursive: true, force: true })
      cpSync(before, folder, { recursive: true })
      const afterMs = (count * LATEST_MOMENT_MS) / kills
      if (await isKilledInside(folder, afterMs)) inside += 1
      const wrong = await wrongAfter('migration', folder, [])
      failed.push(...wrong.map((words) => `killed after ${afterMs} ms: ${words}`))
    }
    if (inside === 0) failed.push('no kill fell into an update, so that nothing is proven')
    return { passed: kills - failed.length, failed, remarks: [`${inside} of ${kills} kills fell into the update`] }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Whether the update had begun and had not been finished when the kill came. */
async function isKilledInside(folder: string, afterMs: number): Promise<boolean> {
  const desk = spawn(execPath, [await deskProgram(DESK), 'migration', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => desk.once('close', () => resolve()))
  let said = ''
  await new Promise<void>((resolve) => {
    desk.once('close', () => resolve())
    desk.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready')) resolve()
    })
  })
  await wait(afterMs)
  desk.kill('SIGKILL')
  await ended
  return !said.includes('done ')
}
