import type { ReactNode } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { callSheetScreen } from '../../../shared/text/call-sheet-screen.ts'
import { answerDoorWords } from '../../../shared/text/screens-answer.ts'
import { coverageWords } from '../../../shared/text/screens-coverage.ts'
import { notSaved, savedAt, savingNow } from '../../../shared/text/screens-words.ts'
import { clockOfIso } from '../../lib/clock.ts'
import { useMayWork } from '../../lib/session.tsx'
import type { DraftState } from '../../lib/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { PatientHeader } from '../../ui/patient-header.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'

export interface EditorFrameProps {
  readonly record: PatientRecord
  readonly title: string
  readonly saved: DraftState
  readonly isBusy: boolean
  readonly onFinished: () => void
  readonly onCall: () => void
  /** Asks for a payer's answer. */
  readonly onAnswer: () => void
  /** The call sheet, while it is open. */
  readonly side: ReactNode
  readonly children: ReactNode
}

/** What stands around the editor: the person, the plan's name, when it was saved, and the one primary action. */
export function EditorFrame(props: EditorFrameProps): ReactNode {
  const { patient, coverages } = props.record
  const mayWork = useMayWork()
  const buttons = (
    <>
      <Button keys="F7" onPressed={props.onCall}>
        {callSheetScreen.key}
      </Button>
      <Button keys="Alt E" onPressed={props.onAnswer}>
        {answerDoorWords.button}
      </Button>
      <Button kind="primary" keys="Ctrl ↵" disabled={props.isBusy} onPressed={props.onFinished}>
        {coverageWords.save}
      </Button>
    </>
  )
  return (
    <ShellPage
      label={coverageWords.title(patientName(patient))}
      header={<PatientHeader patient={patient} coverages={coverages} />}
      bar={<RecordBar title={props.title} saved={savedWords(props.saved)} actions={mayWork ? buttons : null} />}
      side={props.side}
    >
      {props.children}
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
