import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import type { KeyStep } from '../../../db/rotate-key.ts'
import { settleKeyChange } from '../../../electron/main/clinic/change-key.ts'
import { type ClinicPlaces, clinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { newRecoveryCode } from '../../../electron/vault/recovery-code.ts'
import { KEY, openClinic } from '../clinic-with-plan.ts'
import { deskProgram } from '../desk-program.ts'
import { lookAtClinic } from '../look-at-clinic.ts'
import type { Outcome } from '../proof.ts'
import { PASSWORD } from './clinic-in-folder.ts'
import { aKeyedClinic, PERSON_OF_KEY, vaultIn } from './keyed-clinic.ts'

const DESK = new URL('./rotating-desk.ts', import.meta.url)
const PAYMENTS = 20
const LEFTOVER = /rotating|before-key|pending/

/** Every moment of a change, in order. */
export const STEPS: readonly KeyStep[] = [
  'copied',
  'rekeyed',
  'resealed',
  'proven',
  'locked',
  'linked',
  'swapped',
  'promoted',
]

interface Rotation {
  readonly newKey: Buffer
  readonly oldCode: string
  readonly newCode: string
}

/** When the desk is killed: so long after it began, or right after a step. */
type Moment = { readonly afterMs: number } | { readonly step: KeyStep }

type Holding = 'old' | 'new'

/**
 * Kills the app while it changes the key of a clinic, at so many moments spread over the whole change and then right after
 * each of these steps. After each kill the app is started as ever: password and recovery code must open the file, with the
 * old key or with the new one, and every payment must be there.
 */
export async function killedRotations(kills: number, steps: readonly KeyStep[]): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'candor-rotation-'))
  const [before, folder] = [join(root, 'before'), join(root, 'clinic')]
  const failed: string[] = []
  const held: Record<Holding, number> = { old: 0, new: 0 }
  let inside = 0
  try {
    const oldCode = newRecoveryCode()
    await aKeyedClinic(before, PAYMENTS, oldCode)
    const lengthMs = await lengthOfOne(before, folder)
    const moments = momentsOf(kills, lengthMs, steps)
    for (const moment of moments) {
      const rotation = { newKey: randomBytes(32), oldCode, newCode: newRecoveryCode() }
      layOut(before, folder)
      if (await isKilledInside(folder, rotation, moment)) inside += 1
      const found = await afterStart(folder, rotation)
      failed.push(...found.wrong.map((words) => `${JSON.stringify(moment)}: ${words}`))
      if (found.holds !== null) held[found.holds] += 1
    }
    if (inside < moments.length / 2) failed.push(`only ${inside} kills fell into a change, so that little is proven`)
    const remarks = [
      `${inside} of ${moments.length} kills fell into a change of ${Math.round(lengthMs)} ms`,
      `afterwards the old key held ${held.old} times, the new one ${held.new} times`,
    ]
    return { passed: moments.length - failed.length, failed, remarks }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** The last quarter of the steps is a few milliseconds long, so that only a kill at a step meets it. */
function momentsOf(kills: number, lengthMs: number, steps: readonly KeyStep[]): readonly Moment[] {
  const timed = Array.from({ length: kills }, (_, count) => ({
    afterMs: Math.round(((count + 0.5) * lengthMs) / kills),
  }))
  return [...timed, ...steps.map((step) => ({ step }))]
}

function layOut(before: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(before, folder, { recursive: true })
}

/** How long a change takes here that nobody disturbs; the kills are spread over it. */
async function lengthOfOne(before: string, folder: string): Promise<number> {
  layOut(before, folder)
  let begunAt = 0
  await runDesk(folder, { newKey: randomBytes(32), oldCode: '', newCode: newRecoveryCode() }, async () => {
    begunAt = performance.now()
  })
  return performance.now() - begunAt
}

/** Had the change begun and not been finished when the kill came? */
async function isKilledInside(folder: string, rotation: Rotation, moment: Moment): Promise<boolean> {
  const said = await runDesk(folder, { ...rotation, ...moment }, async (kill) => {
    if ('step' in moment) return
    await wait(moment.afterMs)
    kill()
  })
  return !said.includes('done')
}

/** Runs a change, does something once it has begun, and gives all that the desk said. */
async function runDesk(
  folder: string,
  { newKey, newCode, step = '' }: Rotation & { readonly step?: KeyStep | '' },
  onBegun: (kill: () => void) => Promise<void>,
): Promise<string> {
  const words = [await deskProgram(DESK), folder, KEY.toString('hex'), newKey.toString('hex'), newCode, step]
  const desk = spawn(execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => desk.once('close', () => resolve()))
  let said = ''
  await new Promise<void>((resolve) => {
    desk.once('close', () => resolve())
    desk.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('ready')) resolve()
    })
  })
  if (!said.includes('ready')) throw new Error('the desk did not begin')
  await onBegun(() => desk.kill('SIGKILL'))
  await ended
  return said
}

interface AfterStart {
  readonly wrong: readonly string[]
  readonly holds: Holding | null
}

/** Starts the clinic as the app does, and looks at all of it. */
async function afterStart(folder: string, rotation: Rotation): Promise<AfterStart> {
  const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
  try {
    settleKeyChange(places)
    const signedIn = await vaultIn(places).signIn(PERSON_OF_KEY.id, PASSWORD)
    if (!signedIn.ok) return { wrong: [`the password does not open: ${signedIn.reason}`], holds: null }
    const holds = signedIn.key.equals(rotation.newKey) ? 'new' : signedIn.key.equals(KEY) ? 'old' : null
    if (holds === null) return { wrong: ['the password opens a key that nobody made'], holds }
    const found = await lookAtClinic(places.folder, (at) => openClinic(at, signedIn.key), signedIn.key)
    const wrong = [
      ...found.faults,
      ...found.half.map((number) => `half ${number}`),
      ...(found.whole.size === PAYMENTS ? [] : [`${found.whole.size} of ${PAYMENTS} payments are there`]),
      ...(await wrongCodes(places, rotation, holds)),
      ...readdirSync(places.folder).flatMap((name) => (LEFTOVER.test(name) ? [`left behind: ${name}`] : [])),
    ]
    return { wrong, holds }
  } catch (error) {
    return { wrong: [`does not open: ${error instanceof Error ? error.message : String(error)}`], holds: null }
  }
}

/** The code of the key that holds opens it; the other one opens nothing. */
async function wrongCodes(places: ClinicPlaces, rotation: Rotation, holds: Holding): Promise<readonly string[]> {
  const { oldCode, newCode, newKey } = rotation
  const [right, other] = holds === 'new' ? [newCode, oldCode] : [oldCode, newCode]
  const byRight = await vaultIn(places).openByRecoveryCode(right)
  const byOther = await vaultIn(places).openByRecoveryCode(other)
  return [
    ...(byRight.ok && byRight.key.equals(holds === 'new' ? newKey : KEY) ? [] : ['the recovery code does not open it']),
    ...(byOther.ok ? ['the code of the other key opens something'] : []),
  ]
}
