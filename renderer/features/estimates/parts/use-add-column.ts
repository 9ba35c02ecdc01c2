import type { Route } from '../../../../shared/model/route.ts'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { withRoute } from '../state/edits.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'

export interface BoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

/** Adds a column with its prices; one that already has prices, as a what-if of another, keeps them. */
export function useAdd({ work, onClosed }: BoxProps): (route: Route) => Promise<void> {
  const prices = usePrices()
  return async (route) => {
    onClosed()
    const hasPrices = route.kind === 'insured' && route.basedOn !== undefined && route.prices.length > 0
    const priced = hasPrices ? route : await prices.priced(route, work.draft.question.lines)
    work.edit(steps.columnAdded(route.name), (now) => withRoute(now, priced))
  }
}
