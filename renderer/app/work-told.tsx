import { type ReactNode, useEffect, useState } from 'react'
import { type LongTask, stepsOf } from '../../shared/model/long-work.ts'
import { aroundWords, soFarWords, longWorkWords as words } from '../../shared/text/screens-long-work.ts'
import { type Progress, useGoing, useProgress } from '../lib/progress.ts'
import { useDo } from '../lib/query.tsx'
import { doesWords, isFinalPart, shareOf } from '../lib/work-so-far.ts'
import { WorkLine } from '../ui/work-line.tsx'
import styles from './work-told.module.css'

const STOPPABLE = ['key', 'kit', 'retire'] as const satisfies readonly LongTask[]
const TASKS = ['opening', ...STOPPABLE, 'dayClose'] as const
type Told = (typeof TASKS)[number]

/** What is over sooner is not worth a word. */
const SHOWN_AFTER_MS = 400

/**
 * Work on the records that a screen waits for and that may outlive it: the copy before an update at the sign-in, the
 * change of the key that signs everybody out. Says over every screen what is done and how far it is.
 */
export function WorkTold(): ReactNode {
  const task = useGoing(TASKS)
  const progress = useProgress(task ?? '')
  if (task === null || progress === null) return null
  return <Going key={task} task={task} progress={progress} />
}

function Going({ task, progress }: { readonly task: Told; readonly progress: Progress }): ReactNode {
  const stopping = useDo('backup.stop')
  const [isStopping, setStopping] = useState(false)
  const isShown = useLater(SHOWN_AFTER_MS)
  const stoppable = STOPPABLE.find((each) => each === task) ?? null
  const { part, done, total } = progress
  const isFinal = stoppable === null || isFinalPart(part)
  const steps = stepsOf(task, part, part === 'second' || part === 'secondReading')
  function stop(): void {
    setStopping(true)
    if (stoppable !== null) void stopping.run({ task: stoppable })
  }
  if (!isShown) return null
  const around = aroundWords[task]
  const does = isStopping && !isFinal ? words.stopping : doesWords(part, steps)
  return (
    <section className={styles.place} aria-label={words.soFar}>
      <p className={styles.around}>
        {[isFinalPart(part) ? '' : around?.does, isFinal ? around?.final : ''].filter(Boolean).join(' ')}
      </p>
      <WorkLine
        does={does}
        soFar={part === null ? null : soFarWords(part, done, total)}
        share={isFinalPart(part) && total === null ? null : shareOf(progress, steps)}
        onStopped={isFinal || isStopping ? null : stop}
        isNarrow
      />
    </section>
  )
}

/** True once so much time has gone by. */
function useLater(afterMs: number): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs)
    return () => clearTimeout(timer)
  }, [afterMs])
  return isLate
}
