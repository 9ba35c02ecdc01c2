/** Words of a change of the key. */
export const changeKeyWords = {
  open: 'Change the key',
  title: 'Change the key of all records',
  lead: 'Do this when somebody may have taken the key: a stolen computer that was unlocked, a lost kit. A new code goes on paper, the records are written anew under a new key, and everybody is signed out.',
  after:
    'You and the person who agrees keep your passwords. Everybody else gets a new first password. Older copies go on opening with the old code: keep its sheet until they are gone.',
  password: 'Your password',
  approver: 'Who agrees',
  approverHint: 'A supervisor or another administrator',
  approverPassword: 'Their password',
  go: 'Change the key',
  working: 'Writing the records under the new key. Do not switch the computer off.',
  noApprover: 'Nobody else here may agree. Add a supervisor first.',
} as const

/** Words of retiring a computer. */
export const retireWords = {
  open: 'Retire this computer',
  title: 'Retire this computer?',
  lead: 'A proven copy goes to the second place, a page for the file is printed, and every lock of this computer is wiped. Passwords open nothing here afterwards; the recovery code and the copy open everything elsewhere.',
  go: 'Retire it',
  leave: 'Leave',
} as const
