import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import { recoveryCodeWords as words } from '../../../shared/text/screens-recovery.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePrintKit } from './api/recovery-code.ts'
import styles from './recovery-code-screen.module.css'

export interface CodeOnPaperProps {
  readonly groups: readonly string[]
  readonly onWritten: () => void
  /** Why a new code is made, where it is not the first one. */
  readonly why?: { readonly title: string; readonly lead: string }
}

/** The code in its groups, and the two ways to paper. */
export function CodeOnPaper({ groups, onWritten, why = words }: CodeOnPaperProps): ReactNode {
  const printKit = usePrintKit()
  const toast = useToast()
  async function print(): Promise<void> {
    const answer = await printKit.run({})
    if (answer.ok) toast({ words: words.printed })
  }
  useKeys([
    { ...APP_KEYS.print, does: words.print, run: () => void print() },
    { ...APP_KEYS.finish, does: words.onPaper, run: onWritten },
  ])
  return (
    <>
      <div>
        <h1 className={styles.title}>{why.title}</h1>
        <p className={styles.lead}>{why.lead}</p>
      </div>
      {printKit.problem ? <Banner tone="bad" {...problemOf(printKit.problem)} /> : null}
      <ol className={styles.groups} aria-label={words.code}>
        {groups.map((group, index) => (
          <li key={words.group(index + 1)} className={styles.group}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.letters}>{group}</span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{words.byHand}</p>
      <div className={styles.actions}>
        <Button
          keys={APP_KEYS.print.shown}
          icon={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
          disabled={printKit.isBusy}
          onPressed={() => void print()}
        >
          {words.print}
        </Button>
        <Button kind="primary" keys={APP_KEYS.finish.shown} onPressed={onWritten}>
          {words.onPaper}
        </Button>
      </div>
    </>
  )
}
