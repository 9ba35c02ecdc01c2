import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** The desk at which a running plan is changed. */
export const deedWords = {
  title: 'New terms',
  balance: 'Balance changed',
  kinds: 'What is to be done',
  save: 'Save new terms',
  leave: 'Back to the plan',
  saved: (version: number) => `Version ${version} holds now.`,
  before: 'Until now',
  after: 'From now on',
  due: 'Due',
  payment: 'Payment',
  left: 'Left after',
  credit: (amount: Cents) => `Credit ${shownMoney(amount)}`,
  supervisor: 'A supervisor has to save this.',
  closes: 'The plan ends with it.',
  signs: 'Print the new agreement and have it signed.',
  typeMore: 'Fill in the fields at the left: old and new terms stand here before anything is saved.',
  effective: 'Holds from today on.',
} as const

/** Everything that can be done to a running plan, in the order of the list. */
export const deedKinds = [
  { value: 'newTerms', label: 'Lower or raise, shorten or extend' },
  { value: 'moveDate', label: 'Move a due date' },
  { value: 'skip', label: 'Skip payments' },
  { value: 'reAmortize', label: 'Spread what is overdue' },
  { value: 'rateCut', label: 'Lower the interest rate' },
  { value: 'reAge', label: 'Move what is overdue to the end' },
  { value: 'hardship', label: 'Hardship terms' },
  { value: 'pause', label: 'Pause the clock' },
  { value: 'resume', label: 'End the pause' },
  { value: 'addCharge', label: 'Add a charge' },
  { value: 'balance', label: 'Balance changed' },
  { value: 'consolidate', label: 'Put plans together' },
  { value: 'changePayer', label: 'Somebody else pays' },
  { value: 'autopay', label: 'Automatic payments' },
  { value: 'payOff', label: 'Pay off early' },
  { value: 'settlement', label: 'Settle for less' },
  { value: 'writeOff', label: 'Write off' },
  { value: 'chargeFee', label: 'Charge a fee' },
  { value: 'waiveFee', label: 'Waive a fee' },
  { value: 'direct', label: 'Use extra money otherwise' },
  { value: 'refund', label: 'Give back a credit' },
  { value: 'closeOut', label: 'Close out to the account' },
  { value: 'cancel', label: 'Cancel the plan' },
] as const

export type DeedKind = (typeof deedKinds)[number]['value']

/** Fields of the changes. */
export const deedFields = {
  rate: 'New rate a year, %',
  rateHint: (now: string) => `${now}% until now.`,
  number: 'Which payment',
  dueOn: 'New due date',
  later: 'Later payments',
  laterChoices: [
    { value: 'follow', label: 'Follow it' },
    { value: 'stay', label: 'Stay' },
  ],
  skip: 'How many payments',
  skipMoney: 'Their money',
  skipChoices: [
    { value: 'extend', label: 'After the last one' },
    { value: 'toLast', label: 'Into the last one' },
    { value: 'spread', label: 'Over the rest' },
  ],
  by: 'Set',
  byChoices: [
    { value: 'amount', label: 'Each payment' },
    { value: 'count', label: 'Number' },
  ],
  amount: 'Each payment',
  count: 'Number of payments',
  frequency: 'How often',
  asBefore: 'As before',
  counted: [
    { value: 'Days', label: 'Every so many days' },
    { value: 'Weeks', label: 'Every so many weeks' },
    { value: 'Months', label: 'Every so many months' },
  ],
  first: 'Next payment on',
  firstHint: 'Empty keeps the day of the next payment.',
  arrears: 'What is overdue',
  arrearsChoices: [
    { value: 'keep', label: 'Stays overdue' },
    { value: 'include', label: 'Joins' },
  ],
  reAgeCount: 'In how many payments',
  reason: 'Why',
  reasons: [
    { value: 'hardship', label: 'Hardship' },
    { value: 'insuranceAppeal', label: 'Insurance appeal' },
    { value: 'surpriseBillDispute', label: 'Dispute of a surprise bill' },
    { value: 'assistanceApplication', label: 'Application for assistance' },
    { value: 'billingDispute', label: 'Billing dispute' },
    { value: 'bankruptcy', label: 'Bankruptcy' },
    { value: 'deceased', label: 'Death of the payer' },
    { value: 'military', label: 'Military service' },
  ],
  until: 'Until',
  untilHint: 'Empty: no end is known yet.',
  resumeOn: 'Payments begin again on',
  resumeHint: 'Empty: the dates stay as they were.',
  review: 'Look again on',
  charge: 'Amount of the charge',
  how: 'How it is paid',
  howChoices: [
    { value: 'keepPayment', label: 'Longer' },
    { value: 'keepTerm', label: 'Higher' },
    { value: 'layer', label: 'On top' },
  ],
  layerCount: 'In how many payments',
  agreedBy: 'Who agreed',
  agreedHow: 'How',
  agreedChoices: [
    { value: 'inPerson', label: 'In person' },
    { value: 'phone', label: 'By phone' },
    { value: 'writing', label: 'In writing' },
  ],
  agreedOn: 'Agreed on',
  note: 'Note',
} as const

