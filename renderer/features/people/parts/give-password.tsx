import { type ReactNode, useState } from 'react'
import type { Person } from '../../../../shared/model/clinic.ts'
import { accountWords, signInDeeds } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useResetPassword } from '../api/people.ts'
import styles from '../people.module.css'

export interface GivePasswordProps {
  readonly person: Person
  readonly onDone: () => void
}

/** A temporary password for somebody who forgot theirs, or comes back: they change it at the next sign-in. */
export function GivePassword({ person, onDone }: GivePasswordProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const reset = useResetPassword()
  const toast = useToast()
  async function give(): Promise<void> {
    const answer = await reset.run({ personId: person.id, password })
    if (!answer.ok) return
    toast({ words: signInDeeds.done.resetPassword(person.name) })
    onDone()
  }
  if (!isOpen) return <Button onPressed={() => setOpen(true)}>{signInDeeds.resetPassword}</Button>
  return (
    <Form label={signInDeeds.resetPassword} className={styles.give} onFinished={() => void give()}>
      {reset.problem ? <Banner tone="bad" {...problemOf(reset.problem)} /> : null}
      <SecretField
        label={signInDeeds.newPassword}
        hint={accountWords.passwordHint}
        text={password}
        onTyped={setPassword}
        required
        autoFocus
      />
      <Button kind="primary" submits disabled={reset.isBusy} onPressed={() => {}}>
        {signInDeeds.give}
      </Button>
    </Form>
  )
}
