import { type Deed, useDo } from '../../../lib/query.tsx'

/** Starts a draft for a patient or a caller. */
export function useStartEstimate(): Deed<'estimate.start'> {
  return useDo('estimate.start', ['estimate', 'patient'])
}
