import { type ReactNode, useState } from 'react'
import type { Role } from '../../../../shared/model/clinic.ts'
import { accountWords } from '../../../../shared/text/screens-people.ts'
import { problemAt, problemOf } from '../../../lib/problem.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useAddPerson, useDeactivate } from '../api/people.ts'
import styles from '../people.module.css'
import { RoleFields } from './role-fields.tsx'

const START: { readonly name: string; readonly roles: readonly Role[] } = { name: '', roles: ['counselor'] }

/** Adds an account: name, roles, first password. What is typed is kept half-way, but never a password. */
export function AddPersonSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [password, setPassword] = useState('')
  const kept = useKeptText({ key: 'person:new', title: accountWords.add }, START)
  const { name, roles } = kept.text
  const add = useAddPerson()
  const deactivate = useDeactivate()
  const toast = useToast()
  async function finish(): Promise<void> {
    if (roles.length === 0) return
    const answer = await add.run({ name, password, roles: [...roles] })
    if (!answer.ok) return
    await kept.finish()
    const { id, name: added } = answer.value
    toast({
      words: accountWords.savedToast(added),
      onUndo: () => void takeBack(id, added),
    })
    onClosed()
  }
  // Done again, the account would need its first password once more, which is kept nowhere: it is given in the account.
  async function takeBack(personId: string, added: string): Promise<void> {
    const answer = await deactivate.run({ personId })
    toast({ words: answer.ok ? accountWords.deactivatedToast(added) : problemOf(answer.error).fact })
  }
  return (
    <SideSheet title={accountWords.add} onClosed={onClosed}>
      <Form
        does={accountWords.save}
        label={accountWords.add}
        className={styles.form}
        half={kept.half}
        onFinished={() => void finish()}
      >
        {add.problem ? <Banner tone="bad" {...problemOf(add.problem)} /> : null}
        <TextField
          label={accountWords.name}
          text={name}
          onTyped={(typed) => kept.change({ name: typed })}
          problem={problemAt(add.problem, 'name')}
          required
          autoFocus
          longest={80}
        />
        <SecretField
          label={accountWords.password}
          hint={accountWords.passwordHint}
          text={password}
          onTyped={setPassword}
          required
        />
        <RoleFields roles={roles} onChanged={(picked) => kept.change({ roles: picked })} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={add.isBusy || roles.length === 0} onPressed={() => {}}>
          {accountWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
