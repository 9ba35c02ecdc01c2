import { useEffect, useState } from 'react'

/**
 * Does a deed on what a search found, but never on the hits of an earlier text: pressed too soon it waits for the
 * answer to the text as it stands, and is forgotten when the text changes before.
 */
export function useWhenFresh(text: string, isFresh: boolean, run: () => void): () => void {
  const [waitsFor, setWaitsFor] = useState<string | null>(null)
  useEffect(() => {
    if (waitsFor === null) return
    if (waitsFor !== text) setWaitsFor(null)
    else if (isFresh) {
      setWaitsFor(null)
      run()
    }
  }, [waitsFor, text, isFresh, run])
  return () => (isFresh ? run() : setWaitsFor(text))
}
