import type { ReactNode } from 'react'
import { MOST_REASONS, refusalReasonSchema } from '../../../shared/model/plan-refusal.ts'
import { refusedPlans as words } from '../../../shared/text/plan-refused.ts'
import { choicesOf } from '../../ui/choices-of.ts'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { countOf, type RefusalText } from './refusal-text.ts'
import styles from './refusals.module.css'

const CHARGES = choicesOf(['unknown', 'no', 'yes'] as const, words.charges)

export interface RefusalFieldsProps {
  readonly text: RefusalText
  readonly change: (part: Partial<RefusalText>) => void
}

/** Who asked for what and when, and the reasons. */
export function RefusalFields({ text, change }: RefusalFieldsProps): ReactNode {
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={words.askedBy}
          text={text.askedBy}
          onTyped={(askedBy) => change({ askedBy })}
          longest={120}
          required
          autoFocus
        />
        <TextField label={words.address} text={text.address} onTyped={(address) => change({ address })} longest={200} />
      </div>
      <div className={styles.four}>
        <DateField
          label={words.askedOn}
          box="past"
          text={text.askedOn}
          onTyped={(askedOn) => change({ askedOn })}
          required
        />
        <DateField
          label={words.refusedOn}
          box="past"
          text={text.refusedOn}
          onTyped={(refusedOn) => change({ refusedOn })}
          required
        />
        <MoneyField label={words.amount} text={text.amount} onTyped={(amount) => change({ amount })} />
        <TextField
          label={words.installments}
          hint={words.installmentsHint}
          text={text.installments}
          onTyped={(installments) => change({ installments })}
          longest={3}
          fault={text.installments.trim() === '' || countOf(text.installments) !== null ? null : words.notANumber}
        />
      </div>
      <Segments label={words.charge} choices={CHARGES} value={text.charge} onPicked={(charge) => change({ charge })} />
      <Reasons text={text} change={change} />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        text={text.words}
        onTyped={(typed) => change({ words: typed })}
        longest={300}
      />
    </>
  )
}

function Reasons({ text, change }: RefusalFieldsProps): ReactNode {
  const isFull = text.reasons.length >= MOST_REASONS
  return (
    <fieldset className={styles.reasons}>
      <legend>{words.reasons}</legend>
      {refusalReasonSchema.options.map((reason) => {
        const isTicked = text.reasons.includes(reason)
        return (
          <TickField
            key={reason}
            label={words.reasonNames[reason]}
            isTicked={isTicked}
            disabled={isFull && !isTicked}
            onTicked={(isOn) =>
              change({ reasons: isOn ? [...text.reasons, reason] : text.reasons.filter((one) => one !== reason) })
            }
          />
        )
      })}
    </fieldset>
  )
}
