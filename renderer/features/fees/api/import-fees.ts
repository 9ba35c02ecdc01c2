import { type Deed, useDo } from '../../../lib/query.tsx'

/** Asks for a file in the system's own dialog and shows how it begins. */
export function useOpenPrices(): Deed<'fee.open'> {
  return useDo('fee.open')
}

/** The same for a file that was dropped, or a table that was pasted. */
export function useOpenGivenPrices(): Deed<'fee.openGiven'> {
  return useDo('fee.openGiven')
}

/** Reads the whole file and says what it would do. */
export function useCheckPrices(): Deed<'fee.check'> {
  return useDo('fee.check')
}

/** Takes the file in, whole or not at all. */
export function useImportFees(): Deed<'fee.import'> {
  return useDo('fee.import', ['fee', 'setup'])
}

/** Stops the reading of the file. */
export function useStopPrices(): Deed<'fee.stop'> {
  return useDo('fee.stop')
}

/** Saves what is left out as a table. */
export function useSaveLeftOut(): Deed<'fee.saveLeftOut'> {
  return useDo('fee.saveLeftOut')
}

/** Takes a whole list back, so that what held before holds again. */
export function useTakeFeesBack(): Deed<'fee.takeBack'> {
  return useDo('fee.takeBack', ['fee', 'setup'])
}
