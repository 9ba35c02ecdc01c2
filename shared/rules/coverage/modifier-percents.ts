import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

/** A modifier and the share of the fee that it leaves; null where the payer prices by report or each contract sets it. */
export interface ModifierPercent {
  readonly modifier: string
  readonly share: Rate | null
}

export const modifierPercents = parameter<readonly ModifierPercent[]>({
  id: 'coverage.modifierPercents',
  asks: 'Which share of its fee is a procedure with this modifier allowed?',
  unit: 'share of the fee',
  source: {
    cite: 'Medicare Claims Processing Manual ch. 12 sections 20.4.3, 20.4.4, 40.7, 40.8; 42 CFR 414.40, 414.56; SSA 1833(a)(1)(O)',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2010-01-01',
      value: [
        { modifier: '50', share: { units: 150, places: 2 } },
        { modifier: '80', share: { units: 16, places: 2 } },
        { modifier: '81', share: { units: 16, places: 2 } },
        { modifier: '82', share: { units: 16, places: 2 } },
        { modifier: 'AS', share: { units: 136, places: 3 } },
        { modifier: '62', share: { units: 625, places: 3 } },
        { modifier: '66', share: null },
        { modifier: '22', share: null },
        { modifier: '52', share: null },
        { modifier: '53', share: null },
        { modifier: '54', share: null },
        { modifier: '55', share: null },
        { modifier: '56', share: null },
        { modifier: '78', share: null },
      ],
    },
  ],
})
