import { useState } from 'react'

/** What was typed stands in the field until it is left; then it is kept, if it is something else than before. */
export function useLeft(value: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    text: typed ?? value,
    onTyped: setTyped,
    onLeft() {
      if (typed !== null && typed.trim() !== value) keep(typed.trim())
      setTyped(null)
    },
  }
}

/** The same for words: they count from the first letter on, so that none is lost with the computer. */
export function useEach(value: string, keep: (text: string) => void) {
  const { text, onTyped, onLeft } = useLeft(value, keep)
  return {
    text,
    onLeft,
    onTyped(typed: string) {
      onTyped(typed)
      keep(typed.trim())
    },
  }
}
