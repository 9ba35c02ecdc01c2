import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { type LongTask, stepsOf, type WorkPart } from '../../../../shared/model/long-work.ts'
import { soFarWords, stepWords, longWorkWords as words, workWords } from '../../../../shared/text/screens-long-work.ts'
import { type Progress, useProgress } from '../../../lib/progress.ts'
import { WorkLine } from '../../../ui/work-line.tsx'
import { useStopWork } from '../api/backups.ts'
import { RefusedLine } from './refused-line.tsx'

export interface WorkGoingProps {
  readonly task: LongTask
  /** The work was asked for here and has not come to its end. */
  readonly isBusy: boolean
  /** Why the last one here did not come to a good end. */
  readonly problem?: AppError | null
  /** A copy goes to a second place too. */
  readonly hasSecond?: boolean
  /** Before the door another call stops it. */
  readonly onStopped?: () => void
  /** The copy is put in its place at once: nothing stops that. */
  readonly canStop?: boolean
  readonly isNarrow?: boolean
}

/** How far a copy, its trial or a restore is, and the way to stop it; afterwards what it was refused for. */
export function WorkGoing(props: WorkGoingProps): ReactNode {
  const progress = useProgress(props.task)
  if (progress === null && !props.isBusy) return <RefusedLine problem={props.problem ?? null} />
  return <Going {...props} progress={progress} />
}

function Going(props: WorkGoingProps & { readonly progress: Progress | null }): ReactNode {
  const { task, hasSecond = false, canStop = true, isNarrow = false, progress, onStopped } = props
  const stopping = useStopWork()
  const [isStopping, setStopping] = useState(false)
  function stop(): void {
    setStopping(true)
    if (onStopped) onStopped()
    else void stopping.run({ task })
  }
  const part = progress?.part ?? null
  const steps = stepsOf(task, part, hasSecond)
  const isFinal = part === 'switching' || !canStop
  return (
    <WorkLine
      does={isStopping && !isFinal ? words.stopping : doesWords(isFinal ? 'switching' : part, steps)}
      soFar={progress === null || part === null || isFinal ? null : soFarWords(part, progress.done, progress.total)}
      share={shareOf(progress, steps)}
      onStopped={isFinal || isStopping ? null : stop}
      isNarrow={isNarrow}
    />
  )
}

function doesWords(part: WorkPart | null, steps: readonly WorkPart[]): string {
  if (part === null) return words.beginning
  if (part === 'switching') return `${workWords(part)}. ${words.cannotStop}`
  const at = steps.indexOf(part)
  return at < 0 ? workWords(part) : stepWords(at + 1, steps.length, workWords(part))
}

/** The whole work, each of its steps taken as long as the others. */
function shareOf(progress: Progress | null, steps: readonly WorkPart[]): number {
  if (progress === null || progress.part === null) return 0
  if (progress.part === 'switching') return 1
  const at = steps.indexOf(progress.part)
  if (at < 0) return 0
  const within = progress.total ? Math.min(1, progress.done / progress.total) : 0
  return (at + within) / steps.length
}
