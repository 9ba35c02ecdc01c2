import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

/** Delaware. A seed: the act is known from reports only. */
export const delawarePacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'DE',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'DE' },
    effectiveFrom: '2026-11-21',
    source: { cite: 'Act of 2024, as reported', read: '2026-11-21' },
    maxRate: { value: { units: 0, places: 0 }, cite: 'Act of 2024, as reported', verified: false },
    unclaimedAfterMonths: { value: 60, cite: '12 Del. C. 1133', verified: false },
    toVerify: [
      'Unclaimed property: 12 Del. C. 1133, verify before use',
      'The act of 2024: its number, its first day and its text',
    ],
  },
]
