import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import type { Problem } from './errors.ts'

/** Words of a list of copies. */
export const copyWords = {
  list: 'Copies',
  made: 'Made',
  clinic: 'Clinic',
  where: 'Where',
  size: 'Size',
  patients: 'Patients',
  plans: 'Plans',
  proven: 'Proven',
  none: 'No copies here.',
  row: (at: number, all: number) => `Copy ${at} of ${all}`,
  places: { first: 'This computer', second: 'Second place', chosen: 'Chosen folder' },
  setAside: 'Replaced here',
  standings: {
    proven: 'Proven',
    damaged: 'Damaged',
    newer: 'From a newer Candor',
    unproven: 'Not proven yet',
  },
  noCode: 'Without a code',
  noCodeMore: 'Made before there was a recovery code: it opens on its own computer only.',
} as const

/** A size as people say it: 4.2 MB. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000_000) return `${tenths(bytes, 100_000_000)} GB`
  if (bytes >= 1_000_000) return `${tenths(bytes, 100_000)} MB`
  return `${Math.max(1, Math.round(bytes / 1_000))} KB`
}

function tenths(bytes: number, tenth: number): string {
  const count = Math.round(bytes / tenth)
  return `${Math.floor(count / 10)}.${count % 10}`
}

/** Words of the restore wizard. */
export const restoreWords = {
  title: 'Restore from a backup',
  steps: ['Choose a copy', 'Open it', 'Check and sign in'],
  step: (at: number) => `Step ${at} of 3`,
  link: 'Restore from a backup',
  lead: 'Candor looks for pairs of files that end in .candor and .json. Nothing on this computer is changed before the last step.',
  choose: 'Choose a folder or stick',
  noneHere: 'No copies in the usual folder. Choose the folder or the stick with the backups.',
  from: (folder: string) => `Copies in “${folder}”`,
  use: 'Use this copy',
  codeLead: (when: string) =>
    `The copy of ${when}. The recovery code opens it; it is on the sheet in the sealed envelope.`,
  open: 'Open the copy',
  checkLead: 'Compare these figures with the last day sheet.',
  holds: 'What the copy holds',
  last: 'Last receipts in it',
  noReceipts: 'No receipt in it.',
  who: 'Sign in as',
  password: 'New password',
  passwordHint: 'At least 15 letters. Four unrelated words make a good one.',
  passwordAgain: 'New password again',
  differ: 'The two passwords differ.',
  usedElsewhere: (when: string) => `Another computer was given this copy: ${when}.`,
  usedMore:
    'If that computer is still worked in, two sets of records grow apart: receipts get the same numbers, and payments of one are not in the other. The restored records are read only here until an administrator says that it is out of use. A copy that was used from another folder or stick cannot be known of.',
  finish: 'Restore and sign in',
  back: 'Back',
  facts: {
    clinic: 'Clinic',
    made: 'Ends at',
    patients: 'Patients',
    estimates: 'Estimates',
    plans: 'Payment plans',
    receipts: 'Receipts',
    left: 'Left on all plans',
    lastReceipt: 'Last receipt',
  },
} as const

/** What is in the clinic and not in the copy, before it is replaced. */
export function missingLine(when: string, payments: number, cents: Cents): string {
  if (payments === 0) return `This copy ends ${when}. No payment came after it.`
  const count = payments === 1 ? '1 payment' : `${payments} payments`
  return `This copy ends ${when}. ${count} after that, ${shownMoney(cents)} together, ${payments === 1 ? 'is' : 'are'} not in it.`
}

/** How old a copy on another device is. */
function daysOld(days: number): string {
  if (days <= 0) return 'from today'
  return days === 1 ? '1 day old' : `${days} days old`
}

