import { type ReactNode, useState } from 'react'
import { recoveryCodeWords as words } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { useConfirmCode } from './api/recovery-code.ts'
import styles from './recovery-code-screen.module.css'

export interface CodeTypedBackProps {
  /** Which two groups, counted from 1. */
  readonly asked: readonly [number, number]
  readonly onReady: () => void
  readonly onShownAgain: () => void
}

/** Two groups from the paper, while the code itself is out of sight. */
export function CodeTypedBack({ asked, onReady, onShownAgain }: CodeTypedBackProps): ReactNode {
  const [typed, setTyped] = useState({ first: '', second: '' })
  const confirm = useConfirmCode()
  async function finish(): Promise<void> {
    const answer = await confirm.run(typed)
    if (answer.ok) onReady()
  }
  const [one, other] = asked
  return (
    <Form label={words.checkTitle} className={styles.form} onFinished={() => void finish()}>
      <div>
        <h1 className={styles.title}>{words.checkTitle}</h1>
        <p className={styles.lead}>{words.checkLead}</p>
      </div>
      {confirm.problem ? <Banner tone="bad" {...problemOf(confirm.problem)} /> : null}
      <div className={styles.pair}>
        <CodeField
          label={words.group(one)}
          text={typed.first}
          onTyped={(first) => setTyped((before) => ({ ...before, first }))}
          fault={typed.first.trim() === '' ? words.needed : null}
          longest={20}
          autoFocus
        />
        <CodeField
          label={words.group(other)}
          text={typed.second}
          onTyped={(second) => setTyped((before) => ({ ...before, second }))}
          fault={typed.second.trim() === '' ? words.needed : null}
          longest={20}
        />
      </div>
      <div className={styles.actions}>
        <Button kind="quiet" onPressed={onShownAgain}>
          {words.showAgain}
        </Button>
        <Button kind="primary" submits keys="Ctrl ↵" disabled={confirm.isBusy} onPressed={() => {}}>
          {words.finish}
        </Button>
      </div>
    </Form>
  )
}
