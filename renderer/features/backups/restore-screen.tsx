import { type ReactNode, useState } from 'react'
import type { CopyRow, RestorePreview } from '../../../shared/contract/restore.ts'
import { restoreWords as words } from '../../../shared/text/screens-backups.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useLeaveRestore } from './api/backups.ts'
import { CheckStep } from './parts/check-step.tsx'
import { CodeStep } from './parts/code-step.tsx'
import { CopiesStep } from './parts/copies-step.tsx'
import styles from './restore.module.css'

export interface RestoreScreenProps {
  readonly onOpened: () => void
  readonly onLeft: () => void
}

type Step =
  | { readonly at: 1 }
  | { readonly at: 2; readonly copy: CopyRow }
  | { readonly at: 3; readonly preview: RestorePreview }

/** The restore wizard before the door: choose a copy, open it by its code, check its figures, sign in. */
export function RestoreScreen({ onOpened, onLeft }: RestoreScreenProps): ReactNode {
  const [step, setStep] = useState<Step>({ at: 1 })
  const leave = useLeaveRestore()
  function back(): void {
    if (step.at === 1) {
      onLeft()
      return
    }
    void leave.run({})
    setStep({ at: 1 })
  }
  useKeys([{ keys: 'Escape', does: words.back, run: back }])
  return (
    <main className={styles.page}>
      <section className={styles.card} aria-label={words.title}>
        <header className={styles.head}>
          <h1 className={styles.title}>{words.title}</h1>
          <span className={styles.step}>
            {words.step(step.at)}: {words.steps[step.at - 1]}
          </span>
        </header>
        {step.at === 1 ? <CopiesStep onPicked={(copy) => setStep({ at: 2, copy })} onLeft={onLeft} /> : null}
        {step.at === 2 ? (
          <CodeStep copy={step.copy} onOpened={(preview) => setStep({ at: 3, preview })} onLeft={back} />
        ) : null}
        {step.at === 3 ? <CheckStep preview={step.preview} onRestored={onOpened} onLeft={back} /> : null}
      </section>
    </main>
  )
}
