import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

const CITE = 'HB 268, 2025, ch. 693'

/** Maryland hospitals. A seed: the page gives no first day, so it holds from the day it was read. */
export const marylandPacks: readonly PolicyPack[] = [
  {
    ...SAYS_NOTHING,
    id: 'MD-hospital',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'MD' },
    providerKinds: ['hospital'],
    effectiveFrom: '2026-11-21',
    source: { cite: CITE, read: '2026-11-21' },
    interestFreeDays: { value: 240, cite: CITE, verified: true },
    incomeCap: {
      value: { facility: { units: 5, places: 2 }, professional: { units: 5, places: 2 }, basis: 'householdAdjusted' },
      cite: CITE,
      verified: true,
    },
    waitDaysSuit: { value: 240, cite: CITE, verified: true },
    noSuitUpToCents: { value: 50_000, cite: CITE, verified: true },
    duties: [{ value: 'noInterestWhileAssistanceEligible', cite: CITE, verified: true }],
    toVerify: ['The first day of ch. 693'],
  },
]
