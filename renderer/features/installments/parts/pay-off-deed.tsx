import type { ReactNode } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { usePayOffQuote } from '../api/plan-deeds.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import type { DeedProps } from './terms-deed.tsx'

export interface PayOffDeedProps extends DeedProps {
  /** Opens the payment sheet. */
  readonly onPay: () => void
}

/** What closes the plan on a day: no fee, and no interest to the next due date. */
export function PayOffDeed({ plan, onPay }: PayOffDeedProps): ReactNode {
  const today = useToday()
  const kept = useKeptText(formOn('payOff', plan.id, `${endWords.payOffOn}, ${plan.number}`), { on: typedDate(today) })
  const text = kept.text.on
  const reading = parseDate(text, today, 'coming')
  const on = reading.kind === 'date' && reading.value >= today ? reading.value : null
  const quote = usePayOffQuote(plan.id, on, today)
  return (
    <DeedFrame
      title={endWords.payOffOn}
      does={endWords.payNow}
      fields={
        <DateField
          label={endWords.payOffOn}
          box="coming"
          text={text}
          onTyped={(typed) => kept.change({ on: typed })}
          required
        />
      }
      shown={
        on !== null && quote.data ? (
          <div className={styles.preview} role="status">
            <p className={styles.sentence}>{endWords.payOff(quote.data.amount, fullDay(quote.data.on))}</p>
            <p>{endWords.payOffInterest(quote.data.interest)}</p>
            {quote.data.credit > 0 ? <p>{endWords.payOffCredit(quote.data.credit)}</p> : null}
          </div>
        ) : null
      }
      problem={quote.isError ? quote.error.error : null}
      isBusy={false}
      half={kept.half}
      canFinish={plan.state === 'active'}
      onFinished={() => {
        void kept.finish()
        onPay()
      }}
    />
  )
}
