import type { Rate } from '../../money/rate.ts'
import { parameter } from '../parameter.ts'

/** What is left of the parts of a second and further scan, and of the practice expense of further therapy units. */
export interface FurtherParts {
  readonly imagingTechnical: Rate
  readonly imagingProfessional: Rate
  readonly therapyPracticeExpense: Rate
}

export const furtherParts = parameter<FurtherParts>({
  id: 'coverage.furtherParts',
  asks: 'Which part of the fee of a further scan or therapy unit of the same day is allowed?',
  unit: 'share',
  source: {
    cite: '42 CFR 414.40; P.L. 114-113 section 502(a)(2) (professional part 95 %, from 2017); P.L. 112-240 section 633 (therapy, from 2013-04-01)',
    read: '2026-11-21',
  },
  values: [
    {
      from: '2017-01-01',
      value: {
        imagingTechnical: { units: 50, places: 2 },
        imagingProfessional: { units: 95, places: 2 },
        therapyPracticeExpense: { units: 50, places: 2 },
      },
    },
  ],
})
