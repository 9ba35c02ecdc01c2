import { z } from 'zod'
import { type DocumentId, documentIdSchema } from './ids.ts'
import type { LetterBox } from './paper.ts'
import { lineSchema, plainDateSchema } from './values.ts'

/** How a paper reached the person it is for, or did not. */
export const deliverySchema = z.enum(['handed', 'mailed', 'electronic', 'refused'])
export type Delivery = z.output<typeof deliverySchema>

export const signedPageTypeSchema = z.enum(['application/pdf', 'image/png', 'image/jpeg'])
export type SignedPageType = z.output<typeof signedPageTypeSchema>

/** Something that happened to an issued paper. The paper itself never changes. */
export const paperEventSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['voided', 'replaced', 'delivered', 'signed', 'charted']),
  /** The way of delivery or of signing; empty for the others. */
  how: z.string(),
  recipient: z.string(),
  /** The reason of a void, a tracking number, the name of a chart file. */
  note: z.string(),
  happenedOn: plainDateSchema,
  replacedBy: documentIdSchema.nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  hasSignedPage: z.boolean(),
})
export type PaperEvent = z.output<typeof paperEventSchema>

/** What a person records about a paper. */
export const paperMarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('voided'), reason: lineSchema(200).refine((text) => text !== '', 'text.empty') }),
  z.strictObject({
    kind: z.literal('delivered'),
    how: deliverySchema,
    recipient: lineSchema(120),
    on: plainDateSchema,
  }),
])
export type PaperMark = z.output<typeof paperMarkSchema>

/** How a paper stands: what happened to it, and whether a later version replaces it. */
export interface PaperState {
  readonly documentId: DocumentId
  readonly isVoid: boolean
  readonly isReplaced: boolean
  readonly isDelivered: boolean
  readonly isSigned: boolean
  /** The terms on it wait for a signature. */
  readonly isToSign: boolean
  /** The letters that no font has and that are boxes on it; none on most papers. */
  readonly boxes: readonly LetterBox[]
}
