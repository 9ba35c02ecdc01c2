import { useState } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { PaymentMethod, Plan } from '../../../../shared/model/plan.ts'
import { endWords } from '../../../../shared/text/plan-deeds.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { useToast } from '../../../ui/toast.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { amountOf } from './plan-form.ts'
import { creditOf, otherWay, waysBack } from './refund-ways.ts'
import { typedAmount } from './use-payment.ts'

/** A refund as it stands in its draft. */
interface TypedRefund {
  readonly amountText: string
  readonly method: PaymentMethod
  readonly reference: string
  readonly reason: string
  readonly dayText: string
  readonly requestKey: string
}

/** How much goes back to the payer, how, when and why; by the way it came where that is possible. */
export function useRefund(plan: Plan, today: PlainDate, onDone: () => void) {
  const toast = useToast()
  const [newest] = waysBack(plan.receipts, plan.credit, creditOf)
  const [firstKey] = useState(() => crypto.randomUUID())
  // The key is kept with what was typed: a refund that was posted just before a power cut is not posted again.
  const kept = useKeptText<TypedRefund>(formOn('refund', plan.id, `${endWords.refund}, ${plan.number}`), {
    amountText: typedAmount(plan.credit),
    method: newest?.method ?? 'check',
    reference: '',
    reason: '',
    dayText: typedDate(today),
    requestKey: firstKey,
  })
  const { amountText, method, reference, reason, dayText, requestKey } = kept.text
  const saving = usePlanDeed('credit.refund')
  const amount = amountOf(amountText)
  const day = parseDate(dayText, today, 'past')
  const refundedOn = day.kind === 'date' && day.value <= today ? day.value : null
  const isSaid = amount !== null && amount > 0 && refundedOn !== null && reason.trim() !== ''
  const said = { planId: plan.id, method, reference, reason, requestKey }
  const request = amount === null || refundedOn === null ? null : { ...said, amount, refundedOn }
  return {
    amountText,
    setAmount: (typed: string) => kept.change({ amountText: typed }),
    method,
    setMethod: (picked: PaymentMethod) => kept.change({ method: picked }),
    /** Money that came in another way than it would go back. */
    otherWay: otherWay(waysBack(plan.receipts, amount ?? plan.credit, creditOf), method),
    reference,
    setReference: (typed: string) => kept.change({ reference: typed }),
    reason,
    setReason: (typed: string) => kept.change({ reason: typed }),
    dayText,
    setDay: (typed: string) => kept.change({ dayText: typed }),
    half: kept.half,
    finish: kept.finish,
    /** What is sent; null while amount or day is not said. */
    request,
    problem: saving.problem,
    isBusy: saving.isBusy,
    canSave: plan.credit > 0 && isSaid,
    async save() {
      if (request === null) return
      const answer = await saving.run(request)
      if (!answer.ok) return
      await kept.finish()
      toast({ words: endWords.refunded })
      onDone()
    },
  }
}
