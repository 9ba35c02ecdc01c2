import { parameter } from '../parameter.ts'

export interface RegionGuideline {
  readonly base: number
  readonly eachMore: number
}

export type PovertyRegion = 'contiguous' | 'alaska' | 'hawaii'

/**
 * By the day on which the clinic takes it over. New guidelines appear in the middle of January; null from the first of
 * February of a year whose guideline is not announced.
 */
export const povertyGuideline = parameter<Readonly<Record<PovertyRegion, RegionGuideline>> | null>({
  id: 'assistance.povertyGuideline',
  asks: 'What is the poverty guideline of a year for one person, and for each more in the household?',
  unit: 'cents a year',
  source: { cite: '89 FR 2961 (2024-01-17); 90 FR 5917 (2025-01-17); 91 FR 1797 (2026-01-15)', read: '2026-11-21' },
  values: [
    {
      from: '2024-01-17',
      value: {
        contiguous: { base: 1_506_000, eachMore: 538_000 },
        alaska: { base: 1_881_000, eachMore: 673_000 },
        hawaii: { base: 1_731_000, eachMore: 619_000 },
      },
    },
    {
      from: '2025-01-17',
      value: {
        contiguous: { base: 1_565_000, eachMore: 550_000 },
        alaska: { base: 1_955_000, eachMore: 688_000 },
        hawaii: { base: 1_799_000, eachMore: 633_000 },
      },
    },
    {
      from: '2026-01-13',
      value: {
        contiguous: { base: 1_596_000, eachMore: 568_000 },
        alaska: { base: 1_995_000, eachMore: 710_000 },
        hawaii: { base: 1_836_000, eachMore: 653_000 },
      },
    },
    { from: '2027-02-01', value: null },
  ],
})
