import { type Deed, useDo } from '../../../lib/query.tsx'

/** Reverses a receipt: an opposite entry with a reason; both stay. */
export function useReversePayment(): Deed<'payment.reverse'> {
  return useDo('payment.reverse', ['plan', 'patient', 'paper'])
}
