import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const CITE = 'Debt Fairness Act, 2024'

/** Minnesota. A seed: the final rule on interest was not confirmed, so none is taken. */
export const minnesotaPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'MN',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'MN' },
    effectiveFrom: '2024-10-01',
    source: { cite: 'Debt Fairness Act, 2024; Minn. Stat. 62J.806', read: '2026-11-21' },
    maxRate: { value: { units: 0, places: 0 }, cite: 'Debt Fairness Act, 2024, as proposed', verified: false },
    duties: [
      { value: 'publishedCollectionPolicy', cite: 'Minn. Stat. 62J.806', verified: true },
      { value: 'noDenialOfCare', cite: CITE, verified: true },
      { value: 'noCreditReporting', cite: CITE, verified: true },
      { value: 'noSpousalLiability', cite: CITE, verified: true },
    ],
    unclaimedAfterMonths: { value: 36, cite: 'Minn. Stat. 345.39', verified: false },
    toVerify: [
      'Unclaimed property: Minn. Stat. 345.39, verify before use',
      'The final rule on interest: 0 % was proposed',
    ],
  },
]
