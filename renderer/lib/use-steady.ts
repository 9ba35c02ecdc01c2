import { useCallback, useLayoutEffect, useRef } from 'react'

/** A deed that stays the same function while it always does what was last asked for: who gets it is not drawn again. */
export function useSteady<Given extends readonly unknown[], Gives>(
  deed: (...given: Given) => Gives,
): (...given: Given) => Gives {
  const latest = useRef(deed)
  useLayoutEffect(() => {
    latest.current = deed
  })
  return useCallback((...given) => latest.current(...given), [])
}
