import type { ReactNode } from 'react'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { notAfterToday, paymentWords } from '../../../../shared/text/plan-record.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useRefund } from '../state/use-refund.ts'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import { OtherWayBanner } from './other-way-banner.tsx'
import { SupervisorStep } from './supervisor-step.tsx'
import type { DeedProps } from './terms-deed.tsx'

/** Money beyond what the plan asks goes back to the payer. */
export function RefundDeed({ plan, onDone }: DeedProps): ReactNode {
  const today = useToday()
  const refund = useRefund(plan, today, onDone)
  return (
    <DeedFrame
      title={endWords.refund}
      does={endWords.refund}
      fields={
        <>
          <MoneyField label={endWords.amount} text={refund.amountText} onTyped={refund.setAmount} required />
          <PickField
            label={paymentWords.method}
            choices={paymentWords.methods}
            value={refund.method}
            onPicked={refund.setMethod}
          />
          <OtherWayBanner way={refund.otherWay} />
          <TextField
            label={paymentWords.reference}
            text={refund.reference}
            onTyped={refund.setReference}
            longest={60}
          />
          <DateField
            label={endWords.refundedOn}
            box="past"
            text={refund.dayText}
            onTyped={refund.setDay}
            rule={(picked) => (picked > today ? notAfterToday(today) : null)}
            required
          />
          <TextField label={endWords.reason} text={refund.reason} onTyped={refund.setReason} longest={200} required />
          <SupervisorStep
            problem={refund.problem}
            call="credit.refund"
            request={refund.request}
            words={refund.reason}
            onDone={() => void refund.finish().then(onDone)}
          />
        </>
      }
      shown={
        <p className={styles.sentence} role="status">
          {plan.credit > 0 ? endWords.credit(plan.credit) : endWords.noCredit}
        </p>
      }
      problem={refund.problem}
      isBusy={refund.isBusy}
      half={refund.half}
      canFinish={refund.canSave}
      onFinished={() => void refund.save()}
    />
  )
}
