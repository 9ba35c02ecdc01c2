import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import { frequencySchema, guarantorSchema, planSizeSchema } from './plan.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema, rateSchema } from './values.ts'

/** Why a plan's clock stands still. Source: payment plan specification, section 10. */
export const pauseReasonSchema = z.enum([
  'insuranceAppeal',
  'surpriseBillDispute',
  'assistanceApplication',
  'billingDispute',
  'bankruptcy',
  'deceased',
  'military',
  'hardship',
])

const installmentNumber = z.number().int().min(1).max(9_999)
const installmentCount = z.number().int().min(1).max(600)

/** What may be changed in a running plan. Source: payment plan specification, section 7. */
export const planChangeSchema = z.discriminatedUnion('kind', [
  /** One payment on another day; the later ones follow it, or stay. */
  z.strictObject({
    kind: z.literal('moveDate'),
    number: installmentNumber,
    dueOn: plainDateSchema,
    later: z.enum(['follow', 'stay']),
  }),
  /** The next payments are left out; their money goes behind the last one, into it, or over all that remain. */
  z.strictObject({
    kind: z.literal('skip'),
    count: z.number().int().min(1).max(12),
    money: z.enum(['extend', 'toLast', 'spread']),
  }),
  /**
   * What is left in other payments: extended by a count, lowered by an amount. Overdue amounts stay as they are or join.
   * Null keeps the day of the next payment, or how often payments fall due.
   */
  z.strictObject({
    kind: z.literal('newTerms'),
    size: planSizeSchema,
    frequency: frequencySchema.nullable(),
    firstDueOn: plainDateSchema.nullable(),
    arrears: z.enum(['keep', 'include']),
  }),
  /** Overdue amounts go into the payments that are still to come. */
  z.strictObject({ kind: z.literal('reAmortize') }),
  /** A lower yearly rate from now on; the coming payments are solved anew. */
  z.strictObject({ kind: z.literal('rateCut'), rate: rateSchema }),
  /** Overdue amounts become new payments behind the last one; lateness starts afresh. */
  z.strictObject({ kind: z.literal('reAge'), count: installmentCount }),
  /** The clock stops, until a day or without end yet. */
  z.strictObject({ kind: z.literal('pause'), reason: pauseReasonSchema, until: plainDateSchema.nullable() }),
  /** The clock runs again. With a day, what fell due since the pause began starts anew there. */
  z.strictObject({ kind: z.literal('resume'), firstDueOn: plainDateSchema.nullable() }),
  z.strictObject({ kind: z.literal('changePayer'), guarantor: guarantorSchema }),
  /** Another charge: the plan gets longer, its payments rise, or the charge is paid on top. */
  z.strictObject({
    kind: z.literal('addCharge'),
    amount: amountSchema.refine((value) => value > 0, 'money.zero'),
    how: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('keepPayment') }),
      z.strictObject({ kind: z.literal('keepTerm') }),
      z.strictObject({ kind: z.literal('layer'), count: installmentCount }),
    ]),
  }),
  /** Easier terms, overdue amounts among them, to be looked at again on a day. */
  z.strictObject({
    kind: z.literal('hardship'),
    size: planSizeSchema,
    frequency: frequencySchema.nullable(),
    firstDueOn: plainDateSchema.nullable(),
    reviewOn: plainDateSchema.nullable(),
  }),
  /** Before the first due date and with nothing paid: as if it had never been. */
  z.strictObject({ kind: z.literal('cancel') }),
  /** What is left goes back to the patient's account. */
  z.strictObject({ kind: z.literal('closeOut') }),
])
export type PlanChange = z.output<typeof planChangeSchema>
export type PlanChangeKind = PlanChange['kind']

/** Who agreed to new terms, by what means and on which day. */
export const consentSchema = z.strictObject({
  by: nameSchema(120),
  how: z.enum(['inPerson', 'phone', 'writing']),
  on: plainDateSchema,
})
export type Consent = z.output<typeof consentSchema>

/** Why the balance of a plan is another one now. */
export const balanceCauseSchema = z.enum(['insurance', 'discount', 'assistance', 'correction'])
export type BalanceCause = z.output<typeof balanceCauseSchema>

/**
 * What a changed balance does to the plan. Lower: the last payments go, the next ones are lowered, or money goes back.
 * Higher: the plan gets longer, its payments higher, or the difference a plan of its own. `leave` changes nothing.
 */
export const balanceChoiceSchema = z.enum([
  'shorten',
  'lowerNext',
  'refund',
  'leave',
  'lengthen',
  'raiseAll',
  'separate',
])
export type BalanceChoiceKind = z.output<typeof balanceChoiceSchema>

/** Why nobody pays what is written off. Bad debt and bankruptcy do not end the debt as such, the others do. */
export const writeOffCodeSchema = z.enum(['charity', 'courtesy', 'smallBalance', 'badDebt', 'bankruptcy'])
export type WriteOffCode = z.output<typeof writeOffCodeSchema>

/** What made a version of a plan. */
export type VersionKind = 'created' | PlanChangeKind | 'consolidated' | 'balance' | 'settled' | 'writeOff'

/** Days on which a plan's clock stands still. */
export interface PlanPause {
  readonly from: PlainDate
  /** The last day; null while no end is known. */
  readonly to: PlainDate | null
  readonly reason: z.output<typeof pauseReasonSchema>
}

/** Free words beside a change. */
export const changeNoteSchema = lineSchema(200)
