import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { proveDatabase } from '../../../db/copy-database.ts'
import { loadMigrations } from '../../../db/migration-steps.ts'
import { copyUnderNewKey } from '../../../db/rotate-key.ts'
import { copyHere } from '../../../db/run-copy.ts'
import { type ClinicPlaces, clinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { ClinicRoom } from '../../../electron/main/clinic/clinic-room.ts'
import { keepingHandlers } from '../../../electron/main/clinic/keeping-handlers.ts'
import { type SessionCall, sessionHandlers } from '../../../electron/main/clinic/session-handlers.ts'
import type { KeepingCall } from '../../../electron/services/handlers.ts'
import type { Stretching } from '../../../electron/vault/kdf.ts'
import { writeExport } from '../../../electron/workers/write-export.ts'
import type { Given, Handlers, Received } from '../../../shared/contract/contract.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { root } from '../../checks/sources.ts'

type RoomCall = SessionCall | KeepingCall

export const PASSWORD = 'violet harbour kettle drum'
export const PERSON_NAME = 'Sample Person A'
/** The least stretching that a lock may have, so that many can be opened. */
export const QUICK: Stretching = { kdf: 'argon2id', m: 19_456, t: 2, p: 1 }
const START_MS = Date.parse('2026-11-23T15:00:00.000Z')

/** A computer with Candor's own folder and one for backups; dialogs are answered from a list. */
export interface ClinicInFolder {
  readonly places: ClinicPlaces
  readonly room: ClinicRoom
  readonly handlers: Pick<Handlers, RoomCall>
  /** What the folder dialogs answer, in order; then they are closed. */
  readonly folders: string[]
  /** Time goes by. */
  readonly pass: (ms: number) => void
}

/** What is told of a call that broke. */
type Log = (call: string, error: unknown) => string

/** The real vault, store, backups and restore in a folder of their own, without a window. */
export function clinicInFolder(folder: string, log: Log = brokenAtOnce): ClinicInFolder {
  mkdirSync(join(folder, 'user'), { recursive: true })
  const places = clinicPlaces(join(folder, 'user'), join(folder, 'backups'))
  let passed = 0
  const wallMs = (): number => START_MS + passed
  const room = new ClinicRoom({
    places,
    steps: loadMigrations(join(root, 'db/migrations')),
    runCopy: copyHere,
    appVersion: '0.1.0',
    now: () => new Date(wallMs()).toISOString(),
    today: () => plainDate('2026-11-23'),
    clock: { wallMs, sinceBootMs: () => 5_000_000 + passed },
    stretching: QUICK,
    device: null,
    prove: async ({ file, key, anchors }, watch) => proveDatabase(file, Buffer.from(key), anchors, watch),
    newKeyCopy: async (job) => copyUnderNewKey(job),
    secondFailed: () => undefined,
    onState: () => undefined,
  })
  const folders: string[] = []
  const own = { room, newId: () => `W1-${randomUUID().slice(0, 13)}`, workstation: 'W1', log }
  const keeping = keepingHandlers({
    ...own,
    desk: () => ({
      drawPaper: async () => ({ bytes: new Uint8Array([1]), pages: 1, warnings: [] }),
      printFile: async () => undefined,
    }),
    chooseFolder: async () => folders.shift() ?? null,
    runExport: async (job, watch) => writeExport(job, watch),
    clockWords: () => `${passed}`,
  })
  const pass = (ms: number): void => {
    passed += ms
  }
  return { places, room, handlers: { ...sessionHandlers(own), ...keeping }, folders, pass }
}

/** Asks as the window does, as whoever is signed in; throws where the answer is no. */
export async function given<C extends RoomCall>(
  clinic: ClinicInFolder,
  call: C,
  request: Received<C>,
): Promise<Given<C>> {
  const answer = await clinic.handlers[call](request as never, { person: clinic.room.person })
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.error)}`)
  return answer.value as Given<C>
}

/** Sets up a clinic with its first person and a recovery code that was typed back. Gives the code. */
export async function setUpWithCode(clinic: ClinicInFolder): Promise<string> {
  await given(clinic, 'setup.create', {
    clinicName: 'Sample Clinic',
    personName: PERSON_NAME,
    password: PASSWORD,
    worksAtDesk: true,
  })
  const { groups, asked } = await given(clinic, 'recovery.make', {})
  const [first = '', second = ''] = asked.map((number) => groups[number - 1] ?? '')
  await given(clinic, 'recovery.confirm', { first, second })
  return groups.join('-')
}

function brokenAtOnce(_call: string, error: unknown): string {
  throw error
}
