import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { isMinor } from '../../../../shared/engine/installments/guarantor.ts'
import { planRefusalWords } from '../../../../shared/text/plan-refusals.ts'
import { guarantorWords } from '../../../../shared/text/plan-screen.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlanForm } from '../state/plan-form.ts'
import styles from './agree.module.css'

export interface GuarantorPanelProps {
  readonly form: PlanForm
  readonly agreedOn: PlainDate
  readonly onChanged: (field: string, change: Partial<PlanForm>) => void
}

/** Who promises to pay, and the language of the agreement. */
export function GuarantorPanel({ form, agreedOn, onChanged }: GuarantorPanelProps): ReactNode {
  const typed = (field: 'name' | 'bornOn' | 'address' | 'phone') => ({
    label: guarantorWords[field],
    text: form[field],
    onTyped: (text: string) => onChanged(guarantorWords[field], { [field]: text }),
  })
  return (
    <section className={styles.section} aria-label={guarantorWords.title}>
      <h2 className={styles.title}>{guarantorWords.title}</h2>
      <div className={styles.fields}>
        <PickField
          label={guarantorWords.relation}
          choices={guarantorWords.relations}
          value={form.relation}
          onPicked={(relation) => onChanged(guarantorWords.relation, { relation })}
        />
        <PickField
          label={guarantorWords.language}
          choices={guarantorWords.languages}
          value={form.language}
          onPicked={(language) => onChanged(guarantorWords.language, { language })}
        />
        <TextField {...typed('name')} longest={120} required />
        <DateField
          {...typed('bornOn')}
          box="birth"
          isMeaningHidden
          required
          rule={(day) => (isMinor(day, agreedOn) ? planRefusalWords('guarantorMinor', {}) : null)}
        />
        <TextField {...typed('phone')} longest={40} mayHoldLongNumbers />
        <TextField {...typed('address')} longest={200} required />
      </div>
    </section>
  )
}
