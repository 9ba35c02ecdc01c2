import type { PlainDate } from '../dates/plain-date.ts'
import { cents, isCents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import { lateFeeLine } from './plan-fees.ts'
import { fullDay } from './screens-days.ts'

/** What each limit of law is called on the screen where it is set. */
export const limitNames: Readonly<Record<string, string>> = {
  maxRate: 'Highest interest a year',
  interestFreeDays: 'Days after the first bill without interest',
  lateFeeMost: 'Largest late fee',
  lateFeeShare: 'Late fee as a share of what is late',
  lateFeeGrace: 'Days before a late fee',
  returnedPayment: 'Largest fee for a returned payment',
  facilityCap: 'Share of income, hospital bills',
  professionalCap: 'Share of income, doctors’ bills',
  offerLeastMonths: 'A plan of at least so long is offered',
  offerUpToMonths: 'The plan offered reaches up to',
  longestMonths: 'Longest plan',
  mostInstallments: 'Most payments',
  forgiveAfterPayments: 'The rest is forgiven after',
  graceDays: 'Days before a payment counts as late',
  noticeDays: 'Days from written notice to collections',
  cureDays: 'Days to catch up after a default notice',
  waitDaysCollections: 'Days from the first bill to collections',
  waitDaysSuit: 'Days from the first bill to a suit',
  noSuitUpTo: 'No suit over this balance or less',
  unclaimedAfterMonths: 'Months until a credit is unclaimed property',
}

/** What a pack may forbid. */
export const forbiddenNames = {
  balloon: 'A balloon payment at the end',
  acceleration: 'The whole balance falling due at once',
  security: 'A security for the plan',
  wageAssignment: 'An assignment of wages',
} as const

/** A limit in its unit: 3% a year, $500.00, 60 days; a cap of nothing says so. */
export function limitValueWords(value: number | Rate | null, unit: string): string {
  if (value === null) return 'no limit'
  if (typeof value !== 'number') return `${shownPercent(value)}%`
  if (unit === 'money') return isCents(value) ? shownMoney(cents(value)) : String(value)
  const noun = unit === 'count' ? 'payment' : unit.slice(0, -1)
  return `${value} ${value === 1 ? noun : `${noun}s`}`
}

/** Words of the screen on which limits of law are set. */
export const limitWords = {
  inForceOn: 'In force on',
  inForceHint: 'Shows the rules of any day. A plan keeps those of its own day.',
  heads: { limit: 'Limit', value: 'Value', source: 'Where it is written', since: 'Holds from', by: 'Set by, and why' },
  change: 'Change',
  add: 'Add a limit',
  shipped: 'came with the program',
  notVerified: 'not yet verified',
  noLimits: 'This pack sets no limit in numbers.',
  changeTitle: (name: string) => `Another limit: ${name}`,
  addTitle: (name: string) => `A further limit for ${name}`,
  limit: 'Limit',
  value: 'Value',
  valueHint: 'Empty takes the limit out.',
  cite: 'Where it is written',
  citeHint: 'The law, or the clinic’s own decision.',
  verified: 'Somebody here read it at its source',
  from: 'Holds from',
  reason: 'Why',
  save: 'Keep the limit',
  saved: 'Kept the limit as a new edition',
  looser: 'This is looser than before: no interest and no fee until somebody confirms the pack again.',
  stricter: 'This is stricter than before. Plans already made keep their limits.',
  unreadable: 'Type a number in this unit.',
  forbids: 'Not allowed in a plan',
  forbid: (name: string) => `Forbid: ${name}`,
  allow: (name: string) => `Allow again: ${name}`,
  forbidTitle: (name: string, isForbidden: boolean) =>
    isForbidden ? `Forbid this term: ${name}` : `Allow this term again: ${name}`,
  clauses: 'Required wording',
  clauseMissing: 'words not entered yet',
  clauseKnown: (languages: string) => `words entered: ${languages}`,
  clauseTitle: 'The words that the law asks for',
  clauseWhat: 'Type the law’s own words. The patient reads them in the language of the agreement.',
  english: 'In English',
  spanish: 'In Spanish',
  languages: { en: 'English', es: 'Spanish' },
  own: (state: string) => `Start rules for ${state}`,
  ownWhat: (state: string) => `No rules came for ${state}. Start the clinic’s own and add its limits.`,
  ownCite: 'Clinic’s own reading of the law',
  ownReason: 'No rules came with the program for this state.',
  ownSaved: 'Started the rules',
  takenBack: 'Taken back: the rules are as before.',
  notTakenBack: 'The rules could not be put back as they were; they stay as you kept them.',
  laterEdition: (edition: number, from: PlainDate) => `Edition ${edition} follows on ${fullDay(from)}.`,
  history: 'How the rules came to be',
  historyNone: 'Nothing was changed here yet.',
  confirmedOnly: 'confirmed, nothing else changed',
  became: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  ownRules: 'Plan rules of the clinic',
  firstRules: 'set for the first time',
} as const

const policyFields: Readonly<Record<string, string>> = {
  providerKind: 'kind of clinic',
  isForProfit: 'for profit',
  usesStarterRules: 'mild rules to start with',
  largestWithoutApproval: 'largest plan without approval',
  leastDownPayment: 'least share at signing',
  incomeCap: 'share of income',
  largestWriteOff: 'write-off without a supervisor',
  fewestPayments: 'payments of the short plan',
  promptPayDiscount: 'discount for paying today',
  planPatientsGetIt: 'plan patients get the discount',
  graceDays: 'days of grace',
  latePaymentsBeforeNotice: 'late payments before a notice',
  cureDays: 'days to catch up',
  mayAccelerate: 'whole balance may fall due',
  reAges: 'times overdue amounts may move',
  reAgeMonths: 'within months',
  backDatingDays: 'days back without a reason',
  excess: 'money that is more than was due',
  cardCost: 'what cards cost',
  lateFee: 'late fee',
  returnedPayment: 'fee for a returned payment',
}

const MONEY_FIELDS: readonly string[] = ['largestWithoutApproval', 'largestWriteOff', 'returnedPayment']

type Rules = Readonly<Record<string, unknown>>

/** What a saved policy says otherwise than the one before: days of grace: 10 → 15. */
export function changedPolicyWords(before: object, after: object): readonly string[] {
  const [old, now]: readonly [Rules, Rules] = [{ ...before }, { ...after }]
  return Object.keys(policyFields).flatMap((field) => {
    const [was, is] = [policyValue(field, old[field]), policyValue(field, now[field])]
    return was === is ? [] : [limitWords.became(policyFields[field] ?? field, was, is)]
  })
}

function policyValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return 'not set'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isLateFee(value)) return lateFeeLine(value)
  if (isCardCost(value)) return cardCostWords(value)
  if (isRate(value)) return `${shownPercent(value)}%`
  const isMoney = MONEY_FIELDS.includes(field)
  return isMoney && typeof value === 'number' ? shownMoney(cents(value)) : String(value)
}

interface CardCost {
  readonly share: Rate
  readonly fixed: number
  readonly above: Rate
}

function isCardCost(value: unknown): value is CardCost {
  return typeof value === 'object' && value !== null && 'share' in value && 'fixed' in value && 'above' in value
}

function cardCostWords({ share, fixed, above }: CardCost): string {
  return `${shownPercent(share)}% and ${shownMoney(cents(fixed))} each, pointed out above ${shownPercent(above)}%`
}

function isRate(value: unknown): value is Rate {
  return typeof value === 'object' && value !== null && 'units' in value && 'places' in value
}

function isLateFee(value: unknown): value is Parameters<typeof lateFeeLine>[0] {
  return typeof value === 'object' && value !== null && 'kind' in value
}
