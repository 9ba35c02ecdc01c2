import type { ReactNode } from 'react'
import type { PersonAccount } from '../../../../shared/contract/people.ts'
import { accountWords } from '../../../../shared/text/screens-people.ts'
import { problemAt, problemOf } from '../../../lib/problem.ts'
import { useSession } from '../../../lib/session.tsx'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useSavePerson } from '../api/people.ts'
import styles from '../people.module.css'
import { RoleFields } from './role-fields.tsx'
import { SignInDeeds } from './sign-in-deeds.tsx'

export interface PersonSheetProps {
  readonly account: PersonAccount
  readonly onClosed: () => void
}

/** One account: its name and roles, and what an administrator may do to its sign-in. */
export function PersonSheet({ account, onClosed }: PersonSheetProps): ReactNode {
  const { person } = account
  const start: { readonly name: string; readonly roles: typeof person.roles } = {
    name: person.name,
    roles: person.roles,
  }
  const kept = useKeptText({ key: `person:${person.id}`, title: accountWords.edit(person.name).slice(0, 120) }, start)
  const { name, roles } = kept.text
  const save = useSavePerson()
  const toast = useToast()
  const isOwn = useSession().person.id === person.id
  const put = (to: typeof start) => save.run({ personId: person.id, name: to.name, roles: [...to.roles] })
  async function finish(): Promise<void> {
    if (roles.length === 0) return
    const answer = await put(kept.text)
    if (!answer.ok) return
    await kept.finish()
    const { name: savedName } = answer.value
    const turn = async (to: typeof start): Promise<void> => {
      const turned = await put(to)
      if (!turned.ok) toast({ words: `${accountWords.asItIs(savedName)} ${problemOf(turned.error).fact}` })
    }
    const done = kept.text
    toast({
      words: accountWords.changedToast(savedName),
      onUndo: () => void turn({ name: person.name, roles: person.roles }),
      onRedo: () => void turn(done),
    })
    onClosed()
  }
  return (
    <SideSheet title={accountWords.edit(person.name)} onClosed={onClosed}>
      <Form
        does={accountWords.saveChanges}
        label={accountWords.edit(person.name)}
        className={styles.form}
        half={kept.half}
        onFinished={() => void finish()}
      >
        {save.problem ? <Banner tone="bad" {...problemOf(save.problem)} /> : null}
        <TextField
          label={accountWords.name}
          text={name}
          onTyped={(typed) => kept.change({ name: typed })}
          problem={problemAt(save.problem, 'name')}
          required
          autoFocus
          longest={80}
        />
        <RoleFields roles={roles} onChanged={(picked) => kept.change({ roles: [...picked] })} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={save.isBusy || roles.length === 0} onPressed={() => {}}>
          {accountWords.saveChanges}
        </Button>
      </Form>
      {isOwn ? (
        <p className={`${styles.deeds} ${styles.line}`}>{accountWords.ownAccount}</p>
      ) : (
        <SignInDeeds account={account} onDone={onClosed} />
      )}
    </SideSheet>
  )
}
