import { type ReactNode, useState } from 'react'
import { patientName } from '../../../shared/model/patient.ts'
import { callSheetScreen } from '../../../shared/text/call-sheet-screen.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { templateBoxWords } from '../../../shared/text/templates-screen.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Form, finishForm } from '../../ui/form.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useOpenKinds } from './api/open-kinds.ts'
import { useBenefitBoxes } from './benefit-boxes.tsx'
import { CallSheet } from './call-sheet.tsx'
import { CardFields } from './card-fields.tsx'
import styles from './coverage.module.css'
import { EditorFrame } from './editor-frame.tsx'
import { FormNotes, FormStanding } from './form-standing.tsx'
import { StandingPart } from './standing-part.tsx'
import { TemplateDoor } from './template-door.tsx'
import { type CoverageFormStart, useCoverageForm } from './use-coverage-form.ts'

const FORM_ID = 'coverage-form'

/** The editor: the card at the left, the benefits at the right, one primary action. */
export function CoverageEditor(props: CoverageFormStart): ReactNode {
  const form = useCoverageForm(props)
  const { back } = useNavigation()
  const { benefits, box } = useBenefitBoxes(form)
  const [isChoosing, setChoosing] = useState(false)
  const choose = () => setChoosing(true)
  const [isCalling, setCalling] = useState(false)
  const call = () => setCalling((was) => !was)
  const categories = useOpenKinds(props.record)
  useKeys([
    { ...APP_KEYS.leave, does: coverageWords.leave, run: back },
    { keys: 'F7', does: callSheetScreen.key, isOn: categories !== null, run: call },
    { keys: 'Alt+T', does: templateBoxWords.key, run: choose },
  ])
  return (
    <EditorFrame
      record={props.record}
      title={form.text.planName || coverageWords.newTitle}
      saved={form.saved}
      isBusy={form.save.isBusy}
      onTemplate={choose}
      onCall={call}
      side={
        isCalling && categories !== null ? (
          <CallSheet form={form} categories={categories} onClosed={() => setCalling(false)} />
        ) : null
      }
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
          <CardFields form={form} isNew={props.coverage === null} />
          <StandingPart form={form} />
          <FormNotes form={form} />
        </div>
        {benefits}
      </Form>
      {box}
      {isChoosing ? <TemplateDoor form={form} onClosed={() => setChoosing(false)} /> : null}
    </EditorFrame>
  )
}
