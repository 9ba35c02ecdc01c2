import type { ReactNode } from 'react'
import { typedDate } from '../../../shared/dates/parse-date.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { callSheetScreen as words } from '../../../shared/text/call-sheet-screen.ts'
import { useAsk } from '../../lib/query.tsx'
import styles from './call-sheet.module.css'
import type { CoverageForm } from './use-coverage-form.ts'

/** What a payer asks for before it answers, large, because it is read aloud. */
export function CallIds({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, patient } = form
  const clinic = useAsk('clinic.get', {}).data
  const isSelf = text.relation === 'self'
  const rows: readonly (readonly [string, string])[] = [
    [words.phone, text.payerPhone],
    [words.npi, clinic?.npi ?? ''],
    [words.tin, clinic?.tin ?? ''],
    [words.patient, patientName(patient)],
    [words.born, patient.bornOn === null ? '' : typedDate(patient.bornOn)],
    [words.member, text.memberId],
    [words.group, text.groupNumber],
    ...(isSelf ? [] : [[words.subscriber, text.subscriber] as const]),
  ]
  return (
    <dl className={styles.ids} aria-label={words.readAloud}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value.trim() === '' ? styles.missing : undefined}>
            {value.trim() === '' ? words.missing : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
