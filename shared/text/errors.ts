import { printingWords } from './screens-printing.ts'
import { unreadableWords } from './unreadable-files.ts'

/** What a refusal or failure says about itself: the amounts, names and counts that its sentence needs. */
export type Facts = Readonly<Record<string, string | number>>

/** What the person reads: what happened, then what was kept and what to do. */
export interface Problem {
  readonly fact: string
  readonly more: string
}

/** The sentence of every refusal. The window checks that no code of the contract is without one. */
export const refusalSentences = {
  SIGN_IN_WRONG: (facts: Facts) => wrongPassword(facts),
  PASSWORD_WEAK: (facts: Facts) => weakPassword(String(facts.reason ?? '')),
  FACTOR_NEEDED: () =>
    problem('The code of your authenticator app is needed.', 'Your password was right. Type the six digits.'),
  FACTOR_WRONG: (facts: Facts) => problem('That code is not right.', triesLeftWords(facts, 'Codes work once only.')),
  FACTOR_REQUIRED: () =>
    problem(
      'Your role needs the authenticator app.',
      'It stays on. Set up another app in its place, or ask for the rule to be changed.',
    ),
  PIN_WRONG: (facts: Facts) => problem('That PIN is not right.', triesLeftWords(facts, 'Use the password now.')),
  PIN_WEAK: (facts: Facts) => weakPin(String(facts.reason ?? '')),
  LAST_ADMINISTRATOR: () =>
    problem('This is the last administrator.', 'Nothing was changed. Make somebody else an administrator first.'),
  OWN_ACCOUNT: () =>
    problem('This is your own account.', 'Nothing was changed. Another administrator can do it, or use My account.'),
  ALREADY_SET_UP: () => problem('This workstation is set up already.', 'Sign in with your name.'),
  NOT_FOUND: () => problem('This record is not here any more.', 'Nothing was changed. Find it again in its list.'),
  NAME_TAKEN: () => problem('Somebody here has this name already.', 'Add an initial or a second name.'),
  ESTIMATE_ISSUED: () => problem('An issued estimate does not change.', 'It is kept as it was. Make a new version.'),
  ESTIMATE_INCOMPLETE: (facts: Facts) =>
    problem('The estimate cannot be issued yet.', `Your entries are kept. Still needed: ${list(facts.missing)}.`),
  PLAN_TERMS: (facts: Facts) => problem('These terms cannot be kept.', `Your entries are kept. ${list(facts.reason)}`),
  PLAN_STATE: (facts: Facts) =>
    problem(`The plan is ${stateWord(String(facts.state ?? ''))}, so this is not possible.`, 'Nothing was changed.'),
  PAYMENT_TWICE: (facts: Facts) =>
    problem(
      `The same amount was posted ${minutesAgo(Number(facts.minutes ?? 0))} (${facts.receiptNumber ?? ''}).`,
      'Nothing was posted. Post it anyway only when the person paid twice.',
    ),
  ALREADY_REVERSED: () => problem('This receipt is reversed already.', 'Both lines stay in the history.'),
  OWN_ENTRY: () => problem('You posted this yourself.', 'Somebody else with the supervisor role has to reverse it.'),
  MONEY_REFUNDED: () => problem('Money of this receipt went back to the payer.', 'Nothing was reversed.'),
  LEDGER_BROKEN: (facts: Facts) => brokenLedger(facts),
  DAY_CLOSED: (facts: Facts) =>
    problem(
      `The day ${facts.on ?? ''} is closed.`,
      'Nothing was posted. Date it on an open day, or ask a supervisor to open that day again.',
    ),
  PLAN_CHANGED: () => problem('The plan was changed meanwhile.', 'Nothing was saved. Look at its new terms first.'),
  NEEDS_SUPERVISOR: () =>
    problem('This passes a limit of the clinic.', 'Nothing was changed. A supervisor has to do it.'),
  SCHEDULE_AGAINST_RULES: () =>
    problem(
      'The classes are not what health centers must offer.',
      'Your entries are kept. The list beside them says why.',
    ),
  APPROVAL: (facts: Facts) => approvalProblem(String(facts.reason ?? '')),
  NOT_POSSIBLE: (facts: Facts) => problem('This is not possible now.', `Nothing was changed. ${facts.reason ?? ''}`),
  CARD_NUMBER: () =>
    problem('This looks like a card number.', 'Card numbers are never kept here. Type the last four digits only.'),
  SOCIAL_SECURITY_NUMBER: () =>
    problem(
      'This looks like a social security number.',
      'It is never kept here. What you typed stands in the box: take the number out.',
    ),
  FILE_UNREADABLE: (facts: Facts) => unreadableFile(facts),
  STOPPED: () => problem('You stopped it.', 'Nothing half made was left, and the records are as they were.'),
  CANCELLED: () => problem('No file was chosen.', 'Nothing was changed.'),
  NOT_PRINTED: (facts: Facts) => problem(String(facts.fault ?? 'It was not printed.'), printingWords.kept),
  READ_ONLY: () => problem('This folder cannot be written to.', 'Nothing was saved. Choose another folder.'),
  CODE_MISTYPED: () =>
    problem(
      'The recovery code was not typed as it is printed.',
      'Compare it group by group. Its check letters found it.',
    ),
  CODE_WRONG: (facts: Facts) => wrongCode(Number(facts.waitSeconds ?? 0)),
  CODE_NONE: () => problem('There is no recovery code for this.', 'Nothing was changed. A password is needed here.'),
  GROUP_DIFFERS: (facts: Facts) =>
    problem(`Group ${facts.group ?? ''} is not as it is printed.`, 'Nothing was changed. Look at the paper again.'),
  DEVICE_LOST: () =>
    problem(
      'This computer has lost the secret that it kept for the locks.',
      'Your records are kept. An administrator comes in with the recovery code.',
    ),
  COPY_OTHER_KEY: () =>
    problem(
      'This copy was made with another key.',
      'Nothing was changed. The recovery code that was on paper at that time opens it.',
    ),
  COPY_DAMAGED: () =>
    problem('This copy did not pass its check.', 'Nothing was replaced. Take the next older copy in the list.'),
  COPY_NOT_LAID: (facts: Facts) =>
    problem(
      facts.reason === 'DISK_FULL' ? 'There is no room for the copy.' : 'The copy could not be laid out on this disk.',
      facts.reason === 'DISK_FAILED'
        ? 'Nothing was replaced. The disk did not answer: try again, or use another computer.'
        : 'Nothing was replaced. Make room or ask for permission to write, then try again.',
    ),
  COPY_ELSEWHERE: () =>
    problem(
      'No proven copy of now lies at a second place.',
      'Nothing was changed. Choose a second place on the Backups screen and plug in its stick or disk.',
    ),
  KEY_UNCHANGED: (facts: Facts) =>
    problem(
      facts.reason === 'DISK_FULL' ? 'There is no room for the change.' : 'The key was not changed.',
      'The records are as they were, under the key as it was. Sign in again.',
    ),
  FOLDER_OURS: () =>
    problem('This folder belongs to Candor itself.', 'Nothing was changed. Choose a folder outside of it.'),
  EXPORT_FAILED: (facts: Facts) =>
    problem(
      facts.reason === 'DISK_FULL' ? 'There is no room for the export.' : 'The export could not be written.',
      'Nothing here was changed. What lies in its folder is not complete: delete it and try again.',
    ),
  NEEDS_SECOND: () =>
    problem(
      'Somebody else has to agree to this.',
      'Nothing was changed. A supervisor or another administrator types their own password.',
    ),
  NO_ADMINISTRATOR: () =>
    problem('No administrator here has this name.', 'Nothing was changed. Type the name as it stands in the list.'),
  NO_COPY_FIRST: (facts: Facts) =>
    problem(
      facts.reason === 'DISK_FULL'
        ? 'There is no room for the copy that comes before an import.'
        : 'The copy that comes before an import could not be made.',
      'Nothing was imported. Backups say what stands in the way.',
    ),
  NO_PERSON: () =>
    problem('Nobody here has this name.', 'Nothing was opened. Type your own name as it stands in the list of people.'),
  NEWER_DATABASE: () =>
    problem('The data was written by a newer Candor.', 'It was left as it is. Start the newer version.'),
} as const satisfies Readonly<Record<string, (facts: Facts) => Problem>>

