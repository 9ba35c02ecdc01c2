import { type ReactNode, useState } from 'react'
import { personIdSchema } from '../../../../shared/model/ids.ts'
import { changeKeyWords, retireWords as words } from '../../../../shared/text/screens-keys.ts'
import { problemOf } from '../../../lib/problem.ts'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { usePeople, useRetire } from '../api/backups.ts'
import styles from '../backups.module.css'

/** Ends this computer’s part, with somebody else’s agreement. */
export function RetireBox({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const me = useSession().person
  const people = usePeople().data ?? []
  const others = people.filter(
    (person) => person.active && person.id !== me.id && hasRole(person, ['supervisor', 'administrator']),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const [typed, setTyped] = useState({ password: '', approverPassword: '' })
  const retire = useRetire()
  const approver = personIdSchema.safeParse(picked ?? others[0]?.id)
  async function run(): Promise<void> {
    if (approver.success) await retire.run({ ...typed, approverId: approver.data })
  }
  return (
    <FormBox
      title={words.title}
      does={words.go}
      leaves={words.leave}
      isBusy={retire.isBusy || !approver.success}
      className={styles.box}
      onFinished={() => void run()}
      onClosed={onClosed}
    >
      <p>{words.lead}</p>
      {retire.problem ? <Banner tone="bad" {...problemOf(retire.problem)} /> : null}
      {others.length === 0 ? <Banner tone="warn" fact={changeKeyWords.noApprover} /> : null}
      <SecretField
        label={changeKeyWords.password}
        text={typed.password}
        onTyped={(password) => setTyped((before) => ({ ...before, password }))}
        required
        autoFocus
      />
      <div className={styles.pair}>
        <PickField
          label={changeKeyWords.approver}
          choices={others.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={picked ?? others[0]?.id ?? null}
          onPicked={setPicked}
        />
        <SecretField
          label={changeKeyWords.approverPassword}
          text={typed.approverPassword}
          onTyped={(approverPassword) => setTyped((before) => ({ ...before, approverPassword }))}
          required
        />
      </div>
    </FormBox>
  )
}
