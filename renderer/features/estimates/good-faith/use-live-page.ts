import { useEffect, useRef, useState } from 'react'
import type { Given, Sent } from '../../../../shared/contract/contract.ts'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { useClient } from '../../../lib/query.tsx'

/** The page is drawn anew so long after the last change. */
const PAUSE_MS = 500

export interface LivePage {
  /** The page as it was drawn last; null before the first. */
  readonly page: Given<'goodFaith.preview'> | null
  /** Why there is none now. */
  readonly problem: AppError | null
  readonly isDrawing: boolean
}

const NOTHING: LivePage = { page: null, problem: null, isDrawing: false }

/** The form as it would print, drawn anew a moment after each change; an older drawing never comes after a newer one. */
export function useLivePage(request: Sent<'goodFaith.preview'> | null): LivePage {
  const client = useClient()
  const [shown, setShown] = useState<LivePage>(NOTHING)
  const last = useRef(0)
  const key = request === null ? null : JSON.stringify(request)
  const asked = useRef(request)
  useEffect(() => {
    asked.current = request
  })
  useEffect(() => {
    if (key === null) return
    const own = ++last.current
    const timer = setTimeout(() => {
      const sent = asked.current
      if (sent === null) return
      setShown((before) => ({ ...before, isDrawing: true }))
      void client['goodFaith.preview'](sent).then((answer) => {
        if (own !== last.current) return
        setShown(
          answer.ok
            ? { page: answer.value, problem: null, isDrawing: false }
            : { page: null, problem: answer.error, isDrawing: false },
        )
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [client, key])
  return shown
}
