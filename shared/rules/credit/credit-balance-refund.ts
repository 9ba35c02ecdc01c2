import { parameter } from '../parameter.ts'

export interface CreditBalanceRefund {
  /** A credit above this must be credited, and refunded when asked for; in cents. */
  readonly overCents: number
  readonly effortAfterMonths: number
}

export const creditBalanceRefund = parameter<CreditBalanceRefund>({
  id: 'credit.creditBalanceRefund',
  asks: 'Above which amount, and after how many months, must a credit balance be given back?',
  unit: 'cents and months',
  source: { cite: '15 U.S.C. 1666d', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: { overCents: 100, effortAfterMonths: 6 } }],
})
