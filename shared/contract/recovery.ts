import { z } from 'zod'
import type { Person } from '../model/clinic.ts'
import { lineSchema, nameSchema } from '../model/values.ts'
import { ADMINISTRATION, answers, nothing } from './call.ts'

/** A new recovery code on its way to paper. It opens nothing before two of its groups were typed back. */
export interface NewRecoveryCode {
  readonly groups: readonly string[]
  /** Which two groups are asked for, counted from 1. */
  readonly asked: readonly [number, number]
}

const groupSchema = z.string().max(20)
/** Thirty-four letters with whatever people put between them. */
export const typedCodeSchema = z.string().min(1).max(120)

/** A sentence: who needs what, and why now. */
export const emergencyReasonSchema = lineSchema(300).refine((text) => text.length >= 10, 'text.empty')

export const recoveryCalls = {
  /** The same code until it is confirmed, so that what was printed stays true. */
  'recovery.make': {
    takes: nothing,
    gives: answers<NewRecoveryCode>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: false,
  },
  'recovery.print': { takes: nothing, gives: answers<null>(), roles: ADMINISTRATION, lock: 'none', audited: true },
  /** Both groups right: the code holds from now on, and an older one opens nothing any more. */
  'recovery.confirm': {
    takes: z.strictObject({ first: groupSchema, second: groupSchema }),
    gives: answers<null>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** The yearly look into the envelope: is the paper the one that opens the clinic? */
  'recovery.check': {
    takes: z.strictObject({ code: typedCodeSchema }),
    gives: answers<null>(),
    roles: ADMINISTRATION,
    lock: 'none',
    audited: true,
  },
  /** Where no password opens the clinic here any more: an administrator comes in by the code, with a new password. */
  'recovery.signIn': {
    takes: z.strictObject({ code: typedCodeSchema, personName: nameSchema(80), password: z.string().min(1).max(200) }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'any',
    audited: true,
  },
  /** In an emergency: the code lets somebody of the list look at patients for an hour, for a reason that is reviewed. */
  'emergency.signIn': {
    takes: z.strictObject({ code: typedCodeSchema, personName: nameSchema(80), reason: emergencyReasonSchema }),
    gives: answers<Person>(),
    roles: 'everyone',
    lock: 'any',
    audited: true,
  },
} as const

export type RecoveryCall = keyof typeof recoveryCalls
