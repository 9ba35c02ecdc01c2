import type { ReactNode } from 'react'
import { type StandingText, standingTextSchema } from '../../shared/model/standing-text.ts'
import { payerWords } from '../../shared/text/estimate-payers.ts'
import { AnswerField } from './answer-field.tsx'
import { choicesOf } from './choices-of.ts'
import { DateField } from './date-field.tsx'
import { MoneyField } from './money-field.tsx'
import { CodeField } from './text-field.tsx'

type OrderText = Omit<StandingText, 'medicare' | 'medigap' | 'medigapSpent'>

export interface StandingFieldsProps {
  readonly text: OrderText
  readonly onTyped: (part: Partial<OrderText>) => void
  /** The size of the employer matters beside Medicare only. */
  readonly asksSize: boolean
  /** Is the patient a child of the subscriber? */
  readonly isChild: boolean
  /** Medicare takes earlier payments by the law, not by a contract. */
  readonly asksMethod: boolean
}

const { coordinates, through, method, apart, keepsReserve } = standingTextSchema.shape
const COORDINATES = choicesOf(coordinates.options, payerWords.coordinatesAnswers)
const THROUGH = choicesOf(through.options, payerWords.throughAnswers)
const METHODS = choicesOf(method.options, payerWords.methods)
const RESERVE = choicesOf(keepsReserve.unwrap().options, payerWords.keepsReserveAnswers)
const APART = choicesOf(apart.options, payerWords.apartAnswers)

/** What decides where one coverage stands among several, each with an answer for what nobody has told. */
export function StandingFields({ text, onTyped, asksSize, isChild, asksMethod }: StandingFieldsProps): ReactNode {
  return (
    <>
      <AnswerField
        label={payerWords.through}
        choices={THROUGH}
        value={text.through}
        onPicked={(picked) => onTyped({ through: picked })}
      />
      {asksSize ? (
        <CodeField
          label={payerWords.employees}
          text={text.employees}
          onTyped={(employees) => onTyped({ employees })}
          placeholder="?"
        />
      ) : null}
      {isChild ? (
        <>
          <DateField
            label={payerWords.parentBorn}
            box="birth"
            isMeaningHidden
            text={text.parentBorn}
            onTyped={(parentBorn) => onTyped({ parentBorn })}
          />
          <AnswerField
            label={payerWords.apart}
            choices={APART}
            value={text.apart}
            onPicked={(picked) => onTyped({ apart: picked })}
          />
        </>
      ) : null}
      {asksMethod ? <MethodFields text={text} onTyped={onTyped} /> : null}
    </>
  )
}

/** How its contract takes earlier payments into account, and what it saved by them. */
function MethodFields({ text, onTyped }: Pick<StandingFieldsProps, 'text' | 'onTyped'>): ReactNode {
  const mayKeep = text.method !== 'nonDuplication' && text.method !== 'maintenanceOfBenefits'
  return (
    <>
      <AnswerField
        label={payerWords.method}
        choices={METHODS}
        value={text.method}
        onPicked={(picked) => onTyped({ method: picked })}
      />
      {mayKeep ? (
        <AnswerField
          label={payerWords.keepsReserve}
          choices={RESERVE}
          value={text.keepsReserve}
          onPicked={(picked) => onTyped({ keepsReserve: picked })}
        />
      ) : null}
      {mayKeep && text.keepsReserve === 'yes' ? (
        <>
          <MoneyField
            label={payerWords.reserve}
            text={text.reserve}
            onTyped={(reserve) => onTyped({ reserve })}
            mayBeUnknown
            emptyIsUnknown
            isMeaningHidden
          />
          <DateField
            label={payerWords.reserveFrom}
            box="past"
            isMeaningHidden
            text={text.reserveFrom}
            onTyped={(reserveFrom) => onTyped({ reserveFrom })}
          />
        </>
      ) : null}
      <AnswerField
        label={payerWords.coordinates}
        choices={COORDINATES}
        value={text.coordinates}
        onPicked={(picked) => onTyped({ coordinates: picked })}
      />
    </>
  )
}
