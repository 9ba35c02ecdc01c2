/** What a benefit line of an eligibility answer states, by its kind. */
const KINDS: Readonly<Record<string, string>> = {
  active: 'Active coverage',
  inactive: 'Not active',
  coinsurance: 'Coinsurance',
  copay: 'Copay',
  deductible: 'Deductible',
  outOfPocket: 'Out-of-pocket limit',
  limit: 'Limit',
  notCovered: 'Not covered',
  exclusion: 'Exclusion',
  basis: 'What it is based on',
  description: 'Description',
  unlimited: 'No limit',
  costContainment: 'Cost containment',
  reserve: 'Reserve',
  primaryCare: 'Primary care provider',
  preexisting: 'Earlier conditions',
  restrictedProvider: 'Restricted to a provider',
  medicalNecessity: 'Medical necessity',
  secondOpinion: 'Second opinion needed',
  cardLost: 'Card reported lost',
  contact: 'Ask somebody else',
  askOthers: 'Ask somebody else',
  disclaimer: 'Disclaimer',
  otherPayer: 'Another payer',
  priorYear: 'Earlier year',
  spendDown: 'Spend-down',
  cannotAnswer: 'No answer',
}

/** Our own short words for service types; others are shown by their code. */
const SERVICES: Readonly<Record<string, string>> = {
  '1': 'Medical care',
  '2': 'Surgery',
  '4': 'X-ray',
  '5': 'Laboratory',
  '6': 'Radiation',
  '12': 'Equipment, bought',
  '18': 'Equipment, rented',
  '30': 'Plan as a whole',
  '33': 'Chiropractic',
  '35': 'Dental',
  '42': 'Home health',
  '47': 'Hospital',
  '48': 'Hospital stay',
  '50': 'Hospital, outpatient',
  '51': 'Emergency',
  '52': 'Emergency, medical',
  '53': 'Surgery center',
  '62': 'MRI and CT',
  '68': 'Well baby',
  '73': 'Diagnostic',
  '76': 'Dialysis',
  '78': 'Chemotherapy',
  '80': 'Immunization',
  '81': 'Physical exam',
  '82': 'Family planning',
  '86': 'Emergency services',
  '88': 'Pharmacy',
  '96': 'Physician',
  '98': 'Office visit',
  '99': 'Inpatient visit',
  A6: 'Psychotherapy',
  A7: 'Mental health, inpatient',
  A8: 'Mental health, outpatient',
  AD: 'Occupational therapy',
  AE: 'Physical medicine',
  AF: 'Speech therapy',
  AG: 'Skilled nursing',
  AI: 'Substance use',
  AL: 'Vision',
  BY: 'Office visit, sick',
  BZ: 'Office visit, well',
  DM: 'Equipment',
  MH: 'Mental health',
  PT: 'Physical therapy',
  UC: 'Urgent care',
}

/** EB04 in our words; others are shown by their code. The numbers say why Medicare pays second. */
const INSURANCE: Readonly<Record<string, string>> = {
  HM: 'HMO',
  PR: 'PPO',
  PS: 'POS',
  EP: 'EPO',
  IN: 'Indemnity',
  C1: 'Commercial',
  MA: 'Medicare Part A',
  MB: 'Medicare Part B',
  HN: 'Medicare Advantage HMO',
  MC: 'Medicaid',
  QM: 'Qualified Medicare Beneficiary',
  SP: 'Supplement',
  WC: 'Workers’ compensation',
  OT: 'Other',
  '12': 'Medicare second: working, age 65 or more',
  '13': 'Medicare second: kidney disease',
  '14': 'Medicare second: no-fault insurance',
  '15': 'Medicare second: workers’ compensation',
  '16': 'Medicare second: public health service',
  '41': 'Medicare second: black lung',
  '42': 'Medicare second: veterans',
  '43': 'Medicare second: disability, large employer',
  '47': 'Medicare second: liability insurance',
}

const NETWORKS: Readonly<Record<string, string>> = {
  in: 'In network',
  out: 'Out of network',
  both: 'Both networks',
  unknown: 'Network unknown',
  notSaid: 'Network not said',
}

const WHOSE: Readonly<Record<string, string>> = { person: 'One person', family: 'Family', notSaid: 'Whose is not said' }

