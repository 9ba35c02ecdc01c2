import { type ReactNode, useState } from 'react'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { changeKeyWords as words } from '../../../shared/text/screens-keys.ts'
import { recoveryCodeWords } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { useAccounts, useChangeKey } from './api/change-key.ts'
import styles from './recovery-code-screen.module.css'

export interface ChangeKeyFormProps {
  /** Which two groups of the new code, counted from 1. */
  readonly asked: readonly [number, number]
  readonly onShownAgain: () => void
}

const NOTHING_TYPED = { first: '', second: '', password: '', approverPassword: '' }

/** Two groups of the new code, and two people with their passwords. */
export function ChangeKeyForm({ asked, onShownAgain }: ChangeKeyFormProps): ReactNode {
  const me = useSession().person
  const accounts = useAccounts().data ?? []
  const others = accounts.filter(
    (person) => person.active && person.id !== me.id && hasRole(person, ['supervisor', 'administrator']),
  )
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [picked, setPicked] = useState<string | null>(null)
  const change = useChangeKey()
  const approver = personIdSchema.safeParse(picked ?? others[0]?.id)
  const set = (part: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...part }))
  async function run(): Promise<void> {
    if (approver.success) await change.run({ ...typed, approverId: approver.data })
  }
  const group = (index: 0 | 1, name: 'first' | 'second'): ReactNode => (
    <CodeField
      label={recoveryCodeWords.group(asked[index])}
      text={typed[name]}
      onTyped={(text) => set({ [name]: text })}
      fault={typed[name].trim() === '' ? recoveryCodeWords.needed : null}
      longest={20}
      autoFocus={index === 0}
    />
  )
  return (
    <Form label={words.title} className={styles.form} onFinished={() => void run()}>
      <div>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.after}</p>
      </div>
      {change.problem ? <Banner tone="bad" {...problemOf(change.problem)} /> : null}
      {change.isBusy ? <Banner tone="info" fact={words.working} /> : null}
      {others.length === 0 ? <Banner tone="warn" fact={words.noApprover} /> : null}
      <div className={styles.pair}>
        {group(0, 'first')}
        {group(1, 'second')}
      </div>
      <SecretField label={words.password} text={typed.password} onTyped={(password) => set({ password })} required />
      <div className={styles.pair}>
        <PickField
          label={words.approver}
          hint={words.approverHint}
          choices={others.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={picked ?? others[0]?.id ?? null}
          onPicked={setPicked}
        />
        <SecretField
          label={words.approverPassword}
          text={typed.approverPassword}
          onTyped={(approverPassword) => set({ approverPassword })}
          required
        />
      </div>
      <div className={styles.actions}>
        <Button kind="quiet" onPressed={onShownAgain}>
          {recoveryCodeWords.showAgain}
        </Button>
        <Button kind="primary" submits keys="Ctrl ↵" disabled={change.isBusy || !approver.success} onPressed={() => {}}>
          {words.go}
        </Button>
      </div>
    </Form>
  )
}
