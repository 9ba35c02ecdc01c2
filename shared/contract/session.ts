import { z } from 'zod'
import { type Person, roleSchema } from '../model/clinic.ts'
import { personIdSchema } from '../model/ids.ts'
import type { LedgerFinding } from '../model/ledger.ts'
import { nameSchema } from '../model/values.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'
import { factorCodeSchema } from './people.ts'

/** What whoever works at the desk has to know of its disk and copies, the worst first. */
export type Worry = 'fileDamaged' | 'diskFailing' | 'backupFailed' | 'roomLow' | 'clockBehind'

/**
 * The records are shown and cannot be changed: the file may not be written, it is a copy from `madeAt`, or somebody looks
 * in an emergency until a moment. `second`: another computer was given the same copy at a moment, and nobody has said yet
 * that it is out of use.
 */
export type Looking =
  | { readonly at: 'file' }
  | { readonly at: 'copy'; readonly madeAt: string }
  | { readonly at: 'second'; readonly since: string }
  | { readonly at: 'emergency'; readonly until: string }

/** Why the data cannot be opened. `empty`: the file is there and holds nothing. */
export type LastingProblem =
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'readOnly'
  | 'busy'
  | 'diskFailed'
  | 'keySlots'

/** What the first screen may know before anybody has signed in: no patient data. */
export interface AppStatus {
  readonly state: 'firstRun' | 'signedOut' | 'softLocked' | 'open' | 'recovery'
  readonly version: string
  readonly clinicName: string
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly draftCount: number
  /** The newest day with money that nobody closed; null: none. Empty or left out while not known. */
  readonly openDay?: string | null
  /** When the last backup was proven, ISO; null when there is none yet. */
  readonly backupProvenAt: string | null
  readonly person: Person | null
  /** What stands between the person and the desk: their own password, an authenticator that their role needs, a recovery code
   * on paper, news. Null: nothing. */
  readonly asks: 'newPassword' | 'secondFactor' | 'recoveryCode' | 'notices' | null
  /** Whose desk is softly locked, and whether their PIN opens it again. */
  readonly locked: { readonly personId: string; readonly byPin: boolean } | null
  /** Why the data cannot be opened, in state `recovery`. */
  readonly problem: LastingProblem | null
  /** What somebody changed in a file that is not opened any more, by name; left out where nothing is known. */
  readonly found?: readonly LedgerFinding[]
  /** The last end was a crash or a power cut: what was typed is in the drafts. */
  readonly wasCutOff?: boolean
  /** For the status line, while somebody is in. */
  readonly worries?: readonly Worry[]
  /** Nothing can be changed just now, and why; null in a clinic that is worked in. */
  readonly looking?: Looking | null
  /** The clinic is the sample: nothing in it is real. */
  readonly isSample?: boolean
  /** May whoever is in say that the other computer is out of use? */
  readonly mayTakeOver?: boolean
}

const passwordSchema = z.string().min(1).max(200)

export const sessionCalls = {
  'app.status': { takes: nothing, gives: answers<AppStatus>(), roles: 'everyone', lock: 'any', audited: false },
  'setup.create': {
    takes: z.strictObject({
      clinicName: nameSchema(120),
      personName: nameSchema(80),
      password: passwordSchema,
      /** The administrator also works at the desk and may post payments. */
      worksAtDesk: z.boolean(),
    }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'any',
    audited: true,
  },
  'session.signIn': {
    takes: z.strictObject({
      personId: personIdSchema,
      password: passwordSchema,
      /** Of the authenticator app, where the person has one enrolled. */
      code: factorCodeSchema.optional(),
      /** Into records whose file cannot be written: to look, and to change nothing. */
      looking: z.boolean().optional(),
    }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'any',
    audited: true,
  },
  'session.lock': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'soft', audited: true },
  /** Whoever works here says that the clock is right though the last entry of money is later: it is not asked again. */
  'session.clockRight': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'none', audited: true },
  'person.list': {
    takes: nothing,
    gives: answers<readonly Person[]>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: false,
  },
  'person.add': {
    takes: z.strictObject({ name: nameSchema(80), roles: z.array(roleSchema).min(1).max(5), password: passwordSchema }),
    gives: answers<Person>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
} as const
