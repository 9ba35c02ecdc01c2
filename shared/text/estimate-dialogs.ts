import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** Buttons that every box of the estimate shares. */
export const boxWords = {
  cancel: 'Leave as it was',
  save: 'Save',
  remove: 'Remove',
} as const

/** The box in which a price is typed by hand. */
export const priceWords = {
  title: (service: string) => `Price of ${service}`,
  planTitle: (service: string, column: string) => `${column}: price of ${service}`,
  charge: 'Charge for the line',
  plan: 'Plan price for the line',
  cash: 'Self-pay price for the line',
  before: (amount: Cents | null) => (amount === null ? 'no price so far' : `was ${shownMoney(amount)}`),
  reason: 'Reason',
  reasonHint: 'Kept with the estimate: who, when and why.',
  save: 'Use this price',
} as const

/** The box with everything about one service. */
export const lineWords = {
  title: (service: string) => `Service: ${service}`,
  words: 'Service in words',
  code: 'Code',
  category: 'Kind of care',
  categoryHint: 'As the plan names it: the benefit of this kind is used.',
  diagnoses: 'Diagnosis codes',
  diagnosesHint: 'Several with spaces between.',
  modifiers: 'Modifiers',
  serviceOn: 'Service date, when not the same day',
  authorization: 'Prior authorization',
  approvedUnits: 'Approved units',
  days: 'Days of the stay',
  referral: 'Referral',
  preventive: 'Preventive service',
  emergency: 'Emergency service',
  lowUnits: 'Units at least, if open',
  highUnits: 'Units at most, if open',
  mayHappen: 'May turn out not to be needed',
  admitted: 'Patient is admitted from it',
  nsaProtected: 'Protected from surprise bills',
  ownVisit: 'A visit of its own, with its own visit copay',
  auth: [
    { value: 'notNeeded', label: 'Not needed, or not asked' },
    { value: 'approved', label: 'Approved' },
    { value: 'missing', label: 'Missing' },
    { value: 'denied', label: 'Denied' },
    { value: 'expired', label: 'Expired' },
    { value: 'unitsExceeded', label: 'Beyond the approved units' },
    { value: 'unknown', label: 'Not known (?)' },
  ],
  referralState: [
    { value: 'notNeeded', label: 'Not needed' },
    { value: 'present', label: 'On file' },
    { value: 'missing', label: 'Missing' },
    { value: 'unknown', label: 'Not known (?)' },
  ],
} as const

/** The box with the one fact that a figure waits for. */
export const factBoxWords = {
  title: (letter: string, fact: string) => `Column ${letter}: ${fact.charAt(0).toLowerCase()}${fact.slice(1)}`,
  coverage: 'Open the coverage',
  holds: 'Typed here it holds in this column. The coverage keeps its own until it is told there.',
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known (?)',
} as const

/** The box with the settings of a column. */
export const routeWords = {
  title: (letter: string) => `Column ${letter}`,
  name: 'Name',
  discount: 'Self-pay discount',
  promptPay: 'More for paying at once',
  tier: 'Network level',
  tierName: (tier: string) => (tier === 'in' ? 'In network' : tier === 'out' ? 'Out of network' : tier),
  deductibleMet: 'Deductible met, person',
  familyDeductibleMet: 'Deductible met, family',
  oopMet: 'Out of pocket spent, person',
  familyOopMet: 'Out of pocket spent, family',
  of: (limit: Cents | null) => (limit === null ? 'the limit is not known' : `of ${shownMoney(limit)}`),
  noLimit: 'the plan has no such amount',
  whatIf: 'Amounts typed here hold in this column only. The coverage keeps its own.',
  remove: 'Remove column',
} as const

/** The menu of columns that may be added. */
export const addColumnWords = {
  title: 'Add column',
  anyPlan: 'Another insurance plan',
  anyPlanHint: 'Only the plan is known; what is met stays ?.',
  add: 'Add',
  full: 'Five columns stand already. Remove one first.',
  patients: (count: number) => (count === 1 ? '1 patient has it' : `${count} patients have it`),
} as const

/** The box in which the patient's choice is kept. */
export const chooseWords = {
  title: (letter: string, name: string) => `Choose column ${letter}, ${name}`,
  why: 'Why',
  reasons: [
    { value: 'cheaperNow', label: 'Costs less now' },
    { value: 'deductible', label: 'Deductible' },
    { value: 'privacy', label: 'Privacy' },
    { value: 'notSure', label: 'Not sure yet' },
  ],
  choose: 'Choose',
  takeBack: 'Take the choice back',
  kept: 'The other columns stay on the estimate.',
} as const

/** The box before an estimate is issued: what will be true afterwards. */
export const issueWords = {
  title: 'Issue this estimate?',
  what: (name: string) => `It gets its number and does not change any more. Chosen: ${name}.`,
  nothingChosen: 'It gets its number and does not change any more. No column is chosen.',
  printed: 'Drawn and kept',
  goodFaith: 'Good faith estimate, original and copy',
  insured: 'Insurance estimate, original and copy',
  unknown: 'Not known yet, and said so on paper',
  language: 'Language of the paper',
  languages: [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ],
  open: (count: number) => (count === 1 ? '1 thing is still to check' : `${count} things are still to check`),
  issue: 'Issue estimate',
  cancel: 'Keep as draft',
  issued: (number: string) => `Issued ${number}`,
} as const
