import { timingSafeEqual } from 'node:crypto'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { ClinicRoom } from './clinic-room.ts'
import type { SessionParts } from './session-parts.ts'

export type Agreed = Pick<Received<'key.retire'>, 'password' | 'approverId' | 'approverPassword'>

/** The administrator who asks, and somebody else, each with their own password. */
export async function bothAgree(
  parts: Pick<SessionParts, 'room'>,
  request: Agreed,
  { person }: Caller,
): Promise<Answer<{ readonly person: Person; readonly approver: Person }>> {
  const { room } = parts
  if (person === null) return refused('NOT_FOUND')
  const isOwn = await ownPassword(room, person, request.password)
  if (!isOwn.ok) return isOwn
  const asked = { approverId: request.approverId, password: request.approverPassword, askedBy: person.id }
  const approver = await approval(parts, asked)
  return approver.ok ? done({ person, approver: approver.value }) : approver
}

export interface ApprovalAsked {
  readonly approverId: PersonId
  readonly password: string
  readonly askedBy: PersonId
}

/** A second person proves with their own password that they agree. Supervisors and administrators may. */
export async function approval({ room }: Pick<SessionParts, 'room'>, asked: ApprovalAsked): Promise<Answer<Person>> {
  const approver = people.find(room.store.reader, asked.approverId)
  if (approver === null || !mayApprove(approver) || approver.id === asked.askedBy) return refused('NEEDS_SECOND')
  const proven = await ownPassword(room, approver, asked.password)
  return proven.ok ? done(approver) : proven
}

/** Could anybody but these agree to something? */
export function hasApprover({ store }: ClinicRoom, not: readonly PersonId[]): boolean {
  return people.list(store.reader).some((person) => mayApprove(person) && !not.includes(person.id))
}

function mayApprove({ active, roles }: Person): boolean {
  return active && (roles.includes('supervisor') || roles.includes('administrator'))
}

/** Is this the person's own password, for the key that is open now? Under the throttle of the sign-in. */
export async function ownPassword(
  { vault, session }: ClinicRoom,
  person: Person,
  password: string,
): Promise<Answer<Person>> {
  const opened = await vault.signIn(person.id, password)
  if (!opened.ok) {
    const { waitSeconds, triesLeft } = { waitSeconds: 0, triesLeft: 0, ...opened }
    return opened.reason === 'device' ? refused('DEVICE_LOST') : refused('SIGN_IN_WRONG', { triesLeft, waitSeconds })
  }
  const isSame = timingSafeEqual(opened.key, session.key())
  opened.key.fill(0)
  return isSame ? done(person) : refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: 0 })
}