/** Who is not allowed, locked out or too fast. */
export const denialSentences = {
  DENIED: () => problem('Your role does not include this.', 'Nothing was changed. Ask an administrator.'),
  LOOK_ONLY: () => problem('These records can only be looked at.', 'Nothing was changed. The status line says why.'),
  LOCKED: () => problem('The workstation is locked.', 'What you typed is kept. Sign in to go on.'),
  TOO_FAST: () => problem('That came too often in a short time.', 'Nothing was changed. Wait a moment and try again.'),
} as const satisfies Readonly<Record<string, () => Problem>>

/** Something broke; the ticket finds the line in the log. */
export const brokenSentences = {
  bug: (ticket: string) => problem('It did not work.', `Nothing was changed. Quote ${ticket} when you ask for help.`),
  diskFull: (ticket: string) =>
    problem('The disk is full.', `Nothing was changed. Make room, then try again. (${ticket})`),
  diskFailed: (ticket: string) =>
    problem(
      'The disk did not answer.',
      `Nothing was changed. Try again; if it goes on, make a backup on another disk before anything else. (${ticket})`,
    ),
  readOnly: (ticket: string) =>
    problem('The data folder cannot be written to.', `Nothing was changed. Check the folder's permission. (${ticket})`),
  busy: (ticket: string) =>
    problem('Another program holds the data file.', `Nothing was changed. Close it and try again. (${ticket})`),
  damaged: (ticket: string) =>
    problem('The data file did not pass its check.', `Nothing was changed. Restore the last backup. (${ticket})`),
} as const satisfies Readonly<Record<string, (ticket: string) => Problem>>

