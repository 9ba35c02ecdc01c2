import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const CITE = 'P.L. 2024, c. 48'

/** New Jersey. A seed. */
export const newJerseyPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'NJ',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'NJ' },
    effectiveFrom: '2025-07-22',
    source: { cite: CITE, read: '2026-11-21' },
    maxRate: { value: { units: 3, places: 2 }, cite: CITE, verified: true },
    incomeCap: {
      value: { facility: { units: 3, places: 2 }, professional: { units: 3, places: 2 }, basis: 'grossMonthly' },
      cite: CITE,
      verified: true,
    },
    offerLeastMonths: { value: 6, cite: CITE, verified: true },
    offerUpToMonths: { value: 60, cite: CITE, verified: true },
    graceDays: { value: 60, cite: CITE, verified: true },
    waitDaysCollections: { value: 120, cite: CITE, verified: true },
    noticeDays: { value: 30, cite: CITE, verified: true },
    requiredClauses: [
      {
        value: { id: 'NJ.letter', on: 'letter', language: 'en', text: null, minPoints: 14, bold: true },
        cite: CITE,
        verified: true,
      },
    ],
    duties: [
      { value: 'offerPlanFirst', cite: CITE, verified: true },
      { value: 'extraBillFirst', cite: CITE, verified: true },
      { value: 'goodStandingProtected', cite: CITE, verified: true },
      { value: 'noAddedCollectionFees', cite: CITE, verified: true },
      { value: 'noCreditReporting', cite: CITE, verified: true },
    ],
    unclaimedAfterMonths: { value: 36, cite: 'N.J.S.A. 46:30B-42', verified: false },
    toVerify: [
      'Unclaimed property: N.J.S.A. 46:30B-42, verify before use',
      'Which income the 3 % are taken of',
      'The words of the statement in collection letters',
    ],
  },
]
