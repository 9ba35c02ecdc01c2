import { createContext, useContext } from 'react'

/** Puts text on the clipboard for a minute; false where it could not be. */
export type Copying = (text: string) => Promise<boolean>

export const CopyingContext = createContext<Copying>(async () => false)

/** How screens copy: through the trail, which says from which record, and never by the page itself. */
export function useCopying(): Copying {
  return useContext(CopyingContext)
}
