import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { ExcessChoice, Plan } from '../../../../shared/model/plan.ts'
import { addCents } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { excessWays, excessWords, notYet, paymentWords } from '../../../../shared/text/plan-record.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useStepKeys } from '../../../ui/use-step-keys.ts'
import { openDownPayment } from '../state/plan-standing.ts'
import { typedAmount, type usePayment } from '../state/use-payment.ts'
import styles from './payment.module.css'

export interface PaymentFieldsProps {
  readonly plan: Plan
  readonly payment: ReturnType<typeof usePayment>
  readonly today: PlainDate
}

/** Amount, method, reference, day. Alt+B fills in all that is left. */
export function PaymentFields({ plan, payment, today }: PaymentFieldsProps): ReactNode {
  const { typed, set } = payment
  const waits = plan.state === 'awaitingSignature'
  const whole = waits ? openDownPayment(plan) : addCents(plan.left, plan.feesLeft)
  const fill = () => set({ amount: typedAmount(whole) })
  const asks = payment.outcome?.asksAboutExcess === true
  const ways = excessWays(plan.terms.interest !== null)
  const elsewhere = () => set({ excess: otherExcess(ways, payment.excess) })
  const whenAsked = asks ? [{ keys: 'Alt+X', does: excessWords.key, run: elsewhere }] : []
  useStepKeys(payment.steps, 'sheet')
  useKeys([{ keys: 'Alt+B', does: paymentWords.balance, run: fill }, ...whenAsked], 'sheet')
  return (
    <>
      <MoneyField
        label={paymentWords.amount}
        text={typed.amount}
        onTyped={(amount) => set({ amount })}
        rule={(reading) => (reading.kind === 'amount' && reading.value === 0 ? paymentWords.zero : null)}
        hint={waits ? notYet.signFirst(whole) : paymentWords.whole(whole)}
        required
        autoFocus
      />
      {typed.amount === typedAmount(whole) ? null : (
        <button type="button" className={styles.whole} aria-keyshortcuts="Alt+B" onClick={fill}>
          {`${paymentWords.balance} ${shownMoney(whole)}`}
        </button>
      )}
      {asks ? (
        <Segments
          label={excessWords.label}
          choices={ways}
          value={payment.excess}
          onPicked={(excess) => set({ excess })}
        />
      ) : null}
      <PickField
        label={paymentWords.method}
        choices={paymentWords.methods}
        value={typed.method}
        onPicked={(method) => set({ method })}
      />
      <TextField
        label={paymentWords.reference}
        text={typed.reference}
        onTyped={(reference) => set({ reference })}
        hint={paymentWords.referenceHints[typed.method]}
        longest={60}
      />
      <ReceivedFields payment={payment} today={today} />
    </>
  )
}

/** The day on which the money came, and why it is dated far back where it is. */
function ReceivedFields({ payment, today }: Pick<PaymentFieldsProps, 'payment' | 'today'>): ReactNode {
  const { typed, set, needsReason } = payment
  return (
    <>
      <DateField
        label={paymentWords.received}
        box="past"
        text={typed.receivedOn}
        onTyped={(receivedOn) => set({ receivedOn })}
        rule={(day) => (day > today ? paymentWords.notLater : null)}
        required
      />
      {needsReason ? (
        <TextField
          label={paymentWords.backDated}
          text={typed.reason}
          onTyped={(reason) => set({ reason })}
          longest={200}
          required
        />
      ) : null}
    </>
  )
}

/** The way after this one; after the last the first again. */
function otherExcess(ways: ReturnType<typeof excessWays>, excess: ExcessChoice): ExcessChoice {
  const at = ways.findIndex(({ value }) => value === excess)
  return ways[(at + 1) % ways.length]?.value ?? excess
}
