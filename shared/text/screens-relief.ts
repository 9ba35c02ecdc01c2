import { type Cents, cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** Words of the report on assistance, discounts and approvals. */
export const reliefWords = {
  part: 'What',
  step: 'Step',
  cases: 'Times',
  people: 'People',
  amount: 'Amount',
  empty: 'Nothing was asked for, discounted or forgiven in these days.',
  note: 'Applications and requests as they stand now. Bad debt is not forgiven and is not in here.',
  on: 'Day',
  patient: 'Patient',
  record: 'Record',
  parts: {
    help: 'Applications for assistance',
    prices: 'Discounts on estimates',
    off: 'Taken off plans',
    asked: 'Asked of a supervisor',
  },
  steps: {
    help: {
      open: 'Not decided',
      needMore: 'Papers wanted',
      provisional: 'Helped for now',
      approved: 'Approved',
      denied: 'Denied',
    },
    prices: { selfPay: 'Self-pay price', sliding: 'Sliding fee', charity: 'Hospital assistance' },
    off: {
      charity: 'Charity',
      courtesy: 'Courtesy and discounts',
      smallBalance: 'Small balance',
      settlement: 'Settlement',
      fee: 'Fees waived',
    },
    asked: {
      unanswered: 'Not answered',
      approved: 'Approved as asked',
      less: 'Approved for less',
      refused: 'Refused',
    },
  },
} as const

interface Sum {
  readonly cases: number
  readonly people: number
  readonly amount: Cents | null
}

type Parts = typeof reliefWords.steps

/** The name of a step: `Charity`. */
export function reliefStepName(part: keyof Parts, step: string): string {
  const names: Readonly<Record<string, string>> = reliefWords.steps[part]
  return names[step] ?? step
}

/** The answer in one sentence. `answered` is how many of the requests were approved, for all or for less. */
export function reliefSentence(steps: number, forgiven: Sum, asked: Sum, approved: number): string {
  if (steps === 0) return reliefWords.empty
  const requests = asked.cases === 1 ? '1 request' : `${asked.cases} requests`
  const end = asked.cases === 0 ? '.' : `; ${approved} of ${requests} ${approved === 1 ? 'was' : 'were'} approved.`
  if (forgiven.amount === null) return `Nothing was taken off plans${end}`
  if (forgiven.amount <= 0) return `${shownMoney(cents(-forgiven.amount))} more was put back than taken off plans${end}`
  const people = forgiven.people === 1 ? '1 person' : `${forgiven.people} people`
  return `${shownMoney(forgiven.amount)} was taken off the plans of ${people}${end}`
}
