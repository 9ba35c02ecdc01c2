import { type Deed, useDo } from '../../../lib/query.tsx'

/** Makes an estimate final; its list, its papers and its patient are asked anew. */
export function useIssueEstimate(): Deed<'estimate.issue'> {
  return useDo('estimate.issue', ['estimate', 'paper', 'patient'])
}
