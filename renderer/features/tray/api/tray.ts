import type { UseQueryResult } from '@tanstack/react-query'
import type { Tray } from '../../../../shared/model/tray.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

const ALL = ['tray', 'draft', 'today'] as const

/** Everything begun and not finished. */
export function useTray(): UseQueryResult<Tray, CallProblem> {
  return useAsk('tray.list', {})
}

/** Throws a form away; gives the id to fetch it back. */
export function useDiscard(): Deed<'tray.discard'> {
  return useDo('tray.discard', ALL)
}

export function useFetchBack(): Deed<'tray.restore'> {
  return useDo('tray.restore', ALL)
}

export function useHandOver(): Deed<'tray.handOver'> {
  return useDo('tray.handOver', ALL)
}

export function useTakeOver(): Deed<'tray.take'> {
  return useDo('tray.take', ALL)
}

/** Keeps what nobody took yet. */
export function useWithdraw(): Deed<'tray.withdraw'> {
  return useDo('tray.withdraw', ALL)
}
