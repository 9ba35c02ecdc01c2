import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proveDatabase } from '../../../db/copy-database.ts'
import { loadMigrations } from '../../../db/migration-steps.ts'
import { copyUnderNewKey } from '../../../db/rotate-key.ts'
import { copyHere } from '../../../db/run-copy.ts'
import { clinicPlaces } from '../../../electron/main/clinic/clinic-places.ts'
import { ClinicRoom } from '../../../electron/main/clinic/clinic-room.ts'
import { sessionHandlers } from '../../../electron/main/clinic/session-handlers.ts'
import { answerCall } from '../../../electron/main/ipc/answer-call.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import type { Call, Handlers } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { root } from '../../checks/sources.ts'

const PASSWORD = 'violet harbour kettle drum'
const START_MS = Date.parse('2026-11-21T15:00:00.000Z')
const HOUR_MS = 3_600_000

/** A clinic with its vault, whose calls about people and sign-in go through the router. */
export interface AskedVault {
  readonly calls: readonly Call[]
  readonly ids: readonly string[]
  readonly broken: readonly string[]
  /** Somebody is at the desk again, whatever was locked; time has gone by. */
  readonly comeBack: () => Promise<void>
  readonly ask: (call: Call, request: unknown) => Promise<Answer<unknown>>
  readonly end: () => void
}

/** With the least stretching that a lock may have, so that many requests can be tried. */
export async function anAskedVault(): Promise<AskedVault> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-vault-'))
  mkdirSync(join(folder, 'user'))
  let passed = 0
  const wallMs = (): number => START_MS + passed
  const room = new ClinicRoom({
    places: clinicPlaces(join(folder, 'user'), join(folder, 'backups')),
    steps: loadMigrations(join(root, 'db/migrations')),
    runCopy: copyHere,
    appVersion: '0.1.0',
    now: () => new Date(wallMs()).toISOString(),
    today: () => plainDate('2026-11-21'),
    clock: { wallMs, sinceBootMs: () => 5_000_000 + passed },
    stretching: { kdf: 'argon2id', m: 19_456, t: 2, p: 1 },
    device: null,
    prove: async ({ file, key, anchors }) => proveDatabase(file, Buffer.from(key), anchors),
    newKeyCopy: async (job) => copyUnderNewKey(job),
    secondFailed: () => undefined,
    onState: () => undefined,
  })
  const broken: string[] = []
  const log = (call: string, error: unknown): string => {
    broken.push(`${call}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`)
    return 'P-1'
  }
  const own = { room, newId: () => `W1-${randomUUID().slice(0, 13)}`, workstation: 'W1', log }
  const handlers = sessionHandlers(own) as Handlers
  const set = { clinicName: 'Sample Clinic', personName: 'Sample Person A', password: PASSWORD, worksAtDesk: true }
  await handlers['setup.create'](set, { person: null })
  const first = personIdSchema.parse(room.vault.people()[0]?.id)
  return {
    calls: callNames.filter((call) => Object.hasOwn(handlers, call)),
    ids: [first, 'W1-none', PASSWORD, '730194', '123456'],
    broken,
    async comeBack() {
      passed += HOUR_MS
      await handlers['session.signIn']({ personId: first, password: PASSWORD }, { person: null })
    },
    async ask(call, request) {
      const session = { state: () => room.routedState(), person: () => room.actingPerson, touch: () => undefined }
      return answerCall({ handlers, session, isInPace: () => true, log }, call, request)
    },
    end() {
      room.session.fullLock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
