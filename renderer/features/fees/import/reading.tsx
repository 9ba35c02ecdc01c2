import type { ReactNode } from 'react'
import { stepsOf } from '../../../../shared/model/long-work.ts'
import { soFarWords, longWorkWords as words } from '../../../../shared/text/screens-long-work.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { type Progress, useProgress } from '../../../lib/progress.ts'
import { doesWords, shareOf } from '../../../lib/work-so-far.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './import.module.css'

/** The records are copied before anything is written: how far that is. A stop ends it too. */
function CopyFirst({ progress }: { readonly progress: Progress }): ReactNode {
  const { part, done, total } = progress
  const steps = stepsOf('import', part, part === 'second' || part === 'secondReading')
  return (
    <>
      <span>{`${words.copyFirst} ${doesWords(part, steps)}`}</span>
      <progress max={100} value={Math.floor(100 * shareOf(progress, steps))} aria-label={words.copyFirst} />
      {part === null ? null : <span className={styles.percent}>{soFarWords(part, done, total)}</span>}
    </>
  )
}

/** How far the file is read, or the copy before it; the button stops both. */
export function Reading({
  isWriting,
  onStopped,
}: {
  readonly isWriting: boolean
  readonly onStopped: () => void
}): ReactNode {
  const copying = useProgress('import')
  const progress = useProgress('fee')
  const whole = progress?.total ?? 0
  const percent = progress === null || whole === 0 ? 0 : Math.min(100, Math.floor((100 * progress.done) / whole))
  return (
    <div className={styles.reading} role="status">
      {copying === null ? (
        <>
          <span>{isWriting ? importWords.writing : importWords.reading}</span>
          <progress max={100} value={percent} aria-label={importWords.reading} />
          <span className={styles.percent}>{importWords.readSoFar(percent)}</span>
        </>
      ) : (
        <CopyFirst progress={copying} />
      )}
      <Button size="small" onPressed={onStopped}>
        {importWords.stop}
      </Button>
    </div>
  )
}
