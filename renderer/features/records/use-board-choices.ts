import { PLAN_FILTERS, type PlanFilter, planBoardWords } from '../../../shared/text/plan-board.ts'
import { useSetting } from '../../lib/settings.tsx'
import type { KeyUse } from '../../ui/keys.ts'
import type { KeptChoice } from '../../ui/use-list-sort.ts'

export interface BoardChoices {
  readonly filter: PlanFilter
  readonly keepFilter: (filter: PlanFilter) => void
  readonly order: KeptChoice
  /** In columns by state, in place of the list. */
  readonly isByState: boolean
  readonly turnView: () => void
}

/** Filter, order and view of the plans board, as each person left them. */
export function useBoardChoices(): BoardChoices {
  const [filter, keepFilter] = useSetting('filter.plans', 'open')
  const order = useSetting('sort.plans', '')
  const [view, keepView] = useSetting('view.plans', 'list')
  const isByState = view === 'states'
  return {
    filter: PLAN_FILTERS.find((one) => one === filter) ?? 'open',
    keepFilter,
    order,
    isByState,
    turnView: () => keepView(isByState ? 'list' : 'states'),
  }
}

/** V goes from the list to the columns by state and back; from the search box with Alt. */
export function viewKeys({ isByState, turnView }: BoardChoices): readonly KeyUse[] {
  const does = isByState ? planBoardWords.asList : planBoardWords.byState
  return [
    { keys: 'Alt+V', does, run: turnView },
    { keys: 'V', does: null, run: turnView },
  ]
}

/** Alt+1 to Alt+9 pick a filter. */
export function filterKeys(pick: (filter: PlanFilter) => void): readonly KeyUse[] {
  return PLAN_FILTERS.slice(0, 9).map((filter, index) => ({
    keys: `Alt+${index + 1}`,
    shown: 'Alt 1–9',
    does: index === 0 ? planBoardWords.key : null,
    run: () => pick(filter),
  }))
}
