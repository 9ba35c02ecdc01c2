import { type Deed, useDo } from '../../../lib/query.tsx'

/** Records that the agreement was signed; the plan is active from then on. */
export function useSignPlan(): Deed<'plan.sign'> {
  return useDo('plan.sign', ['plan', 'patient'])
}
