import { type ReactNode, useState } from 'react'
import { paymentDraftKey } from '../../../../shared/model/draft-keys.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { useDraft, useStoredDraft } from '../../../lib/use-draft.ts'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useToday } from '../../../ui/today.tsx'
import { usePostPayment } from '../api/post-payment.ts'
import { usePayment } from '../state/use-payment.ts'
import { usePostedDeed } from '../state/use-posted-deed.ts'
import styles from './payment.module.css'
import { PaymentFields } from './payment-fields.tsx'
import { PaymentFoot } from './payment-foot.tsx'
import { PaymentPosted } from './payment-posted.tsx'

export interface PaymentSheetProps {
  readonly plan: Plan
  readonly onClosed: () => void
}

interface Posted {
  readonly number: string
  readonly paper: Paper
}

/** S15: a payment on this plan. One sentence says what it will do before it is posted; one key posts it once. */
export function PaymentSheet(props: PaymentSheetProps): ReactNode {
  const kept = useStoredDraft(paymentDraftKey(props.plan.id))
  // Who types before the draft is there would write over it.
  return kept === undefined ? null : <OpenPayment {...props} kept={kept?.content ?? null} />
}

interface OpenPaymentProps extends PaymentSheetProps {
  /** What was left half typed, as it was kept. */
  readonly kept: string | null
}

function OpenPayment({ plan, onClosed, kept }: OpenPaymentProps): ReactNode {
  const today = useToday()
  const payment = usePayment(plan, today, kept)
  const posting = usePostPayment()
  const note = usePostedDeed(plan.id)
  const [requestKey] = useState(() => crypto.randomUUID())
  const [posted, setPosted] = useState<Posted | null>(null)
  const title = `${paymentWords.title}, ${plan.patientName}`.slice(0, 120)
  const mirror = useDraft(
    paymentDraftKey(plan.id),
    title,
    payment.isTouched && !posted ? JSON.stringify(payment.typed) : null,
  )
  const post = async (evenIfTwice: boolean) => {
    const { amount, receivedOn, typed, excess } = payment
    if (amount === null || receivedOn === null || posting.isBusy) return
    await mirror.write()
    const { method, reference } = typed
    const why = payment.needsReason ? { reason: typed.reason.trim() } : {}
    const request = { planId: plan.id, amount, method, reference, receivedOn, excess, requestKey, evenIfTwice, ...why }
    const answer = await posting.run(request)
    if (!answer.ok) return
    await mirror.discard()
    note(answer.value.receipt)
    setPosted({ number: answer.value.receipt.number, paper: answer.value.paper })
  }
  const half = {
    wasRestored: payment.wasRestored,
    isNotKept: mirror.state.kind === 'failed',
    onStartedAnew: () => void mirror.throwAway().then(payment.startAnew),
  }
  if (posted) return <PaymentPosted {...posted} plan={plan} onClosed={onClosed} />
  return (
    <SideSheet title={paymentWords.title} onClosed={onClosed}>
      <Form label={paymentWords.title} className={styles.sheet} half={half} onFinished={() => void post(false)}>
        <PaymentFields plan={plan} payment={payment} today={today} />
        <PaymentFoot
          payment={payment}
          problem={posting.problem}
          isBusy={posting.isBusy}
          onPostAnyway={() => void post(true)}
        />
      </Form>
    </SideSheet>
  )
}
