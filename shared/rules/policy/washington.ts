import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const WAIT = { value: 120, cite: 'SHB 1531, 2019', verified: true } as const
const ITEMIZED = { value: 'itemizeOnRequest', cite: 'SHB 1531, 2019', verified: true } as const
const STATE = { kind: 'state', state: 'WA' } as const

/** Washington. Seeds: until 2026 as enacted, from 2027 on as a bill would have it, which is the safe side. */
export const washingtonPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'WA',
    edition: 1,
    jurisdiction: STATE,
    effectiveFrom: '2026-11-21',
    effectiveTo: '2026-12-31',
    source: { cite: 'SHB 1531, 2019; RCW 19.52.010', read: '2026-11-21' },
    maxRate: { value: { units: 9, places: 2 }, cite: 'SHB 1531, 2019; RCW 19.52.010', verified: true },
    waitDaysCollections: WAIT,
    duties: [ITEMIZED],
    unclaimedAfterMonths: { value: 36, cite: 'RCW 63.30.040', verified: false },
    toVerify: [
      'Unclaimed property: RCW 63.30.040, verify before use',
      'Whether the bill of 2025 to 2026 was enacted: 1 % simple from 2027, no interest before screening',
    ],
  },
  {
    ...SAYS_NOTHING,
    id: 'WA',
    edition: 2,
    jurisdiction: STATE,
    effectiveFrom: '2027-01-01',
    source: { cite: 'Bill of 2025 to 2026; SHB 1531, 2019', read: '2026-11-21' },
    maxRate: { value: { units: 1, places: 2 }, cite: 'Bill of 2025 to 2026', verified: false },
    waitDaysCollections: WAIT,
    duties: [ITEMIZED, { value: 'screenAssistanceFirst', cite: 'Bill of 2025 to 2026', verified: false }],
    unclaimedAfterMonths: { value: 36, cite: 'RCW 63.30.040', verified: false },
    toVerify: [
      'Unclaimed property: RCW 63.30.040, verify before use',
      'Whether the bill of 2025 to 2026 was enacted: 1 % simple from 2027, no interest before screening',
    ],
  },
]
