import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerCall } from '../../../electron/main/ipc/answer-call.ts'
import type { LockState } from '../../../electron/vault/session.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import type { Call, Handlers } from '../../../shared/contract/contract.ts'
import { type Person, roleSchema } from '../../../shared/model/clinic.ts'
import { root } from '../../checks/sources.ts'
import { personOf } from './desk-for-requests.ts'

/** One column of the checked-in table: who asks, and how the desk is locked. */
export interface Asker {
  readonly name: string
  readonly state: LockState
  readonly person: Person | null
}

export const ASKERS: readonly Asker[] = [
  { name: 'nobody', state: 'signedOut', person: null },
  ...roleSchema.options.map((role): Asker => ({ name: `${role} locked`, state: 'softLocked', person: personOf(role) })),
  ...roleSchema.options.map((role): Asker => ({ name: role, state: 'open', person: personOf(role) })),
]

/** What the table says of each call: one sign for each asker. */
export function tableOfAccess(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(root, 'test/contract/access-table.txt'), 'utf8').trimEnd().split('\n').slice(6)
  return new Map(lines.map((line) => [line.slice(0, 24).trim(), line.slice(24).replaceAll(' ', '')]))
}

/** The sign that the router gives: + let through to the schema, L locked, - denied, ! reached the service. */
export async function signOf(call: Call, asker: Asker): Promise<string> {
  const handlers = Object.fromEntries(callNames.map((name) => [name, () => ({ ok: true, value: null })]))
  const answer = await answerCall(
    {
      handlers: handlers as unknown as Handlers,
      session: { state: () => asker.state, person: () => asker.person, touch: () => undefined },
      isInPace: () => true,
      log: () => 'P-1',
    },
    call,
    { junk: 1 },
  )
  if (answer.ok || answer.error.kind === 'refused' || answer.error.kind === 'broken') return '!'
  if (answer.error.kind === 'invalid') return '+'
  return answer.error.code === 'LOCKED' ? 'L' : '-'
}
