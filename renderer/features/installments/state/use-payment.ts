import { useState } from 'react'
import { z } from 'zod'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { excessChoiceSchema, type Plan, paymentMethodSchema } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../../../shared/money/parse-money.ts'
import { paymentWords } from '../../../../shared/text/plan-record.ts'
import { useFormSteps } from '../../../lib/form-steps.ts'
import { useAsk } from '../../../lib/query.tsx'
import { offeredAmount, outcomeOf } from './plan-standing.ts'

const typedSchema = z.strictObject({
  amount: z.string(),
  method: paymentMethodSchema,
  reference: z.string(),
  receivedOn: z.string(),
  /** Why it is dated far back. */
  reason: z.string().default(''),
  /** Null while nobody says something else than the clinic's rule. */
  excess: excessChoiceSchema.nullable().default(null),
})

/** A payment as it was typed. */
export type TypedPayment = z.output<typeof typedSchema>

/** What was typed for a payment on this plan, from what was kept of it where something was, and what it states. */
export function usePayment(plan: Plan, today: PlainDate, kept: string | null) {
  const steps = useFormSteps<TypedPayment>(paymentWords.change)
  const [isAnew, setAnew] = useState(false)
  const left = isAnew ? null : keptPayment(kept)
  const start = left ?? firstPayment(plan, today)
  const policies = useAsk('policy.get', {})
  const now = steps.now ?? start
  const excess = now.excess ?? policies.data?.policy.excess ?? 'next'
  const [amount, receivedOn] = [amountOf(now.amount), dayOf(now.receivedOn, today)]
  const isSaid = amount !== null && receivedOn !== null
  const backDays = policies.data?.policy.backDatingDays ?? null
  const isFarBack = receivedOn !== null && backDays !== null && daysBetween(receivedOn, today) > backDays
  return {
    typed: now,
    /** It is dated further back than the clinic allows without a reason. */
    needsReason: isFarBack,
    /** Where more than is due goes: the clinic's rule until somebody says something else. */
    excess,
    /** What the payment would do; null while amount or day is not said. */
    outcome: isSaid ? outcomeOf(plan, { amount, on: receivedOn, excess }) : null,
    isTouched: steps.hasSteps,
    steps,
    /** It was left half typed earlier, with the day and the amount of then. */
    wasRestored: left !== null,
    startAnew: () => {
      setAnew(true)
      steps.forget()
    },
    set: (change: Partial<TypedPayment>) => steps.change(start, change),
    amount,
    receivedOn,
  }
}

function keptPayment(content: string | null): TypedPayment | null {
  if (content === null) return null
  const parsed = typedSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}

function firstPayment(plan: Plan, today: PlainDate): TypedPayment {
  return {
    amount: typedAmount(offeredAmount(plan, today)),
    method: 'cash',
    reference: '',
    receivedOn: typedDate(today),
    reason: '',
    excess: null,
  }
}

export function typedAmount(value: Cents): string {
  return typedMoney({ kind: 'amount', value, isSum: false }) ?? ''
}

/** The amount that can be posted; null for anything that is no amount above zero. */
function amountOf(text: string): Cents | null {
  const reading = parseMoney(text)
  return reading.kind === 'amount' && reading.value > 0 ? reading.value : null
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' && reading.value <= today ? reading.value : null
}
