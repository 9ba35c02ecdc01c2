import { type Deed, useDo } from '../../../lib/query.tsx'

/** The first start: makes the encrypted database, the clinic and its administrator. */
export function useCreateClinic(): Deed<'setup.create'> {
  return useDo('setup.create')
}
