import { type ReactNode, useEffect, useState } from 'react'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { amountSpoken } from '../../../../shared/text/screens-figures.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { shownTotal } from './patient-pays.tsx'

const AFTER_MS = 600

/** Says aloud what the patient pays in the column of the cursor, a moment after it changed. */
export function SpokenTotal({ work }: { readonly work: Workspace }): ReactNode {
  const column = work.shown.find((one) => one.route.id === work.board.cursor.column)
  const words = column ? `${board.column(column.letter)}, ${board.patientPays} ${amountSpoken(shownTotal(column))}` : ''
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), AFTER_MS)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="sr-only" aria-live="polite">
      {said}
    </p>
  )
}