/** Some fields were refused after sending; each says at itself what is wrong. */
export function fieldsRefused(count: number): Problem {
  return problem(count === 1 ? 'One field needs a look.' : `${count} fields need a look.`, 'Your entries are kept.')
}

const FIELD_PROBLEMS: Readonly<Record<string, string>> = {
  'text.empty': 'Something has to stand here.',
  'text.tooLong': 'This is longer than what is kept here.',
  'money.notCents': 'This is not an amount in dollars and cents.',
  'money.negative': 'An amount below zero has no meaning here.',
  'money.zero': 'The amount has to be above zero.',
  'rate.tooLarge': 'This percent is too large.',
  'date.endsBefore': 'It ends before it begins.',
  'date.notADay': 'This is not a day of the calendar.',
  'date.notAMoment': 'This is not a moment.',
  'id.malformed': 'This number has letters that are not used here.',
  'clinic.npi': 'The provider number has ten digits.',
  'clinic.tin': 'The tax number has nine digits: 12-3456789.',
  'clinic.state': 'Two capital letters: OH.',
}

/** What is wrong with one field, by the key that the checks of the model give. */
export function fieldProblem(key: string): string {
  return FIELD_PROBLEMS[key] ?? 'This cannot be kept as it stands.'
}

function problem(fact: string, more: string): Problem {
  return { fact, more }
}

function list(given: string | number | undefined): string {
  return String(given ?? '')
    .split(',')
    .join(', ')
}

function wrongPassword(facts: Facts): Problem {
  const wait = Number(facts.waitSeconds ?? 0)
  if (wait > 0)
    return problem('That password is not right.', `Wait ${waitWords(wait)}, then try again, or ask an administrator.`)
  const left = facts.triesLeft
  if (left === undefined) return problem('That password is not right.', 'Try again.')
  return problem('That password is not right.', `${left} ${left === 1 ? 'try' : 'tries'} left, then a wait.`)
}

