import { type ReactNode, useEffect, useState } from 'react'
import { type LongTask, stepsOf } from '../../shared/model/long-work.ts'
import { aroundWords, soFarWords, longWorkWords as words } from '../../shared/text/screens-long-work.ts'
import type { Progress } from '../lib/progress.ts'
import { useDo } from '../lib/query.tsx'
import { doesWords, isFinalPart, shareOf } from '../lib/work-so-far.ts'
import { WorkLine } from '../ui/work-line.tsx'
import styles from './work-told.module.css'

const STOPPABLE = ['key', 'kit', 'retire', 'closing'] as const satisfies readonly LongTask[]

/** What is told over any screen. */
export type Told = 'checking' | 'opening' | (typeof STOPPABLE)[number] | 'dayClose'

/** What is over sooner is not worth a word. */
const SHOWN_AFTER_MS = 400

export interface GoingProps {
  readonly task: Told
  readonly progress: Progress
}

/** The line of a work that goes on: what is done, how far it is, and its way to stop. */
export function Going({ task, progress }: GoingProps): ReactNode {
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
