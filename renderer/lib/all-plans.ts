import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Client } from '../../shared/contract/contract.ts'
import type { PlanBoardRow } from '../../shared/model/plan-board.ts'
import { ask } from './client.ts'
import { CallProblem, useClient } from './query.tsx'

/** So many plans are asked for at once, so that no question holds up the desk for long. */
const PAGE = 250

/** Everybody's plans, newest first, brought together page by page. */
export function useAllPlans(): UseQueryResult<readonly PlanBoardRow[], CallProblem> {
  const client = useClient()
  return useQuery<readonly PlanBoardRow[], CallProblem>({
    queryKey: ['plan.list', 'all'],
    queryFn: () => allPages(client),
  })
}

async function allPages(client: Client): Promise<readonly PlanBoardRow[]> {
  const all: PlanBoardRow[] = []
  for (;;) {
    const page = await ask(client, 'plan.list', { after: all.at(-1)?.id ?? null, most: PAGE })
    if (!page.ok) throw new CallProblem(page.error)
    all.push(...page.value)
    if (page.value.length < PAGE) return all
  }
}
