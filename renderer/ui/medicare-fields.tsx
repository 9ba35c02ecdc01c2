import type { ReactNode } from 'react'
import {
  type MedicareText,
  medicareTextSchema,
  type StandingText,
  standingTextSchema,
} from '../../shared/model/standing-text.ts'
import { payerWords } from '../../shared/text/estimate-payers.ts'
import { AnswerField } from './answer-field.tsx'
import { choicesOf } from './choices-of.ts'
import { DateField } from './date-field.tsx'
import { MoneyField } from './money-field.tsx'
import { CodeField } from './text-field.tsx'

export interface MedicareFieldsProps {
  readonly text: MedicareText
  readonly onTyped: (part: Partial<MedicareText>) => void
}

const { because, status, isQmb } = medicareTextSchema.shape
const BECAUSE = choicesOf(because.options, payerWords.becauseAnswers)
const STATUS = choicesOf(status.options, payerWords.statusAnswers)
const ANSWERS = choicesOf(isQmb.options, payerWords.answers)

/** What Original Medicare needs to know beside a plan's benefits. */
export function MedicareFields({ text, onTyped }: MedicareFieldsProps): ReactNode {
  return (
    <>
      <AnswerField
        label={payerWords.because}
        choices={BECAUSE}
        value={text.because}
        onPicked={(picked) => onTyped({ because: picked })}
      />
      <DateField
        label={payerWords.eligibleSince}
        box="past"
        isMeaningHidden
        text={text.eligibleSince}
        onTyped={(eligibleSince) => onTyped({ eligibleSince })}
      />
      <AnswerField
        label={payerWords.status}
        choices={STATUS}
        value={text.status}
        onPicked={(picked) => onTyped({ status: picked })}
      />
      <AnswerField
        label={payerWords.isQmb}
        choices={ANSWERS}
        value={text.isQmb}
        onPicked={(picked) => onTyped({ isQmb: picked })}
      />
      <StayFields text={text} onTyped={onTyped} />
    </>
  )
}

/** What is told of the benefit period of a stay. */
function StayFields({ text, onTyped }: MedicareFieldsProps): ReactNode {
  const days = (label: string, key: 'hospitalDays' | 'nursingDays' | 'reserveDays') => (
    <CodeField label={label} text={text[key]} onTyped={(typed) => onTyped({ [key]: typed })} placeholder="?" />
  )
  return (
    <>
      <AnswerField
        label={payerWords.periodPaid}
        choices={ANSWERS}
        value={text.periodPaid}
        onPicked={(picked) => onTyped({ periodPaid: picked })}
      />
      {days(payerWords.hospitalDays, 'hospitalDays')}
      {days(payerWords.nursingDays, 'nursingDays')}
      {days(payerWords.reserveDays, 'reserveDays')}
    </>
  )
}

const MEDIGAP = standingTextSchema.shape.medigap.options.map((letter) => ({
  value: letter,
  label: letter === '' ? payerWords.noMedigap : payerWords.medigapPlan(letter),
}))

type MedigapText = Pick<StandingText, 'medigap' | 'medigapSpent'>

export interface MedigapFieldsProps {
  readonly text: MedigapText
  readonly onTyped: (part: Partial<MedigapText>) => void
}

/** The supplement to Original Medicare, or none; of plans K and L what was paid toward their yearly limit. */
export function MedigapFields({ text, onTyped }: MedigapFieldsProps): ReactNode {
  const hasLimit = text.medigap === 'K' || text.medigap === 'L'
  return (
    <>
      <AnswerField
        label={payerWords.medigap}
        choices={MEDIGAP}
        value={text.medigap}
        onPicked={(medigap) => onTyped({ medigap })}
      />
      {hasLimit ? (
        <MoneyField
          label={payerWords.medigapSpent}
          text={text.medigapSpent}
          onTyped={(medigapSpent) => onTyped({ medigapSpent })}
          mayBeUnknown
          emptyIsUnknown
          isMeaningHidden
        />
      ) : null}
    </>
  )
}
