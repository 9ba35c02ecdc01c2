import { z } from 'zod'

/** A picture of an insurance card as it is kept. */
export const cardPictureTypeSchema = z.enum(['image/png', 'image/jpeg'])
export type CardPictureType = z.output<typeof cardPictureTypeSchema>

export const cardPictureIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed')
  .brand<'CardPictureId'>()
export type CardPictureId = z.output<typeof cardPictureIdSchema>

/** One side of the card: which picture, and how far it is turned to the right to be read, in quarters. */
export const cardSideSchema = z.strictObject({
  pictureId: cardPictureIdSchema,
  quarterTurns: z.number().int().min(0).max(3),
})
export type CardSide = z.output<typeof cardSideSchema>

/** The pictures of a card; a side without one is null. */
export const coverageCardSchema = z.strictObject({ front: cardSideSchema.nullable(), back: cardSideSchema.nullable() })
export type CoverageCard = z.output<typeof coverageCardSchema>

export const NO_CARD: CoverageCard = { front: null, back: null }
