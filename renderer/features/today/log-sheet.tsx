import type { ReactNode } from 'react'
import type { PatientId, PlanId } from '../../../shared/model/ids.ts'
import { contactOutcomeSchema } from '../../../shared/model/work.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { callWords, outcomeWords } from '../../../shared/text/screens-today.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Called } from './also-told.tsx'
import { OutcomePick } from './outcome-pick.tsx'
import { PromiseFields } from './promise-fields.tsx'
import styles from './side.module.css'
import { useLogForm } from './use-log-form.ts'

export interface LogSheetProps {
  readonly planId: PlanId
  readonly name: string
  /** Whose plan it is; null until it is known. */
  readonly patientId: PatientId | null
  /** What the row asks for; offered as the promise. */
  readonly amount: Cents | null
  readonly onClosed: () => void
}

/** Logs a call in a few keys: what happened, a promise with its day, when to call again, a note. */
export function LogSheet({ planId, name, patientId, amount, onClosed }: LogSheetProps): ReactNode {
  const { today, typed, set, pick, finish, problem, isBusy, half } = useLogForm({ planId, name, amount, onClosed })
  return (
    <SideSheet title={callWords.title} head={<Called name={name} patientId={patientId} />} onClosed={onClosed}>
      <Form
        label={callWords.title}
        className={styles.form}
        half={half}
        onFinished={() => void finish()}
        does={callWords.log}
      >
        <OutcomePick
          outcome={typed.outcome}
          onPicked={pick}
          words={outcomeWords}
          outcomes={contactOutcomeSchema.options}
        />
        {typed.outcome === 'promised' ? <PromiseFields typed={typed} set={set} /> : null}
        <TextField
          label={callWords.note}
          text={typed.note}
          onTyped={(note) => set({ note })}
          hint={callWords.noteHint}
          longest={300}
          fault={typed.outcome === 'note' && typed.note.trim() === '' ? callWords.needsNote : null}
        />
        <DateField
          label={callWords.again}
          box="coming"
          text={typed.again}
          onTyped={(again) => set({ again })}
          rule={(day) => (day < today ? callWords.past : null)}
        />
        {problem ? <Banner tone="bad" {...problem} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={isBusy}>
          {callWords.log}
        </Button>
      </Form>
    </SideSheet>
  )
}
