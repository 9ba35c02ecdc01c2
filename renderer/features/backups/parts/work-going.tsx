import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { type LongTask, stepsOf } from '../../../../shared/model/long-work.ts'
import { soFarWords, longWorkWords as words } from '../../../../shared/text/screens-long-work.ts'
import { type Progress, useProgress } from '../../../lib/progress.ts'
import { doesWords, shareOf } from '../../../lib/work-so-far.ts'
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
