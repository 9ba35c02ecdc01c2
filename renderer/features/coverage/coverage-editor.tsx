import type { ReactNode } from 'react'
import { patientName } from '../../../shared/model/patient.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { Form, finishForm } from '../../ui/form.tsx'
import { AnswerReview } from './answer/answer-review.tsx'
import { type AnswerFileState, useAnswerFile } from './answer/use-answer-file.ts'
import { useBenefitBoxes } from './benefit-boxes.tsx'
import { CardFields } from './card-fields.tsx'
import styles from './coverage.module.css'
import { EditorFrame } from './editor-frame.tsx'
import { FormNotes, FormStanding } from './form-standing.tsx'
import { StandingPart } from './standing-part.tsx'
import { type CoverageForm, type CoverageFormStart, useCoverageForm } from './use-coverage-form.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { useEditorSheets } from './use-editor-sheets.tsx'
import { useFirstUnknown } from './use-first-unknown.ts'

const FORM_ID = 'coverage-form'

/** The editor of a coverage, or the review of a payer's answer for it. */
export function CoverageEditor(props: CoverageFormStart): ReactNode {
  const form = useCoverageForm(props)
  const answer = useAnswerFile()
  if (answer.read === null) return <OpenEditor {...props} form={form} answer={answer} />
  return <AnswerReview form={form} record={props.record} read={answer.read} onClosed={answer.close} />
}

interface OpenEditorProps extends CoverageFormStart {
  readonly form: CoverageForm
  readonly answer: AnswerFileState
}

/** The card at the left, the benefits at the right, one primary action. */
function OpenEditor({ form, answer, ...props }: OpenEditorProps): ReactNode {
  const { benefits, box } = useBenefitBoxes(form)
  const { side, door, choose, call, importAnswer } = useEditorSheets(form, props, answer)
  useEditorKeys(form.steps)
  useFirstUnknown(FORM_ID, props.coverage === null)
  return (
    <EditorFrame
      record={props.record}
      title={form.text.planName || coverageWords.newTitle}
      saved={form.saved}
      isBusy={form.save.isBusy}
      onCall={call}
      onAnswer={importAnswer}
      side={side}
      onFinished={() => finishForm(FORM_ID)}
    >
      <Form
        id={FORM_ID}
        does={coverageWords.save}
        label={coverageWords.title(patientName(props.record.patient))}
        className={styles.editor}
        onFinished={() => void form.finish()}
      >
        <div className={styles.card}>
          <FormStanding form={form} />
          <CardFields form={form} isNew={props.coverage === null} onTemplate={choose} />
          <StandingPart form={form} />
          <FormNotes form={form} />
        </div>
        {benefits}
      </Form>
      {box}
      {door}
    </EditorFrame>
  )
}
