import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

export type MedigapLetter = 'A' | 'B' | 'C' | 'D' | 'F' | 'G' | 'K' | 'L' | 'M' | 'N'

export interface MedigapBenefit {
  readonly partADeductible: Rate
  readonly partBDeductible: boolean
  readonly coinsurance: Rate
  readonly excessCharge: boolean
  /** The copays of Plan N, in cents: the lesser of it and the coinsurance is the patient's; null for none. */
  readonly officeCopay: number | null
  readonly emergencyCopay: number | null
}

export const medigapTable = parameter<Readonly<Record<MedigapLetter, MedigapBenefit>>>({
  id: 'medicare.medigapTable',
  asks: 'Which part of what Medicare leaves does each standard supplement pay?',
  unit: 'share, and cents',
  source: { cite: 'NAIC Model 651; coverage specification, section 6.3', read: '2026-11-21' },
  values: [
    {
      from: '2010-06-01',
      value: {
        A: {
          partADeductible: { units: 0, places: 0 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        B: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        C: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: true,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        D: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        F: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: true,
          coinsurance: { units: 1, places: 0 },
          excessCharge: true,
          officeCopay: null,
          emergencyCopay: null,
        },
        G: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: true,
          officeCopay: null,
          emergencyCopay: null,
        },
        K: {
          partADeductible: { units: 50, places: 2 },
          partBDeductible: false,
          coinsurance: { units: 50, places: 2 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        L: {
          partADeductible: { units: 75, places: 2 },
          partBDeductible: false,
          coinsurance: { units: 75, places: 2 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        M: {
          partADeductible: { units: 50, places: 2 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: null,
          emergencyCopay: null,
        },
        N: {
          partADeductible: { units: 1, places: 0 },
          partBDeductible: false,
          coinsurance: { units: 1, places: 0 },
          excessCharge: false,
          officeCopay: 2_000,
          emergencyCopay: 5_000,
        },
      },
    },
  ],
})
