import { type ReactNode, useState } from 'react'
import { doorWords } from '../../../shared/text/screens-people.ts'
import { signInWords } from '../../../shared/text/screens-sign-in.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { useUnlock } from './api/sign-in.ts'
import styles from './sign-in-card.module.css'

export interface UnlockCardProps {
  readonly name: string
  readonly onOpened: () => void
  readonly onPasswordChosen: () => void
}

/** The same person comes back to their locked desk: PIN, Enter. After five wrong ones the password is needed. */
export function UnlockCard({ name, onOpened, onPasswordChosen }: UnlockCardProps): ReactNode {
  const [pin, setPin] = useState('')
  const unlock = useUnlock()
  const problem = unlock.problem === null ? null : problemOf(unlock.problem)
  async function open(): Promise<void> {
    if (pin === '') return
    const answer = await unlock.run({ pin })
    setPin('')
    if (answer.ok) onOpened()
    else if (answer.error.kind === 'denied' || isUsedUp(answer.error)) onPasswordChosen()
  }
  return (
    <Form label={signInWords.label} className={styles.card} onFinished={() => void open()}>
      <div>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.locked}>{signInWords.locked(name)}</p>
      </div>
      <SecretField
        label={doorWords.pin}
        text={pin}
        onTyped={setPin}
        autoFocus
        problem={problem === null ? null : `${problem.fact} ${problem.more}`}
        onKey={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void open()
        }}
      />
      <Button kind="primary" submits keys="↵" disabled={unlock.isBusy} onPressed={() => {}}>
        {doorWords.unlock}
      </Button>
      <Button kind="quiet" onPressed={onPasswordChosen}>
        {doorWords.byPassword}
      </Button>
    </Form>
  )
}

function isUsedUp(error: { readonly kind: string; readonly facts?: Readonly<Record<string, unknown>> }): boolean {
  return error.kind === 'refused' && error.facts?.triesLeft === 0
}
