import { type Deed, useDo } from '../../../lib/query.tsx'

/** Posts a payment on a plan, with its receipt. */
export function usePostPayment(): Deed<'payment.post'> {
  return useDo('payment.post', ['plan', 'patient', 'paper'])
}
