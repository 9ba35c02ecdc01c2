import { type ReactNode, useState } from 'react'
import type { Person } from '../../../../shared/model/clinic.ts'
import { signInDeeds } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useDestroyLock } from '../api/people.ts'
import styles from '../people.module.css'

export interface DestroyLockProps {
  /** Somebody who was locked out. */
  readonly person: Person
  readonly approvers: readonly Person[]
  readonly onDone: () => void
}

/** The lock of somebody who was locked out goes for good when two people agree. */
export function DestroyLock({ person, approvers, onDone }: DestroyLockProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState({ password: '', approverPassword: '' })
  const [picked, setPicked] = useState<Person['id'] | null>(null)
  const destroying = useDestroyLock()
  const toast = useToast()
  const approverId = picked ?? approvers[0]?.id ?? null
  async function destroy(): Promise<void> {
    if (approverId === null) return
    if (!(await destroying.run({ personId: person.id, approverId, ...typed })).ok) return
    toast({ words: signInDeeds.done.destroyLock(person.name) })
    onDone()
  }
  if (!isOpen)
    return (
      <>
        <p className={styles.line}>{signInDeeds.keptLock}</p>
        <Button onPressed={() => setOpen(true)}>{signInDeeds.destroyLock}</Button>
      </>
    )
  return (
    <Form label={signInDeeds.destroyLock} className={styles.give} onFinished={() => void destroy()}>
      {destroying.problem ? <Banner tone="bad" {...problemOf(destroying.problem)} /> : null}
      {approvers.length === 0 ? <Banner tone="warn" fact={signInDeeds.noSecond} /> : null}
      <SecretField
        label={signInDeeds.ownPassword}
        text={typed.password}
        onTyped={(password) => setTyped((before) => ({ ...before, password }))}
        required
        autoFocus
      />
      <PickField
        label={signInDeeds.second}
        hint={signInDeeds.secondHint}
        choices={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        value={approverId}
        onPicked={setPicked}
      />
      <SecretField
        label={signInDeeds.secondPassword}
        text={typed.approverPassword}
        onTyped={(approverPassword) => setTyped((before) => ({ ...before, approverPassword }))}
        required
      />
      <Button kind="primary" submits disabled={destroying.isBusy || approverId === null} onPressed={() => {}}>
        {signInDeeds.destroy}
      </Button>
    </Form>
  )
}
