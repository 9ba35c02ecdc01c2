import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

/** Family incomes up to a percent of the poverty guideline; null has no end. */
export interface MedicaidShareTier {
  readonly upTo: number | null
  /** The most of what the agency pays; null where an amount in dollars holds instead, which each state sets. */
  readonly share: Rate | null
}

export const medicaidShare = parameter<readonly MedicaidShareTier[]>({
  id: 'tables.medicaidShare',
  asks: 'Which share of a service may Medicaid ask of a family, by its income?',
  unit: 'share, by percent of the poverty guideline',
  source: { cite: '42 CFR 447.52(b)(1)', read: '2026-11-21' },
  values: [
    {
      from: '2014-01-01',
      value: [
        { upTo: 100, share: null },
        { upTo: 150, share: { units: 10, places: 2 } },
        { upTo: null, share: { units: 20, places: 2 } },
      ],
    },
  ],
})
