import { type ReactNode, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { WorkPerson, WorkRow } from '../../../shared/model/work.ts'
import { assignWords, todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useAssign } from './api/work.ts'
import styles from './side.module.css'

export interface AssignSheetProps {
  readonly row: WorkRow
  readonly people: readonly WorkPerson[]
  readonly onClosed: () => void
}

/** Gives a row of work to somebody, or to nobody. Only a lead or supervisor gives work of others on. */
export function AssignSheet({ row, people, onClosed }: AssignSheetProps): ReactNode {
  const me = useSession().person
  const toast = useToast()
  const assigning = useAssign()
  const [owner, setOwner] = useState<PersonId | 'nobody' | null>(row.owner?.id ?? me.id)
  const choices = [
    ...people.map(({ id, name }) => ({ value: id, label: id === me.id ? assignWords.me(name) : name })),
    { value: 'nobody' as const, label: assignWords.nobody },
  ]
  const give = async (to: PersonId | 'nobody' | null) => {
    const ownerId = to === 'nobody' ? null : to
    const before = row.owner?.id ?? null
    const answer = await assigning.run({ key: row.key, ownerId })
    if (!answer.ok) return
    const name = people.find(({ id }) => id === ownerId)?.name
    toast({
      words: name === undefined ? todayWords.freedToast(nameOf(row)) : todayWords.assignedToast(nameOf(row), name),
      onUndo: () => void assigning.run({ key: row.key, ownerId: before }),
      onRedo: () => void assigning.run({ key: row.key, ownerId }),
    })
    onClosed()
  }
  return (
    <SideSheet
      title={assignWords.title}
      head={<p className={styles.who}>{`${nameOf(row)}, ${whatOf(row.what)}`}</p>}
      onClosed={onClosed}
    >
      <Form
        label={assignWords.title}
        className={styles.form}
        onFinished={() => void give(owner)}
        does={assignWords.save}
      >
        <PickField label={assignWords.to} choices={choices} value={owner} onPicked={setOwner} required autoFocus />
        {assigning.problem ? <Banner tone="bad" {...problemOf(assigning.problem)} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={assigning.isBusy}>
          {assignWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
