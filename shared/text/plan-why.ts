import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { monthDay } from './schedule-days.ts'

/** One part of a receipt: which payment it went to, when that was due, and by how many days the money was late. */
export interface WhyPart {
  /** 0 is the down payment. */
  readonly number: number
  readonly amount: Cents
  /** Null where the payment is not among the terms that hold now. */
  readonly dueOn: PlainDate | null
  /** Below zero where the money came before the due date. */
  readonly late: number
}

/** Words of the explanation. */
export const whyWords = {
  why: 'Why',
  hide: 'Hide why',
  feeRule: 'after what was due, before what was not.',
  rule: {
    next: 'The oldest due payment is paid first, then the next ones.',
    last: 'What is due is paid first; the rest goes to the last payments.',
    spread: 'What is due is paid first; the rest lowers all later payments alike.',
    principal: 'What is due is paid first; the rest lowers the principal.',
    credit: 'What is due is paid; the payer wants the rest to wait as a credit.',
  },
} as const

/** Why a receipt paid what it paid, part by part, then the rule. Source: payment plan specification, section 8.1. */
export function whyPaid(
  parts: readonly WhyPart[],
  {
    fees,
    credit,
    excess,
  }: {
    readonly fees: readonly { readonly name: string; readonly amount: Cents }[]
    readonly credit: Cents
    readonly excess: keyof typeof whyWords.rule
  },
): readonly string[] {
  const onFees = fees.map(({ name, amount }) => `${shownMoney(amount)} went to the ${name}: ${whyWords.feeRule}`)
  const lines = [...parts.map(partSentence), ...onFees]
  const rest = credit > 0 ? [`${shownMoney(credit)} is more than was asked and stays as a credit.`] : []
  return [...lines, ...rest, whyWords.rule[excess]]
}

function partSentence({ number, amount, dueOn, late }: WhyPart): string {
  const name = number === 0 ? 'the down payment' : `payment ${number}`
  if (dueOn === null) return `${shownMoney(amount)} went to ${name}.`
  return `${shownMoney(amount)} went to ${name}, due ${monthDay(dueOn)}: ${timing(late)}.`
}

function timing(late: number): string {
  if (late === 0) return 'on its day'
  const days = Math.abs(late) === 1 ? '1 day' : `${Math.abs(late)} days`
  return late > 0 ? `${days} late` : `${days} early`
}
