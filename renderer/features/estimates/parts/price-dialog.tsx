import { type ReactNode, useState } from 'react'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { boxWords, priceWords } from '../../../../shared/text/estimate-dialogs.ts'
import { moneyFactOf } from '../../../lib/fact-text.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './dialogs.module.css'

export interface PriceDialogProps {
  /** Which estimate, line and column it is for: what was typed is found again by it. */
  readonly of: string
  readonly title: string
  /** What the amount is: the clinic's charge, the plan's price, the self-pay price. */
  readonly label: string
  /** What stood there before; null when nothing did. */
  readonly before: Cents | null
  /** The letters that opened the box, already typed. */
  readonly typed: string
  readonly onSaved: (price: ServiceLine['charge'], reason: string) => void
  readonly onClosed: () => void
}

/** A price by hand, with the reason for it. `?` records that nobody knows it. */
export function PriceDialog({ of, title, label, before, typed, onSaved, onClosed }: PriceDialogProps): ReactNode {
  const kept = useKeptText(formOn('price', of, title), { amount: '', reason: '' })
  // Letters that opened the box begin a new amount: they never go on in one that was left half-way.
  const [begun, setBegun] = useState(typed === '' ? null : typed)
  const amount = begun ?? kept.text.amount
  const { reason } = kept.text
  const finish = () => {
    const fact = moneyFactOf(amount)
    if (!fact) return
    void kept.finish()
    onSaved(fact, reason.trim())
  }
  return (
    <FormBox
      title={title}
      does={priceWords.save}
      leaves={boxWords.cancel}
      className={styles.one}
      half={kept.half}
      onFinished={finish}
      onClosed={onClosed}
    >
      <MoneyField
        label={label}
        text={amount}
        onTyped={(text) => {
          setBegun(null)
          kept.change({ amount: text })
        }}
        hint={priceWords.before(before)}
        mayBeUnknown
        required
        autoFocus
      />
      <TextField
        label={priceWords.reason}
        text={reason}
        onTyped={(text) => kept.change({ reason: text, amount })}
        hint={priceWords.reasonHint}
        longest={200}
        required
      />
    </FormBox>
  )
}
