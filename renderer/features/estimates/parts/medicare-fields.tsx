import type { ReactNode } from 'react'
import { payerWords } from '../../../../shared/text/estimate-payers.ts'
import { AnswerField } from '../../../ui/answer-field.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { choicesOf } from '../state/choices-of.ts'
import type { TypedMedicare } from '../state/payer-form.ts'
import { ANSWERS } from './pricing-fields.tsx'

export interface MedicareFieldsProps {
  readonly typed: TypedMedicare
  readonly onChanged: (typed: TypedMedicare) => void
}

const BECAUSE = choicesOf(['?', 'age', 'disability', 'kidneyDisease'], payerWords.becauseAnswers)
const STATUS = choicesOf(['?', 'participating', 'nonparAssigned', 'nonparUnassigned'], payerWords.statusAnswers)

/** What Original Medicare needs to know beside a plan's benefits. */
export function MedicareFields({ typed, onChanged }: MedicareFieldsProps): ReactNode {
  const set = (part: Partial<TypedMedicare>) => onChanged({ ...typed, ...part })
  const days = (label: string, key: 'hospitalDays' | 'nursingDays' | 'reserveDays') => (
    <CodeField label={label} text={typed[key]} onTyped={(text) => set({ [key]: text })} placeholder="?" />
  )
  return (
    <>
      <AnswerField
        label={payerWords.because}
        choices={BECAUSE}
        value={typed.because}
        onPicked={(because) => set({ because })}
      />
      <DateField
        label={payerWords.eligibleSince}
        box="past"
        isMeaningHidden
        text={typed.eligibleSince}
        onTyped={(eligibleSince) => set({ eligibleSince })}
      />
      <AnswerField
        label={payerWords.status}
        choices={STATUS}
        value={typed.status}
        onPicked={(status) => set({ status })}
      />
      <AnswerField
        label={payerWords.isQmb}
        choices={ANSWERS}
        value={typed.isQmb}
        onPicked={(isQmb) => set({ isQmb })}
      />
      <AnswerField
        label={payerWords.periodPaid}
        choices={ANSWERS}
        value={typed.periodPaid}
        onPicked={(periodPaid) => set({ periodPaid })}
      />
      {days(payerWords.hospitalDays, 'hospitalDays')}
      {days(payerWords.nursingDays, 'nursingDays')}
      {days(payerWords.reserveDays, 'reserveDays')}
    </>
  )
}
