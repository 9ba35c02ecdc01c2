/** Words of how one kind of care counts, and of what the plan does beyond its benefits. */
export const detailWords = {
  open: (kind: string) => `How ${kind} counts`,
  title: (kind: string) => `How it counts: ${kind}`,
  done: 'Take over',
  copayPer: 'Copay for each',
  per: { visit: 'Visit', day: 'Day', admission: 'Admission', fill: 'Fill', unit: 'Unit' },
  order: 'Copay comes',
  orders: { before: 'Before the deductible', after: 'After the deductible' },
  maxDays: 'Copay for so many days at most',
  waived: 'No copay when admitted',
  answers: { yes: 'Yes', no: 'No' },
  firstCount: 'First visits of the year',
  firstCopay: 'Copay of the first visits',
  firstBoth: 'First visits need their number and their copay.',
  ownDeductible: 'Deductible of its own',
  relation: 'Beside the plan’s deductible',
  relations: { separate: 'Counts apart', within: 'Counts within it' },
  limitType: 'Limit counts',
  limitTypes: { visits: 'Visits', units: 'Units', days: 'Days', dollars: 'Dollars' },
  limit: 'Limit in a year',
  excess: 'Above the limit pays',
  bears: {
    patientAllowed: 'Patient, plan price',
    patientBilled: 'Patient, full charge',
    provider: 'Nobody: clinic bears it',
  },
  shareMax: 'Most that the share comes to',
  countsToOop: 'Counts toward the yearly limit',
} as const

/** Words of the plan's other rules. */
export const planTermWords = {
  open: 'Other rules of the plan',
  cross: 'Out of network counts in network',
  crosses: { none: 'No', oonCountsToIn: 'Yes, one way', both: 'Both ways' },
  referral: 'Referral missing',
  referrals: {
    provider: 'Denied, clinic bears it',
    patientAllowed: 'Denied, patient at plan price',
    patientBilled: 'Denied, patient in full',
    treatAsOutOfNetwork: 'Paid as out of network',
  },
  auth: {
    authMissing: 'Authorization missing',
    authDenied: 'Authorization denied',
    authExpired: 'Authorization expired',
    unitsExceeded: 'More units than approved',
  },
  outcomes: {
    provider: 'Denied, clinic bears it',
    patientAllowed: 'Denied, patient at plan price',
    patientBilled: 'Denied, patient in full',
    penaltyPercent: 'Penalty, percent of what the plan pays',
    penaltyAmount: 'Penalty, amount',
  },
  penalty: (of: string) => `${of}: penalty`,
  notCovered: 'Care that is not covered',
} as const
