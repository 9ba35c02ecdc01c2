import { parameter } from '../parameter.ts'

export interface AprExemption {
  /** Amount financed up to which the small limit holds, in cents. */
  readonly smallUpToCents: number
  readonly smallChargeCents: number
  readonly largeChargeCents: number
}

export const aprExemption = parameter<AprExemption>({
  id: 'credit.aprExemption',
  asks: 'Up to which finance charge need no annual percentage rate be disclosed?',
  unit: 'cents',
  source: { cite: '15 U.S.C. 1638(a)(4); 12 CFR 1026.18(e)', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: { smallUpToCents: 7500, smallChargeCents: 500, largeChargeCents: 750 } }],
})
