import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { type Fraction, fraction, type UnitPeriod, unitsPerYear } from '../../shared/dates/unit-periods.ts'
import { annualPercentageRate, STORED_APR_PLACES } from '../../shared/engine/installments/apr.ts'
import { isAprAccurate, transactionKind } from '../../shared/engine/installments/apr-accuracy.ts'
import {
  type AprEquation,
  aprEquation,
  type DatedFlow,
  type Flow,
  type Spacing,
} from '../../shared/engine/installments/apr-equation.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { decimalText } from '../../shared/money/decimal-text.ts'
import { parseRate, type Rate } from '../../shared/money/rate.ts'
import { type CaseResult, compared, forInformation, type Given } from './compare.ts'
import { unitPeriodAt } from './due-date-cases.ts'
import { flagAt, isAbsent, type JsonRecord, numberAt, numberOr, recordAt, recordsAt, textAt, textOr } from './json.ts'

/** Figures that the file carries for people: printed by forms and tables, or the number of decimals printed. */
const SPECIAL = {
  apr_published_places: forInformation,
  published_approximately: forInformation,
  apr_published_approximately: forInformation,
  printed_on_form_percent: forInformation,
  table_answer_percent: forInformation,
}

/** The day whose tolerances judge a case: the samples of the law are older than the rules in force. */
const JUDGED_ON: PlainDate = plainDate('2026-11-21')

/** Do the engine's unit-periods agree with those that the case lists? */
export function timeFactorsResult(vector: JsonRecord): CaseResult {
  return compared(recordAt(vector, 'time_factors'), factorsGiven(equationAt(recordAt(vector, 'input'))))
}

/** Runs one transaction of an annual-percentage-rate file, from its dates. */
export function runAprCase(vector: JsonRecord): CaseResult {
  const input = recordAt(vector, 'input')
  const expected = recordAt(vector, 'expected')
  const equation = isAbsent(input, 'advances') ? equationOfFactors(vector) : equationAt(input)
  return compared(expected, aprGiven(equation, expected), SPECIAL)
}

/** The equation of a case that lists its unit-periods and no dates. */
function equationOfFactors(vector: JsonRecord): AprEquation {
  const factors = recordAt(vector, 'time_factors')
  const listed = (key: string): readonly Flow[] =>
    recordsAt(factors, key).map((flow) => ({
      amount: cents(numberAt(flow, 'cents')),
      whole: numberAt(flow, 't'),
      odd: fractionOf(textOr(flow, 'f', '0')),
      count: numberOr(flow, 'count', 1),
      every: numberOr(flow, 'every', 1),
    }))
  const perYear = fractionOf(textAt(recordAt(vector, 'input'), 'unit_periods_per_year'))
  return { advances: listed('advances'), payments: listed('payments'), perYear }
}

function fractionOf(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/')
  return fraction(Number(top), Number(bottom))
}

/** The equation of an input's dated flows. */
export function equationAt(input: JsonRecord): AprEquation {
  return aprEquation(flowsAt(input, 'advances'), flowsAt(input, 'payments'), unitPeriodAt(input))
}

function aprGiven(equation: AprEquation, expected: JsonRecord): Given {
  const advanced = totalOf(equation.advances)
  const paid = totalOf(equation.payments)
  const kind = transactionKind(equation)
  const printed = expected.printed_on_form_percent
  const exact = annualPercentageRate(equation, STORED_APR_PLACES)
  const isJudged = typeof printed === 'string' && exact.kind === 'apr'
  return {
    apr_percent: aprText(equation, 6),
    amount_financed_cents: advanced,
    total_of_payments_cents: paid,
    finance_charge_cents: paid - advanced,
    tolerance_class: kind,
    apr_published_percent: aprText(equation, numberOr(expected, 'apr_published_places', 2)),
    within_tolerance: isJudged ? isAprAccurate(percentOf(printed), exact.rate, kind, JUDGED_ON) : undefined,
    finance_charge_per_100: withPlaces(decimalText(BigInt(paid - advanced) * 100n, BigInt(advanced), 2), 2),
  }
}

/** The rate in percent with all its decimals, as the files print it. */
export function aprText(equation: AprEquation, places: number): string {
  const answer = annualPercentageRate(equation, places)
  if (answer.kind !== 'apr') return answer.because
  return withPlaces(decimalText(BigInt(answer.rate.units), 10n ** BigInt(places), places), places)
}

/** A percent text as an exact rate. */
export function percentOf(text: string): Rate {
  const rate = parseRate(text, 2)
  if (!rate) throw new TypeError(`not a percent: ${text}`)
  return rate
}

function withPlaces(text: string, places: number): string {
  const [whole, rest = ''] = text.split('.')
  return places === 0 ? `${whole}` : `${whole}.${rest.padEnd(places, '0')}`
}

function flowsAt(input: JsonRecord, key: string): readonly DatedFlow[] {
  return recordsAt(input, key).map((flow) => ({
    amount: cents(numberAt(flow, 'cents')),
    firstOn: plainDate(textAt(flow, 'first')),
    count: numberOr(flow, 'count', 1),
    every: spacingAt(flow),
    anchorDay:
      flagAt(flow, 'end_of_month') || flagAt(flow, 'last_day_of_month')
        ? 31
        : flow.anchor_day === undefined
          ? null
          : numberAt(flow, 'anchor_day'),
  }))
}

const SPACINGS = ['day', 'week', 'semimonth', 'month'] as const

function spacingAt(flow: JsonRecord): Spacing {
  if (flow.every === undefined) return { unit: 'month', n: 1 }
  const every = recordAt(flow, 'every')
  const named = textAt(every, 'unit')
  if (named === 'year') return { unit: 'month', n: 12 * numberOr(every, 'n', 1) }
  const unit = SPACINGS.find((other) => other === named)
  if (!unit) throw new TypeError(`every ${named}`)
  return { unit, n: numberOr(every, 'n', 1) }
}

/** Flows as the files list them: runs that step by one stay runs, others are listed one by one in time order. */
function factorsGiven(equation: AprEquation): Given {
  const listed = (flows: readonly Flow[]): readonly Given[] => {
    const apart = flows.flatMap((flow) => (flow.count > 1 && flow.every !== 1 ? singles(flow) : [flow]))
    return apart
      .toSorted((a, b) => a.whole - b.whole)
      .map(({ amount, whole, odd, count }) => ({
        cents: amount,
        t: whole,
        f: odd.numerator === 0 ? '0' : `${odd.numerator}/${odd.denominator}`,
        count,
      }))
  }
  return { advances: listed(equation.advances), payments: listed(equation.payments) }
}

function singles(flow: Flow): readonly Flow[] {
  return Array.from({ length: flow.count }, (_, k) => ({ ...flow, whole: flow.whole + k * flow.every, count: 1 }))
}

function totalOf(flows: readonly Flow[]): Cents {
  return cents(flows.reduce((sum, flow) => sum + flow.amount * flow.count, 0))
}

/** How many of the unit-period make a year, as a text like 365/255. */
export function perYearText(unit: UnitPeriod, from: PlainDate, to: PlainDate): string {
  const { numerator, denominator } = unitsPerYear(unit, from, to)
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`
}
