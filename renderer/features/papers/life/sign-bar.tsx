import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from '../papers-screen.module.css'

export interface SignBarProps {
  readonly isEmpty: boolean
  readonly isBusy: boolean
  readonly problem: AppError | null
  readonly onKeep: () => void
  readonly onClear: () => void
  readonly onClosed: () => void
}

/** What can be done with what was drawn on the pages. */
export function SignBar({ isEmpty, isBusy, problem, onKeep, onClear, onClosed }: SignBarProps): ReactNode {
  return (
    <>
      <div className={styles.zoom}>
        <b>{words.signHere}</b>
        <span className={styles.grow} />
        <Button size="small" kind="primary" disabled={isEmpty || isBusy} onPressed={onKeep}>
          {words.keep}
        </Button>
        <Button size="small" disabled={isEmpty || isBusy} onPressed={onClear}>
          {words.clear}
        </Button>
        <Button size="small" kind="quiet" disabled={isBusy} onPressed={onClosed}>
          {words.cancel}
        </Button>
      </div>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
    </>
  )
}
