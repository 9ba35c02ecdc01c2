import { useState } from 'react'
import { z } from 'zod'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type Plan, paymentMethodSchema } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../../../shared/money/parse-money.ts'
import { useStoredDraft } from '../../../lib/use-draft.ts'
import { offeredAmount } from './plan-standing.ts'

const typedSchema = z.strictObject({
  amount: z.string(),
  method: paymentMethodSchema,
  reference: z.string(),
  receivedOn: z.string(),
})

/** A payment as it was typed. */
export type TypedPayment = z.output<typeof typedSchema>

/** The key under which a half-entered payment is kept. It has no effect until it is posted. */
export function paymentKey(plan: Plan): string {
  return `payment:${plan.id}`
}

/** What was typed for a payment on this plan, from the draft where there is one, and what it states. */
export function usePayment(plan: Plan, today: PlainDate) {
  const kept = useStoredDraft(paymentKey(plan))
  const [typed, setTyped] = useState<TypedPayment | null>(null)
  const start = keptPayment(kept?.content ?? null) ?? firstPayment(plan, today)
  const now = typed ?? start
  return {
    typed: now,
    isTouched: typed !== null,
    set: (change: Partial<TypedPayment>) => setTyped({ ...now, ...change }),
    amount: amountOf(now.amount),
    receivedOn: dayOf(now.receivedOn, today),
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
