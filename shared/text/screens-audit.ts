import { isCents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { spaced } from './spaced.ts'

/** Words of the screen that shows the audit trail. */
export const auditWords = {
  title: 'Audit trail',
  person: 'Who',
  everybody: 'Everybody',
  kind: 'What',
  everything: 'Everything',
  from: 'From',
  to: 'To',
  patient: 'Patient',
  anyPatient: 'Any patient',
  at: 'When',
  what: 'What',
  on: 'On',
  facts: 'Facts',
  before: 'Before',
  after: 'After',
  reason: 'Reason',
  desk: 'Desk',
  wholeRow: (seq: number) => `Row ${seq} of the trail`,
  none: 'Nothing in these days. Widen the days, or choose everybody.',
  nobody: 'nobody signed in',
  older: 'Older rows',
  newer: 'Newer rows',
  print: 'Print',
  save: 'Save as CSV',
  savedAs: (name: string) => `Saved ${name}`,
  printed: 'Sent to the printer',
  unbroken: (rows: number, since: string) => `Unbroken since ${since}, ${count(rows, 'row')}`,
  notBroken: (rows: number) => `${count(rows, 'row')}, being read`,
  broken: (finding: string) => `Broken: ${finding}`,
  brokenMore: 'Nothing was changed by looking. Print this trail, and read Safety and backups before anything else.',
  row: (at: number, all: number, more: boolean) => `Row ${at} of ${all}${more ? '+' : ''}`,
  review: 'Sign off the week',
  reviewTitle: 'Sign off the weekly look',
  reviewWhat: (rows: number, failed: number) =>
    `${count(rows, 'row')} since the last look, ${count(failed, 'failed sign-in')} among them.`,
  reviewWords: 'What you looked at and found',
  reviewed: 'The weekly look is signed off',
  leave: 'Not now',
  due: 'The weekly look at the trail is due.',
  overdue: 'Nobody has looked at the audit trail for more than a week.',
  overdueMore: 'F8 there signs the week off.',
  lastLook: (day: string, name: string) => `Last look ${day} by ${name}.`,
  neverLooked: 'Nobody has looked at it yet.',
  emergency: (name: string, day: string) => `${name} looked at patients in an emergency on ${day}.`,
  manyLooks: (name: string, patients: number) => `${name} looked at ${patients} patients within an hour.`,
  manyLooksWhen: (day: string, from: string, to: string) =>
    `${day}, ${from} to ${to}. It stays here until the week is signed off.`,
  manyLooksOpen: 'Open the trail',
  emergencyReview: 'Look at it',
  emergencySave: 'Mark as reviewed',
  emergencyTitle: 'Emergency access',
  emergencyWords: 'What you found',
  emergencyDone: 'The emergency is reviewed',
  emergencyOwn: 'It was you; another supervisor has to look at it.',
} as const

/** Words of beginning an emergency. */
export const emergencyWords = {
  action: 'Emergency: look at patients',
  title: 'Look at patients in an emergency?',
  what: 'For one hour you may look at patients, estimates and plans; nothing can be changed. Every look is written down, and supervisors see a banner until one of them has reviewed it.',
  reason: 'Reason',
  reasonHint: 'A sentence: who needs what, and why now.',
  tooShort: 'A sentence of at least ten letters.',
  begin: 'Begin',
  leave: 'Leave it',
  began: 'You may look at patients for one hour',
} as const

const KIND_WORDS: Readonly<Record<string, string>> = {
  signIn: 'Signing in',
  failedSignIns: 'Wrong passwords, PINs, codes',
  people: 'People',
  patients: 'Patients and estimates',
  money: 'Plans and money',
  papers: 'Papers',
  approvals: 'Approvals and reviews',
  settings: 'Settings and fees',
  keeping: 'Backups and keys',
}

/** The name of a kind of row. */
export function auditKindWord(kind: string): string {
  return KIND_WORDS[kind] ?? kind
}

/** Heads of the file that goes out. */
export const auditColumns: readonly string[] = [
  'Row',
  'When (UTC)',
  'Who',
  'What',
  'Call',
  'Kind of record',
  'Record',
  'Record id',
  'Facts',
  'Workstation',
]

export const auditPaperWords = {
  title: 'Audit trail',
  beneath: (rows: number) => `${count(rows, 'row')}, newest first`,
  lead: 'Who did what and when on this workstation. Times are UTC. Rows are chained; none can be changed or removed.',
  what: 'What',
  who: 'Who',
  at: 'When',
  seq: 'Row',
  nobody: 'nobody signed in',
} as const

const VERBS: Readonly<Record<string, string>> = {
  access: 'read as access report',
  add: 'added',
  addCard: 'card picture added',
  addSigned: 'signed page added',
  all: 'made of everything',
  ask: 'asked for',
  balanceChanged: 'changed after a new balance',
  begin: 'begun',
  card: 'card picture looked at',
  printCard: 'printed as a card',
  carryOut: 'carried out',
  change: 'changed',
  chart: 'copied to the chart folder',
  check: 'checked',
  chooseSecond: 'second place chosen',
  close: 'closed',
  confirm: 'confirmed',
  consolidate: 'put together',
  copy: 'copied from',
  create: 'made',
  deactivate: 'deactivated',
  decide: 'decided',
  discard: 'discarded',
  assign: 'given to',
  done: 'called done',
  drill: 'restore tried',
  end: 'ended',
  endWait: 'wait ended',
  factorFailed: 'wrong code',
  find: 'searched',
  finish: 'finished',
  get: 'looked at',
  import: 'imported',
  issue: 'issued',
  lock: 'locked',
  log: 'logged',
  make: 'made',
  mark: 'marked',
  newPassword: 'new password',
  offer: 'offered',
  offerSettlement: 'settlement offered',
  payOffQuote: 'pay-off quoted',
  post: 'posted',
  print: 'printed',
  printAccess: 'printed as access report',
  printMany: 'printed with others',
  record: 'recorded',
  refund: 'refunded',
  reopen: 'reopened',
  replace: 'put in place',
  noteBill: 'bill compared',
  compare: 'compared with the bill',
  resetFactor: 'authenticator taken away',
  resetPassword: 'given a new password',
  resetPins: 'PINs taken away',
  retire: 'retired',
  reverse: 'reversed',
  review: 'reviewed',
  rotate: 'replaced',
  save: 'saved',
  savePack: 'pack saved',
  saveRules: 'rules saved',
  seen: 'noticed',
  setPin: 'PIN set',
  settle: 'settled',
  show: 'shown',
  sign: 'signed',
  signIn: 'signed in',
  signedPage: 'signed page looked at',
  printSigned: 'signed page printed',
  saveSigned: 'signed page saved',
  signInFailed: 'wrong password',
  start: 'begun',
  snooze: 'put off',
  handOver: 'handed over',
  take: 'taken over',
  tooFast: 'asked too fast',
  takeBack: 'taken back',
  zoom: 'drawn at another size',
  use: 'visit logged',
  undo: 'visit taken back',
  withdraw: 'kept after all',
  restore: 'fetched back',
  result: 'result noted',
  unlock: 'unlocked',
  unlockFailed: 'wrong PIN',
  versions: 'versions looked at',
  writeOff: 'written off',
}

const NOUNS: Readonly<Record<string, string>> = {
  account: 'Own account',
  app: 'App',
  approval: 'Approval',
  audit: 'Audit trail',
  autopay: 'Automatic payments',
  authorization: 'Authorization',
  backup: 'Backup',
  clinic: 'Clinic',
  clipboard: 'Text',
  coverage: 'Coverage',
  determination: 'Assistance',
  credit: 'Credit',
  day: 'Day',
  desk: 'Desk',
  draft: 'Draft',
  eligibility: 'Eligibility answer',
  chartFolder: 'Chart folder',
  contactWish: 'Contact wish',
  emergency: 'Emergency access',
  estimate: 'Estimate',
  export: 'Export',
  factor: 'Authenticator',
  fee: 'Fees',
  goodFaith: 'Good faith estimate',
  guide: 'Guide',
  handOff: 'Facts before collection',
  key: 'Key',
  ledger: 'Ledger',
  paper: 'Paper',
  patient: 'Patient',
  number: 'Number',
  patientNote: 'Note',
  patientView: 'Patient window',
  payment: 'Payment',
  person: 'Person',
  plan: 'Plan',
  planRefusal: 'Refused plan',
  policy: 'Policy',
  promise: 'Call',
  recovery: 'Recovery code',
  relatedPerson: 'Related person',
  report: 'Report',
  restore: 'Restore',
  schedule: 'Prices and help',
  session: 'Session',
  setup: 'Set-up',
  stationery: 'Letterhead',
  setting: 'Setting',
  today: 'Work',
  tray: 'Tray',
  window: 'Window',
}

/** What a row says was done: `Payment reversed`. A call that has no words here yet is shown by the words of its name. */
export function auditWhat(action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  const [word, done] = [NOUNS[noun], VERBS[verb]]
  return `${word ?? capital(spaced(noun))} ${done ?? spaced(verb)}`.trim()
}

/** What a row knows of before and after, in one line, for the file: amounts in dollars, ids and states as they are kept. */
export function factsLine(
  before: Readonly<Record<string, string | number | null>> | null,
  after: Readonly<Record<string, string | number | null>> | null,
): string {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return keys
    .map((key) => factOf(key, before?.[key] ?? null, after?.[key] ?? null))
    .filter((part) => part !== '')
    .join(', ')
}

function factOf(key: string, was: string | number | null, is: string | number | null): string {
  const name = spaced(key.replace(/Cents$/, ''))
  const shown = (value: string | number): string =>
    key.endsWith('Cents') && typeof value === 'number' && isCents(value) ? shownMoney(value) : String(value)
  if (was === null) return is === null ? '' : `${name} ${shown(is)}`
  return is === null ? `${name} was ${shown(was)}` : `${name} ${shown(was)} to ${shown(is)}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`
}
