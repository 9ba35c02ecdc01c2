import { type ReactNode, useState } from 'react'
import type { PatientRecord } from '../../../shared/contract/patient.ts'
import { callSheetScreen } from '../../../shared/text/call-sheet-screen.ts'
import { templateBoxWords } from '../../../shared/text/templates-screen.ts'
import { useKeptOpen } from '../../lib/kept-views.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import { useOpenKinds } from './api/open-kinds.ts'
import { CallSheet } from './call-sheet.tsx'
import { TemplateDoor } from './template-door.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

/** What opens beside and over the editor: F7 the call sheet, Alt+T the plan templates. */
export function useEditorSheets(form: CoverageForm, record: PatientRecord) {
  const [isChoosing, setChoosing] = useState(false)
  const [isCalling, setCalling] = useKeptOpen('callSheet')
  const categories = useOpenKinds(record)
  const choose = () => setChoosing(true)
  const call = () => setCalling(!isCalling)
  useKeys([
    { keys: 'F7', does: callSheetScreen.key, isOn: categories !== null, run: call },
    { keys: 'Alt+T', does: templateBoxWords.key, run: choose },
  ])
  const side: ReactNode =
    isCalling && categories !== null ? (
      <CallSheet form={form} categories={categories} onClosed={() => setCalling(false)} />
    ) : null
  const door: ReactNode = isChoosing ? <TemplateDoor form={form} onClosed={() => setChoosing(false)} /> : null
  return { side, door, choose, call }
}
