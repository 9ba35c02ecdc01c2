import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import { patientIdSchema } from './ids.ts'
import { lineSchema, nameSchema, plainDateSchema } from './values.ts'

export const authorizationKindSchema = z.enum(['priorAuthorization', 'referral', 'preDetermination'])
export type AuthorizationKind = z.output<typeof authorizationKindSchema>

/** What the payer said last. That a span ended or its units are used up follows from the dates and the visits. */
export const authorizationStateSchema = z.enum([
  'requested',
  'pended',
  'approved',
  'partlyApproved',
  'denied',
  'appealed',
  'notRequired',
])
export type AuthorizationState = z.output<typeof authorizationStateSchema>

export const authorizationUnitSchema = z.enum(['visits', 'units', 'days'])

/** An authorization or referral as it is typed. Null: nobody has told us. */
export const authorizationDraftSchema = z
  .strictObject({
    patientId: patientIdSchema,
    kind: authorizationKindSchema,
    payer: nameSchema(120),
    /** As the payer gave it; spaces and hyphens are for reading. Empty while there is none. */
    number: lineSchema(40),
    /** Service codes, or words where no code is known. Empty: not limited to services. */
    services: z.array(nameSchema(60)).max(20),
    state: authorizationStateSchema,
    approved: z.number().int().min(0).max(9_999).nullable(),
    unit: authorizationUnitSchema,
    from: plainDateSchema.nullable(),
    to: plainDateSchema.nullable(),
    requestedOn: plainDateSchema.nullable(),
    contact: lineSchema(120),
    note: lineSchema(300),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: 'date.endsBefore' })
export type AuthorizationDraft = z.output<typeof authorizationDraftSchema>

/** What somebody has to do about an authorization. */
export type AuthorizationNeed = 'denied' | 'usedUp' | 'ended' | 'noAnswer' | 'fewLeft' | 'ending'

/** One visit, or several units of one day, that was made under an authorization. */
export interface AuthorizationUse {
  readonly id: string
  readonly on: PlainDate
  readonly units: number
  readonly by: string
}

/** An authorization as it holds, with what was used of it; the newest use first. */
export interface Authorization extends AuthorizationDraft {
  readonly id: string
  readonly uses: readonly AuthorizationUse[]
  readonly savedAt: string
  readonly savedBy: string
}
