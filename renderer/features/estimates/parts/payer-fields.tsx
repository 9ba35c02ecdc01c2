import type { ReactNode } from 'react'
import { payerWords } from '../../../../shared/text/estimate-payers.ts'
import { AnswerField } from '../../../ui/answer-field.tsx'
import { choicesOf } from '../../../ui/choices-of.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MedicareFields, MedigapFields } from '../../../ui/medicare-fields.tsx'
import { StandingFields } from '../../../ui/standing-fields.tsx'
import type { TypedPayer, TypedPayers } from '../state/payer-form.ts'
import styles from './dialogs.module.css'

export interface PayerFieldsProps {
  readonly typed: TypedPayers
  readonly set: (change: Partial<TypedPayers>) => void
}

const COVERS = choicesOf(['?', 'subscriber', 'dependent'], payerWords.coversAsAnswers)

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
          <MedicareOf payer={payer} onChanged={(part) => change(at, part)} />
        </fieldset>
      ))}
      {hasMedicare ? <MedigapFields text={typed} onTyped={set} /> : null}
    </>
  )
}

interface OfPayer {
  readonly payer: TypedPayer
  readonly onChanged: (part: Partial<TypedPayer>) => void
}

function MedicareOf({ payer: { medicare }, onChanged }: OfPayer): ReactNode {
  if (medicare === null) return null
  return <MedicareFields text={medicare} onTyped={(part) => onChanged({ medicare: { ...medicare, ...part } })} />
}

function OrderFields({ payer, asksSize, onChanged }: OfPayer & { readonly asksSize: boolean }): ReactNode {
  return (
    <>
      <AnswerField
        label={payerWords.coversAs}
        choices={COVERS}
        value={payer.coversAs}
        onPicked={(coversAs) => onChanged({ coversAs })}
      />
      <DateField
        label={payerWords.since}
        box="past"
        isMeaningHidden
        text={payer.since}
        onTyped={(since) => onChanged({ since })}
      />
      <StandingFields
        text={payer}
        onTyped={onChanged}
        asksSize={asksSize && payer.medicare === null}
        isChild={payer.isChild}
        asksMethod={payer.medicare === null}
      />
    </>
  )
}
