import { useState } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { PaymentMethod, Plan } from '../../../../shared/model/plan.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { amountOf } from './plan-form.ts'
import { creditOf, otherWay, waysBack } from './refund-ways.ts'
import { typedAmount } from './use-payment.ts'

/** How much goes back to the payer, how, when and why; by the way it came where that is possible. */
export function useRefund(plan: Plan, today: PlainDate, onDone: () => void) {
  const toast = useToast()
  const [newest] = waysBack(plan.receipts, plan.credit, creditOf)
  const [amountText, setAmount] = useState(() => typedAmount(plan.credit))
  const [method, setMethod] = useState<PaymentMethod>(newest?.method ?? 'check')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [dayText, setDay] = useState(typedDate(today))
  const [requestKey] = useState(() => crypto.randomUUID())
  const saving = usePlanDeed('credit.refund')
  const amount = amountOf(amountText)
  const day = parseDate(dayText, today, 'past')
  const refundedOn = day.kind === 'date' && day.value <= today ? day.value : null
  const isSaid = amount !== null && amount > 0 && refundedOn !== null && reason.trim() !== ''
  const said = { planId: plan.id, method, reference, reason, requestKey }
  const request = amount === null || refundedOn === null ? null : { ...said, amount, refundedOn }
  return {
    amountText,
    setAmount,
    method,
    setMethod,
    /** Money that came in another way than it would go back. */
    otherWay: otherWay(waysBack(plan.receipts, amount ?? plan.credit, creditOf), method),
    reference,
    setReference,
    reason,
    setReason,
    dayText,
    setDay,
    /** What is sent; null while amount or day is not said. */
    request,
    problem: saving.problem,
    isBusy: saving.isBusy,
    canSave: plan.credit > 0 && isSaid,
    async save() {
      if (request === null) return
      const answer = await saving.run(request)
      if (!answer.ok) return
      toast({ words: endWords.refunded })
      onDone()
    },
  }
}
