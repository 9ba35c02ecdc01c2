import { z } from 'zod'
import { type Authorization, authorizationDraftSchema } from '../model/authorization.ts'
import { patientIdSchema } from '../model/ids.ts'
import { plainDateSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** An authorization with the name of its patient, for a list over everybody. */
export interface AuthorizationRow extends Authorization {
  readonly patientName: string
}

const authorizationIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)
const rows = answers<readonly AuthorizationRow[]>()

export const authorizationCalls = {
  /** Those of one patient, or of everybody for null; the newest saved first. */
  'authorization.list': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable() }),
    gives: rows,
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Keeps a new one, or a further edition of one: what stood there before stays below it. */
  'authorization.save': {
    takes: z.strictObject({ authorizationId: authorizationIdSchema.nullable(), draft: authorizationDraftSchema }),
    gives: answers<AuthorizationRow>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes one back that was typed by mistake: it is in no list any more. One with visits stays. */
  'authorization.takeBack': {
    takes: z.strictObject({ authorizationId: authorizationIdSchema }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Logs a visit, or several units of one day, under an authorization. */
  'authorization.use': {
    takes: z.strictObject({
      authorizationId: authorizationIdSchema,
      on: plainDateSchema,
      units: z.number().int().min(1).max(9_999),
    }),
    gives: answers<{ readonly useId: string; readonly row: AuthorizationRow }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes a visit back that was logged by mistake. */
  'authorization.undo': {
    takes: z.strictObject({ authorizationId: authorizationIdSchema, useId: authorizationIdSchema }),
    gives: answers<AuthorizationRow>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
