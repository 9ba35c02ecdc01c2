import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listBackups } from '../../../db/manifest.ts'
import { answerCall } from '../../../electron/main/ipc/answer-call.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import type { Call, Handlers } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import { type PersonId, personIdSchema } from '../../../shared/model/ids.ts'
import { type ClinicInFolder, clinicInFolder, given, PASSWORD, setUpWithCode } from '../clinic/clinic-in-folder.ts'

const HOUR_MS = 3_600_000
const SECOND_PASSWORD = 'orchard lantern pebble fog'

/** A clinic with its vault, whose calls about people, sign-in, keys, copies and the way back go through the router. */
export interface AskedVault {
  readonly calls: readonly Call[]
  readonly ids: readonly string[]
  readonly broken: readonly string[]
  /**
   * Somebody is at the desk again, whatever was locked; time has gone by. False where the requests have changed the
   * password, retired the computer or put another copy in place: then a new vault is wanted.
   */
  readonly comeBack: () => Promise<boolean>
  readonly ask: (call: Call, request: unknown) => Promise<Answer<unknown>>
  readonly end: () => void
}

/** With a supervisor, a recovery code, a backup, and a stick that the folder dialogs give now and then. */
export async function anAskedVault(): Promise<AskedVault> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-vault-'))
  const broken: string[] = []
  const log = (call: string, error: unknown): string => {
    broken.push(`${call}: ${error instanceof Error ? `${error.name} ${error.message}` : String(error)}`)
    return 'P-1'
  }
  const clinic = clinicInFolder(folder, log)
  const { room, handlers } = clinic
  const code = await setUpWithCode(clinic)
  const first = personIdSchema.parse(room.vault.people()[0]?.id)
  const person = { name: 'Sample Person B', roles: ['supervisor' as const], password: SECOND_PASSWORD }
  const second = (await given(clinic, 'person.add', person)).id
  await room.backUpNow('asked')
  const [backup] = listBackups(clinic.places.backupFolder)
  mkdirSync(join(folder, 'stick'))
  return {
    calls: callNames.filter((call) => Object.hasOwn(handlers, call)),
    ids: [first, second, 'W1-none', PASSWORD, SECOND_PASSWORD, code, backup?.name ?? '', '730194', '123456'],
    broken,
    comeBack: () => comeBack(clinic, first),
    async ask(call, request) {
      clinic.folders.splice(0, clinic.folders.length, join(folder, 'stick'))
      const session = { state: () => room.routedState(), person: () => room.actingPerson, touch: () => undefined }
      return answerCall({ handlers: handlers as Handlers, session, isInPace: () => true, log }, call, request)
    },
    end() {
      room.session.fullLock()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function comeBack({ handlers, pass }: ClinicInFolder, personId: PersonId): Promise<boolean> {
  pass(HOUR_MS)
  const answer = await handlers['session.signIn']({ personId, password: PASSWORD }, { person: null })
  return answer.ok
}
