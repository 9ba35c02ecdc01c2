import * as credentials from '../../../db/repositories/credentials.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { NewSecondFactor, PersonAccount } from '../../../shared/contract/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { passwordWeakness, pinWeakness } from '../../vault/password-rules.ts'
import { keepPin, keptPinOf, storedPinOf } from '../../vault/pin.ts'
import { factorAddress, newFactorSecret } from '../../vault/totp.ts'
import { denied } from '../ipc/refusals.ts'
import { addLock, type PeopleParts } from './people-parts.ts'
import { tryCode } from './second-factor.ts'
import { noteAct } from './session-trail.ts'
import { needsFactor } from './sign-in-duties.ts'

export type AccountCall =
  | 'account.get'
  | 'account.newPassword'
  | 'account.setPin'
  | 'factor.begin'
  | 'factor.confirm'
  | 'factor.end'
  | 'session.unlock'

/** What everybody does with their own sign-in. Whoever is at an open desk still has to know the password. */
export function accountHandlers(parts: PeopleParts): Pick<Handlers, AccountCall> {
  /** The secret that is being enrolled; it holds only after its first code, and only in this run. */
  const enrolling = new Map<string, string>()
  return {
    'account.get': (_request, caller) => ownAccount(parts, caller),
    'account.newPassword': (request, caller) => changePassword(parts, request, caller),
    'account.setPin': (request, caller) => setPin(parts, request, caller),
    'factor.begin': async (request, caller) => {
      const who = own(caller)
      if (parts.room.session.state !== 'open') return denied('LOCKED')
      const wrong = await wrongPassword(parts, who, request.password)
      if (wrong) return wrong
      const secret = newFactorSecret()
      enrolling.set(who.id, secret)
      noteAct(parts, { action: 'factor.begin', by: who, subject: who })
      const address = factorAddress(secret, parts.room.note.clinicName, who.name)
      return done<NewSecondFactor>({ secret, address })
    },
    'factor.confirm': async (request, caller) => {
      const who = own(caller)
      if (parts.room.session.state !== 'open') return denied('LOCKED')
      const secret = enrolling.get(who.id)
      if (secret === undefined) return refused('NOT_FOUND')
      const tried = await tryCode(parts.room, who.id, { secret, code: request.code })
      if (!tried.ok) return refused('FACTOR_WRONG', { triesLeft: tried.triesLeft, waitSeconds: tried.waitSeconds })
      enrolling.delete(who.id)
      noteAct(parts, { action: 'factor.confirm', by: who, subject: who }, (tx) =>
        credentials.changeStanding(tx, who.id, { factorSecret: secret }),
      )
      parts.room.refreshPerson()
      return done(null)
    },
    'factor.end': (request, caller) => endSecondFactor(parts, request, caller),
    'session.unlock': (request) => unlock(parts, request),
  }
}

async function ownAccount({ room }: PeopleParts, caller: Caller): Promise<Answer<PersonAccount>> {
  const person = own(caller)
  return done(await accountOf(room, person))
}

/** What an administrator, or the person themselves, may see of an account. */
export async function accountOf(room: PeopleParts['room'], person: Person): Promise<PersonAccount> {
  const { reader } = room.store
  const { mustChangePassword, factorSecret } = credentials.standingOf(reader, person.id)
  return {
    person,
    mustChangePassword,
    hasUnlockPin: credentials.findPin(reader, person.id, 'unlock') !== null,
    hasApprovalPin: credentials.findPin(reader, person.id, 'approval') !== null,
    hasSecondFactor: factorSecret !== null,
    needsSecondFactor: needsFactor(reader, person),
    hasKeptLock: room.vault.isSuspended(person.id),
    waitSeconds: await room.vault.waitSeconds(person.id),
  }
}

