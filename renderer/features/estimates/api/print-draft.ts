import { type Deed, useDo } from '../../../lib/query.tsx'

/** Prints what is typed of an estimate that is not issued yet; each page says so. */
export function usePrintDraft(): Deed<'estimate.printDraft'> {
  return useDo('estimate.printDraft')
}
