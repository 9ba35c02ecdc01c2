/** Words of the list of people and of the sheet of one. */
export const accountWords = {
  add: 'Add a person',
  edit: (name: string) => `Account of ${name}`,
  name: 'Name',
  roles: 'Roles',
  signIn: 'Sign-in',
  state: 'State',
  active: 'Active',
  inactive: 'Inactive',
  password: 'First password',
  passwordHint: 'At least 15 letters. Hand it over in person; it is changed at the first sign-in.',
  save: 'Add person',
  saveChanges: 'Save changes',
  savedToast: (name: string) => `Added ${name}`,
  asItIs: (name: string) => `${name} stays as it is.`,
  changedToast: (name: string) => `Saved ${name}`,
  deactivatedToast: (name: string) =>
    `${name} cannot sign in any more. A first password in the account lets them in again.`,
  oneRole: 'Tick at least one role.',
  none: 'Nobody yet. Ins adds a person.',
  row: (at: number, all: number) => `Row ${at} of ${all}`,
  open: 'Open account',
  ownAccount: 'This is your own account. Password, PINs and second factor are under your name, top right.',
} as const

/** What an administrator does to the sign-in of somebody. */
export const signInDeeds = {
  title: 'Sign-in',
  resetPassword: 'Give a new password',
  newPassword: 'New first password',
  give: 'Give it',
  resetPins: 'Take both PINs away',
  resetFactor: 'Take the authenticator away',
  endWait: 'End the wait',
  deactivate: 'Deactivate',
  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateWhat: 'Their password opens nothing any more, at once. What they did stays under their name.',
  deactivateKept:
    'Their lock is kept shut: destroying it for good takes a second person, afterwards and in their sheet.',
  deactivateAlone:
    'Their lock is destroyed too. Nobody else here could agree to that, so it is one person’s act, and the supervisors read so.',
  keptLock: 'Locked out. The lock itself is kept shut; destroying it takes two people.',
  destroyLock: 'Destroy the lock',
  destroy: 'Destroy for good',
  ownPassword: 'Your password',
  second: 'Who agrees',
  secondHint: 'A supervisor or another administrator.',
  secondPassword: 'Their password',
  noSecond: 'Nobody else here is a supervisor or administrator. Somebody has to become one first.',
  comeBack: 'A new password brings the account back.',
  leave: 'Leave as it is',
  done: {
    resetPassword: (name: string) => `${name} has a new first password`,
    resetPins: (name: string) => `${name} has no PINs any more`,
    resetFactor: (name: string) => `${name} signs in by password alone`,
    endWait: (name: string) => `${name} may sign in now`,
    deactivate: (name: string) => `Deactivated ${name}`,
    destroyLock: (name: string) => `The lock of ${name} is destroyed`,
  },
} as const

/** What the sign-in of an account consists of, in a few words. */
export function signInLine(account: {
  readonly mustChangePassword: boolean
  readonly hasUnlockPin: boolean
  readonly hasApprovalPin: boolean
  readonly hasSecondFactor: boolean
  readonly needsSecondFactor: boolean
  readonly waitSeconds: number
}): string {
  const parts = [
    account.waitSeconds > 0 ? `waits ${spanWords(account.waitSeconds)}` : null,
    account.mustChangePassword ? 'first password' : 'own password',
    account.hasSecondFactor ? 'authenticator' : account.needsSecondFactor ? 'authenticator at next sign-in' : null,
    account.hasUnlockPin ? 'unlock PIN' : null,
    account.hasApprovalPin ? 'approval PIN' : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function spanWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}

/** Words of one's own account. */
export const ownWords = {
  title: 'My account',
  password: 'Password',
  passwordLead: 'Length counts, nothing else: no signs are asked for, and it never expires.',
  current: 'Password now',
  next: 'New password',
  again: 'New password again',
  nextHint: (shortest: number) => `At least ${shortest} letters. Four unrelated words make a good one.`,
  differ: 'The two passwords differ.',
  change: 'Change password',
  changed: 'Your password is changed',
  pins: 'PINs',
  pinsLead: 'The unlock PIN opens your own locked desk. The approval PIN signs one request of somebody else.',
  unlockPin: 'Unlock PIN',
  approvalPin: 'Approval PIN',
  pin: 'New PIN',
  pinHint: 'Six digits or more; no runs, no pairs.',
  pinWhich: 'Which PIN',
  isSet: 'set',
  isNotSet: 'not set',
  setPin: 'Set PIN',
  pinSet: 'The PIN is set',
  factor: 'Authenticator app',
  factorLead: 'With an authenticator app, a password of 8 letters is enough, and a seen password opens nothing.',
  factorOn: 'On: each sign-in asks for a code.',
  factorOff: 'Off: the password alone opens.',
  begin: 'Set up the app',
  scan: 'Point your app’s camera at this code',
  scanLabel: 'Code for the authenticator app',
  secret: 'Or type this key into your app',
  code: 'Code of the app',
  codeHint: 'Six digits; each works once.',
  confirm: 'Turn on',
  confirmed: 'Each sign-in asks for a code from now on',
  end: 'Turn off',
  factorNeeded: 'A role of yours needs it: it can be changed to another app and not turned off.',
  another: 'Set up another app',
  anotherDone: 'The new app holds; the old one opens nothing any more',
  ended: 'The password alone opens again',
  withPassword: 'Your password',
} as const

/** A secret in groups of four, as people type it. */
export function groupsOfFour(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ')
}

/** Words of the door where a password that was handed over becomes one's own. */
export const newPasswordWords = {
  label: 'New password',
  title: (name: string) => `Welcome, ${name}`,
  lead: 'Somebody else knows your password. Choose your own before you go on.',
  current: 'The password you were given',
  go: 'Go on',
} as const

/** Words of the door where an authenticator app is set up that a role needs. */
export const factorDoorWords = {
  label: 'Authenticator app',
  title: 'Set up your authenticator app',
  lead: 'Your clinic asks for one with your role. It is needed once, then each sign-in asks for its code.',
  go: 'Go on',
  leave: 'Not now: lock the desk',
} as const

/** Words of a door that asks for a PIN or a code. */
export const doorWords = {
  pin: 'Unlock PIN',
  unlock: 'Unlock',
  byPassword: 'Use the password instead',
  code: 'Code of your authenticator app',
  codeHint: 'Your password was right.',
} as const
