import { type Deed, useDo } from '../../../lib/query.tsx'

/** Asks for a file in the system's own dialog and takes it in, whole or not at all. */
export function useImportFees(): Deed<'fee.import'> {
  return useDo('fee.import', ['fee'])
}

/** Takes a whole list back, so that what held before holds again. */
export function useTakeFeesBack(): Deed<'fee.takeBack'> {
  return useDo('fee.takeBack', ['fee'])
}
