import type { Reader } from '../../../db/connection.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as rules from '../../../db/repositories/desk-rules.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { type KeptPin, keptPinOf } from '../../vault/pin.ts'

/** What somebody who signed in has to do before anything else is answered. */
export interface SignInDuties {
  /** Somebody else chose the password. */
  readonly newPassword: boolean
  /** A role of theirs needs an authenticator app, and none is set up. */
  readonly secondFactor: boolean
}

export const NO_DUTIES: SignInDuties = { newPassword: false, secondFactor: false }

/**
 * What they have to do by their account as it is now. A new rule waits for their next sign-in: of what was not owed
 * when they came in, only the password comes up later.
 */
export function dutiesOf(reader: Reader, person: Person, owed: SignInDuties): SignInDuties {
  const { mustChangePassword, factorSecret } = credentials.standingOf(reader, person.id)
  const lacks = factorSecret === null && needsFactor(reader, person)
  return { newPassword: mustChangePassword, secondFactor: owed.secondFactor && lacks }
}

export function hasDuties({ newPassword, secondFactor }: SignInDuties): boolean {
  return newPassword || secondFactor
}

/** The PIN that re-opens their soft lock; null while none is set. */
export function unlockPinOf(reader: Reader, personId: PersonId): KeptPin | null {
  const pin = credentials.findPin(reader, personId, 'unlock')
  return pin === null ? null : keptPinOf(pin)
}

/** Does one of the person's roles need an authenticator app? Source: 45 CFR 164.312(d); clinic policy, desk rules. */
export function needsFactor(reader: Reader, { roles }: Person): boolean {
  const needing = rules.rolesWithFactor(reader)
  return roles.some((role) => needing.includes(role))
}
