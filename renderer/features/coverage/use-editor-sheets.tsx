import { type ReactNode, useState } from 'react'
import { callSheetScreen } from '../../../shared/text/call-sheet-screen.ts'
import { answerDoorWords } from '../../../shared/text/screens-answer.ts'
import { templateBoxWords } from '../../../shared/text/templates-screen.ts'
import { useKeptOpen } from '../../lib/kept-views.ts'
import { useMayWork } from '../../lib/session.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { AnswerDoor } from './answer/answer-door.tsx'
import { type AnswerFileState, useDroppedAnswers } from './answer/use-answer-file.ts'
import { useOpenKinds } from './api/open-kinds.ts'
import { CallSheet } from './call-sheet.tsx'
import { TemplateDoor } from './template-door.tsx'
import type { CoverageForm, CoverageFormStart } from './use-coverage-form.ts'

/** What opens beside and over the editor: F7 the call sheet, Alt+T the plan templates, Alt+E a payer's answer. */
export function useEditorSheets(
  form: CoverageForm,
  { record, coverage }: Pick<CoverageFormStart, 'record' | 'coverage'>,
  answer: AnswerFileState,
) {
  const [isChoosing, setChoosing] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const [isCalling, setCalling] = useKeptOpen('callSheet')
  const mayWork = useMayWork()
  const categories = useOpenKinds(record)
  const choose = () => setChoosing(true)
  const call = () => setCalling(!isCalling)
  const importAnswer = () => setImporting(true)
  useDroppedAnswers(answer, isImporting)
  useKeys([
    { keys: 'F7', does: callSheetScreen.key, isOn: categories !== null, run: call },
    { keys: 'Alt+T', does: templateBoxWords.key, run: choose },
    { keys: 'Alt+E', does: answerDoorWords.key, isOn: mayWork, run: importAnswer },
  ])
  const side: ReactNode =
    isCalling && categories !== null ? (
      <CallSheet form={form} categories={categories} onClosed={() => setCalling(false)} />
    ) : null
  const door: ReactNode = isChoosing ? (
    <TemplateDoor form={form} onClosed={() => setChoosing(false)} />
  ) : isImporting || answer.refusal !== null ? (
    <AnswerDoor
      answer={answer}
      coverageId={coverage?.id ?? null}
      onClosed={() => {
        setImporting(false)
        answer.forget()
      }}
    />
  ) : null
  return { side, door, choose, call, importAnswer }
}
