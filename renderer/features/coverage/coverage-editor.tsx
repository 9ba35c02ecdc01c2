import type { ReactNode } from 'react'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { notSaved, savedAt, savingNow } from '../../../shared/text/screens-words.ts'
import { clockOfIso } from '../../lib/clock.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useMayWork } from '../../lib/session.tsx'
import type { DraftState } from '../../lib/use-draft.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { Form, finishForm } from '../../ui/form.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { Benefits } from './benefits.tsx'
import { CardFields } from './card-fields.tsx'
import styles from './coverage.module.css'
import { type CoverageFormStart, useCoverageForm } from './use-coverage-form.ts'

const FORM_ID = 'coverage-form'

/** The editor: the card at the left, the benefits at the right, one primary action. */
export function CoverageEditor(props: CoverageFormStart): ReactNode {
  const form = useCoverageForm(props)
  const { back } = useNavigation()
  const mayWork = useMayWork()
  const { patient, coverages } = props.record
  useKeys([{ ...APP_KEYS.leave, does: coverageWords.leave, run: back }])
  const saveButton = (
    <Button kind="primary" keys="Ctrl ↵" disabled={form.save.isBusy} onPressed={() => finishForm(FORM_ID)}>
      {coverageWords.save}
    </Button>
  )
  return (
    <ShellPage
      label={coverageWords.title(patientName(patient))}
      header={<PatientHeader patient={patient} coverages={coverages} />}
      bar={
        <RecordBar
          title={form.text.planName || coverageWords.newTitle}
          saved={savedWords(form.saved)}
          actions={mayWork ? saveButton : null}
        />
      }
    >
      <Form
        id={FORM_ID}
        does={coverageWords.save}
        label={coverageWords.title(patientName(patient))}
        className={styles.editor}
        onFinished={() => void form.finish()}
      >
        <div className={styles.card}>
          {form.save.problem ? <Banner tone="bad" {...problemOf(form.save.problem)} /> : null}
          {form.wasRestored ? (
            <Banner
              tone="info"
              fact={coverageWords.restored}
              action={{ words: coverageWords.startAnew, onPressed: form.startAnew }}
            />
          ) : null}
          <CardFields form={form} isNew={props.coverage === null} />
          <div>
            {form.notes.map((note) => (
              <CheckLine key={note.fact} {...note} />
            ))}
          </div>
        </div>
        <Benefits form={form} />
      </Form>
    </ShellPage>
  )
}

function savedWords(state: DraftState): string | undefined {
  switch (state.kind) {
    case 'untouched':
      return undefined
    case 'saving':
      return savingNow()
    case 'saved':
      return savedAt(clockOfIso(state.at))
    case 'failed':
      return notSaved()
  }
}
