import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const STATE = { kind: 'state', state: 'CA' } as const

/** California. Seeds: hospital rules apart from those of every medical debt. */
export const californiaPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'CA',
    edition: 1,
    jurisdiction: STATE,
    effectiveFrom: '2026-11-21',
    source: { cite: 'Civ. Code 1785.27', read: '2026-11-21' },
    requiredClauses: [
      {
        value: {
          id: 'CA.creditReporting',
          on: 'agreement',
          language: 'en',
          text: null,
          minPoints: null,
          bold: false,
        },
        cite: 'Civ. Code 1785.27',
        verified: false,
      },
    ],
    duties: [{ value: 'noCreditReporting', cite: 'Civ. Code 1785.27', verified: false }],
    unclaimedAfterMonths: { value: 36, cite: 'Code of Civ. Proc. 1520', verified: false },
    toVerify: [
      'Unclaimed property: Code of Civ. Proc. 1520, verify before use',
      'Civ. Code 1785.27: the words of the clause',
      'Section numbers and effective dates',
    ],
  },
  {
    ...SAYS_NOTHING,
    id: 'CA-hospital',
    edition: 1,
    jurisdiction: STATE,
    providerKinds: ['hospital'],
    effectiveFrom: '2026-11-21',
    source: { cite: 'Health & Saf. Code 127400(i), 127425; SB 1276, 2014', read: '2026-11-21' },
    maxRate: { value: { units: 0, places: 0 }, cite: 'Health & Saf. Code 127425', verified: false },
    incomeCap: {
      value: { facility: { units: 1, places: 1 }, professional: null, basis: 'afterEssentials' },
      cite: 'Health & Saf. Code 127400(i)',
      verified: false,
    },
    graceDays: { value: 90, cite: 'Health & Saf. Code 127425', verified: false },
    waitDaysSuit: { value: 180, cite: 'Health & Saf. Code 127425', verified: false },
    duties: [
      { value: 'negotiateFirst', cite: 'SB 1276, 2014', verified: true },
      { value: 'noticeBeforeDefault', cite: 'Health & Saf. Code 127425', verified: false },
    ],
    toVerify: [
      'Health & Saf. Code 127425: extended plans without interest, 90 days of missed payments, 180 days before suit',
      'Health & Saf. Code 127400(i): the cap holds where no agreement is reached',
      'Section numbers and effective dates',
    ],
  },
]
