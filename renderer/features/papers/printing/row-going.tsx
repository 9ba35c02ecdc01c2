import type { ReactNode } from 'react'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { WorkLine } from '../../../ui/work-line.tsx'
import type { RunOfRows } from './use-one-by-one.ts'

export interface RowGoingProps {
  readonly run: RunOfRows
  /** What is done to each: `Printing`. */
  readonly does: string
  /** What is said after a stop, until the one on its way is done. */
  readonly stopping?: string
}

/** How many of a row of papers are done, and the way to stop before the next, which the last has not; nothing while none is on its way. */
export function RowGoing({ run: { going, stop }, does, stopping = words.stopping }: RowGoingProps): ReactNode {
  if (going === null) return null
  const { done, all, isStopping } = going
  return (
    <WorkLine
      does={isStopping ? stopping : does}
      soFar={words.soMany(done, all)}
      share={done / all}
      onStopped={isStopping || done + 1 >= all ? null : stop}
      isNarrow
    />
  )
}
