import { useEffect, useState } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import { waitLine } from '../../../shared/text/screens-sign-in.ts'

export interface Wait {
  readonly isWaiting: boolean
  /** The seconds left, counting down; null without a wait. */
  readonly words: string | null
}

/** The wait that follows wrong passwords, as the last answer set it. */
export function useWait(problem: AppError | null): Wait {
  const [left, setLeft] = useState(0)
  const seconds = problem?.kind === 'refused' ? Number(problem.facts.waitSeconds ?? 0) : 0
  useEffect(() => {
    setLeft(seconds)
    if (seconds === 0) return
    const end = Date.now() + seconds * 1_000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000))), 250)
    return () => clearInterval(timer)
  }, [seconds])
  return { isWaiting: left > 0, words: left > 0 ? waitLine(left) : null }
}
