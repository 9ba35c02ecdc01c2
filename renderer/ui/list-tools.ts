import { createContext, useContext } from 'react'

/** What the shell lends to every list. */
export interface ListTools {
  /** Puts a table on the clipboard, its heads first: how many rows below the heads went there, null where it failed. */
  readonly copyTable: (rows: readonly (readonly string[])[]) => Promise<number | null>
  /** How the person left the columns of lists, by the name of the list. */
  readonly kept: Readonly<Record<string, string>>
  readonly keep: (list: string, columns: string) => void
}

export const ListToolsContext = createContext<ListTools>({
  copyTable: async () => null,
  kept: {},
  keep: () => {},
})

export function useListTools(): ListTools {
  return useContext(ListToolsContext)
}
