import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

export interface PartBShares {
  readonly coinsurance: Rate
  /** The part of the fee schedule that a non-participating clinic is allowed. */
  readonly nonparticipating: Rate
  /** The most that such a clinic may charge, as a part of its own allowed amount. */
  readonly limitingCharge: Rate
}

export const partBShares = parameter<PartBShares>({
  id: 'medicare.partBShares',
  asks: 'Which share does the patient pay, and how far may a non-participating clinic go above the schedule?',
  unit: 'share',
  source: { cite: 'SSA 1833(a)(1), 1848(a)(3), 1848(g)(2)(C)', read: '2026-11-21' },
  values: [
    {
      from: '1993-01-01',
      value: {
        coinsurance: { units: 20, places: 2 },
        nonparticipating: { units: 95, places: 2 },
        limitingCharge: { units: 115, places: 2 },
      },
    },
  ],
})
