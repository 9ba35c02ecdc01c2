import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

export interface AprTolerance {
  readonly regular: Rate
  readonly irregular: Rate
}

/** One eighth of a percentage point, one quarter for irregular transactions. */
export const aprTolerance = parameter<AprTolerance>({
  id: 'credit.aprTolerance',
  asks: 'How far may a disclosed annual percentage rate be from the exact one?',
  unit: 'rate per year',
  source: { cite: '15 U.S.C. 1606(c); 12 CFR 1026.22(a)(2), (a)(3)', read: '2026-11-21' },
  values: [{ from: '2011-12-30', value: { regular: { units: 125, places: 5 }, irregular: { units: 25, places: 4 } } }],
})
