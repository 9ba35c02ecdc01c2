import { createContext, useContext, useEffect } from 'react'

/** How a list says in the bottom line of its screen what is picked in it; null takes it back. */
export const SelectionLineContext = createContext<(words: string | null) => void>(() => {})

/** Says what is picked, for as long as it is. */
export function useSelectionLine(words: string | null): void {
  const say = useContext(SelectionLineContext)
  useEffect(() => {
    if (words === null) return
    say(words)
    return () => say(null)
  }, [say, words])
}