function wrongCode(wait: number): Problem {
  const next = wait > 0 ? `Wait ${waitWords(wait)}, then try again.` : 'Look whether it is the newest one.'
  return problem('This recovery code opens nothing here.', `Nothing was changed. ${next}`)
}

function triesLeftWords(facts: Facts, otherwise: string): string {
  const wait = Number(facts.waitSeconds ?? 0)
  if (wait > 0) return `Wait ${waitWords(wait)}, then try again, or ask an administrator.`
  const left = Number(facts.triesLeft ?? 0)
  return left > 0 ? `${left} ${left === 1 ? 'try' : 'tries'} left.` : otherwise
}

function approvalProblem(reason: string): Problem {
  const facts: Readonly<Record<string, readonly [string, string]>> = {
    own: ['You asked for this yourself.', 'Somebody else with the supervisor role has to answer.'],
    notYours: ['Somebody else asked for this.', 'Nothing was done. Whoever asked carries it out.'],
    noSupervisor: ['This person is no supervisor.', 'Nothing was signed.'],
    needsWords: ['This answer needs words.', 'Say in a sentence why, so that the patient can be told.'],
    notLess: ['This is not less than was asked.', 'Nothing was signed. Type a smaller amount, or approve all of it.'],
    stale: ['This was changed since it was asked.', 'Nothing was done. Look at it and ask anew.'],
    open: ['Nobody has approved this yet.', 'Nothing was done.'],
    refused: ['This was refused.', 'Nothing was done.'],
    approved: ['This was approved already.', 'Nothing was changed.'],
    done: ['This was done already.', 'An approval serves once.'],
  }
  const [fact, more] = facts[reason] ?? ['This cannot be asked for.', 'Nothing was changed.']
  return problem(fact, more)
}

function weakPin(reason: string): Problem {
  if (reason === 'notDigits') return problem('A PIN has digits only.', 'Use six digits or more.')
  if (reason === 'tooShort') return problem('This PIN is too short.', 'Use six digits or more.')
  return problem('This PIN is one that everybody tries.', 'Leave out runs, repeated digits and pairs.')
}

function waitWords(seconds: number): string {
  return seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} ${seconds <= 60 ? 'minute' : 'minutes'}`
}

function weakPassword(reason: string): Problem {
  if (reason === 'common')
    return problem('This password is on the list of common ones.', 'Four unrelated words make a good one.')
  if (reason === 'clinicName')
    return problem('This password is made of the clinic’s name.', 'Four unrelated words make a good one.')
  if (reason === 'personName')
    return problem('This password is made of the person’s name.', 'Four unrelated words make a good one.')
  if (reason === 'same') return problem('This is the password that you have.', 'Choose another one.')
  if (reason === 'tooLong') return problem('This password is longer than 200 letters.', 'Use a shorter one.')
  return problem('This password is too short.', 'Use at least 15 letters. Four unrelated words make a good one.')
}

function brokenLedger({ planNumber = '', entry }: Facts): Problem {
  const fact =
    entry === undefined
      ? `The sums of plan ${planNumber} do not agree with the ledger.`
      : `Entry ${entry} of the ledger, on plan ${planNumber}, was changed outside of Candor.`
  return problem(
    fact,
    'Nothing was posted on this plan; all other plans go on. Give a receipt by hand for money that was taken, and ask a supervisor to open Ledger check.',
  )
}

function minutesAgo(minutes: number): string {
  if (minutes <= 0) return 'a moment ago'
  return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
}

function stateWord(state: string): string {
  const words: Readonly<Record<string, string>> = {
    awaitingSignature: 'waiting for its signature',
    active: 'active',
    paidOff: 'paid off',
    cancelled: 'cancelled',
    settled: 'settled',
    writtenOff: 'written off',
    replaced: 'replaced by another plan',
  }
  return words[state] ?? state
}

function unreadableFile({ row, reason }: Facts): Problem {
  const where = row === undefined || row === 0 ? '' : ` Look at row ${row}.`
  const why = unreadableWords[String(reason)] ?? 'Save it as comma-separated text.'
  return problem('The file was not understood.', `Nothing was taken from it.${where} ${why}`)
}
