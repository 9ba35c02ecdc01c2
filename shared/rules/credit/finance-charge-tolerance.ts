import { parameter } from '../parameter.ts'

export interface FinanceChargeTolerance {
  /** Amount financed up to which the small tolerance holds, in cents. */
  readonly smallUpToCents: number
  readonly smallCents: number
  readonly largeCents: number
}

export const financeChargeTolerance = parameter<FinanceChargeTolerance>({
  id: 'credit.financeChargeTolerance',
  asks: 'How far may a disclosed finance charge be from the exact one?',
  unit: 'cents',
  source: { cite: '12 CFR 1026.18(d)(2)', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: { smallUpToCents: 100_000, smallCents: 500, largeCents: 1000 } }],
})
