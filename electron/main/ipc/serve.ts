import { ipcMain } from 'electron'
import type { LockRule, Roles } from '../../../shared/contract/call.ts'
import { callNames } from '../../../shared/contract/call-names.ts'
import { type Call, contract, type Handlers } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { isPlainRequest } from './plain.ts'
import { broken, causeOf, denied, invalid } from './refusals.ts'
import { isOurWindow } from './sender.ts'

/** What the router asks about the session, at every call anew. */
export interface SessionView {
  readonly state: () => 'signedOut' | 'softLocked' | 'open'
  readonly person: () => Person | null
}

export interface Serving {
  readonly handlers: Handlers
  readonly session: SessionView
  /** Writes the error into the log without any value and gives the ticket that finds it there. */
  readonly log: (call: Call, error: unknown) => string
}

/** The only place that touches `ipcMain`: sender, session, role, schema, in this order, for every call. */
export function serve(serving: Serving): void {
  for (const call of callNames) {
    ipcMain.handle(call, async (event, raw: unknown): Promise<Answer<unknown>> => {
      if (!isOurWindow(event.senderFrame)) return denied('DENIED')
      return answerCall(serving, call, raw)
    })
  }
}

async function answerCall(serving: Serving, call: Call, raw: unknown): Promise<Answer<unknown>> {
  const { takes, roles, lock } = contract[call]
  if (!isOpen(serving.session.state(), lock)) return denied('LOCKED')
  const person = serving.session.person()
  if (!mayCall(person, roles)) return denied('DENIED')
  if (!isPlainRequest(raw)) return { ok: false, error: { kind: 'invalid', fields: { request: 'field.invalid' } } }
  const request = takes.safeParse(raw)
  if (!request.success) return invalid(request.error)
  try {
    return await serving.handlers[call](request.data as never, { person })
  } catch (error) {
    return broken(serving.log(call, error), causeOf(error))
  }
}

function isOpen(state: 'signedOut' | 'softLocked' | 'open', lock: LockRule): boolean {
  return lock === 'any' || state === 'open' || (lock === 'soft' && state === 'softLocked')
}

function mayCall(person: Person | null, roles: Roles): boolean {
  return roles === 'everyone' || (person !== null && person.roles.some((role) => roles.includes(role)))
}
