import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const STATE = { kind: 'state', state: 'NY' } as const

/** New York. Seeds: nothing in them was re-read for this edition. */
export const newYorkPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'NY',
    edition: 1,
    jurisdiction: STATE,
    effectiveFrom: '2026-11-21',
    source: { cite: 'CPLR 5004; Gen. Bus. Law 519-a', read: '2026-11-21' },
    duties: [
      { value: 'separateConsentToPay', cite: 'Pub. Health Law, separate consent', verified: false },
      { value: 'cardOnFileLimits', cite: 'Gen. Bus. Law 519-a', verified: false },
      { value: 'noFinancingApplications', cite: 'Gen. Bus. Law 519-a', verified: false },
      { value: 'noCreditReporting', cite: 'New York, medical debt reporting', verified: false },
    ],
    unclaimedAfterMonths: { value: 36, cite: 'Abandoned Prop. Law 1315', verified: false },
    toVerify: [
      'Unclaimed property: Abandoned Prop. Law 1315, verify before use',
      'CPLR 5004: 2 % on judgments on consumer debt',
      'Section numbers and effective dates',
    ],
  },
  {
    ...SAYS_NOTHING,
    id: 'NY-hospital',
    edition: 1,
    jurisdiction: STATE,
    providerKinds: ['hospital'],
    effectiveFrom: '2026-11-21',
    source: { cite: 'Pub. Health Law 2807-k(9-a)', read: '2026-11-21' },
    maxRate: { value: { units: 2, places: 2 }, cite: 'Pub. Health Law 2807-k(9-a)', verified: false },
    incomeCap: {
      value: { facility: { units: 5, places: 2 }, professional: { units: 5, places: 2 }, basis: 'grossMonthly' },
      cite: 'Pub. Health Law 2807-k(9-a)',
      verified: false,
    },
    toVerify: ['Pub. Health Law 2807-k(9-a): 2 %, and 5 % of gross monthly income'],
  },
]
