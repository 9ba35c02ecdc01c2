/** Words of the sign-in screen. */
export const signInWords = {
  label: 'Sign in',
  password: 'Password',
  person: 'Not you? Pick a name',
  unlock: 'Unlock',
  signIn: 'Sign in',
  capsLock: 'Caps Lock is on.',
  locked: (name: string) => `Locked. ${name} is signed in.`,
  version: (version: string) => `v${version}`,
} as const

/** Were the days before today closed? `day` in words is the one that was not; null: all were. */
export function closedWords(day: string | null): string {
  return day === null ? 'days closed' : `${day} not closed`
}

/** The one line under the door: copies, drafts and the close of the day before, nothing about patients. */
export function doorLine(backupProven: string | null, drafts: number, closed: string | null = null): string {
  const backup = backupProven === null ? 'No backup proven yet' : `Backup proven ${backupProven}`
  const waiting = drafts === 0 ? null : `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} waiting`
  return [backup, waiting, closed].filter((part) => part !== null).join(' · ')
}

/** When a moment was, for the door: 7:40 AM today; else with its day. */
export function provenWhen(clock: string, day: string | null): string {
  return day === null ? `${clock} today` : `${day}, ${clock}`
}

/** The wait after wrong passwords, counting down. */
export function waitLine(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return `Wait ${minutes}:${rest}, then try again, or ask an administrator.`
}

/** Words of the first start on a workstation. */
export const firstRunWords = {
  title: 'Set up this workstation',
  lead: 'Candor keeps everything on this computer, encrypted. Nothing is sent anywhere.',
  clinicName: 'Clinic name',
  clinicHint: 'As it stands on your papers',
  personName: 'Your name',
  personHint: 'You will be the administrator',
  password: 'Password',
  passwordHint: 'At least 15 letters. Four unrelated words make a good one.',
  passwordAgain: 'Password again',
  worksAtDesk: 'I also work with patients',
  worksAtDeskHint: 'Adds the counselor role: estimates, plans and payments.',
  create: 'Set up',
  differ: 'The two passwords differ.',
} as const

export const recoveryWords = {
  title: 'Candor cannot open the records',
  ways: 'Ways on',
  /** What each way does. */
  about: {
    again: 'Signs in once more. Nothing is changed before the records are open.',
    look: 'Shows the records as they are. Nothing can be changed meanwhile.',
    code: 'The code from the sealed envelope opens the records and makes a new password.',
    restore: 'Puts a proven copy in place. It asks for the recovery code; what is here now is set aside, not deleted.',
    rescue: 'Writes all tables and papers that can be read into a folder, for any other program.',
  },
  again: 'Try again',
  look: 'Open to look only',
  otherWays: 'Other ways out',
} as const

/** Why the data cannot be opened, and what to do. */
export function recoveryLine(problem: string): { readonly fact: string; readonly more: string } {
  const lines: Readonly<Record<string, readonly [string, string]>> = {
    missing: [
      'The data file is not where it was.',
      'Look whether its folder was moved or renamed, then start Candor again.',
    ],
    empty: [
      'The data file is there, but it holds nothing.',
      'A full disk, a broken copy or another program can empty a file. It was left as it is, and nothing was begun anew. Your records are in the last backup.',
    ],
    damaged: [
      'The data file did not pass its check.',
      'It was left as it is. Restore the last backup with your administrator.',
    ],
    newer: ['The data was written by a newer Candor.', 'It was left as it is. Start the newer version.'],
    foreign: [
      'This file is not a Candor data file.',
      'It was left as it is. Look whether the folder is the right one.',
    ],
    readOnly: ['The data folder cannot be written to.', 'Nothing was changed. Ask for permission to write to it.'],
    diskFailed: [
      'The disk did not answer.',
      'The data was not changed and may be whole. Try again. If it goes on, take the data out to another disk, or restore the last backup on a sound one.',
    ],
    busy: ['Another program holds the data file.', 'Nothing was changed. Close it, then start Candor again.'],
    keySlots: [
      'The file with the keys is missing or damaged.',
      'Your data is kept. The recovery code opens it on this or another computer.',
    ],
  }
  const [fact, more] = lines[problem] ?? ['The data could not be opened.', 'It was left as it is. Start Candor again.']
  return { fact, more }
}
