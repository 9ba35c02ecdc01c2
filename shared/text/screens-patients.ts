import { typedDate } from '../dates/parse-date.ts'
import { ageOn, type PlainDate } from '../dates/plain-date.ts'

interface NamedPerson {
  readonly bornOn: PlainDate | null
  readonly phone: string
  readonly account: string
}

/** The end of a phone number: phone ends 0142; empty without one. */
export function phoneTail(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 4 ? '' : digits.slice(-4)
}

/** What tells two people of one name apart: birth date, end of the phone, account. */
export function personFacts(person: NamedPerson): string {
  const tail = phoneTail(person.phone)
  const facts = [
    person.bornOn === null ? '' : typedDate(person.bornOn),
    tail === '' ? '' : `phone ends ${tail}`,
    person.account === '' ? '' : `account ${person.account}`,
  ].filter((fact) => fact !== '')
  return facts.slice(0, 2).join(', ') || 'birth date not known'
}

/** The second line of the patient header: DOB 04/12/1981 · 45 y. */
export function bornLine(bornOn: PlainDate | null, today: PlainDate): string {
  return bornOn === null ? 'DOB not known' : `DOB ${typedDate(bornOn)} · ${ageOn(bornOn, today)} y`
}

/** Words of the patient header. */
export const headerWords = {
  label: 'Patient',
  account: 'Acct',
  primary: 'Primary coverage',
  selfPay: 'Self-pay',
  noCoverage: 'None on file',
  checked: (day: string) => `Checked ${day}`,
  ended: (day: string) => `Ended ${day}`,
  deductible: 'Deductible',
  oop: 'Out of pocket',
  of: 'of',
  owed: 'Owed',
  inPlans: 'In plans',
  plans: 'Payment plan',
  noPlan: 'None',
  plansOpen: (count: number) => (count === 1 ? '1 open' : `${count} open`),
  open: 'Patient',
} as const

/** Words of the list of patients. */
export const patientsWords = {
  title: 'Patients',
  find: 'Find a patient',
  findHint: 'Any part of the name, birth date, phone, account or member id',
  newPatient: 'New patient',
  name: 'Name',
  born: 'Birth date',
  phone: 'Phone',
  account: 'Account',
  coverage: 'Primary coverage',
  owed: 'Owed',
  inPlans: 'In plans',
  activity: 'Last activity',
  alerts: 'Alerts',
  which: 'Which patients',
  filters: {
    all: 'Everybody',
    hasPlan: 'With a plan',
    late: 'Late',
    noCoverage: 'No coverage',
    oldBenefits: 'Benefits over 30 days',
    spanish: 'Spanish',
    mine: 'My patients',
  },
  noneLike: (filter: string, typed: string) =>
    `No one under “${filter}”${typed.trim() === '' ? '' : ` for “${typed}”`}. Enter looks among everybody.`,
  none: 'No patients yet.',
  noneStart: 'Ctrl Shift N makes the first one.',
  noHit: (typed: string) => `No one found for “${typed}”.`,
  onlyNear: (typed: string) => `No one is written “${typed}”. These are near.`,
  nearNext: 'Ctrl Shift N makes a new patient.',
  noHitNext: 'Enter makes a new patient.',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  move: 'Move',
  open: 'Open',
  newEstimate: 'New estimate',
} as const

/** Words of the sheet for a new or changed patient. */
export const patientFormWords = {
  newTitle: 'New patient',
  editTitle: 'Change patient',
  saved: (name: string) => `Changed ${name}`,
  added: (name: string) => `Added ${name}`,
  stays: (name: string) => `${name} stays.`,
  lastName: 'Last name',
  firstName: 'First name',
  preferredName: 'Preferred name',
  born: 'Date of birth',
  bornHint: 'Needed for a good faith estimate',
  phone: 'Phone',
  email: 'Email',
  address: 'Address',
  language: 'Language',
  english: 'English',
  spanish: 'Spanish',
  account: 'Account',
  save: 'Save patient',
  samePerson: (facts: string) => `Same person? ${facts}.`,
  openThatOne: 'Open that one',
} as const

/** Names of the sections of a patient's page. */
export const sectionWords = {
  summary: 'Summary',
  coverage: 'Coverage',
  estimates: 'Estimates',
  plans: 'Plans',
  payments: 'Payments',
  papers: 'Papers',
  auths: 'Authorizations',
  history: 'History',
} as const

/** Words of a patient's page. */
export const patientWords = {
  label: 'Patient',
  sections: 'Sections of the record',
  edit: 'Change',
  newEstimate: 'New estimate',
  newPlan: 'New plan',
  postPayment: 'Post payment',
  addCoverage: 'Add coverage',
  addAuthorization: 'Add authorization',
  money: 'Money',
  owed: 'Owed',
  inPlans: 'In plans',
  next: 'Next',
  dueNow: 'Due now',
  ofItLate: 'of it late',
  credit: 'Credit',
  notKnown: (estimates: number, isMore: boolean) =>
    `${isMore ? 'and ' : ''}${estimates === 1 ? '1 estimate' : `${estimates} estimates`} not yet known`,
  nextSteps: 'Next steps',
  howFar: 'How far',
  noSteps: 'Nothing waits for this person.',
  nothingNext: 'Nothing due',
  contact: 'Contact',
  language: 'Language',
  notGiven: 'not given',
  lastEstimates: 'Last estimates',
  plans: 'Plans',
  coverage: 'Coverage',
  papers: 'Papers',
  noCoverage: 'Self-pay is always here. Ins adds coverage.',
  noEstimate: 'No estimate yet. Ctrl N starts one.',
  noPlan: 'No plan yet. Open an estimate and press P.',
  noPaper: 'Nothing issued yet.',
  noPayment: 'No payment yet. Ctrl R posts one on a running plan.',
  noAuthorization: 'No authorization is on file. Ins adds one.',
  noHistory: 'Nothing has happened on this record yet.',
  noRight: 'Your role does not include the history.',
  noRightNext: 'Ask a supervisor.',
  paid: 'Paid',
  reversed: (day: string) => `Reversed ${day}`,
  waits: 'Credit',
  wholeTrail: 'Whole audit trail',
  missing: 'This patient is not here any more.',
  backToList: 'Back to the list',
} as const
