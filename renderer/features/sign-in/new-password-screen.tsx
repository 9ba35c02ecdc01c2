import { type ReactNode, useState } from 'react'
import type { AppStatus } from '../../../shared/contract/session.ts'
import { newPasswordWords, ownWords } from '../../../shared/text/screens-people.ts'
import { signInWords } from '../../../shared/text/screens-sign-in.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { useOwnPassword } from './api/sign-in.ts'
import { Door } from './door.tsx'
import styles from './sign-in-card.module.css'

export interface NewPasswordScreenProps {
  readonly status: AppStatus
  readonly onReady: () => void
}

/** A password that somebody handed over becomes one's own before anything else is shown. */
export function NewPasswordScreen({ status, onReady }: NewPasswordScreenProps): ReactNode {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useOwnPassword()
  async function finish(): Promise<void> {
    if ((await change.run({ current, next })).ok) onReady()
  }
  return (
    <Door clinicName={status.clinicName} foot={<span>{signInWords.version(status.version)}</span>}>
      <Form label={newPasswordWords.label} className={styles.card} onFinished={() => void finish()}>
        <div>
          <h1 className={styles.name}>{newPasswordWords.title(status.person?.name ?? '')}</h1>
          <p className={styles.locked}>{newPasswordWords.lead}</p>
        </div>
        {change.problem ? <Banner tone="bad" {...problemOf(change.problem)} /> : null}
        <SecretField label={newPasswordWords.current} text={current} onTyped={setCurrent} required autoFocus />
        <SecretField label={ownWords.next} hint={ownWords.nextHint(15)} text={next} onTyped={setNext} required />
        <SecretField
          label={ownWords.again}
          text={again}
          onTyped={setAgain}
          fault={next === again ? null : ownWords.differ}
          required
        />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={change.isBusy} onPressed={() => {}}>
          {newPasswordWords.go}
        </Button>
      </Form>
    </Door>
  )
}
