import { type ReactNode, useState } from 'react'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { Tray, TrayPerson } from '../../../shared/model/tray.ts'
import { handOneWords, trayWords } from '../../../shared/text/tray.ts'
import { problemOf } from '../../lib/problem.ts'
import { formOn, useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useHandOver, useWithdraw } from './api/tray.ts'
import styles from './tray.module.css'
import type { TrayRow } from './tray-rows.ts'

export interface HandSheetProps {
  readonly row: TrayRow
  readonly people: readonly TrayPerson[]
  readonly onClosed: () => void
}

/** Gives one draft or estimate to a colleague, with a word about it. It stays here until it is taken. */
export function HandSheet({ row, people, onClosed }: HandSheetProps): ReactNode {
  const toast = useToast()
  const [handing, keeping] = [useHandOver(), useWithdraw()]
  const [to, setTo] = useState<PersonId | 'next' | null>(people[0]?.id ?? 'next')
  const kept = useKeptText(formOn('handOne', row.id, `${handOneWords.title}, ${row.title}`), { note: '' })
  const { note } = kept.text
  const choices = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'next' as const, label: handOneWords.next },
  ]
  async function finish(): Promise<void> {
    if (row.handed === null || to === null) return
    const toId = to === 'next' ? null : to
    const title = row.title.slice(0, 160)
    const request = { lines: [{ ...row.handed, title, note: note.trim() }], toId }
    const lineIn = (tray: Tray) => tray.handedByMe.find(({ key }) => key === row.handed?.key)
    const answer = await handing.run(request)
    if (!answer.ok) return
    await kept.finish()
    let line = lineIn(answer.value)
    async function again(): Promise<void> {
      const second = await handing.run(request)
      if (second.ok) line = lineIn(second.value)
    }
    const name = people.find(({ id }) => id === toId)?.name ?? null
    toast({
      words: trayWords.gave(row.title, name),
      onUndo: () => (line === undefined ? undefined : void keeping.run({ ids: [line.id] })),
      onRedo: () => void again(),
    })
    onClosed()
  }
  return (
    <SideSheet
      title={handOneWords.title}
      head={<p className={styles.who}>{[row.patientName, row.title].filter((part) => part !== '').join(', ')}</p>}
      onClosed={onClosed}
    >
      <Form
        label={handOneWords.title}
        className={styles.form}
        half={kept.half}
        onFinished={() => void finish()}
        does={handOneWords.save}
      >
        <PickField label={handOneWords.to} choices={choices} value={to} onPicked={setTo} required autoFocus />
        <TextField
          label={handOneWords.note}
          text={note}
          onTyped={(typed) => kept.change({ note: typed })}
          hint={handOneWords.noteHint}
          longest={200}
        />
        {handing.problem ? <Banner tone="bad" {...problemOf(handing.problem)} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={handing.isBusy}>
          {handOneWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
