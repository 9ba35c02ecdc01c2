import { type ReactNode, useState } from 'react'
import type { Receipt } from '../../../../shared/model/plan.ts'
import { reverseWords } from '../../../../shared/text/plan-record.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useReversePayment } from '../api/reverse-payment.ts'
import styles from './payment.module.css'

export interface ReverseBoxProps {
  readonly receipt: Receipt
  readonly onClosed: () => void
}

/** Takes a receipt back by an opposite entry, with a reason; a refusal is said plainly and changes nothing. */
export function ReverseBox({ receipt, onClosed }: ReverseBoxProps): ReactNode {
  const [reason, setReason] = useState('')
  const reversing = useReversePayment()
  const toast = useToast()
  const problem = reversing.problem ? problemOf(reversing.problem) : null
  const reverse = async () => {
    const answer = await reversing.run({ receiptId: receipt.id, reason })
    if (!answer.ok) return
    toast({ words: reverseWords.done(receipt.number) })
    onClosed()
  }
  return (
    <FormBox
      title={reverseWords.title(receipt.number)}
      does={reverseWords.reverse}
      leaves={reverseWords.leave}
      className={styles.form}
      isBusy={reversing.isBusy}
      onFinished={reverse}
      onClosed={onClosed}
    >
      {problem ? <Banner tone="bad" fact={problem.fact} more={problem.more} /> : null}
      <p>{reverseWords.what(receipt.amount)}</p>
      <TextField label={reverseWords.reason} text={reason} onTyped={setReason} longest={200} required autoFocus />
    </FormBox>
  )
}
