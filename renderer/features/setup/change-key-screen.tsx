import { type ReactNode, useState } from 'react'
import { changeKeyWords as words } from '../../../shared/text/screens-keys.ts'
import { problemOf } from '../../lib/problem.ts'
import { Failed } from '../../ui/failed.tsx'
import { useNewRecoveryCode } from './api/recovery-code.ts'
import { ChangeKeyForm } from './change-key-form.tsx'
import { CodeOnPaper } from './code-on-paper.tsx'
import styles from './recovery-code-screen.module.css'

/** A new code on paper, then both who agree: all records are written anew under a new key. */
export function ChangeKeyScreen(): ReactNode {
  const code = useNewRecoveryCode()
  const [isOnPaper, setOnPaper] = useState(false)
  return (
    <main className={styles.page}>
      <section className={styles.card} aria-label={words.title}>
        {code.isError ? (
          <Failed {...problemOf(code.error.error)} onTriedAgain={() => void code.refetch()} />
        ) : code.isSuccess ? (
          isOnPaper ? (
            <ChangeKeyForm asked={code.data.asked} onShownAgain={() => setOnPaper(false)} />
          ) : (
            <CodeOnPaper groups={code.data.groups} why={words} onWritten={() => setOnPaper(true)} />
          )
        ) : null}
      </section>
    </main>
  )
}
