import type { PlainDate } from '../dates/plain-date.ts'
import { listDay } from './screens-days.ts'

/** Words of the tracker of authorizations and referrals. */
export const authWords = {
  title: 'Authorizations',
  titleOf: (name: string) => `Authorizations of ${name}`,
  find: 'Find an authorization',
  placeholder: 'Patient, number, payer or service',
  add: 'New authorization',
  empty: 'No authorization is being tracked. Alt U on a patient adds one.',
  noHit: (typed: string) => `No authorization fits “${typed}”.`,
  needsPatient: 'Open the patient first: Alt U there adds one.',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  move: 'Move',
  open: 'Change',
  use: 'Log a visit',
  heads: {
    patient: 'Patient',
    kind: 'Kind',
    payer: 'Payer',
    services: 'For',
    state: 'State',
    number: 'Number',
    used: 'Used',
    left: 'Left',
    until: 'Until',
    need: 'Next step',
  },
  kinds: {
    priorAuthorization: 'Prior authorization',
    referral: 'Referral',
    preDetermination: 'Pre-determination',
  },
  shortKinds: { priorAuthorization: 'Prior auth', referral: 'Referral', preDetermination: 'Pre-determ.' },
  states: {
    requested: 'Requested',
    pended: 'Pended',
    approved: 'Approved',
    partlyApproved: 'Partly approved',
    denied: 'Denied',
    appealed: 'Appealed',
    notRequired: 'Not required',
  },
  units: { visits: 'Visits', units: 'Units', days: 'Days' },
  needs: {
    denied: 'Appeal or tell the patient',
    usedUp: 'Used up: request more',
    ended: 'Ended: request again',
    noAnswer: 'No answer: call the payer',
    fewLeft: 'Few left: request more',
    ending: 'Ends soon: request more',
  },
  usedOf: (used: number, approved: number | null) => (approved === null ? `${used} of ?` : `${used} of ${approved}`),
  until: (on: PlainDate, daysLeft: number, today: PlainDate) => {
    const day = listDay(on, today)
    if (daysLeft < 0) return `${day}, ended`
    return daysLeft === 0 ? `${day}, today` : `${day}, ${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`
  },
  anyService: 'every service',
  saved: (name: string) => `Saved the authorization of ${name}`,
  used: (name: string, left: number | null) =>
    left === null ? `Logged a visit of ${name}` : `Logged a visit of ${name}, ${left} left`,
} as const

/** Words of the sheet of one authorization. */
export const authSheetWords = {
  newTitle: 'New authorization',
  editTitle: 'Change authorization',
  kind: 'Kind',
  payer: 'Payer',
  number: 'Number',
  numberHint: 'As the payer gave it; spaces do not matter.',
  services: 'Codes or words',
  servicesHint: 'Between commas. Empty stands for every service.',
  approved: 'Approved',
  approvedHint: 'How many. Empty or ?: not told yet.',
  approvedFault: 'A whole number, or ? while nobody has said it.',
  unit: 'Counted in',
  state: 'State',
  from: 'From',
  to: 'To',
  requested: 'Requested on',
  contact: 'Contact',
  note: 'Note',
  save: 'Save',
  effect: {
    none: 'Nobody said how many are approved.',
    left: (left: number, unit: string) => `${left} ${unit.toLowerCase()} left.`,
    usedUp: 'All of it is used: the next visit is not covered.',
  },
  visits: 'Visits made',
  takeBack: (on: string) => `Take back the visit of ${on}`,
  takenBack: 'Took the visit back',
} as const

const NEEDS: Readonly<Record<keyof typeof authWords.needs, string>> = {
  denied: 'Denied',
  usedUp: 'All visits used',
  ended: 'Authorization ended',
  noAnswer: 'No answer yet',
  fewLeft: 'Two visits or fewer left',
  ending: 'Authorization ends',
}

/** What a row of the day's work about an authorization says. */
export function authRowWords(need: keyof typeof NEEDS, payer: string): string {
  return `${NEEDS[need]}, ${payer}`
}
