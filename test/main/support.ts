import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import { proveDatabase } from '../../db/copy-database.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { copyUnderNewKey, tellKeyStep } from '../../db/rotate-key.ts'
import { copyHere } from '../../db/run-copy.ts'
import { UNWATCHED } from '../../db/watch.ts'
import { type ClinicPlaces, clinicPlaces } from '../../electron/main/clinic/clinic-places.ts'
import { ClinicRoom } from '../../electron/main/clinic/clinic-room.ts'
import { keepingHandlers } from '../../electron/main/clinic/keeping-handlers.ts'
import type { ClinicRoomParts } from '../../electron/main/clinic/room-parts.ts'
import { sessionHandlers } from '../../electron/main/clinic/session-handlers.ts'
import type { ScreenCall, VaultCall } from '../../electron/services/handlers.ts'
import { writeExport } from '../../electron/workers/write-export.ts'
import type { Handlers, Received } from '../../shared/contract/contract.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { type PersonId, personIdSchema } from '../../shared/model/ids.ts'
import { aFolder } from '../support/store-folder.ts'
import { aClock, GOOD_PASSWORD, type MovableClock, QUICK } from '../support/vault.ts'

export const STEPS = loadMigrations(join(root, 'db/migrations'))
export const CLINIC_NAME = 'Lakeside Imaging'

/** What needs no second window. */
type Answered = Exclude<VaultCall, ScreenCall>

/** A computer on which Candor is started, again and again where wanted: only the folder and the clock stay. */
export interface Workstation {
  readonly places: ClinicPlaces
  readonly clock: MovableClock
  /** Codes and kinds of what was logged. */
  readonly logged: unknown[]
  start(changes?: Partial<ClinicRoomParts>): Desk
}

/** One run of the app. */
export interface Desk {
  readonly room: ClinicRoom
  readonly handlers: Pick<Handlers, Answered>
  /** Lock states that the window heard of. */
  readonly heard: string[]
  /** What was handed to the printer. */
  readonly printed: DocumentModel[]
  /** What the folder dialogs answer, in order; null closes one. */
  readonly folders: (string | null)[]
  call<C extends Answered>(call: C, request: Received<C>): Promise<Answer<unknown>>
}

export function aWorkstation(): Workstation {
  const folder = aFolder()
  const userFolder = join(folder, 'user')
  mkdirSync(userFolder)
  const places = clinicPlaces(userFolder, join(folder, 'backups'))
  const clock = aClock()
  const logged: unknown[] = []
  return { places, clock, logged, start: (changes) => startDesk({ places, clock, logged }, changes ?? {}) }
}

/** A workstation on which a clinic was set up and everybody has gone. */
export async function aClinicWorkstation(): Promise<{ station: Workstation; first: PersonId }> {
  const station = aWorkstation()
  const desk = station.start()
  await desk.call('setup.create', SET_UP)
  const first = desk.room.vault.people()[0]?.id ?? ''
  desk.room.session.fullLock()
  return { station, first: personIdSchema.parse(first) }
}

export const SET_UP = {
  clinicName: CLINIC_NAME,
  personName: 'Sample Person A',
  password: GOOD_PASSWORD,
  worksAtDesk: true,
} as const

function startDesk(
  { places, clock, logged }: Pick<Workstation, 'places' | 'clock' | 'logged'>,
  changes: Partial<ClinicRoomParts>,
): Desk {
  const heard: string[] = []
  const room = new ClinicRoom({
    places,
    steps: STEPS,
    runCopy: copyHere,
    appVersion: '0.1.0',
    now: () => new Date(clock.wallMs()).toISOString(),
    today: () => plainDate('2026-11-21'),
    clock,
    stretching: QUICK,
    device: null,
    prove: async ({ file, key, anchors }, watch) => proveDatabase(file, Buffer.from(key), anchors, watch),
    newKeyCopy: (job, watch) => later(() => copyUnderNewKey(job, (step) => tellKeyStep(watch ?? UNWATCHED, step))),
    secondFailed: (error) => logged.push(['second', String(error)]),
    onState: (state) => heard.push(state),
    leaving: { workstation: 'W1', failed: (error) => logged.push(['trail', String(error)]) },
    ...changes,
  })
  onTestFinished(() => room.session.fullLock())
  const newId = (): string => `W1-${randomUUID().slice(0, 13)}`
  const log = (where: string, error: unknown): string => {
    logged.push([where, error instanceof Error && 'code' in error ? error.code : String(error)])
    return 'P-1'
  }
  const own = { room, newId, workstation: 'W1', log }
  const printed: DocumentModel[] = []
  const desk = () => ({
    drawPaper: async (model: DocumentModel) => {
      printed.push(model)
      return { bytes: new Uint8Array([1]), pages: 1, warnings: [] }
    },
    printFile: async () => undefined,
  })
  const folders: (string | null)[] = []
  const keeping = keepingHandlers({
    ...own,
    desk,
    chooseFolder: async () => folders.shift() ?? null,
    runExport: async (job, watch) => writeExport(job, watch),
    clockWords: () => '15.40',
  })
  const handlers = { ...sessionHandlers(own), ...keeping }
  return {
    room,
    handlers,
    heard,
    printed,
    folders,
    call: async (call, request) => handlers[call](request as never, { person: room.person }),
  }
}

/** The code of a refusal with its facts, the cause of a failure, or `done`. */
export function outcomeOf(answer: Answer<unknown>): string {
  if (answer.ok) return 'done'
  const { error } = answer
  switch (error.kind) {
    case 'refused':
      return [error.code, ...Object.entries(error.facts).map(([name, value]) => `${name}=${value}`)].join(' ')
    case 'broken':
      return `broken ${error.cause}`
    case 'denied':
      return error.code
    case 'invalid':
      return `invalid ${Object.keys(error.fields).join(' ')}`
  }
}

export function given<T>(answer: Answer<unknown>): T {
  if (!answer.ok) throw new Error(outcomeOf(answer))
  return answer.value as T
}

/** As a thread of its own would: the answer comes after whatever else is waiting. */
function later<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), 50))
}
