import { z } from 'zod'
import type { Person, Role } from '../model/clinic.ts'
import { personIdSchema } from '../model/ids.ts'
import { answers, nothing } from './call.ts'
import { typedCodeSchema } from './recovery.ts'

/** A copy of the clinic that can be chosen, or one that cannot and why. */
export interface CopyRow {
  /** The name of its files, without a folder. */
  readonly name: string
  /** `setAside` is what an earlier restore replaced: the way back. */
  readonly kind: 'backup' | 'setAside'
  /** `second` lies at the second place, `chosen` in the folder that somebody picked just now. */
  readonly place: 'first' | 'second' | 'chosen'
  /** ISO in UTC; empty where even that cannot be read. */
  readonly madeAt: string
  readonly clinicName: string
  /** Counts by the copy's own description; null where there is none. */
  readonly patients: number | null
  readonly plans: number | null
  readonly bytes: number
  readonly standing: 'proven' | 'damaged' | 'newer' | 'unproven'
  /** Can the recovery code open it? */
  readonly hasCode: boolean
}

export interface CopyList {
  /** The last part of the folder's name, for the head of the list. */
  readonly folder: string
  readonly copies: readonly CopyRow[]
}

/** What stands in a copy that was opened and proven, before anything is replaced. */
export interface RestorePreview {
  readonly name: string
  readonly clinicName: string
  readonly madeAt: string
  readonly patients: number
  readonly estimates: number
  readonly plans: number
  readonly receipts: number
  /** What all plans together still owe, in cents. */
  readonly planLeftCents: number
  readonly lastReceipts: readonly {
    readonly number: string
    readonly receivedOn: string
    readonly amountCents: number
  }[]
  readonly administrators: readonly { readonly id: string; readonly name: string }[]
  /** When another computer put this copy in place, ISO: two clinics may go on apart. Null where none is known of. */
  readonly usedElsewhere: string | null
  /** Payments of the clinic as it is now that this copy lacks; null where that cannot be known. */
  readonly missing: {
    readonly payments: number
    readonly cents: number
    readonly numbers: readonly string[]
  } | null
}

/** Something loud that happened to the whole of the records, told to every supervisor once. */
export interface KeepingNotice {
  readonly what:
    | 'restored'
    | 'undone'
    /** The other computer with these records is out of use, somebody said. */
    | 'takenOver'
    | 'codeUsed'
    | 'keyChanged'
    | 'passwordGiven'
    | 'factorTaken'
    | 'pinsTaken'
    | 'deactivated'
    /** And their lock was destroyed, for nobody else could agree. */
    | 'deactivatedAlone'
    | 'lockDestroyed'
    | 'rolesChanged'
    /** Which roles need an authenticator app. */
    | 'factorRule'
    /** A window asked for records faster than a person works. */
    | 'tooFast'
  readonly at: string
  /** Who did it, and who approved it; empty where that is not known any more. */
  readonly by: string
  readonly approvedBy: string
  /** Whose account it was about, and the roles it has since, or those of a rule; empty where it was about none. */
  readonly about: string
  readonly roles: string
  /** When the copy was made, for a restore. */
  readonly copyMadeAt: string | null
}

/** A number further from the copy than this is mistyped. */
export const MOST_LOST_RECEIPTS = 500

/** Why a computer that was given the same copy is not worked in: broken, lost, retired, or put away. */
export const OUT_OF_USE = ['broken', 'lost', 'retired', 'putAway'] as const
export type OutOfUse = (typeof OUT_OF_USE)[number]

const SUPERVISION: readonly Role[] = ['supervisor']

export const restoreCalls = {
  /** Lists copies: of this computer, or of a folder or stick that the person picks. */
  'restore.look': {
    takes: z.strictObject({ where: z.enum(['here', 'elsewhere']) }),
    gives: answers<CopyList>(),
    roles: 'everyone',
    lock: 'any',
    audited: false,
  },
  /** Opens and proves one beside the clinic. By its code, or by the key of the administrator who is signed in. */
  'restore.preview': {
    takes: z.strictObject({ name: z.string().min(1).max(200), code: typedCodeSchema.nullable() }),
    gives: answers<RestorePreview>(),
    roles: 'everyone',
    lock: 'any',
    audited: false,
  },
  /** Puts it in place where no clinic can be opened; the administrator gets a new password and is signed in. */
  'restore.finish': {
    takes: z.strictObject({
      personId: personIdSchema,
      password: z.string().min(1).max(200),
      /** The newest receipt on paper; empty where none came after the copy. Its number and those before are not given again. */
      lastReceipt: z
        .string()
        .regex(/^(R-\d{4}-\d{4,6})?$/i)
        .default(''),
    }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'any',
    audited: true,
  },
  /** Puts it in place of the clinic that is open, with a second person's approval; everybody is signed out then. */
  'restore.replace': {
    takes: z.strictObject({ approverId: personIdSchema, password: z.string().min(1).max(200) }),
    gives: answers<null>(),
    roles: ['administrator'],
    lock: 'none',
    audited: true,
  },
  /** An administrator says that the other computer with these records is out of use; then this one is worked in. */
  'restore.takeOver': {
    takes: z.strictObject({ why: z.enum(OUT_OF_USE), password: z.string().min(1).max(200) }),
    gives: answers<null>(),
    roles: 'everyone',
    lock: 'none',
    audited: true,
  },
  'restore.leave': { takes: nothing, gives: answers<null>(), roles: 'everyone', lock: 'any', audited: false },
  'restore.notices': {
    takes: nothing,
    gives: answers<readonly KeepingNotice[]>(),
    roles: SUPERVISION,
    lock: 'none',
    audited: false,
  },
  /** The supervisor has read them. */
  'restore.seen': { takes: nothing, gives: answers<null>(), roles: SUPERVISION, lock: 'none', audited: true },
} as const

export type RestoreCall = keyof typeof restoreCalls
