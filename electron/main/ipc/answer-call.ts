import type { LockRule, Roles } from '../../../shared/contract/call.ts'
import { type Call, contract, type Handlers } from '../../../shared/contract/contract.ts'
import type { Answer } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { cardNumberAtGate } from '../../services/card-gate.ts'
import type { LockState } from '../../vault/session.ts'
import { isPlainRequest } from './plain.ts'
import { broken, causeOf, denied, invalid, notPlain } from './refusals.ts'

/** What the router asks about the session, at every call anew. */
export interface SessionView {
  /** Locks first when a lock is due. */
  readonly state: () => LockState
  readonly person: () => Person | null
  /** Are the records only looked at? Then nothing is let through that could change them. */
  readonly isLooking?: () => boolean
  /** Somebody at the desk did something that only an open session may do. */
  readonly touch: () => void
}

export interface Serving {
  readonly handlers: Handlers
  readonly session: SessionView
  /** May this call be made once more just now? */
  readonly isInPace: (call: Call) => boolean
  /** Hears of a call that was not in pace. */
  readonly tooFast?: (call: Call, person: Person | null) => void
  /** Writes the error into the log without any value and gives the ticket that finds it there. */
  readonly log: (call: Call, error: unknown) => string
}

/** Session, role, pace, schema, card numbers, in this order; every refusal and every failure is an answer, nothing is thrown. */
export async function answerCall(serving: Serving, call: Call, raw: unknown): Promise<Answer<unknown>> {
  const { session, handlers } = serving
  const { takes, roles, lock } = contract[call]
  if (!isOpen(session.state(), lock)) return denied('LOCKED')
  const person = session.person()
  if (session.isLooking?.() === true && !mayLook(call)) return denied('LOOK_ONLY')
  if (!mayCall(person, roles)) return denied('DENIED')
  if (!serving.isInPace(call)) {
    serving.tooFast?.(call, person)
    return denied('TOO_FAST')
  }
  if (lock === 'none') session.touch()
  if (!isPlainRequest(raw)) return notPlain()
  const request = takes.safeParse(raw)
  if (!request.success) return invalid(request.error)
  const card = cardNumberAtGate(call, request.data)
  if (card) return card
  try {
    return await handlers[call](request.data as never, { person })
  } catch (error) {
    return broken(serving.log(call, error), causeOf(error))
  }
}

function isOpen(state: LockState, lock: LockRule): boolean {
  return lock === 'any' || state === 'open' || (lock === 'soft' && state === 'softLocked')
}

function mayCall(person: Person | null, roles: Roles): boolean {
  return roles === 'everyone' || (person !== null && person.roles.some((role) => roles.includes(role)))
}

/** Calls of everybody that leave the records as they are. */
const LOOKS: ReadonlySet<Call> = new Set([
  'app.status',
  'session.signIn',
  'session.unlock',
  'session.lock',
  'clinic.get',
  'account.get',
  'backup.endLook',
  // Asks for an administrator's own password.
  'restore.takeOver',
  'setting.list',
  'window.failed',
  'window.zoom',
  'clipboard.copy',
])

/** Whoever only looks may call this, and so may everybody in records that are only looked at. */
function mayLook(call: Call): boolean {
  const roles: Roles = contract[call].roles
  return LOOKS.has(call) || (roles !== 'everyone' && roles.includes('reader'))
}
