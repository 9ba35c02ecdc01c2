import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

/** Arizona. A seed: the page gives no first day, so it holds from the day it was read. */
export const arizonaPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'AZ',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'AZ' },
    effectiveFrom: '2026-11-21',
    source: { cite: 'A.R.S. 44-1201; Proposition 209, 2022', read: '2026-11-21' },
    maxRate: { value: { units: 3, places: 2 }, cite: 'Ballot analyses of Proposition 209, 2022', verified: true },
    rateIndex: { value: 'one-year Treasury yield', cite: 'A.R.S. 44-1201', verified: false },
    unclaimedAfterMonths: { value: 36, cite: 'A.R.S. 44-302', verified: false },
    toVerify: [
      'Unclaimed property: A.R.S. 44-302, verify before use',
      'A.R.S. 44-1201: the lesser of 3 % and the one-year Treasury yield',
      'The wider exemptions',
    ],
  },
]
