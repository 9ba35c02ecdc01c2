import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

/** What holds in every state. It only forbids and asks, so nothing in it waits for a review. */
export const federalPack: PolicyPack = {
  ...SAYS_NOTHING,
  id: 'US',
  edition: 1,
  jurisdiction: { kind: 'federal' },
  effectiveFrom: '2026-11-21',
  source: { cite: '16 CFR 433.2; 16 CFR 444.2 to 444.4; payment plan specification, section 13.1', read: '2026-11-21' },
  needsReview: false,
  forbids: [
    { value: 'wageAssignment', cite: '16 CFR 444.2(a)(3)', verified: false },
    { value: 'security', cite: '16 CFR 444.2(a)(4)', verified: false },
  ],
  holderNotice: { value: 'forProfit', cite: '16 CFR 433.2', verified: false },
  cosignerNotice: { value: true, cite: '16 CFR 444.3', verified: false },
  toVerify: ['16 CFR 433.2 and 444.2 to 444.4: wording of the notices', 'Military caps: 10 U.S.C. 987, 50 U.S.C. 3937'],
}
