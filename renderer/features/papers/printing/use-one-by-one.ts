import { useEffect, useRef, useState } from 'react'

/** How far a row of papers is; null where none is on its way. */
export interface OneByOne {
  readonly done: number
  readonly all: number
  /** Somebody stopped it: the one on its way comes to its end, the next does not begin. */
  readonly isStopping: boolean
}

export interface RunOfRows {
  readonly going: OneByOne | null
  /**
   * Takes the rows in their order, one at a time, until a step says false or somebody stops it. Gives how many were done
   * and whether it was stopped before the last.
   */
  readonly each: <T>(
    rows: readonly T[],
    step: (row: T) => Promise<boolean>,
  ) => Promise<{ readonly done: number; readonly isStopped: boolean }>
  readonly stop: () => void
}

/** A row of papers, one after another, that can be stopped between two; leaving the screen stops it too. */
export function useOneByOne(): RunOfRows {
  const [going, setGoing] = useState<OneByOne | null>(null)
  const isStopping = useRef(false)
  useEffect(
    () => () => {
      isStopping.current = true
    },
    [],
  )
  const each: RunOfRows['each'] = async (rows, step) => {
    isStopping.current = false
    let done = 0
    setGoing({ done, all: rows.length, isStopping: false })
    for (const row of rows) {
      if (isStopping.current || !(await step(row))) break
      done += 1
      setGoing({ done, all: rows.length, isStopping: isStopping.current })
    }
    setGoing(null)
    return { done, isStopped: isStopping.current && done < rows.length }
  }
  function stop(): void {
    isStopping.current = true
    setGoing((before) => (before === null ? null : { ...before, isStopping: true }))
  }
  return { going, each, stop }
}
