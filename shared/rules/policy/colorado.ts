import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const STATE = { kind: 'state', state: 'CO' } as const

/** Colorado. Seeds: the rate of every medical debt, and hospital discounted care. */
export const coloradoPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'CO',
    edition: 1,
    jurisdiction: STATE,
    effectiveFrom: '2026-11-21',
    source: { cite: 'SB23-093, 2023', read: '2026-11-21' },
    maxRate: { value: { units: 3, places: 2 }, cite: 'SB23-093, 2023', verified: true },
    duties: [
      { value: 'writtenPlan', cite: 'SB23-093, 2023', verified: true },
      { value: 'noticeBeforeDefault', cite: 'SB23-093, 2023', verified: true },
      { value: 'negotiateFirst', cite: 'SB23-093, 2023', verified: true },
      { value: 'pauseDuringAppeal', cite: 'SB23-093, 2023', verified: true },
    ],
    unclaimedAfterMonths: { value: 36, cite: 'C.R.S. 38-13-201', verified: false },
    toVerify: [
      'Unclaimed property: C.R.S. 38-13-201, verify before use',
      'Which of these duties bind the clinic itself, and which its collector',
    ],
  },
  {
    ...SAYS_NOTHING,
    id: 'CO-hospital',
    edition: 1,
    jurisdiction: STATE,
    providerKinds: ['hospital'],
    effectiveFrom: '2026-11-21',
    source: { cite: 'C.R.S. 25.5-3-503', read: '2026-11-21' },
    incomeCap: {
      value: { facility: { units: 4, places: 2 }, professional: { units: 2, places: 2 }, basis: 'grossMonthly' },
      cite: 'C.R.S. 25.5-3-503; amendment of the bill, 2021',
      verified: true,
    },
    longestMonths: { value: 36, cite: 'C.R.S. 25.5-3-503', verified: false },
    forgiveAfterPayments: { value: 36, cite: 'C.R.S. 25.5-3-503', verified: false },
    toVerify: ['C.R.S. 25.5-3-503: discounted care, 36 months, and what 36 months of payments settle'],
  },
]
