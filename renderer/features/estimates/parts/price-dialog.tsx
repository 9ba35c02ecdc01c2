import { type ReactNode, useState } from 'react'
import { known } from '../../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { type Cents, minusCents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { typedShare } from '../../../../shared/money/typed-share.ts'
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
  /** The clinic gives discounts on this amount: `10%` takes that much off. Null where only the payer says the price. */
  readonly discountOf: { readonly of: Cents | null } | null
  /** The letters that opened the box, already typed. */
  readonly typed: string
  readonly onSaved: (price: ServiceLine['charge'], reason: string) => void
  readonly onClosed: () => void
}

/** A price by hand, with the reason for it. `?` records that nobody knows it. */
export function PriceDialog(props: PriceDialogProps): ReactNode {
  const { of, title, label, before, discountOf, typed, onSaved, onClosed } = props
  const kept = useKeptText(formOn('price', of, title), { amount: '', reason: '' })
  // Letters that opened the box begin a new amount: they never go on in one that was left half-way.
  const [begun, setBegun] = useState(typed === '' ? null : typed)
  const amount = begun ?? kept.text.amount
  const { reason } = kept.text
  const finish = () => {
    const fact = priceFactOf(amount, discountOf?.of ?? null)
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
        {...(discountOf ? { share: { of: discountOf.of, isTakenOff: true } } : {})}
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

/** The amount as typed, or what a discount leaves of the amount that it is taken off. */
function priceFactOf(text: string, whole: Cents | null): ServiceLine['charge'] | null {
  const { kind } = parseMoney(text, { takesPercent: true })
  if (kind !== 'percent') return moneyFactOf(text)
  const off = typedShare(text, whole)
  return whole === null || off === null ? null : known(minusCents(whole, off))
}
