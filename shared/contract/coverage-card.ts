import { z } from 'zod'
import { type CardPictureId, type CardPictureType, cardPictureIdSchema } from '../model/card-picture.ts'
import { patientIdSchema } from '../model/ids.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** A picture of an insurance card, with its size in dots. */
export interface CardPicture {
  readonly mediaType: CardPictureType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export const coverageCardCalls = {
  /** Keeps a picture of a patient's card; the coverage that is saved afterwards names it. The same picture again is one. */
  'coverage.addCard': {
    takes: z.strictObject({
      patientId: patientIdSchema,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'file.empty'),
    }),
    gives: answers<{ readonly pictureId: CardPictureId }>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** A picture of this patient's card, as it is kept. */
  'coverage.card': {
    takes: z.strictObject({ patientId: patientIdSchema, pictureId: cardPictureIdSchema }),
    gives: answers<CardPicture>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
} as const

export type CoverageCardCall = keyof typeof coverageCardCalls
