/** Words of set-up. */
export const setupWords = {
  title: 'Set-up',
  sections: 'Parts of set-up',
  clinic: 'Clinic',
  people: 'People and roles',
  plans: 'Plan rules',
  prices: 'Prices and help',
} as const

/** Words of the clinic form, in the order of its fields. */
export const clinicWords = {
  letterhead: 'On your papers',
  name: 'Clinic name',
  addressLines: 'Address',
  addressLine: (number: number) => `Address, line ${number}`,
  phone: 'Phone',
  npi: 'Provider number (NPI)',
  npiHint: 'Ten digits; good faith estimates need it',
  tin: 'Tax number (TIN)',
  tinHint: '12-3456789; good faith estimates need it',
  state: 'State',
  stateHint: 'Two letters, where care is given',
  contact: 'Whom to call about a bill',
  contactHint: 'A sentence for the foot of patient papers',
  selfPay: 'Self-pay',
  selfPayDiscount: 'Self-pay discount',
  selfPayHint: 'Off the charge, when the list has no cash price',
  plans: 'Payment plans',
  smallest: 'Smallest installment',
  longest: 'Longest plan in months',
  longestHint: '1 to 120',
  countsDown: 'A down payment counts as one of the payments',
  countsDownHint: 'More than four payments need a lending disclosure. This decides what counts.',
  isCreditor: 'The clinic regularly extends credit',
  isCreditorHint: 'More than 25 such plans a year. When off, no lending disclosure is made.',
  save: 'Save clinic',
  savedToast: 'Saved the clinic',
  notAWholeNumber: 'Type a whole number of months, 1 to 120.',
  npiFault: 'The provider number has ten digits.',
  tinFault: 'The tax number has nine digits: 12-3456789.',
  stateFault: 'Two letters: OH.',
} as const

const ROLE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  counselor: ['Counselor', 'Estimates, plans, payments'],
  lead: ['Lead', 'Also reassigns work, closes the day, imports fees'],
  supervisor: ['Supervisor', 'Also approves and reverses'],
  administrator: ['Administrator', 'Set-up, people, fees; no payments'],
  reader: ['Reader', 'Looks only'],
}

/** The name of a role. */
export function roleWord(role: string): string {
  return ROLE_WORDS[role]?.[0] ?? role
}

/** What a role may do, in a few words. */
export function roleMeaning(role: string): string {
  return ROLE_WORDS[role]?.[1] ?? ''
}