/** The balance assistant. */
export const balanceWords = {
  owed: 'Patient owes now, payments not taken off',
  cause: 'Because of',
  causes: [
    { value: 'insurance', label: 'Insurance' },
    { value: 'discount', label: 'A discount' },
    { value: 'assistance', label: 'Assistance' },
    { value: 'correction', label: 'A correction' },
  ],
  answers: 'What to do about it',
  same: 'The balance is just what the plan asks.',
  impossible: 'The plan cannot take this.',
  refundBy: 'Money goes back by',
  save: 'Do this',
  saved: 'The balance is noted.',
  letter: 'For the letter',
} as const

/** Money that ends a plan or goes back. */
export const endWords = {
  payOffOn: 'Pay off on',
  payOff: (amount: Cents, on: string) => `${shownMoney(amount)} closes the plan on ${on}.`,
  payOffInterest: (interest: Cents) =>
    interest === 0 ? 'No interest, no fee for paying early.' : `${shownMoney(interest)} of it is interest.`,
  payOffCredit: (credit: Cents) => `${shownMoney(credit)} of credit is not taken off.`,
  payNow: 'Post this payment',
  offer: 'Offer a settlement',
  offerBy: 'Ask for',
  offerChoices: [
    { value: 'amount', label: 'An amount' },
    { value: 'discount', label: 'A discount' },
  ],
  asked: 'Amount asked',
  discount: 'Discount on what is left',
  deadline: 'If it comes by',
  offered: (asked: Cents, of: Cents, by: string) =>
    `${shownMoney(asked)} for the ${shownMoney(of)} that is left, if it comes by ${by}.`,
  settle: 'Settle the plan',
  settled: 'The plan is settled.',
  offerMade: 'The settlement is on offer.',
  onOffer: 'On offer',
  whole: (amount: Cents) => `All that is left: ${shownMoney(amount)}`,
  code: 'Code',
  codes: [
    { value: 'charity', label: 'Charity' },
    { value: 'courtesy', label: 'Courtesy' },
    { value: 'smallBalance', label: 'Small balance' },
    { value: 'badDebt', label: 'Bad debt' },
    { value: 'bankruptcy', label: 'Bankruptcy' },
  ],
  endsDebt: 'Charity ends the debt.',
  keepsDebt: 'The debt as such does not end with this code.',
  writeOff: 'Write off',
  writtenOff: 'Written off.',
  refund: 'Give back',
  refunded: 'The money goes back to the payer.',
  credit: (amount: Cents) => `Credit ${shownMoney(amount)}`,
  noCredit: 'The payer has no credit on this plan.',
  refundedOn: 'Given back on',
  amount: 'Amount',
  reason: 'Reason',
  onlySupervisor: 'Only a supervisor offers and settles.',
} as const

/** Several plans as one. */
export const joinWords = {
  which: 'Plans to put together',
  none: 'The payer has no other open plan.',
  over: (amount: Cents) => `One new plan over ${shownMoney(amount)}.`,
  instead: 'The old plans end as replaced by it. No principal is forgiven and no money moves.',
  dropped: (amount: Cents) =>
    `${shownMoney(amount)} of interest came up since the last payments and is not carried over: it would bear interest itself. Take it as a payment first, or it is dropped.`,
  without: 'The new plan bears no interest: one of the old ones bears none.',
  rate: (percent: string) => `The new plan bears ${percent}% a year, the lowest rate of the old ones.`,
  save: 'Make the new plan',
} as const

