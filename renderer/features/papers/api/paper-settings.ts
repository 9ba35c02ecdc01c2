import type { UseQueryResult } from '@tanstack/react-query'
import type { GoodFaithExtras } from '../../../../shared/model/good-faith-extras.ts'
import { type EstimateId, estimateIdSchema } from '../../../../shared/model/ids.ts'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

const NO_ESTIMATE = estimateIdSchema.parse('none')

/** What an estimate names beside the clinic's services; asked once one is chosen. */
export function useExtras(estimateId: EstimateId | null): UseQueryResult<GoodFaithExtras, CallProblem> {
  return useAsk('goodFaith.get', { estimateId: estimateId ?? NO_ESTIMATE }, estimateId !== null)
}

/** Keeps it. */
export function useSaveExtras(): Deed<'goodFaith.save'> {
  return useDo('goodFaith.save', ['goodFaith'])
}

/** How papers look. */
export function useStationery(): UseQueryResult<Stationery, CallProblem> {
  return useAsk('stationery.get', {})
}

/** Draws a blank form that looks so; keeps nothing. */
export function usePreviewLook(): Deed<'stationery.preview'> {
  return useDo('stationery.preview')
}

/** Changes it for papers to come. */
export function useSaveStationery(): Deed<'stationery.save'> {
  return useDo('stationery.save', ['stationery'])
}