/** Words of the Backups screen. */
export const backupsWords = {
  title: 'Backups',
  make: 'Back up now',
  madeAnd: {
    none: 'Made and proven a copy',
    kept: 'Made and proven a copy, here and at the second place',
    failed: 'Made and proven a copy here; it did not reach the second place',
    stopped: 'Made and proven a copy here; the second place was left out',
  },
  second: 'Choose a second place',
  secondKept: 'Copies go to the second place too',
  exportAll: 'Export everything',
  exported: (folder: string, tables: number, papers: number) =>
    `Exported ${tables} tables and ${papers} papers to “${folder}”`,
  exportTitle: 'Export everything?',
  exportLead:
    'Every table as CSV and JSON and every issued paper as PDF go into a new folder. Nothing in it is encrypted: choose a place that only the clinic can read.',
  exportGo: 'Choose a folder',
  keep: 'Leave',
  place: (folder: string) => `Copies go to ${folder}`,
  secondPlace: (folder: string, when: string | null, days: number) =>
    when === null
      ? `Second place: ${folder}; no copy there yet`
      : `Second place: ${folder}; newest copy ${when}, ${daysOld(days)}`,
  noSecond: 'No second place yet',
  room: (free: string, store: string) => `${free} free on the disk · the records take ${store}`,
  checked: (when: string | null) =>
    when === null ? 'The whole file was not read yet' : `Whole file read from end to end ${when}`,
  restore: 'Restore this copy',
  look: 'Open to look only',
  undo: 'Put this back in place',
  drill: 'Try this copy',
  drillLead: 'A drill opens the copy as on a new computer and compares every total. Nothing is replaced.',
  drillCode: 'Recovery code, to try the paper as well',
  drillCodeHint: 'Empty tries the copy with this computer’s own key',
  drillGo: 'Start the drill',
  drilled: 'The copy opens, and all totals are equal.',
  drilledByCode: 'The paper and the copy alone open the clinic, and all totals are equal.',
  replaceTitle: 'Restore this copy?',
  undoTitle: 'Put this back in place?',
  replaceLead:
    'Everybody is signed out, and the records are those of the copy. What is here now is set aside and can be put back.',
  moreNumbers: (count: number) => `and ${count} more`,
  approver: 'Who agrees',
  approverHint: 'A supervisor or another administrator',
  approverPassword: 'Their password',
  noApprover: 'Nobody else here may agree. Add a supervisor first.',
  codes: 'Recovery code',
  checkCode: 'Check the paper',
  checkTitle: 'Is the paper right?',
  checkLead: 'Open the envelope and type the code. It is not kept.',
  checkGo: 'Check',
  checkedCode: 'The paper is right',
  newCode: 'Make a new code',
} as const

/** The sentence at the head: is it safe? In ten seconds. */
export function safetyLine(provenWhen: string | null, places: number, isAtRisk: boolean): string {
  if (provenWhen === null) return 'Not safe yet. No copy was made.'
  if (isAtRisk) return `Not safe now. Last proven copy ${provenWhen}.`
  return `Safe. Last copy ${provenWhen}, proven, ${places === 1 ? '1 place' : `${places} places`}.`
}

const WARNINGS: Readonly<Record<string, readonly [string, string]>> = {
  diskFailing: [
    'The disk did not answer during the daily check.',
    'Make a backup on another disk now, and call for help.',
  ],
  fileDamaged: ['The daily check found damage in the file.', 'Stop posting, make no new backup, and call for help.'],
  failed: ['The last backup was not made.', 'Look whether the disk is full, then back up now.'],
  never: ['No backup was made yet.', 'Back up now.'],
  noRecoveryCode: ['There is no recovery code.', 'Without one the copies open on this computer only.'],
  secondMissing: ['All copies lie on this computer.', 'Choose a second place: a stick or another disk.'],
  secondUnreachable: ['The second place cannot be reached.', 'Plug in the stick or disk, then back up now.'],
  secondOld: [
    'The copy at the second place is more than two days old.',
    'Plug in the stick or disk, then back up now.',
  ],
  roomLow: ['The disk is nearly full.', 'Make room before copies fail.'],
  codeUnseen: ['The recovery code was not looked at for a year.', 'Check that its paper is still there and right.'],
  folderShared: [
    'Copies lie on a network drive or in a folder that is copied elsewhere.',
    'They are encrypted. Ask whether that is wanted.',
  ],
}

/** What a warning says and what to do. */
export function backupWarning(warning: string): Problem {
  const [fact, more] = WARNINGS[warning] ?? ['Something is not as it should be.', 'Back up now.']
  return { fact, more }
}

/** Words of the recovery screen’s way out. */
export const rescueWords = {
  title: 'Export what can be read',
  lead: 'The recovery code opens the file. Every table and paper that can be read goes into a folder, not encrypted.',
  go: 'Choose a folder',
  done: (folder: string, tables: number, papers: number) =>
    `Exported ${tables} tables and ${papers} papers to “${folder}”.`,
  fromCopy: 'The file itself could not be read; this is its newest copy.',
  broken: (count: number) =>
    count === 1 ? '1 table could be read in part only.' : `${count} tables could be read in part only.`,
} as const
