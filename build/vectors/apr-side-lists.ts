import { addDays, addMonths, type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { fraction, type UnitPeriod } from '../../shared/dates/unit-periods.ts'
import { isAprAccurate, transactionKind } from '../../shared/engine/installments/apr-accuracy.ts'
import type { AprEquation, Flow, Spacing } from '../../shared/engine/installments/apr-equation.ts'
import {
  type CreditorStanding,
  disclosureTrigger,
  type Trigger,
} from '../../shared/engine/installments/disclosure-trigger.ts'
import { isChargeAccurate, needsApr } from '../../shared/engine/installments/finance-charge.ts'
import { termUnit, unitPeriodOf } from '../../shared/engine/installments/unit-period-choice.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { percentOf, perYearText } from './apr-cases.ts'
import { type CaseResult, compared, type Given } from './compare.ts'
import { flagAt, type JsonRecord, numberAt, numberOr, textAt, textsAt } from './json.ts'

/** The day whose rules decide: the lists carry no dates. */
const ON: PlainDate = plainDate('2026-11-21')

const LISTS: Readonly<Record<string, (entry: JsonRecord) => Given>> = {
  apr_tolerance_cases: (entry) => ({
    within: isAprAccurate(
      percentOf(textAt(entry, 'disclosed_percent')),
      percentOf(textAt(entry, 'apr_percent')),
      textAt(entry, 'transaction') === 'irregular' ? 'irregular' : 'regular',
      ON,
    ),
  }),
  regularity_cases: (entry) => ({ transaction: transactionKind(exampleWith(textsAt(entry, 'features'))) }),
  finance_charge_tolerance_cases: (entry) => ({
    within: isChargeAccurate(
      centsAt(entry, 'disclosed_cents'),
      centsAt(entry, 'finance_charge_cents'),
      centsAt(entry, 'amount_financed_cents'),
      ON,
    ),
  }),
  apr_small_amount_cases: (entry) => ({
    apr_required: needsApr(centsAt(entry, 'amount_financed_cents'), centsAt(entry, 'finance_charge_cents'), ON),
  }),
  creditor_trigger_cases: triggerGiven,
  unit_period_choice_cases: (entry) => ({ unit_period: unitPeriodGiven(entry) }),
}

const ANSWERS = ['within', 'transaction', 'apr_required', 'disclosures', 'incidental_credit', 'unit_period']

/** The names of the lists of small decisions beside the cases. */
export const SIDE_LISTS: readonly string[] = Object.keys(LISTS)

/** Runs one entry of a list of small decisions. Its answer stands among its inputs, by name. */
export function runSideListCase(list: string, entry: JsonRecord): CaseResult {
  const decide = LISTS[list]
  if (!decide) return { passed: false, detail: `unknown list ${list}` }
  const given = decide(entry)
  const known = ANSWERS.filter((key) => entry[key] !== undefined && isAnswer(list, key))
  const expected = Object.fromEntries(known.map((key) => [key, answerOf(entry, key)]))
  return compared(expected, given)
}

/** `transaction` is an input of the tolerance list and the answer of the regularity list. */
function isAnswer(list: string, key: string): boolean {
  return key !== 'transaction' || list === 'regularity_cases'
}

/** Unit-periods are sentences for people: a number per year may stand there as a fraction that can be reduced. */
function answerOf(entry: JsonRecord, key: string): boolean | string {
  const value = entry[key]
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return value.replace(/(\d+)\/(\d+)/, (_, top, bottom) => reducedText(top, bottom))
  throw new TypeError(`${key}: an answer was expected`)
}

function reducedText(top: string, bottom: string): string {
  const { numerator, denominator } = fraction(Number(top), Number(bottom))
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`
}

function triggerGiven(entry: JsonRecord): Given {
  const counted = trigger(entry, true)
  const uncounted = trigger(entry, false)
  const disclosures = counted.needed === uncounted.needed ? counted.needed : 'policy'
  return { disclosures, incidental_credit: counted.incidentalCredit }
}

function trigger(entry: JsonRecord, downPaymentCounts: boolean): Trigger {
  return disclosureTrigger({
    on: ON,
    installments: numberAt(entry, 'installments'),
    hasDownPayment: flagAt(entry, 'down_payment'),
    downPaymentCounts,
    financeCharge: centsAt(entry, 'finance_charge_cents'),
    isWritten: flagAt(entry, 'written'),
    standing: standingAt(entry),
  })
}

function standingAt(entry: JsonRecord): CreditorStanding {
  if (entry.plans_last_year === undefined && entry.plans_this_year === undefined) return { kind: 'presumed' }
  const plansLastYear = numberOr(entry, 'plans_last_year', 0)
  return { kind: 'counted', plansLastYear, plansThisYear: numberOr(entry, 'plans_this_year', 0) }
}

/** Twelve monthly payments after one advance, changed as the features say. */
function exampleWith(features: readonly string[]): AprEquation {
  const has = (word: string): boolean => features.some((feature) => feature.includes(word))
  const odd = { numerator: has('odd first period') ? 7 : 0, denominator: 30 }
  const isGapped = ['skip', 'seasonal', 'gap', 'irregular period'].some(has)
  const amountOf = (k: number): number => {
    if (k === 1 && has('odd first payment')) return 12_000
    if (k === 12 && (has('odd final payment') || has('final'))) return 60_000
    if (k === 6 && (has('middle') || has('mid-') || has('irregular amount'))) return 30_000
    return (has('step') || has('graduated') || has('varying')) && k > 6 ? 15_000 : 10_000
  }
  const months = Array.from({ length: 12 }, (_, k) => k + 1).filter((k) => !(isGapped && (k === 6 || k === 7)))
  const flow = (amount: number, whole: number): Flow => ({ amount: cents(amount), whole, odd, count: 1, every: 1 })
  const advances = [{ ...flow(100_000, 0), odd: { numerator: 0, denominator: 1 } }]
  if (['multiple advances', 'more than one advance', 'second advance'].some(has)) advances.push(flow(20_000, 4))
  return { advances, payments: months.map((k) => flow(amountOf(k), k)), perYear: { numerator: 12, denominator: 1 } }
}

const LENGTH = /^(\d+) (day|week|semimonth|month|year)s?$/

function unitPeriodGiven(entry: JsonRecord): string {
  const lengths = textsAt(entry, 'period_lengths').map(lengthOf)
  const only = lengths[0]
  if (lengths.length > 1 || !only) return unitText(unitPeriodOf(lengths), ON, ON, entry)
  const paidOn = only.unit === 'month' ? addMonths(ON, only.n) : addDays(ON, only.n * DAYS_IN[only.unit])
  const unit = termUnit(ON, paidOn)
  const isInDays = unit.unit === 'term' && only.unit !== 'month'
  return unitText(isInDays ? { unit: 'term', basis: 'days' } : unit, ON, paidOn, entry)
}

const DAYS_IN = { day: 1, week: 7, semimonth: 15 } as const

function lengthOf(text: string): Spacing {
  const match = LENGTH.exec(text)
  const unit = (['day', 'week', 'semimonth', 'month'] as const).find((other) => other === match?.[2])
  if (match?.[2] === 'year') return { unit: 'month', n: 12 * Number(match[1]) }
  if (!unit) throw new TypeError(`period length ${text}`)
  return { unit, n: Number(match?.[1]) }
}

/** Worded as the entry words it: with the number per year where it names one. */
function unitText(unit: UnitPeriod, from: PlainDate, to: PlainDate, entry: JsonRecord): string {
  const name = unit.unit === 'term' ? 'the term' : lengthText(unit)
  const isCounted = textAt(entry, 'unit_period').includes(' per year')
  return isCounted ? `${name}; ${perYearText(unit, from, to)} per year` : name
}

function lengthText({ unit, n }: Exclude<UnitPeriod, { readonly unit: 'term' }>): string {
  if (unit === 'month' && n === 12) return '1 year'
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}

function centsAt(entry: JsonRecord, key: string): Cents {
  return cents(numberAt(entry, key))
}
