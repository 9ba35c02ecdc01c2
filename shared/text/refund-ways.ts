import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { paymentWords } from './plan-record.ts'

interface Came {
  readonly number: string
  readonly method: string
  readonly amount: Cents
}

/** Words for money that would go back in another way than it came. */
export const refundWords = {
  cameBy: ({ number, method, amount }: Came) => `${shownMoney(amount)} came by ${methodIn(method)}, receipt ${number}.`,
  sameWay: 'Give it back the same way where that is possible; where it is not, say why.',
} as const

function methodIn(method: string): string {
  const label = paymentWords.methods.find(({ value }) => value === method)?.label ?? method
  return label.toLowerCase()
}
