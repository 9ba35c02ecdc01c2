import { type ReactNode, useState } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { problemOf } from '../../lib/problem.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToday } from '../../ui/today.tsx'
import { PatientFields } from './patient-fields.tsx'
import { EMPTY_PATIENT, type PatientText, patientDraftOf, patientKey, textOfPatient } from './patient-form-state.ts'
import styles from './patient-sheet.module.css'
import { SamePerson } from './same-person.tsx'
import { usePatientSave } from './use-patient-save.ts'

export interface PatientSheetProps {
  /** Null: a new patient. */
  readonly patient: Patient | null
  /** When the patient was saved last, in UTC. */
  readonly savedAt?: string
  /** The typed search, taken as the name of a new patient. */
  readonly startName?: string
  readonly onClosed: () => void
  readonly onSaved: (patientId: PatientId) => void
}

/** The sheet itself, with what is taken up again. */
export function OpenPatientSheet({
  patient,
  startName,
  onClosed,
  onSaved,
  stored,
}: PatientSheetProps & { readonly stored: PatientText | null }): ReactNode {
  const today = useToday()
  const [start] = useState(() => (patient === null ? startingWith(startName ?? '') : textOfPatient(patient)))
  const [text, setText] = useState(stored ?? start)
  const isTouched = JSON.stringify(text) !== JSON.stringify(start)
  const draft = useDraft(
    patientKey(patient),
    patient === null ? patientFormWords.newTitle : patientFormWords.editTitle,
    isTouched ? JSON.stringify(text) : null,
  )
  const save = usePatientSave(patient)
  const half = {
    wasRestored: stored !== null && isTouched,
    isNotKept: draft.state.kind === 'failed',
    onStartedAnew: () => void draft.throwAway().then(() => setText(start)),
  }
  async function finish(): Promise<void> {
    const id = await save.save(patientDraftOf(text, today))
    if (id === null) return
    await draft.discard()
    onSaved(id)
  }
  return (
    <SideSheet title={patient === null ? patientFormWords.newTitle : patientFormWords.editTitle} onClosed={onClosed}>
      <Form
        does={patientFormWords.save}
        label={patientFormWords.newTitle}
        className={styles.form}
        half={half}
        onFinished={() => void finish()}
      >
        {save.problem ? <Banner tone="bad" {...problemOf(save.problem)} /> : null}
        {patient === null ? <SamePerson text={text} onOpened={onSaved} /> : null}
        <PatientFields text={text} onChanged={(part) => setText({ ...text, ...part })} problem={save.problem} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={save.isBusy} onPressed={() => {}}>
          {patientFormWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}

/** `ape sam` or `Ape, Sam` typed in the search becomes the name; a search for a number does not. */
function startingWith(typed: string): PatientText {
  const name = typed.trim()
  if (name === '' || /\d/.test(name)) return EMPTY_PATIENT
  const [last = '', first = ''] = name.includes(',') ? name.split(/,\s*/) : reversed(name)
  return { ...EMPTY_PATIENT, lastName: last, firstName: first }
}

function reversed(name: string): readonly string[] {
  const words = name.split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}
