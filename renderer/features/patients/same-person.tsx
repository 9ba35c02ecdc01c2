import { type ReactNode, useDeferredValue } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { patientFormWords, personFacts } from '../../../shared/text/screens-patients.ts'
import { useAsk } from '../../lib/query.tsx'
import { Banner } from '../../ui/banner.tsx'
import type { PatientText } from './patient-form-state.ts'

export interface SamePersonProps {
  readonly text: PatientText
  readonly onOpened: (patientId: PatientId) => void
}

/** A likely double, while a new patient is typed: same or nearly the same names on file. It asks and stops nothing. */
export function SamePerson({ text, onOpened }: SamePersonProps): ReactNode {
  const name = useDeferredValue(`${text.firstName} ${text.lastName}`.trim())
  const isOn = text.lastName.trim().length > 1 && text.firstName.trim().length > 1
  const found = useAsk('patient.find', { text: name, limit: 1, near: true }, isOn)
  const row = isOn ? found.data?.[0] : undefined
  if (row === undefined) return null
  const { patient } = row
  const action = { words: patientFormWords.openThatOne, onPressed: () => onOpened(patient.id) }
  return (
    <Banner
      tone="info"
      fact={patientFormWords.samePerson(patientName(patient))}
      more={personFacts(patient)}
      action={action}
    />
  )
}
