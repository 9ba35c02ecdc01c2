import { type ReactNode, useState } from 'react'
import type { Sent } from '../../../../shared/contract/contract.ts'
import type { PaymentMethod } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { downPaymentWords } from '../../../../shared/text/plan-screen.ts'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './payment.module.css'

type Way = NonNullable<Sent<'plan.create'>['downPayment']>

export interface DownPaymentBoxProps {
  readonly amount: Cents
  readonly isBusy: boolean
  /** Null where the money has not come yet. */
  readonly onAnswered: (way: Way | null) => void
  readonly onClosed: () => void
}

const CHOICES = [...paymentWords.methods, { value: 'later', label: downPaymentWords.later }] as const

/** How did the down payment come? Its receipt is posted together with the plan. */
export function DownPaymentBox({ amount, isBusy, onAnswered, onClosed }: DownPaymentBoxProps): ReactNode {
  const [method, setMethod] = useState<PaymentMethod | 'later'>('cash')
  const [reference, setReference] = useState('')
  const [requestKey] = useState(() => crypto.randomUUID())
  return (
    <FormBox
      title={downPaymentWords.title(amount)}
      does={downPaymentWords.create}
      leaves={downPaymentWords.leave}
      className={styles.form}
      isBusy={isBusy}
      onFinished={() => onAnswered(method === 'later' ? null : { method, reference, requestKey })}
      onClosed={onClosed}
    >
      <p>{method === 'later' ? downPaymentWords.laterHint : downPaymentWords.what}</p>
      <PickField label={paymentWords.method} choices={CHOICES} value={method} onPicked={setMethod} autoFocus />
      {method === 'later' ? null : (
        <TextField
          label={paymentWords.reference}
          text={reference}
          onTyped={setReference}
          hint={paymentWords.referenceHints[method]}
          longest={60}
        />
      )}
    </FormBox>
  )
}
