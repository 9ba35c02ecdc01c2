/** Words of how a person wants to be reached. */
export const contactWishWords = {
  title: 'How to reach',
  say: 'Say how',
  change: 'Change how to reach',
  none: 'Papers go to the address above, calls to the phone.',
  save: 'Keep it',
  leave: 'Leave',
  noMail: 'Do not mail',
  noMailHint: 'Papers carry no address and stay out of letters issued together.',
  handOver: 'How to hand papers over instead',
  handOverHint: 'At the desk at the next visit, for example',
  address: 'Confidential address',
  addressHint: 'Papers to this person go here instead. Papers to another payer carry no address.',
  phone: 'Confidential phone',
  phoneHint: 'Call this number instead.',
  bestTime: 'Best time to call',
  bestTimeHint: 'In words: after 3 PM, not on Mondays',
  handOverMissing: 'Say how papers reach this person without mail.',
  replaced: 'Not used: confidential contact',
  byHand: (how: string) => (how === '' ? 'Hand papers over at the desk' : how),
  by: (name: string, day: string) => `${name}, ${day}`,
  savedToast: 'Kept how to reach this person',
} as const

/** Short marks, for a header. */
export const contactAlertWords = { noMail: 'Do not mail', confidential: 'Confidential contact' } as const

/** Why nothing may be mailed, in a word. */
export function heldReason(held: 'doNotMail' | 'otherPayer'): string {
  return held === 'doNotMail' ? 'Do not mail.' : 'Confidential contact, and somebody else pays.'
}

/** Why a letter is not issued together with the others, and what to do instead. */
export function heldWords(held: 'doNotMail' | 'otherPayer', handOver: string): string {
  return `${heldReason(held)} ${handOver === '' ? 'Make it under New paper and hand it over at the desk.' : `Hand over: ${handOver}`}`
}

/** What the paper that is about to be issued does not carry, and why. */
export const wishOnPaper = {
  noMailFact: 'Do not mail: the paper carries no address.',
  confidentialFact: 'Confidential contact.',
  confidentialMore: 'A paper to this person carries the confidential address, one to another payer none.',
} as const

/** Why a paper is not recorded as mailed, and what to do instead. */
export const notMailedWords = {
  doNotMail:
    'Nothing goes to this person by mail. Hand the paper over and record that, or change how to reach the person.',
  otherPayer:
    'The person asked for confidential contact and somebody else pays: this paper carries no address. Hand it over and record that.',
} as const