async function changePassword(
  parts: PeopleParts,
  { current, next }: Received<'account.newPassword'>,
  caller: Caller,
): Promise<Answer<null>> {
  const { room } = parts
  const who = own(caller)
  if (room.session.state !== 'open') return denied('LOCKED')
  const hasSecondFactor = credentials.standingOf(room.store.reader, who.id).factorSecret !== null
  const { clinicName } = room.note
  const weakness = passwordWeakness({ password: next, clinicName, personName: who.name, hasSecondFactor })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness, shortest: hasSecondFactor ? 8 : 15 })
  if (next.normalize('NFKC') === current.normalize('NFKC')) return refused('PASSWORD_WEAK', { reason: 'same' })
  const wrong = await wrongPassword(parts, who, current)
  if (wrong) return wrong
  await addLock(room, who, next)
  noteAct(parts, { action: 'account.newPassword', by: who, subject: who }, (tx) =>
    credentials.changeStanding(tx, who.id, { mustChangePassword: false }),
  )
  room.refreshPerson()
  return done(null)
}

async function setPin(
  parts: PeopleParts,
  { kind, pin, password }: Received<'account.setPin'>,
  caller: Caller,
): Promise<Answer<null>> {
  const { room } = parts
  const who = own(caller)
  const weakness = pinWeakness(pin)
  if (weakness !== null) return refused('PIN_WEAK', { reason: weakness })
  const wrong = await wrongPassword(parts, who, password)
  if (wrong) return wrong
  const kept = storedPinOf(await keepPin(pin, room.parts.stretching))
  noteAct(parts, { action: 'account.setPin', by: who, subject: who, after: { kind } }, (tx) =>
    credentials.savePin(tx, { personId: who.id, kind }, kept, room.parts.now()),
  )
  if (kind === 'unlock') room.session.keepUnlockPin(keptPinOf(kept))
  return done(null)
}

/** Without a second factor the password alone must be long enough. */
async function endSecondFactor(
  parts: PeopleParts,
  { password }: Received<'factor.end'>,
  caller: Caller,
): Promise<Answer<null>> {
  const who = own(caller)
  const { clinicName } = parts.room.note
  if (needsFactor(parts.room.store.reader, who)) return refused('FACTOR_REQUIRED')
  const wrong = await wrongPassword(parts, who, password)
  if (wrong) return wrong
  const weakness = passwordWeakness({ password, clinicName, personName: who.name, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness, shortest: 15 })
  noteAct(parts, { action: 'factor.end', by: who, subject: who }, (tx) =>
    credentials.changeStanding(tx, who.id, { factorSecret: null }),
  )
  return done(null)
}

/** Five wrong PINs lock fully: then the store is closed, and the trail hears of them at the next sign-in. */
async function unlock(parts: PeopleParts, { pin }: Received<'session.unlock'>): Promise<Answer<Person>> {
  const { room, failed } = parts
  const person = room.person
  if (person === null) return denied('LOCKED')
  const answer = await room.session.unlockByPin(pin)
  switch (answer.kind) {
    case 'needsPassword':
      return denied('LOCKED')
    case 'wrong':
      failed.add(person.id, room.parts.now(), 'session.unlockFailed')
      return refused('PIN_WRONG', { triesLeft: answer.triesLeft, waitSeconds: 0 })
    case 'open':
      failed.writeDown(parts)
      noteAct(parts, { action: 'session.unlock', by: person, subject: person })
      return done(person)
  }
}

/** Asks for the password of whoever sits at the open desk, under the throttle; null when it is right. */
async function wrongPassword({ room }: PeopleParts, who: Person, password: string): Promise<Answer<never> | null> {
  const opened = await room.vault.signIn(who.id, password)
  if (opened.ok) {
    opened.key.fill(0)
    return null
  }
  if (opened.reason === 'wrong')
    return refused('SIGN_IN_WRONG', { triesLeft: opened.triesLeft, waitSeconds: opened.waitSeconds })
  if (opened.reason === 'wait') return refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: opened.waitSeconds })
  throw new Error('the locks cannot be read')
}

function own(caller: Caller): Person {
  if (caller.person === null) throw new Error('this call needs somebody who is signed in')
  return caller.person
}
