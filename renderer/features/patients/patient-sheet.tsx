import { type ReactNode, useState } from 'react'
import type { FormDraft } from '../../../shared/contract/paper.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { useDecided } from '../../lib/use-decided.ts'
import { useStoredDraft } from '../../lib/use-draft.ts'
import { BothVersions } from '../../ui/both-versions.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { OpenPatientSheet, type PatientSheetProps } from './open-patient-sheet.tsx'
import { PATIENT_PARTS, type PatientText, patientKey, patientTextSchema, textOfPatient } from './patient-form-state.ts'

/** A narrow sheet for a new or changed patient. Only the last name is required; what is half typed is a draft. */
export function PatientSheet(props: PatientSheetProps): ReactNode {
  const stored = useStoredDraft(patientKey(props.patient))
  if (stored === undefined) return null
  return <TakenUpSheet {...props} draft={stored} />
}

/** Goes on where it was left; where the patient was saved meanwhile both versions are shown first. */
function TakenUpSheet({ draft, ...props }: PatientSheetProps & { readonly draft: FormDraft | null }): ReactNode {
  const { patient, savedAt = null, onClosed } = props
  const [saved] = useState(() => (patient === null ? null : textOfPatient(patient)))
  const typed = draft === null ? null : readText(draft.content)
  const { text, both } = useDecided({ key: patientKey(patient), parts: PATIENT_PARTS, draft, typed, saved, savedAt })
  if (both === null) return <OpenPatientSheet {...props} stored={text} />
  return (
    <SideSheet title={patientFormWords.editTitle} onClosed={onClosed}>
      <BothVersions {...both} />
    </SideSheet>
  )
}

function readText(content: string): PatientText | null {
  const parsed = patientTextSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}