const PERIODS: Readonly<Record<string, string>> = {
  serviceYear: 'per service year',
  calendarYear: 'per calendar year',
  contract: 'per contract year',
  years: 'per years',
  yearToDate: 'used so far',
  remaining: 'left',
  episode: 'per episode',
  visit: 'per visit',
  day: 'per day',
  lifetime: 'lifetime',
  lifetimeRemaining: 'left of the lifetime amount',
  month: 'per month',
  week: 'per week',
  hour: 'per hour',
  admission: 'per admission',
  note: '',
  notSaid: '',
}

const LEVELS: Readonly<Record<string, string>> = {
  payer: 'the payer',
  asker: 'our clinic',
  subscriber: 'the policy holder',
  dependent: 'the dependent',
  benefit: 'one benefit',
}

/** Why the payer refused, and what the counselor does next. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  payerSilent: ['The payer’s system does not answer.', 'Try again later.'],
  asker: [
    'Our clinic or provider is not accepted or wrongly named.',
    'Check the NPI and the enrollment with this payer.',
  ],
  serviceDate: ['The day of service can not be asked about or is not covered.', 'Check the day.'],
  birthDate: ['The birth date is missing or does not match.', 'Compare it with the card.'],
  patient: ['The patient was not found, is wrong, or there are several.', 'Check name and number, then search again.'],
  subscriber: [
    'The policy holder was not found, is wrong, or there are several.',
    'Copy number and name from the card.',
  ],
  notOnPolicy: ['The policy was found. This person is not on it.', 'Ask who is covered by it.'],
  incomplete: ['Something is missing or contradicts itself.', 'Look at the code, complete it and ask again.'],
  other: ['The payer refused for a reason of its own.', 'Look at the code and ask the payer.'],
}

const RESENDS: Readonly<Record<string, string>> = {
  correct: 'Correct it and ask again.',
  doNot: 'Do not ask again in the same way.',
  may: 'You may ask again.',
  wait30Days: 'Ask again after 30 days.',
  wait10Days: 'Ask again after 10 days.',
  answersLater: 'The payer answers later.',
  notSaid: '',
}

/** What remittances give as causes. */
const CAUSES: Readonly<Record<string, string>> = {
  deductible: 'Deductible',
  coinsurance: 'Coinsurance',
  copay: 'Copay',
  notCovered: 'Not covered',
  disputeFirst: 'Dispute first',
  balanceBill: 'Above what the plan allows',
  patientOther: 'Patient, other reason',
  discount: 'Contract discount',
  multipleProcedures: 'Several procedures together',
  bundled: 'Part of another service',
  sequestration: 'Held back by law',
  ours: 'Ours to fix',
  earlierPayer: 'Earlier payer',
  duplicate: 'Billed twice',
  paidElsewhere: 'Paid elsewhere',
  correction: 'Correction',
  other: 'Other reason',
}

/** The kind of a benefit line; a code that is not known is shown as it is. */
export const benefitKindWord = (kind: string, code: string): string => KINDS[kind] ?? `Code ${code}`
/** A service type in our words, or its code. */
export const serviceTypeWord = (code: string): string => SERVICES[code] ?? `Service type ${code}`
/** A kind of insurance in our words, or its code. */
export const insuranceTypeWord = (code: string): string => INSURANCE[code] ?? `Insurance type ${code}`
/** The network that a line holds for. */
export const statedNetworkWord = (network: string): string => NETWORKS[network] ?? network
/** Whose an amount is. */
export const whoseWord = (whose: string): string => WHOSE[whose] ?? whose
/** The period of an amount; empty where it is not said. */
export const periodWord = (period: string): string => PERIODS[period] ?? period
/** Why a payment was lowered. */
export const remittanceCauseWord = (cause: string): string => CAUSES[cause] ?? cause

/** A refusal in three sentences: what happened with its code, what to do, and whether to ask again. */
export function rejectionWords(refused: {
  readonly level: string
  readonly reason: string
  readonly code: string
  readonly resend: string
}): { readonly says: string; readonly does: string; readonly again: string } {
  const [says, does] = REASONS[refused.reason] ?? ['The payer refused.', 'Ask the payer.']
  const about = LEVELS[refused.level] ?? refused.level
  return {
    says: `${says} (about ${about}, code ${refused.code || 'none'})`,
    does,
    again: RESENDS[refused.resend] ?? '',
  }
}
