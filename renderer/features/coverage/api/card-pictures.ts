import type { UseQueryResult } from '@tanstack/react-query'
import type { CardPicture } from '../../../../shared/contract/coverage-card.ts'
import { type CardPictureId, cardPictureIdSchema } from '../../../../shared/model/card-picture.ts'
import type { PatientId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

const NONE = cardPictureIdSchema.parse('none')

/** A picture of this patient's card; waits while there is none. */
export function useCardPicture(
  patientId: PatientId,
  pictureId: CardPictureId | null,
): UseQueryResult<CardPicture, CallProblem> {
  return useAsk('coverage.card', { patientId, pictureId: pictureId ?? NONE }, pictureId !== null)
}

/** Keeps a picture of a card; the coverage names it when it is saved. */
export function useAddCardPicture(): Deed<'coverage.addCard'> {
  return useDo('coverage.addCard')
}
