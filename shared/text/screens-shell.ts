import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import type { Problem } from './errors.ts'

/** The lists of the rail, by the place they lead to. */
export const railWords = {
  today: 'Today',
  patients: 'Patients',
  estimates: 'Estimates',
  plans: 'Plans',
  auths: 'Auths',
  papers: 'Documents',
  reports: 'Reports',
  ledger: 'Ledger',
  approvals: 'Approvals',
  audit: 'Audit',
  fees: 'Fees',
  backups: 'Backups',
  setup: 'Set-up',
} as const

/** What stands in the box of the top bar. */
export function findAnything(): string {
  return 'Find a patient or action'
}

/** Names of the parts of the window, for reading aloud. */
export const landmarkWords = {
  rail: 'Main',
  tabs: 'Open work',
  top: 'Workstation',
  toDo: (count: number) => `${count} to do`,
} as const

/** The state of the copies, at the top right. */
export function backupLine(clock: string | null): string {
  return clock === null ? 'Works offline · no backup proven yet' : `Works offline · backup proven ${clock}`
}

/** What the status line says instead when something is wrong with the disk or the copies, and what to do. */
export const worryLines = {
  fileDamaged: { fact: 'Damage found in the data file', more: 'Stop posting, make no new backup, and call for help.' },
  diskFailing: { fact: 'The disk does not answer', more: 'Make a backup on another disk now, and call for help.' },
  backupFailed: { fact: 'The last backup was not made', more: 'An administrator looks at Backups.' },
  roomLow: { fact: 'The disk is nearly full', more: 'Make room before copies and entries fail.' },
  clockBehind: {
    fact: 'The clock of this computer is earlier than the last entry',
    more: 'Set its date and time first: what is posted, dated or issued now would stand before what came earlier.',
  },
} as const satisfies Readonly<Record<string, Problem>>

/** The one question while the clock is earlier than the last entry. */
export const clockQuestion = {
  fact: (now: string) => `The clock of this computer is earlier than the last entry. Is it right: ${now}?`,
  more: 'If not, set its date and time first: what is posted, dated or issued now would stand before what came earlier.',
  right: 'It is right',
} as const

/** Who or what is only looked at, in the status line. */
export const lookOnlyWords = {
  file: 'Read only: the data file cannot be written',
  copy: (when: string) => `Read only: copy of ${when}`,
  second: (since: string) => `Copy, read only: another computer got these records ${since}`,
  takeOver: 'It is out of use',
  emergency: (until: string) => `Emergency: read only until ${until}`,
  role: 'Read only: your role looks',
  back: 'Back to the clinic',
} as const

/** Where two computers were given the same copy: an administrator decides that this one is worked in. */
export const takeOverWords = {
  title: 'Work on this computer?',
  lead: 'Another computer was given this copy. Without a network nobody can tell from here whether it is still worked in: two that go on give the same receipt numbers, and payments of one are missing in the other. Every supervisor reads of your answer.',
  why: 'The other computer',
  reasons: [
    { value: 'broken', label: 'is broken' },
    { value: 'lost', label: 'is lost or stolen' },
    { value: 'retired', label: 'was retired' },
    { value: 'putAway', label: 'is put away and stays off' },
  ],
  password: 'Your password',
  does: 'It is out of use: work here',
  leave: 'Stay read only',
} as const

/** Keeps everything and closes the workstation to others. */
export function lockWord(): string {
  return 'Lock'
}

/** Takes the tab away; nothing is lost. */
export function parkTab(title: string): string {
  return `Park ${title}`
}

/** The tab of a record whose name is not known yet. */
export function unnamedTab(): string {
  return 'Opening'
}

/** After Ctrl+J: which letter leads where. */
export function jumpWords(letter: string, place: string): string {
  return `${letter} ${place}`
}

/** The title of the window: a list's name, never a person's. */
export function windowTitle(list: string): string {
  return `Candor — ${list}`
}

/** Words of app-wide keys in the bottom line. */
export const appKeyWords = {
  counter: 'Counter view',
  palette: 'Find',
  newEstimate: 'New estimate',
  save: 'Say whether all is saved',
  allSaved: (clock: string) => `All saved ${clock}`,
  printCentre: 'Documents and printing',
  jump: 'Jump',
  jumpTo: 'then a letter',
  parkTab: 'Park tab',
  parked: 'parked a tab',
  postPayment: 'Post payment',
  nextTab: 'Next tab',
  lock: 'Lock',
} as const

/** Finding words on a screen that has no search box of its own. */
export const findWords = {
  label: 'Find on this screen',
  next: 'Next',
  place: (at: number, count: number) => (count === 0 ? 'Not on this screen' : `${at} of ${count}`),
} as const

/** Words of the palette. */
export const paletteWords = {
  label: 'Find a patient or action',
  placeholder: 'Name, birth date, phone, account, or an action',
  people: 'People',
  actions: 'Actions',
  here: 'On this screen',
  places: 'Places',
  numbers: 'Plans and papers',
  kinds: { estimate: 'Estimate', plan: 'Payment plan', receipt: 'Receipt' },
  waiting: 'Waiting in the tray',
  howTos: 'How to',
  words: 'Words',
  near: (facts: string) => `near what was typed · ${facts}`,
  copied: (amount: string) => `Copied ${amount}`,
  actionsFor: (name: string) => `Actions for ${name}`,
  openPatient: 'Open patient',
  glance: 'At a glance',
  newEstimate: 'New estimate',
  newPatient: 'New patient',
  newPlan: 'New payment plan',
  addCoverage: 'Add coverage',
  addAuthorization: 'Add authorization',
  goTo: (place: string) => `Go to ${place}`,
  noOne: (typed: string) => `No one found for “${typed}”.`,
} as const

/** Whose payment it is, where no plan is open. */
export const payingWords = {
  label: 'Post payment: whose',
  placeholder: 'Name or plan number',
  group: 'Open payment plans',
  facts: (number: string, left: Cents) => `${number}, ${shownMoney(left)} left`,
  noOne: (typed: string) => `No open plan for “${typed}”.`,
} as const

/** A screen broke for a reason that nobody foresaw. */
export function screenBroke(): Problem {
  return {
    fact: 'This screen could not be shown.',
    more: 'What you typed is kept as a draft. Show it again, or go on from another place.',
  }
}

/** Something failed that no screen knows of. `ticket` finds it in the log; empty while, or because, none was given. */
export function windowFailed(ticket: string): Problem {
  const found = ticket === '' ? '' : ` It is written down under ${ticket}.`
  return {
    fact: 'Something in this window did not work.',
    more: `Your last key or click may not have been taken: look at what stands there before you go on. What was saved is safe.${found}`,
  }
}

/** Draws the screen anew. */
export function showAgainWord(): string {
  return 'Show again'
}

/** The place does not exist for this person. */
export function notForYou(): Problem {
  return { fact: 'Your role does not include this.', more: 'Ask an administrator.' }
}