/** Versions of a plan and the papers of each. */
export const versionWords = {
  title: 'Versions',
  kinds: {
    created: 'First terms',
    moveDate: 'Due date moved',
    skip: 'Payments skipped',
    newTerms: 'New terms',
    reAmortize: 'Overdue amounts spread',
    rateCut: 'Interest rate lowered',
    reAge: 'Overdue amounts moved to the end',
    pause: 'Paused',
    resume: 'Pause ended',
    changePayer: 'Another payer',
    addCharge: 'Charge added',
    hardship: 'Hardship terms',
    consolidated: 'Put together with others',
    cancel: 'Cancelled',
    closeOut: 'Closed out to the account',
    balance: 'Balance changed',
    settled: 'Settled',
    writeOff: 'Written off',
  },
  agreed: (by: string, how: string) => `${by} agreed ${how}`,
  hows: { inPerson: 'in person', phone: 'by phone', writing: 'in writing' },
  nobody: 'Nobody had to agree',
  signed: (on: string) => `signed ${on}`,
  unsigned: 'not signed yet',
  noSignature: 'no signature needed',
  review: (on: string) => `Look again on ${on}.`,
  same: 'Nothing differs in amounts and dates.',
  changePaper: 'Make the paper of this change',
  /** The agreement in the other language, by the language of the plan. */
  otherLanguage: { en: 'Agreement in Spanish', es: 'Agreement in English' },
  agreementPaper: 'Make the agreement to sign',
  agreement: 'Agreement',
} as const

/** Where a plan stands, and the gate to outside collection. */
export const standingText = {
  title: 'Standing',
  cureBy: (amount: Cents, on: string) => `${shownMoney(amount)} by ${on} cures it.`,
  curedWithin: (amount: Cents) => `${shownMoney(amount)} cures it. The days for it begin with the notice.`,
  notCured: (amount: Cents, on: string) => `${shownMoney(amount)} was due by ${on} to cure it.`,
  inDefault: (on: string) => `In default since ${on}`,
  noticeSent: (on: string) => `Notice of ${on}`,
  noNotice: 'No notice of it was printed.',
  overPlanned: (by: Cents) => `Over-planned by ${shownMoney(by)}.`,
  overPlannedNext: 'The newest estimate says less than its plans ask. Note the changed balance (B).',
  forgiven: (made: number) => `${made} payments were made: the rules of this plan forgive the rest.`,
  forgivenNext: 'Ask for nothing more. Write the rest off as charity.',
  nothingLate: 'Nothing is late beyond its days of grace.',
  late: (numbers: readonly number[]) => `Late: ${demandsNamed(numbers)}`,
  openBefore: (numbers: readonly number[]) => `Open from before the pause: ${demandsNamed(numbers)}`,
  since: (on: string) => `since ${on}`,
  paused: (why: string, until: string | null) => `Paused: ${why}${until === null ? '' : `, until ${until}`}`,
  gate: 'Outside collection',
  gateOpen: 'Every condition is met.',
  gateShut: (count: number) => (count === 1 ? '1 condition is not met' : `${count} conditions are not met`),
  show: 'Conditions',
  hide: 'Hide conditions',
} as const

/** Numbers in rising order as people say them: `2, 9–41`. */
/** "down payment, 2–4": the engine numbers the down payment below the first payment. */
function demandsNamed(numbers: readonly number[]): string {
  const payments = numbers.filter((number) => number > 0)
  const down = payments.length < numbers.length ? ['down payment'] : []
  return [...down, ...(payments.length > 0 ? [stretches(payments)] : [])].join(', ')
}

function stretches(numbers: readonly number[]): string {
  const begins = numbers.filter((number, at) => numbers[at - 1] !== number - 1)
  const ends = numbers.filter((number, at) => numbers[at + 1] !== number + 1)
  return begins.map((first, at) => (ends[at] === first ? `${first}` : `${first}–${ends[at]}`)).join(', ')
}
