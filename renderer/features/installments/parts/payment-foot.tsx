import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { outcomeSentence, paymentWords } from '../../../../shared/text/plan-record.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import type { usePayment } from '../state/use-payment.ts'
import styles from './payment.module.css'

export interface PaymentFootProps {
  readonly payment: ReturnType<typeof usePayment>
  readonly problem: AppError | null
  readonly isBusy: boolean
  /** The person says that an equal payment just now is meant. */
  readonly onPostAnyway: () => void
}

/** What the payment will do, in one sentence, and the deed. */
export function PaymentFoot({ payment, problem, isBusy, onPostAnyway }: PaymentFootProps): ReactNode {
  const words = problem ? problemOf(problem) : null
  const isTwice = problem?.kind === 'refused' && problem.code === 'PAYMENT_TWICE'
  return (
    <>
      <p className={styles.sentence} role="status">
        {payment.outcome === null ? '' : outcomeSentence(payment.outcome)}
      </p>
      {words ? (
        <Banner
          tone={isTwice ? 'warn' : 'bad'}
          fact={words.fact}
          more={words.more}
          action={isTwice ? { words: paymentWords.postAnyway, onPressed: onPostAnyway } : undefined}
        />
      ) : null}
      <Button kind="primary" keys="Ctrl ↵" onPressed={() => {}} disabled={isBusy} submits>
        {paymentWords.post}
      </Button>
    </>
  )
}
