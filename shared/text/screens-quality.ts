import type { PlainDate } from '../dates/plain-date.ts'
import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { sourceName } from './policy-words.ts'
import { fullDay } from './screens-days.ts'
import { limitNames } from './screens-plan-limits.ts'

/** Words of the compliance queue and of the report on plans. */
export const queueWords = {
  due: 'Since or by',
  what: 'What waits',
  empty: 'Nothing waits for the law.',
  note: 'What comes within 30 days stands here already. Packs count where a limit changed since the plan was made.',
  measure: 'What is looked at',
  value: 'Now',
  made: 'Made of',
  noPlans: 'No plan was signed in these months.',
  span: (from: PlainDate, to: PlainDate) => `Plans agreed from ${fullDay(from)} to ${fullDay(to)}`,
} as const

/** The answer of the compliance queue in one sentence. */
export function queueSentence(all: number, due: number): string {
  if (all === 0) return queueWords.empty
  if (all === 1) return due === 0 ? '1 thing waits; it is not due yet.' : '1 thing waits, and it is due by now.'
  const things = `${all} things wait`
  return due === 0 ? `${things}; none of it is due yet.` : `${things}; ${due} of it is due by now.`
}

type Waiting =
  | { readonly kind: 'disclosure' | 'unsigned'; readonly version: number }
  | { readonly kind: 'ends' | 'papersDue' }
  | { readonly kind: 'assistanceWindow'; readonly days: number; readonly isNonprofit: boolean | null }
  | { readonly kind: 'credit'; readonly amount: Cents }
  | { readonly kind: 'unclaimed'; readonly amount: Cents; readonly state: string; readonly isConfirmed: boolean }
  | { readonly kind: 'pack'; readonly pack: string; readonly limits: readonly string[] }

/** What of a plan or person waits for the law. */
export function waitingWords(what: Waiting): string {
  switch (what.kind) {
    case 'disclosure':
      return `No paper gave the disclosure of version ${what.version}`
    case 'unsigned':
      return what.version === 1 ? 'Agreement not signed' : `New terms not signed, version ${what.version}`
    case 'ends':
      return 'Assistance ends'
    case 'papersDue':
      return 'Papers for assistance are due'
    case 'assistanceWindow':
      return `Last day for assistance applications (day ${what.days})${what.isNonprofit === null ? '; verify nonprofit status' : ''}`
    case 'credit':
      return `Effort to refund ${shownMoney(what.amount)}`
    case 'unclaimed':
      return `${shownMoney(what.amount)} becomes unclaimed property of ${what.state}${what.isConfirmed ? '' : ', verify'}`
    case 'pack':
      return `Rules of ${sourceName(what.pack, 'en')} changed: ${what.limits.map((one) => limitNames[one] ?? one).join(', ')}`
  }
}

interface Part {
  readonly of: number
  readonly among: number
}

interface Quality {
  readonly plans: number
  readonly months: Part
  readonly payments: Part
  readonly downPayment: Part
  readonly firstMissed: Part
  readonly changedEarly: Part
  readonly incomeCap: Part
  readonly cured: Part
  readonly reAged: Part
  readonly brokenPromises: Part
}

/** A line of the report on plans: what is looked at, its figure, and of what it is made. */
export interface QualityLine {
  readonly id: keyof Omit<Quality, 'plans'>
  readonly measure: string
  readonly value: string
  readonly made: string
}

/** The report on plans, line by line. What is made of nothing is not known. */
export function qualityLines(quality: Quality): readonly QualityLine[] {
  const line = (id: QualityLine['id'], measure: string, value: string, made: string): QualityLine => {
    return { id, measure, value, made }
  }
  const plans = (part: Part) => (part.among === 0 ? NOTHING : `${part.of} of ${part.among} plans`)
  const money = (part: Part) => (part.among === 0 ? NOTHING : `${dollars(part.of)} of ${dollars(part.among)}`)
  const { months, payments, downPayment, firstMissed, changedEarly, incomeCap, cured, reAged, brokenPromises } = quality
  return [
    line('months', 'Average length', average(months, 'months'), `${months.of} months in ${months.among} plans`),
    line(
      'payments',
      'Average number of payments',
      average(payments, 'payments'),
      `${payments.of} in ${payments.among} plans`,
    ),
    line('downPayment', 'Paid at signing', percentOf(downPayment), money(downPayment)),
    line('firstMissed', 'First payment missed', percentOf(firstMissed), plans(firstMissed)),
    line('changedEarly', 'Changed within 60 days', percentOf(changedEarly), plans(changedEarly)),
    line('incomeCap', 'Use of the income cap', percentOf(incomeCap), money(incomeCap)),
    line('cured', 'Caught up after a default notice', percentOf(cured), plans(cured)),
    line('reAged', 'Arrears moved to the end', percentOf(reAged), plans(reAged)),
    line('brokenPromises', 'A promise was broken', percentOf(brokenPromises), plans(brokenPromises)),
  ]
}

/** The answer of the report on plans in one sentence. */
export function qualitySentence({ plans, months, firstMissed }: Quality): string {
  if (plans === 0) return queueWords.noPlans
  const signed = plans === 1 ? '1 plan was signed' : `${plans} plans were signed`
  const missed = firstMissed.among === 0 ? '' : `; ${percentOf(firstMissed)} missed their first payment`
  return `${signed}, ${average(months, 'months')} long on average${missed}.`
}

const UNKNOWN = 'not known'
const NOTHING = '–'

function average({ of, among }: Part, unit: string): string {
  return among === 0 ? UNKNOWN : `${tenths(of * 10, among)} ${unit}`
}

function percentOf({ of, among }: Part): string {
  return among === 0 ? UNKNOWN : `${tenths(of * 1_000, among)} %`
}

/** A number of tenths, rounded half up, as a decimal. */
function tenths(of: number, among: number): string {
  const all = Math.floor((2 * of + among) / (2 * among))
  return `${Math.floor(all / 10)}.${all % 10}`
}

function dollars(amount: number): string {
  return shownMoney(cents(amount))
}
