import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { isUsableRate } from '../../../../shared/engine/installments/period-rate.ts'
import type { OfferedMethod, PlanInterest, PlanSteps } from '../../../../shared/model/plan.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { parsePercent } from '../../../../shared/money/parse-percent.ts'

/** A step as it was typed; without an amount it takes what is left. */
export interface StepText {
  readonly id: string
  readonly count: string
  readonly amount: string
}

/** Interest and steps as they were typed. */
export interface InterestForm {
  /** Empty for a plan without interest. */
  readonly rate: string
  readonly method: OfferedMethod
  readonly odd: PlanInterest['oddFirstPeriod']
  readonly delayedUntil: string
  readonly shape: 'level' | 'steps'
  readonly steps: readonly StepText[]
}

/** No interest and equal payments; two steps stand ready. */
export const FIRST_INTEREST: InterestForm = {
  rate: '',
  method: 'period',
  odd: 'free',
  delayedUntil: '',
  shape: 'level',
  steps: [
    { id: '1', count: '3', amount: '' },
    { id: '2', count: '3', amount: '' },
  ],
}

/** The interest that the texts state: none, one, or null while a text states no rate or no day. */
export function interestIn(form: InterestForm, agreedOn: PlainDate): { readonly interest: PlanInterest | null } | null {
  const typed = parsePercent(form.rate)
  if (typed.kind === 'empty' || typed.kind === 'none') return { interest: null }
  if (typed.kind !== 'rate' || !isUsableRate(typed.rate)) return null
  if (typed.rate.units === 0) return { interest: null }
  const until = parseDate(form.delayedUntil, agreedOn, 'coming')
  if (form.delayedUntil.trim() !== '' && until.kind !== 'date') return null
  const delayedUntil = until.kind === 'date' ? until.value : null
  return { interest: { rate: typed.rate, method: form.method, oddFirstPeriod: form.odd, delayedUntil } }
}

/** The steps that the texts state; null while one of them states nothing, or more than one is left to be solved. */
export function stepsIn({ steps }: InterestForm): PlanSteps | null {
  const read = steps.map(({ count, amount }) => ({ count: countOf(count), amount: stepAmount(amount) }))
  const solved = read.filter(({ amount }) => amount === null).length
  if (read.length < 2 || solved > 1) return null
  return read.every(isStep) ? read.map(({ count, amount }) => ({ count, amount })) : null
}

/** How many steps take what is left; more than one cannot be solved. */
export function solvedSteps({ steps }: InterestForm): number {
  return steps.filter(({ amount }) => stepAmount(amount) === null).length
}

type ReadStep = { readonly count: number; readonly amount: Cents | null | 'unreadable' }

function isStep(step: ReadStep): step is { readonly count: number; readonly amount: Cents | null } {
  return step.count >= 1 && step.amount !== 'unreadable'
}

function countOf(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
}

function stepAmount(text: string): ReadStep['amount'] {
  if (text.trim() === '') return null
  const reading = parseMoney(text)
  return reading.kind === 'amount' && reading.value > 0 ? reading.value : 'unreadable'
}
