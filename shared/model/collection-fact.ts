import { z } from 'zod'
import { amountSchema, lineSchema, plainDateSchema } from './values.ts'

/**
 * What has to be on record before an account may leave the clinic, in the order in which it is asked for. Disputes,
 * bankruptcy, death, military service and applications for assistance are pauses of the plan, with their own days.
 * Source: payment plan specification, section 10.
 */
export const COLLECTION_FACTS = [
  'firstBill',
  'noticeSent',
  'itemized',
  'interestSince',
  'feesSince',
  'language',
  'attorney',
  'inconvenientTimes',
  'optOuts',
  'planOffered',
  'renegotiationOffered',
  'extraBill',
  'actionsNotice',
  'summaryEnclosed',
  'spokenOf',
] as const
export const collectionCodeSchema = z.enum(COLLECTION_FACTS)
export type CollectionCode = z.output<typeof collectionCodeSchema>

/** What a fact consists of beside its day. */
export const COLLECTION_PARTS: Readonly<Record<CollectionCode, 'day' | 'amount' | 'words'>> = {
  firstBill: 'day',
  noticeSent: 'day',
  itemized: 'amount',
  interestSince: 'amount',
  feesSince: 'amount',
  language: 'words',
  attorney: 'words',
  inconvenientTimes: 'words',
  optOuts: 'words',
  planOffered: 'day',
  renegotiationOffered: 'day',
  extraBill: 'day',
  actionsNotice: 'day',
  summaryEnclosed: 'day',
  spokenOf: 'day',
}

/**
 * A fact of an account as somebody recorded it. `on` is the day on which it happened or was asked; a fact that was taken
 * back stands with `isTakenBack`, and nothing is known of it any more.
 */
export const collectionFactSchema = z
  .strictObject({
    code: collectionCodeSchema,
    on: plainDateSchema,
    amount: amountSchema.nullable(),
    words: lineSchema(160),
    note: lineSchema(300),
    isTakenBack: z.boolean(),
  })
  .refine(({ code, amount, words, isTakenBack }) => {
    if (isTakenBack) return true
    const part = COLLECTION_PARTS[code]
    if (part === 'amount') return amount !== null
    return part === 'words' ? words.trim() !== '' : true
  }, 'fact.incomplete')
export type CollectionFact = z.output<typeof collectionFactSchema>

/** A recorded fact with who recorded it and when, in UTC. */
export interface RecordedFact extends CollectionFact {
  readonly recordedAt: string
  readonly by: string
}
