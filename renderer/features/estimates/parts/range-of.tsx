import type { ReactNode } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { rangeWords } from '../../../../shared/text/estimate-checks.ts'
import { type Column, totalCharge } from '../state/comparison.ts'
import { rankedFacts } from '../state/open-facts.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { RangeBar } from './range-bar.tsx'
import { endlessWords } from './range-strip.tsx'

export interface RangeOfProps {
  readonly work: Workspace
  readonly column: Column
}

/** The range as a bar and as a sentence; without an upper end the sentence says so. */
export function RangeOf({ work, column }: RangeOfProps): ReactNode {
  const { answer } = column
  const charge = totalCharge(work.columns)
  if (!answer || answer.range.low === null) return null
  const { low, high } = answer.range
  if (high !== null && low === high) return null
  const scale = charge && isSettled(charge) && charge.value > 0 ? charge.value : null
  const words = high === null ? endlessWords(low, rankedFacts(answer), work.factName) : rangeWords.between(low, high)
  return (
    <>
      {scale === null ? null : <RangeBar low={low} high={high} scale={scale} />}
      <p>{words}</p>
    </>
  )
}
