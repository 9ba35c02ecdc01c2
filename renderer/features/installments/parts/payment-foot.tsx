import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { outcomeSentence, paymentWords } from '../../../../shared/text/plan-record.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { outcomeOf } from '../state/plan-standing.ts'
import type { usePayment } from '../state/use-payment.ts'
import styles from './payment.module.css'

export interface PaymentFootProps {
  readonly plan: Plan
  readonly payment: ReturnType<typeof usePayment>
  readonly problem: AppError | null
  readonly isBusy: boolean
  /** The person says that an equal payment just now is meant. */
  readonly onPostAnyway: () => void
}

/** What the payment will do, in one sentence, and the deed. */
export function PaymentFoot({ plan, payment, problem, isBusy, onPostAnyway }: PaymentFootProps): ReactNode {
  const { amount, receivedOn } = payment
  const words = problem ? problemOf(problem) : null
  const isTwice = problem?.kind === 'refused' && problem.code === 'PAYMENT_TWICE'
  return (
    <>
      <p className={styles.sentence} role="status">
        {amount !== null && receivedOn !== null ? outcomeSentence(outcomeOf(plan, amount, receivedOn)) : ''}
      </p>
      {words ? (
        <Banner
          tone={isTwice ? 'warn' : 'bad'}
          fact={words.fact}
          more={words.more}
          action={isTwice ? { words: paymentWords.postAnyway, onPressed: onPostAnyway } : undefined}
        />
      ) : null}
      <div className={styles.actions}>
        <Button kind="primary" keys="Ctrl ↵" onPressed={() => {}} disabled={isBusy} submits>
          {paymentWords.post}
        </Button>
      </div>
    </>
  )
}
