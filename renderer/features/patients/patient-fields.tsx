import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import { patientFormWords } from '../../../shared/text/screens-patients.ts'
import { problemAt } from '../../lib/problem.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import type { PatientText } from './patient-form-state.ts'
import styles from './patient-sheet.module.css'

export interface PatientFieldsProps {
  readonly text: PatientText
  readonly onChanged: (part: Partial<PatientText>) => void
  readonly problem: AppError | null
}

const LANGUAGES = [
  { value: 'en', label: patientFormWords.english },
  { value: 'es', label: patientFormWords.spanish },
] as const

/** The fields of a patient, in reading order: who, when born, how to reach. */
export function PatientFields({ text, onChanged, problem }: PatientFieldsProps): ReactNode {
  const field = (name: keyof PatientText) => ({
    text: text[name],
    onTyped: (typed: string) => onChanged({ [name]: typed }),
    problem: problemAt(problem, name),
  })
  return (
    <>
      <TextField label={patientFormWords.lastName} {...field('lastName')} required autoFocus longest={80} />
      <TextField label={patientFormWords.firstName} {...field('firstName')} longest={80} />
      <div className={styles.pair}>
        <TextField label={patientFormWords.preferredName} {...field('preferredName')} longest={80} />
        <CodeField label={patientFormWords.account} {...field('account')} longest={40} />
      </div>
      <DateField label={patientFormWords.born} hint={patientFormWords.bornHint} {...field('born')} box="birth" />
      <TextField label={patientFormWords.phone} {...field('phone')} longest={40} />
      <TextField label={patientFormWords.email} {...field('email')} longest={120} />
      <TextField label={patientFormWords.address} {...field('address')} longest={200} />
      <Segments
        label={patientFormWords.language}
        choices={LANGUAGES}
        value={text.language}
        onPicked={(language) => onChanged({ language })}
      />
    </>
  )
}
