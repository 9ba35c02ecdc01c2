import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'
import type { MedigapLetter } from './medigap-table.ts'

/** What a supplement pays of the daily shares of a stay. */
export interface MedigapStays {
  readonly hospitalCoinsurance: Rate
  readonly nursingCoinsurance: Rate
}

export const medigapStays = parameter<Readonly<Record<MedigapLetter, MedigapStays>>>({
  id: 'medicare.medigapStaysTable',
  asks: 'Which part of the daily shares of a hospital or nursing stay does each standard supplement pay?',
  unit: 'share',
  source: { cite: 'NAIC Model 651, section 8.1: basic benefits and skilled nursing facility care', read: '2026-11-21' },
  values: [
    {
      from: '2010-06-01',
      value: {
        A: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 0, places: 0 } },
        B: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 0, places: 0 } },
        C: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
        D: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
        F: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
        G: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
        K: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 50, places: 2 } },
        L: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 75, places: 2 } },
        M: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
        N: { hospitalCoinsurance: { units: 1, places: 0 }, nursingCoinsurance: { units: 1, places: 0 } },
      },
    },
  ],
})
