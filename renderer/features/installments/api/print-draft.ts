import { type Deed, useDo } from '../../../lib/query.tsx'

/** Prints the agreement of a plan that is not made yet; each page says so. */
export function usePrintDraft(): Deed<'plan.printDraft'> {
  return useDo('plan.printDraft')
}
