import type { PlainDate } from '../dates/plain-date.ts'
import { listDay, weekdayDay } from './screens-days.ts'

interface Delivered {
  readonly to: string
  readonly on: PlainDate
  /** The time of day. */
  readonly at: string
  readonly by: string
}

/** The screen of the good faith form. */
export const formWords = {
  title: 'Good faith form',
  board: 'Columns',
  issue: 'Issue',
  ordinary: 'Print an ordinary estimate',
  ordinaryMade: (number: string) => `Printed ${number}. It says that it is not the good faith estimate.`,
  clock: 'Due',
  due: (on: PlainDate, days: number, because: 'scheduled' | 'requested') => {
    const span = days === 1 ? '1 business day' : `${days} business days`
    return `Due ${weekdayDay(on)}, ${span} after ${because === 'scheduled' ? 'scheduling' : 'it was asked for'}; holidays counted.`
  },
  late: 'The day has passed. Issue it today.',
  items: 'What the form needs',
  missing: (count: number) => (count === 0 ? 'Nothing is missing' : `${count} missing`),
  stop: (fact: string) => `It can not be issued yet. ${fact}`,
  page: 'The form as it prints',
  pageOrdinary: 'While something is missing, only this ordinary estimate can be printed.',
  noPage: 'The page stands here as soon as the patient, the birth date and a service are known.',
  drawing: 'Drawing the page',
  views: 'At the right',
  changes: 'What changed',
  thePage: 'The page',
  language: 'Language',
  given: (number: string) => `Issued as ${number}. The page at the right is the stored one.`,
  insured: 'The chosen column uses insurance: it has no good faith form. Its paper is the insurance estimate.',
  patient: 'Patient',
  bornOn: 'Birth date',
  bornSaved: 'The birth date is kept with the patient',
  visit: 'Visit',
  column: 'Column without insurance',
  main: 'Main service',
  serviceOn: 'Service date',
  scheduledOn: 'Appointment made on',
  services: 'Services',
  service: 'Service',
  code: 'Code',
  diagnoses: 'Diagnosis codes',
  charge: 'Charge',
  expected: 'Expected',
  ofLine: (column: string, at: number) => `${column}, service ${at}`,
  chargeReason: 'typed on the good faith form',
  recurring: 'Recurring care',
  count: 'How many visits',
  frequency: 'How often',
  frequencyHint: 'once a week; blank where care does not recur',
  from: 'First visit',
  to: 'Last visit',
  tooLong: 'One estimate covers at most 12 months.',
  recurringAll: 'Recurring care needs all four fields.',
  countFault: 'From 2 to 366 visits.',
  others: 'Other providers and facilities',
  name: 'Name',
  number: 'NPI',
  numberFault: 'The provider number has ten digits.',
  kind: 'Kind',
  because: 'Not included, because',
  addOther: 'Add another provider',
  ofOther: (column: string, at: number) => `${column}, provider ${at}`,
  removeOther: (at: number) => `Leave out provider ${at}`,
  otherNeeds: 'It needs a service, and an expected charge or why there is none.',
  expectedAbove: 'It is above the charge.',
  separate: 'To be scheduled separately',
  separateHint: 'parted by ;',
  place: 'Provider and place',
  address: 'Address',
  state: 'State',
  phone: 'Phone',
  npi: 'Provider number (NPI)',
  tin: 'Tax number',
  askAdministrator: 'An administrator enters it in Set-up, Clinic.',
  placeSaved: 'The clinic’s details are kept',
  delivery: 'Delivery',
  deliveryLater: 'How it reached the patient is recorded here once it is issued.',
  recipient: 'Given to',
  handed: 'Handed over',
  mailed: 'Mailed',
  electronic: 'Electronic',
  refused: 'Refused',
  delivered: (how: string, { to, on, at, by }: Delivered, today: PlainDate) =>
    `${how}${to === '' ? '' : `, ${to}`}, ${listDay(on, today)} ${at}, by ${by}.`,
  notDelivered: 'Not handed over yet.',
  step: 'change',
  words: (at: number) => `words of service ${at}`,
} as const

/** What the form needs, by the code of the check: as a line while it is missing, once it is there, and the way to it. */
export const needWords = {
  patient: { missing: 'The patient is missing.', fine: 'Patient', fill: 'Find the patient' },
  birthDate: { missing: 'The birth date is missing.', fine: 'Birth date', fill: 'Fill in the birth date' },
  chosenRoute: {
    missing: 'No column without insurance is chosen.',
    fine: 'Column',
    fill: 'Choose the column',
  },
  services: { missing: 'There is no service.', fine: 'Services', fill: 'Add services' },
  serviceWords: {
    missing: 'A service has no words.',
    fine: 'Words for every service',
    fill: 'Fill in the words',
  },
  diagnosisCodes: {
    missing: 'A service has no diagnosis code.',
    fine: 'Diagnosis codes',
    fill: 'Fill in the diagnosis codes',
  },
  serviceCodes: { missing: 'A service has no code.', fine: 'Service codes', fill: 'Fill in the codes' },
  charges: { missing: 'An expected charge is not known.', fine: 'Expected charges', fill: 'Fill in the charges' },
  clinicAddress: { missing: 'The address is missing.', fine: 'Address of the place', fill: 'Fill in the address' },
  clinicState: { missing: 'The state is missing.', fine: 'State', fill: 'Fill in the state' },
  clinicPhone: { missing: 'The phone is missing.', fine: 'Phone', fill: 'Fill in the phone' },
  clinicNpi: {
    missing: 'The provider number (NPI) is missing.',
    fine: 'Provider number',
    fill: 'Fill in the provider number',
  },
  clinicTin: { missing: 'The tax number is missing.', fine: 'Tax number', fill: 'Fill in the tax number' },
} as const

/** What is always there, or never required, in the order of the form. */
export const alwaysWords = {
  others: (count: number) =>
    count === 0 ? 'No other provider takes part' : count === 1 ? '1 other provider' : `${count} other providers`,
  othersFill: 'Add other providers',
  recurring: (count: number | null) => (count === null ? 'Not recurring' : `${count} visits on one estimate`),
  recurringFill: 'Set recurring care',
  disclaimers: 'Disclaimers are printed in full',
} as const

/** Kinds of other providers. */
export const otherKindWords = {
  facility: 'Facility',
  laboratory: 'Laboratory',
  imaging: 'Imaging',
  anesthesia: 'Anesthesia',
  therapy: 'Therapy',
  equipment: 'Equipment',
  other: 'Other',
} as const

/** Why an amount of another provider is not included. */
export const becauseWords = {
  notAnswered: 'they have not answered yet',
  notChosen: 'it is not known who it will be',
  ownEstimate: 'they give an estimate of their own',
  onRequest: 'it is given on request',
} as const

/** What a new version changes. */
export const changeWords = {
  none: 'Nothing differs from the version that was issued.',
  head: (version: number) => `Against version ${version}`,
  before: 'Before',
  after: 'Now',
  what: 'What',
  total: 'Expected in all',
  serviceOn: 'Service date',
  provider: 'Provider',
  title: 'Main service',
  notThere: 'not there',
} as const
