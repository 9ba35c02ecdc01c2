import { type Deed, useDo } from '../../../lib/query.tsx'

/** Notes what a provider of an issued estimate billed; the estimate is asked anew. */
export function useNoteBill(): Deed<'estimate.noteBill'> {
  return useDo('estimate.noteBill', ['estimate'])
}
