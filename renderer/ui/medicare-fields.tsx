import type { ReactNode } from 'react'
import {
  type MedicareText,
  medicareTextSchema,
  type StandingText,
  standingTextSchema,
  yearlyOf,
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

const { because, entitledBefore, status, isQmb } = medicareTextSchema.shape
const BECAUSE = choicesOf(because.options, payerWords.becauseAnswers)
const BEFORE = choicesOf(entitledBefore.unwrap().options, payerWords.entitledBeforeAnswers)
const STATUS = choicesOf(status.options, payerWords.statusAnswers)
const ANSWERS = choicesOf(isQmb.options, payerWords.answers)

/** What Original Medicare needs to know beside a plan's benefits. */
export function MedicareFields({ text, onTyped }: MedicareFieldsProps): ReactNode {
  const isKidney = text.because === 'kidneyDisease'
  return (
    <>
      <AnswerField
        label={payerWords.because}
        choices={BECAUSE}
        value={text.because}
        onPicked={(picked) => onTyped({ because: picked })}
      />
      <DateField
        label={isKidney ? payerWords.kidneySince : payerWords.eligibleSince}
        box="past"
        isMeaningHidden
        text={text.eligibleSince}
        onTyped={(eligibleSince) => onTyped({ eligibleSince })}
      />
      {isKidney ? (
        <AnswerField
          label={payerWords.entitledBefore}
          choices={BEFORE}
          value={text.entitledBefore}
          onPicked={(picked) => onTyped({ entitledBefore: picked })}
        />
      ) : null}
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

const MEDIGAP = standingTextSchema.shape.medigap.options.map((medigap) => ({
  value: medigap,
  label: medigapLabel(medigap),
}))

function medigapLabel(medigap: StandingText['medigap']): string {
  if (medigap === '') return payerWords.noMedigap
  return yearlyOf(medigap) === 'deductible'
    ? payerWords.medigapHigh(medigap.charAt(0))
    : payerWords.medigapPlan(medigap)
}

type MedigapText = Pick<StandingText, 'medigap' | 'medigapSpent'>

export interface MedigapFieldsProps {
  readonly text: MedigapText
  readonly onTyped: (part: Partial<MedigapText>) => void
}

/** The supplement to Original Medicare, or none; and what was paid toward its yearly limit or deductible. */
export function MedigapFields({ text, onTyped }: MedigapFieldsProps): ReactNode {
  const year = yearlyOf(text.medigap)
  return (
    <>
      <AnswerField
        label={payerWords.medigap}
        choices={MEDIGAP}
        value={text.medigap}
        onPicked={(medigap) => onTyped({ medigap })}
      />
      {year !== null ? (
        <MoneyField
          label={year === 'limit' ? payerWords.medigapSpent : payerWords.medigapPaid}
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
