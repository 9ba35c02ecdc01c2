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
  none: 'Nothing in these days. Widen the days, or choose everybody.',
  nobody: 'nobody signed in',
  more: 'Older rows',
  print: 'Print',
  save: 'Save as CSV',
  savedAs: (name: string) => `Saved ${name}`,
  printed: 'Sent to the printer',
  row: (at: number, all: number, more: boolean) => `Row ${at} of ${all}${more ? '+' : ''}`,
  review: 'Sign off the week',
  reviewTitle: 'Sign off the weekly look',
  reviewWhat: (rows: number, failed: number) =>
    `${count(rows, 'row')} since the last look, ${count(failed, 'failed sign-in')} among them.`,
  reviewWords: 'What you looked at and found',
  reviewed: 'The weekly look is signed off',
  leave: 'Not now',
  due: 'The weekly look at the trail is due.',
  lastLook: (day: string, name: string) => `Last look ${day} by ${name}.`,
  neverLooked: 'Nobody has looked at it yet.',
  emergency: (name: string, day: string) => `${name} looked at patients in an emergency on ${day}.`,
  emergencyReview: 'Look at it',
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
  add: 'added',
  ask: 'asked for',
  balanceChanged: 'changed after a new balance',
  begin: 'begun',
  carryOut: 'carried out',
  change: 'changed',
  check: 'checked',
  confirm: 'confirmed',
  create: 'made',
  deactivate: 'deactivated',
  decide: 'decided',
  discard: 'discarded',
  end: 'ended',
  endWait: 'wait ended',
  factorFailed: 'wrong code',
  find: 'searched',
  get: 'looked at',
  import: 'imported',
  issue: 'issued',
  lock: 'locked',
  log: 'logged',
  make: 'made',
  newPassword: 'new password',
  offer: 'offered',
  offerSettlement: 'settlement offered',
  payOffQuote: 'pay-off quoted',
  post: 'posted',
  print: 'printed',
  refund: 'refunded',
  resetFactor: 'authenticator taken away',
  resetPassword: 'given a new password',
  resetPins: 'PINs taken away',
  reverse: 'reversed',
  review: 'reviewed',
  save: 'saved',
  setPin: 'PIN set',
  settle: 'settled',
  show: 'shown',
  sign: 'signed',
  signIn: 'signed in',
  signInFailed: 'wrong password',
  start: 'begun',
  snooze: 'put off',
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
  backup: 'Backup',
  clinic: 'Clinic',
  coverage: 'Coverage',
  credit: 'Credit',
  day: 'Day',
  draft: 'Draft',
  emergency: 'Emergency access',
  estimate: 'Estimate',
  export: 'Export',
  factor: 'Authenticator',
  fee: 'Fees',
  key: 'Key',
  ledger: 'Ledger',
  paper: 'Paper',
  patient: 'Patient',
  patientView: 'Patient window',
  payment: 'Payment',
  person: 'Person',
  plan: 'Plan',
  policy: 'Policy',
  promise: 'Call',
  recovery: 'Recovery code',
  restore: 'Restore',
  session: 'Session',
  setup: 'Set-up',
  today: 'Work',
}

/** What a row says was done: `Payment reversed`. A call that nobody named yet is shown by its own name. */
export function auditWhat(action: string): string {
  const [noun = '', verb = ''] = action.split('.')
  const [word, done] = [NOUNS[noun], VERBS[verb]]
  return word === undefined || done === undefined ? action : `${word} ${done}`
}

/** What a row knows of before and after, in one line; ids, states and amounts as they are kept. */
export function factsLine(
  before: Readonly<Record<string, string | number | null>> | null,
  after: Readonly<Record<string, string | number | null>> | null,
): string {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return keys
    .map((key) => {
      const [was, is] = [before?.[key], after?.[key]]
      if (was === undefined || was === null) return is === undefined || is === null ? '' : `${key} ${is}`
      return is === undefined || is === null ? `${key} was ${was}` : `${key} ${was} → ${is}`
    })
    .filter((part) => part !== '')
    .join(', ')
}

function count(number: number, word: string): string {
  return `${number.toLocaleString('en-US')} ${word}${number === 1 ? '' : 's'}`
}
