import { type ReactNode, useState } from 'react'
import { type Role, roleSchema } from '../../../shared/model/clinic.ts'
import { peopleWords, roleMeaning, roleWord } from '../../../shared/text/screens-setup.ts'
import { problemAt, problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAddPerson } from './api/people.ts'
import styles from './setup-screen.module.css'

/** Adds an account: name, roles, first password. */
export function PersonSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['counselor'])
  const add = useAddPerson()
  const toast = useToast()
  async function finish(): Promise<void> {
    if (roles.length === 0) return
    const answer = await add.run({ name, password, roles: [...roles] })
    if (!answer.ok) return
    toast({ words: peopleWords.savedToast(answer.value.name) })
    onClosed()
  }
  return (
    <SideSheet title={peopleWords.add} onClosed={onClosed}>
      <Form
        does={peopleWords.save}
        label={peopleWords.add}
        className={styles.sheetForm}
        onFinished={() => void finish()}
      >
        {add.problem ? <Banner tone="bad" {...problemOf(add.problem)} /> : null}
        <TextField
          label={peopleWords.name}
          text={name}
          onTyped={setName}
          problem={problemAt(add.problem, 'name')}
          required
          autoFocus
          longest={80}
        />
        <SecretField
          label={peopleWords.password}
          hint={peopleWords.passwordHint}
          text={password}
          onTyped={setPassword}
          required
        />
        <RoleFields roles={roles} onChanged={setRoles} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={add.isBusy || roles.length === 0} onPressed={() => {}}>
          {peopleWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}

interface RoleFieldsProps {
  readonly roles: readonly Role[]
  readonly onChanged: (roles: readonly Role[]) => void
}

function RoleFields({ roles, onChanged }: RoleFieldsProps): ReactNode {
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{peopleWords.roles}</legend>
      {roleSchema.options.map((role) => (
        <TickField
          key={role}
          label={roleWord(role)}
          hint={roleMeaning(role)}
          isTicked={roles.includes(role)}
          onTicked={(isTicked) => onChanged(isTicked ? [...roles, role] : roles.filter((one) => one !== role))}
        />
      ))}
      {roles.length === 0 ? <p className={styles.fault}>{peopleWords.oneRole}</p> : null}
    </fieldset>
  )
}
