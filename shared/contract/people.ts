import { z } from 'zod'
import { type Person, type Role, roleSchema } from '../model/clinic.ts'
import { personIdSchema } from '../model/ids.ts'
import { nameSchema } from '../model/values.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

/** An account as an administrator sees it: never a password, never a PIN. */
export interface PersonAccount {
  readonly person: Person
  /** The password was handed over and has not been changed yet. */
  readonly mustChangePassword: boolean
  readonly hasUnlockPin: boolean
  readonly hasApprovalPin: boolean
  readonly hasSecondFactor: boolean
  /** A role of theirs asks for one: without it, it is set up at the next sign-in, and it cannot be turned off. */
  readonly needsSecondFactor: boolean
  /** They were locked out, and their lock is kept shut until a second person agrees to destroy it. */
  readonly hasKeptLock: boolean
  /** Seconds until this person may try to sign in again; 0 when now. */
  readonly waitSeconds: number
}

/** What an authenticator app is told once, at enrolment. */
export interface NewSecondFactor {
  /** In base32, for typing by hand. */
  readonly secret: string
  /** `otpauth://…`, for apps that take an address. */
  readonly address: string
}

/** What the clinic decided about its desk. */
export interface DeskRules {
  /** Minutes without a touch until the desk locks softly, 1 to 15. */
  readonly lockMinutes: number
  /** Roles whose people come in with an authenticator app beside their password. */
  readonly factorRoles: readonly Role[]
}

const passwordSchema = z.string().min(1).max(200)
const pinSchema = z.string().min(1).max(20)
/** Six digits of an authenticator app, with whatever spaces people put between them. */
export const factorCodeSchema = z.string().min(1).max(12)
const onePerson = z.strictObject({ personId: personIdSchema })

const ofAdministrator = { roles: ADMINISTRATION, lock: 'none' } as const
const ofAnybody = { roles: 'everyone', lock: 'none' } as const

/** People and their sign-in. All of it is done beside the vault. */
export const peopleCalls = {
  'person.accounts': {
    takes: nothing,
    gives: answers<readonly PersonAccount[]>(),
    ...ofAdministrator,
    audited: false,
  },
  'person.save': {
    takes: z.strictObject({
      personId: personIdSchema,
      name: nameSchema(80),
      roles: z.array(roleSchema).min(1).max(5),
    }),
    gives: answers<Person>(),
    ...ofAdministrator,
    audited: true,
  },
  /**
   * The account stays with all that was done under it; its password opens nothing any more, at once. Where somebody else
   * could agree, the lock itself is kept until they do; where nobody could, it is destroyed.
   */
  'person.deactivate': { takes: onePerson, gives: answers<Person>(), ...ofAdministrator, audited: true },
  /** Destroys the kept lock of somebody who was locked out: two people, each with their own password. */
  'person.destroyLock': {
    takes: z.strictObject({
      personId: personIdSchema,
      password: passwordSchema,
      approverId: personIdSchema,
      approverPassword: passwordSchema,
    }),
    gives: answers<null>(),
    ...ofAdministrator,
    audited: true,
  },
  /** A temporary password, changed at the next sign-in. It also brings an inactive account back. */
  'person.resetPassword': {
    takes: z.strictObject({ personId: personIdSchema, password: passwordSchema }),
    gives: answers<Person>(),
    ...ofAdministrator,
    audited: true,
  },
  'person.resetPins': { takes: onePerson, gives: answers<null>(), ...ofAdministrator, audited: true },
  'person.resetFactor': { takes: onePerson, gives: answers<null>(), ...ofAdministrator, audited: true },
  /** Ends the wait after wrong passwords, PINs and codes. */
  'person.endWait': { takes: onePerson, gives: answers<null>(), ...ofAdministrator, audited: true },
  'desk.rules': { takes: nothing, gives: answers<DeskRules>(), ...ofAdministrator, audited: false },
  'desk.saveRules': {
    takes: z.strictObject({ lockMinutes: z.number().int().min(1).max(15) }),
    gives: answers<DeskRules>(),
    ...ofAdministrator,
    audited: true,
  },
  /** Which roles need an authenticator app; none is allowed too. Whoever lacks one sets it up at the next sign-in. */
  'desk.requireFactor': {
    takes: z.strictObject({ roles: z.array(roleSchema).max(5) }),
    gives: answers<DeskRules>(),
    ...ofAdministrator,
    audited: true,
  },
  'account.get': { takes: nothing, gives: answers<PersonAccount>(), ...ofAnybody, audited: false },
  /** Also while nothing else is answered because the password was handed over by somebody. */
  'account.newPassword': {
    takes: z.strictObject({ current: passwordSchema, next: passwordSchema }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'soft',
    audited: true,
  },
  'account.setPin': {
    takes: z.strictObject({ kind: z.enum(['unlock', 'approval']), pin: pinSchema, password: passwordSchema }),
    gives: answers<null>(),
    ...ofAnybody,
    audited: true,
  },
  /** Also while nothing else is answered because a role of theirs needs one. */
  'factor.begin': {
    takes: z.strictObject({ password: passwordSchema }),
    gives: answers<NewSecondFactor>(),
    roles: 'everyone',
    lock: 'soft',
    audited: true,
  },
  'factor.confirm': {
    takes: z.strictObject({ code: factorCodeSchema }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'soft',
    audited: true,
  },
  'factor.end': {
    takes: z.strictObject({ password: passwordSchema }),
    gives: answers<null>(),
    ...ofAnybody,
    audited: true,
  },
  /** Re-opens the soft lock of the same person in the same run. */
  'session.unlock': {
    takes: z.strictObject({ pin: pinSchema }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'soft',
    audited: true,
  },
} as const

export type PeopleCall = keyof typeof peopleCalls
