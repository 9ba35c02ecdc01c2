import { type ReactNode, useState } from 'react'
import type { Sent } from '../../../../shared/contract/contract.ts'
import type { PaymentMethod } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { downPaymentWords } from '../../../../shared/text/plan-screen.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './payment.module.css'

type Way = NonNullable<Sent<'plan.create'>['downPayment']>

/** How it came, as it stands in its draft. */
interface TypedWay {
  readonly method: PaymentMethod | 'later'
  readonly reference: string
  readonly requestKey: string
}

export interface DownPaymentBoxProps {
  /** The designer that it belongs to: what was typed is found again by it. */
  readonly of: string
  readonly amount: Cents
  readonly isBusy: boolean
  /** Null where the money has not come yet. True when the plan was made. */
  readonly onAnswered: (way: Way | null) => Promise<boolean>
  readonly onClosed: () => void
}

const CHOICES = [...paymentWords.methods, { value: 'later', label: downPaymentWords.later }] as const

/** How did the down payment come? Its receipt is posted together with the plan. */
export function DownPaymentBox({ of, amount, isBusy, onAnswered, onClosed }: DownPaymentBoxProps): ReactNode {
  const [firstKey] = useState(() => crypto.randomUUID())
  // The key is kept with what was typed: a plan that was made just before a power cut posts no second receipt.
  const kept = useKeptText<TypedWay>(formOn('downPayment', of.replace(/^plan:/, ''), downPaymentWords.title(amount)), {
    method: 'cash',
    reference: '',
    requestKey: firstKey,
  })
  const { method, reference, requestKey } = kept.text
  async function finish(): Promise<void> {
    if (await onAnswered(method === 'later' ? null : { method, reference, requestKey })) await kept.finish()
  }
  return (
    <FormBox
      title={downPaymentWords.title(amount)}
      does={downPaymentWords.create}
      leaves={downPaymentWords.leave}
      className={styles.form}
      isBusy={isBusy}
      half={kept.half}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      <p>{method === 'later' ? downPaymentWords.laterHint : downPaymentWords.what}</p>
      <PickField
        label={paymentWords.method}
        choices={CHOICES}
        value={method}
        onPicked={(picked) => kept.change({ method: picked })}
        autoFocus
      />
      {method === 'later' ? null : (
        <TextField
          label={paymentWords.reference}
          text={reference}
          onTyped={(typed) => kept.change({ reference: typed })}
          hint={paymentWords.referenceHints[method]}
          longest={60}
        />
      )}
    </FormBox>
  )
}
