import type { FeeOptions } from '../../../../shared/contract/plan-fees.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import {
  chargeSentence,
  lateOfferLine,
  returnedOfferLine,
  returnedSentence,
} from '../../../../shared/text/plan-fees.ts'

type Of =
  | { readonly kind: 'late'; readonly installment: number }
  | { readonly kind: 'returned'; readonly receiptId: Plan['receipts'][number]['id'] }

/** A fee that may be charged now, with its line and what charging it does. */
export interface Charge {
  readonly key: string
  readonly of: Of
  readonly amount: Cents
  readonly line: string
  readonly sentence: string
}

/** What may be charged: late payments, and payments that were taken back for which no fee was charged yet. */
export function chargesOf(plan: Pick<Plan, 'receipts' | 'fees'>, options: FeeOptions | null): readonly Charge[] {
  if (options === null) return []
  const late = options.late.map(
    ({ installment, dueOn, lateOn, amount }): Charge => ({
      key: `late ${installment}`,
      of: { kind: 'late', installment },
      amount,
      line: lateOfferLine(installment, dueOn, amount),
      sentence: chargeSentence(amount, installment, lateOn),
    }),
  )
  const { returned } = options
  if (returned === null) return late
  const charged = plan.fees.map(({ receiptNumber }) => receiptNumber)
  const back = plan.receipts.filter(({ reversed, number }) => reversed !== null && !charged.includes(number))
  return [
    ...late,
    ...back.map(
      ({ id: receiptId, number }): Charge => ({
        key: `returned ${number}`,
        of: { kind: 'returned', receiptId },
        amount: returned,
        line: returnedOfferLine(number, returned),
        sentence: returnedSentence(number, returned),
      }),
    ),
  ]
}
