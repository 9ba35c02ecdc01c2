import { type Deed, useDo } from '../../../lib/query.tsx'

/** Makes a plan, its schedule and the agreement to sign. */
export function useCreatePlan(): Deed<'plan.create'> {
  return useDo('plan.create', ['plan', 'patient', 'paper'])
}
