import type { UseQueryResult } from '@tanstack/react-query'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

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
