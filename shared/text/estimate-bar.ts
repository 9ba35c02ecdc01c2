/** The bar over an estimate: title, state, date, provider, and what finishes it. */
export const barWords = {
  title: 'Title',
  untitled: 'Untitled estimate',
  titleStep: 'title',
  draft: 'Draft',
  draftOf: (version: number) => `Draft of version ${version}`,
  nextVersion: (version: number) => `Make version ${version}`,
  issued: (version: number) => (version > 1 ? `Issued v${version}` : 'Issued'),
  replaced: 'Replaced',
  fixed: 'Kept as given',
  serviceDate: 'Service date',
  notScheduled: 'Not scheduled',
  dateStep: 'service date',
  provider: 'Provider',
  providerStep: 'provider',
  openPaper: (number: string) => `Open ${number}`,
  toPrint: 'Open the paper to print',
  given: 'Given to the patient',
  chosen: (letter: string, name: string, reason: string) =>
    reason === '' ? `Chosen: ${letter}, ${name}` : `Chosen: ${letter}, ${name} (${reason.toLowerCase()})`,
  paper: (kind: string, number: string, language: string) => `${kind} ${number}, ${language}`,
  issue: 'Issue estimate',
} as const

/** An estimate that is printed before it is issued. */
export const draftEstimateWords = {
  title: 'Draft estimate',
  print: 'Print draft',
  printed: 'Sent the draft to the printer. It is not an estimate to rely on, and it has no number.',
} as const

/** The one box at the top of an estimate for somebody who is not a patient yet. */
export const callerWords = {
  label: 'Who is it for',
  placeholder: 'Name, birth date, phone, or just start with services',
  keep: (text: string) => `Keep “${text}” as a caller`,
  kept: (text: string) => `Caller: ${text}`,
  step: (name: string) => `estimate for ${name}`,
  tab: 'New estimate',
} as const

/** The keys of the workspace, as the bottom line says them. */
export const keyWords = {
  move: 'Move',
  edit: 'Edit',
  price: 'Price',
  why: 'Why',
  asks: 'Still to ask',
  year: 'Rest of the year',
  differs: 'What differs',
  choose: 'Choose column',
  columns: 'Columns',
  undo: 'Undo',
  redo: 'Do again',
  plan: 'Plan',
  goodFaith: 'Good faith form',
  outcome: 'Compare with the bill',
  issue: 'Issue',
  addService: 'Add service',
  person: 'Who it is for',
  remove: 'Remove line',
  script: 'What to say',
  history: 'Earlier estimates',
  addColumn: 'Add column',
  template: 'Plan template',
  settings: 'Column settings',
} as const

/** The sheets beside the board. */
export const sheetWords = {
  why: 'Why',
  differs: (one: string, other: string) => `What differs between ${one} and ${other}`,
  against: 'Against',
  what: 'Amount',
  moreReasons: (count: number) => (count === 1 ? '1 more' : `${count} more`),
  nothingDiffers: 'These two columns are the same to the cent.',
  earlier: 'Earlier estimates',
  noEarlier: 'No earlier estimate of this person.',
  script: 'What to say',
  scriptHint: 'For the phone: the whole estimate in a few sentences.',
} as const
