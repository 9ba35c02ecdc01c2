import type { ReactNode } from 'react'
import { payerWords } from '../../../../shared/text/estimate-payers.ts'
import { AnswerField } from '../../../ui/answer-field.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { choicesOf } from '../state/choices-of.ts'
import { MEDIGAP_LETTERS, type TypedPayer, type TypedPayers } from '../state/payer-form.ts'
import styles from './dialogs.module.css'
import { MedicareFields } from './medicare-fields.tsx'

export interface PayerFieldsProps {
  readonly typed: TypedPayers
  readonly set: (change: Partial<TypedPayers>) => void
}

const COVERS = choicesOf(['?', 'subscriber', 'dependent'], payerWords.coversAsAnswers)
const THROUGH = choicesOf(
  ['?', 'currentEmployment', 'retirement', 'continuation', 'own', 'workersCompensation', 'noFault', 'liability'],
  payerWords.throughAnswers,
)
const METHODS = choicesOf(
  ['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits'],
  payerWords.methods,
)
const APART = choicesOf(
  ['together', 'namedByCourt', 'custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse'],
  payerWords.apartAnswers,
)

/** The facts that decide in which order the coverages pay, payer by payer, and a supplement to Medicare. */
export function PayerFields({ typed, set }: PayerFieldsProps): ReactNode {
  const { payers } = typed
  const hasMedicare = payers.some((payer) => payer.medicare !== null)
  const asked = payers.length > 1 || hasMedicare ? payers : []
  const change = (at: number, part: Partial<TypedPayer>) =>
    set({ payers: payers.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      {asked.map((payer, at) => (
        <fieldset key={payer.id} className={styles.payer}>
          <legend>{payer.name}</legend>
          {payers.length > 1 ? (
            <OrderFields payer={payer} asksSize={hasMedicare} onChanged={(part) => change(at, part)} />
          ) : null}
          {payer.medicare ? (
            <MedicareFields typed={payer.medicare} onChanged={(medicare) => change(at, { medicare })} />
          ) : null}
        </fieldset>
      ))}
      {hasMedicare ? (
        <AnswerField
          label={payerWords.medigap}
          choices={[
            { value: '', label: payerWords.noMedigap },
            ...MEDIGAP_LETTERS.map((letter) => ({ value: letter, label: payerWords.medigapPlan(letter) })),
          ]}
          value={typed.medigap}
          onPicked={(medigap) => set({ medigap })}
        />
      ) : null}
    </>
  )
}

interface OrderFieldsProps {
  readonly payer: TypedPayer
  /** The size of the employer matters beside Medicare only. */
  readonly asksSize: boolean
  readonly onChanged: (part: Partial<TypedPayer>) => void
}

function OrderFields({ payer, asksSize, onChanged }: OrderFieldsProps): ReactNode {
  return (
    <>
      <AnswerField
        label={payerWords.coversAs}
        choices={COVERS}
        value={payer.coversAs}
        onPicked={(coversAs) => onChanged({ coversAs })}
      />
      <AnswerField
        label={payerWords.through}
        choices={THROUGH}
        value={payer.through}
        onPicked={(through) => onChanged({ through })}
      />
      <DateField
        label={payerWords.since}
        box="past"
        isMeaningHidden
        text={payer.since}
        onTyped={(since) => onChanged({ since })}
      />
      <AnswerField
        label={payerWords.method}
        choices={METHODS}
        value={payer.method}
        onPicked={(method) => onChanged({ method })}
      />
      {asksSize && payer.medicare === null ? (
        <CodeField
          label={payerWords.employees}
          text={payer.employees}
          onTyped={(employees) => onChanged({ employees })}
        />
      ) : null}
      {payer.isChild ? <ParentFields payer={payer} onChanged={onChanged} /> : null}
    </>
  )
}

function ParentFields({ payer, onChanged }: Pick<OrderFieldsProps, 'payer' | 'onChanged'>): ReactNode {
  return (
    <>
      <DateField
        label={payerWords.parentBorn}
        box="birth"
        isMeaningHidden
        text={payer.parentBorn}
        onTyped={(parentBorn) => onChanged({ parentBorn })}
      />
      <AnswerField
        label={payerWords.apart}
        choices={APART}
        value={payer.apart}
        onPicked={(apart) => onChanged({ apart })}
      />
    </>
  )
}
