import { type ReactNode, useState } from 'react'
import { AUDIT_KINDS } from '../../../../shared/contract/audit.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import { auditKindWord, auditWords } from '../../../../shared/text/screens-audit.ts'
import { useAsk } from '../../../lib/query.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useAuditPeople } from '../api/audit.ts'
import styles from '../audit.module.css'
import { ALL, type AuditFilterText } from '../state/use-audit-filter.ts'

export interface FiltersProps {
  readonly text: AuditFilterText
  readonly onChanged: (changes: Partial<AuditFilterText>) => void
}

/** Who, what, which days, which patient. */
export function Filters({ text, onChanged }: FiltersProps): ReactNode {
  const people = useAuditPeople()
  const [typed, setTyped] = useState('')
  const found = useAsk('patient.find', { text: typed, limit: 8 }, typed !== '')
  const persons = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const patients = (found.data ?? []).map(({ patient }) => ({ value: String(patient.id), label: patientName(patient) }))
  const chosen = useChosenPatient(text.patient)
  return (
    <div className={styles.filters}>
      <PickField
        label={auditWords.person}
        choices={[{ value: ALL, label: auditWords.everybody }, ...persons]}
        value={text.person}
        onPicked={(person) => onChanged({ person })}
        autoFocus
      />
      <PickField
        label={auditWords.kind}
        choices={[
          { value: ALL, label: auditWords.everything },
          ...AUDIT_KINDS.map((kind) => ({ value: kind, label: auditKindWord(kind) })),
        ]}
        value={text.kind}
        onPicked={(kind) => onChanged({ kind })}
      />
      <DateField
        label={auditWords.from}
        box="past"
        text={text.from}
        onTyped={(from) => onChanged({ from })}
        isMeaningHidden
      />
      <DateField label={auditWords.to} box="past" text={text.to} onTyped={(to) => onChanged({ to })} isMeaningHidden />
      <PickField
        label={auditWords.patient}
        choices={[{ value: ALL, label: auditWords.anyPatient }, ...patients]}
        value={text.patient}
        shown={chosen}
        onPicked={(patient) => onChanged({ patient })}
        onSearched={setTyped}
        isFresh={!found.isPlaceholderData}
      />
    </div>
  )
}

/** The name of the patient whose rows were asked for from their page; empty while everybody's are. */
function useChosenPatient(chosen: string): string {
  const isOne = chosen !== ALL
  const record = useAsk('patient.get', { patientId: chosen }, isOne)
  return isOne && record.data ? patientName(record.data.patient) : ''
}
