import type { UseQueryResult } from '@tanstack/react-query'
import type { Tray } from '../../../../shared/model/tray.ts'
import { type CallProblem, type Deed, useAsk, useClient, useDo } from '../../../lib/query.tsx'

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

/** Keeps a form that lies too long for as long again, as it stands; null where it is gone meanwhile. */
export function useKeepOld() {
  const client = useClient()
  const { run, problem } = useDo('draft.save', ALL)
  return {
    problem,
    async keep({ handed }: { readonly handed: { readonly key: string } | null }) {
      const found = await client['draft.list']({})
      const draft = found.ok ? found.value.find(({ key }) => key === handed?.key) : undefined
      if (draft === undefined) return null
      const { key, title, content } = draft
      return run({ key, title, content })
    },
  }
}

/** Keeps what nobody took yet. */
export function useWithdraw(): Deed<'tray.withdraw'> {
  return useDo('tray.withdraw', ALL)
}

/** The handover sheet on paper. */
export function usePrintHandover(): Deed<'tray.print'> {
  return useDo('tray.print')
}
