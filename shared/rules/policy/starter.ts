import { type PolicyPack, SAYS_NOTHING } from './policy-pack.ts'

/** No interest, no fees, four payments or fewer: needs no legal review to start with. */
export const starterPack: PolicyPack = {
  ...SAYS_NOTHING,
  id: 'starter',
  edition: 1,
  jurisdiction: { kind: 'starter' },
  effectiveFrom: '2026-11-21',
  source: { cite: '15 U.S.C. 1602(g); 12 CFR 1026.2(a)(17)(i)', read: '2026-11-21' },
  needsReview: false,
  maxRate: { value: { units: 0, places: 0 }, cite: '15 U.S.C. 1602(g)', verified: true },
  lateFee: {
    value: { allowed: false, mostCents: 0, percent: null, graceDays: 0 },
    cite: '15 U.S.C. 1602(g)',
    verified: true,
  },
  returnedPaymentCents: { value: 0, cite: '15 U.S.C. 1602(g)', verified: true },
  mostInstallments: { value: 4, cite: '12 CFR 1026.2(a)(17)(i)', verified: false },
}
