import { type ReactNode, useState } from 'react'
import type { FormDraft } from '../../../shared/contract/paper.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { mergedText, partedLines, wasSavedMeanwhile } from '../../lib/both-versions.ts'
import { momentText } from '../../lib/moment-text.ts'
import { problemOf } from '../../lib/problem.ts'
import { useDecided } from '../../lib/use-decided.ts'
import { useDraft, useStoredDraft } from '../../lib/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { BothVersions } from '../../ui/both-versions.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToday } from '../../ui/today.tsx'
import { PatientFields } from './patient-fields.tsx'
import {
  EMPTY_PATIENT,
  PATIENT_PARTS,
  type PatientText,
  patientDraftOf,
  patientTextSchema,
  textOfPatient,
} from './patient-form-state.ts'
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

/** A narrow sheet for a new or changed patient. Only the last name is required; what is half typed is a draft. */
export function PatientSheet(props: PatientSheetProps): ReactNode {
  const stored = useStoredDraft(draftKey(props.patient))
  if (stored === undefined) return null
  return <TakenUpSheet {...props} draft={stored} />
}

function TakenUpSheet({ draft, ...props }: PatientSheetProps & { readonly draft: FormDraft | null }): ReactNode {
  const { patient, savedAt = null, onClosed } = props
  const today = useToday()
  const [saved] = useState(() => (patient === null ? null : textOfPatient(patient)))
  const typed = draft === null ? null : readText(draft.content)
  const lines = saved === null || typed === null ? [] : partedLines(PATIENT_PARTS, typed, saved)
  const [isAsked] = useState(wasSavedMeanwhile(draft, savedAt) && lines.length > 0)
  const decided = useDecided(draftKey(patient), typed, isAsked)
  if (decided.text !== undefined || typed === null || saved === null)
    return <OpenPatientSheet {...props} stored={decided.text ?? null} />
  return (
    <SideSheet title={patientFormWords.editTitle} onClosed={onClosed}>
      <BothVersions
        lines={lines}
        mineAt={momentText(draft?.changedAt ?? '', today)}
        theirsAt={momentText(savedAt ?? '', today)}
        onMerged={(taken) =>
          taken.size === 0
            ? decided.onMine(typed)
            : decided.onMerged(mergedText(PATIENT_PARTS, { mine: typed, theirs: saved }, taken))
        }
        onTheirs={decided.onTheirs}
      />
    </SideSheet>
  )
}

function OpenPatientSheet({ patient, startName, onClosed, onSaved, stored }: PatientSheetProps & Stored): ReactNode {
  const today = useToday()
  const [start] = useState(() => (patient === null ? startingWith(startName ?? '') : textOfPatient(patient)))
  const [text, setText] = useState(stored ?? start)
  const isTouched = JSON.stringify(text) !== JSON.stringify(start)
  const draft = useDraft(
    draftKey(patient),
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

interface Stored {
  readonly stored: PatientText | null
}

function draftKey(patient: Patient | null): string {
  return `patient:${patient?.id ?? 'new'}`
}

function readText(content: string): PatientText | null {
  const parsed = patientTextSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
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
