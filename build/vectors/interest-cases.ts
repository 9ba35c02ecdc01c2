import { contractDates } from '../../shared/dates/due-dates.ts'
import { addMonths, daysBetween, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { AmortizedRow } from '../../shared/engine/installments/amortize.ts'
import { flatRows } from '../../shared/engine/installments/flat-interest.ts'
import { interestOn, NO_INTEREST, type PeriodRate } from '../../shared/engine/installments/period-rate.ts'
import {
  balloonRows,
  changedRows,
  equalPrincipalRows,
  graceRows,
  interestOnlyRows,
  levelRows,
  rowsUntilClear,
  skippingRows,
} from '../../shared/engine/installments/shapes.ts'
import { shortPayment } from '../../shared/engine/installments/short-payment.ts'
import { overdueRows, rowsWithAddedCharges } from '../../shared/engine/installments/sliced-interest.ts'
import { type Step, stepRows } from '../../shared/engine/installments/step-plan.ts'
import { type Cents, cents, minusCents } from '../../shared/money/cents.ts'
import { percentOf } from './apr-cases.ts'
import type { Given } from './compare.ts'
import { rhythmAt } from './due-date-cases.ts'
import { type JsonRecord, numberAt, numberOr, numbersAt, recordAt, recordsAt, textAt, textOr } from './json.ts'
import {
  answered,
  centsAt,
  dateAt,
  datesAt,
  givenPayment,
  levelingAt,
  periodRateAt,
  periodsAt,
  rateAt,
  ratesAt,
  realDaysRate,
  rowsGiven,
  splitAt,
  totalsGiven,
} from './schedule-input.ts'
import { downPaymentAt } from './split-cases.ts'

/** The kinds of schedule with interest. */
export const INTEREST_KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  level_schedule: (input) =>
    answered(levelRows(principalAt(input), ratesAt(input), givenPayment(input), levelingAt(input)), (rows) => ({
      ...tabled(input, rows.rows),
      payment_cents: rows.payment,
      unrounded_payment: rows.unrounded,
    })),
  equal_principal: (input) =>
    tabled(
      input,
      equalPrincipalRows(
        principalAt(input),
        ratesAt(input),
        portionAt(input),
        numberOr(input, 'principal_increment_cents', 1),
      ).rows,
    ),
  flat: flatGiven,
  grace: graceGiven,
  balloon: (input) => {
    const { rows } = balloonRows(principalAt(input), ratesAt(input), paymentAt(input))
    return { ...tabled(input, rows), balloon_cents: rows.at(-1)?.payment }
  },
  interest_only: (input) => tabled(input, interestOnlyRows(principalAt(input), ratesAt(input)).rows),
  skip_schedule: skipGiven,
  delayed_interest: delayedGiven,
  rate_change: rateChangeGiven,
  added_charges: (input) => {
    const charges = recordsAt(input, 'advances').map((advance) => ({
      on: dateAt(advance, 'date'),
      amount: centsAt(advance, 'cents'),
    }))
    return tabled(input, rowsWithAddedCharges(principalAt(input), periodsAt(input), charges, levelingAt(input)))
  },
  overdue_interest: (input) => {
    const overdue = { paidThrough: numberOr(input, 'paid_through_period', 0), asOf: dateAt(input, 'as_of') }
    return answered(levelRows(principalAt(input), ratesAt(input), givenPayment(input), levelingAt(input)), (level) =>
      tabled(input, overdueRows(principalAt(input), periodsAt(input), level.payment, overdue)),
    )
  },
  single_payment: singleGiven,
  short_payment: shortGiven,
  solve_count: solveCountGiven,
  step: stepGiven,
}

function principalAt(input: JsonRecord): Cents {
  return centsAt(input, 'principal_cents')
}

function paymentAt(input: JsonRecord): Cents {
  return centsAt(recordAt(input, 'payment'), 'cents')
}

function portionAt(input: JsonRecord): Cents | null {
  return input.principal_portion_cents === undefined ? null : centsAt(input, 'principal_portion_cents')
}

function tabled(input: JsonRecord, rows: readonly AmortizedRow[]): { readonly [key: string]: Given } {
  return { rows: rowsGiven(rows, datesAt(input, 'due_dates')), totals: totalsGiven(rows) }
}

function flatGiven(input: JsonRecord): Given {
  const original = principalAt(input)
  const down = downPaymentAt(input, splitAt(input))
  const principal = minusCents(original, down)
  const isNet = textOr(input, 'interest_base', 'original_principal') === 'after_down_payment'
  const count = datesAt(input, 'due_dates').length
  const before = periodRateAt(input, rateAt(input))
  const changed =
    input.new_annual_rate_percent === undefined ? null : percentOf(textAt(input, 'new_annual_rate_percent'))
  const after = changed === null ? before : periodRateAt(input, changed)
  const from = numberOr(input, 'new_rate_from_period', count + 1)
  const rates = Array.from({ length: count }, (_, k): PeriodRate => (k + 1 >= from ? after : before))
  const terms = {
    principal,
    interestBase: isNet ? principal : original,
    increment: numberOr(input, 'principal_increment_cents', 1),
  }
  return { ...tabled(input, flatRows(terms, rates)), down_payment_cents: down }
}

function graceGiven(input: JsonRecord): Given {
  const grace = {
    noPrincipal: numberAt(input, 'principal_grace_periods'),
    nothing: numberOr(input, 'interest_grace_periods', 0),
  }
  const rows = graceRows(principalAt(input), ratesAt(input), grace, levelingAt(input))
  return { ...tabled(input, rows.rows), payment_cents: rows.payment, unrounded_payment: rows.unrounded }
}

function skipGiven(input: JsonRecord): Given {
  const months = numbersAt(input, 'skip_months')
  const dates = datesAt(input, 'due_dates')
  const skips = dates.map((date) => months.includes(Number(date.slice(5, 7))))
  const final = levelingAt(input).final
  const { rows } = skippingRows(principalAt(input), ratesAt(input), paymentAt(input), { skips, final })
  return { ...tabled(input, rows), interest_by_year_cents: interestByYear(rows, dates) }
}

function interestByYear(rows: readonly AmortizedRow[], dates: readonly PlainDate[]): Given {
  const years: Record<string, number> = {}
  rows.forEach((row, k) => {
    const year = (dates[k] ?? '').slice(0, 4)
    years[year] = (years[year] ?? 0) + row.interest
  })
  return years
}

function delayedGiven(input: JsonRecord): Given {
  const down = numberOr(input, 'down_payment_cents', 0) + numberOr(input, 'extra_principal_day_one_cents', 0)
  const principal = cents(principalAt(input) - down)
  const from = dateAt(input, 'interest_start')
  const rates = periodsAt(input).map((period) => (period.to < from ? NO_INTEREST : period.rate))
  const given = givenPayment(input)
  const rows =
    given === null
      ? levelRows(principal, rates, null, levelingAt(input))
      : levelRows(principal, rates, given, levelingAt(input))
  return answered(rows, (shape) => ({ ...tabled(input, shape.rows), payment_cents: shape.payment }))
}

function rateChangeGiven(input: JsonRecord): Given {
  const at = numberAt(input, 'new_rate_from_period') - 1
  const leveling = levelingAt(input)
  const first = levelRows(principalAt(input), ratesAt(input), null, leveling)
  return answered(first, (level) => {
    const before = level.rows.slice(0, at)
    const left = before.at(-1)?.balanceAfter ?? principalAt(input)
    const rates = ratesAt(input, percentOf(textAt(input, 'new_annual_rate_percent'))).slice(at)
    return answered(changedRows(before, left, rates, leveling), (shape) => tabled(input, shape.rows))
  })
}

function singleGiven(input: JsonRecord): Given {
  const [from, to] = [dateAt(input, 'start_date'), dateAt(input, 'due')]
  const rate = realDaysRate(rateAt(input), textAt(input, 'day_count'), from, to)
  const interest = interestOn(principalAt(input), rate)
  return { days: daysBetween(from, to), interest_cents: interest, payment_cents: principalAt(input) + interest }
}

function shortGiven(input: JsonRecord): Given {
  const first = recordAt(input, 'first_charge')
  const charged = { interest: centsAt(first, 'interest_cents'), principal: centsAt(first, 'principal_cents') }
  const rates = Array.from({ length: 600 }, () => periodRateAt(input, rateAt(input)))
  const result = shortPayment(principalAt(input), charged, centsAt(input, 'received_cents'), {
    rates,
    payment: paymentAt(input),
  })
  return {
    received_to_interest_cents: result.toInterest,
    received_to_principal_cents: result.toPrincipal,
    next_interest_cents: result.nextInterest,
    following_rows: result.following.map((row) => ({ principal_cents: row.principal, interest_cents: row.interest })),
  }
}

function solveCountGiven(input: JsonRecord): Given {
  const dates = contractDates(rhythmAt({ frequency: 'monthly', ...input }), 600)
  const start = input.start_date === undefined ? addMonths(dateAt(input, 'first_due'), -1) : dateAt(input, 'start_date')
  const rates = ratesAt({ ...input, due_dates: dates, start_date: start })
  const minimumFinal = cents(numberOr(input, 'minimum_final_cents', 0))
  return answered(
    rowsUntilClear(principalAt(input), rates, centsAt(input, 'payment_cents'), minimumFinal),
    (shape) => ({
      ...tabled({ due_dates: dates }, shape.rows),
      count: shape.rows.length,
      final_payment_cents: shape.rows.at(-1)?.payment,
    }),
  )
}

function stepGiven(input: JsonRecord): Given {
  const steps = recordsAt(input, 'steps').map(
    (step): Step => ({
      count: numberAt(step, 'count'),
      amount: step.cents === 'solve' ? null : centsAt(step, 'cents'),
    }),
  )
  const count = steps.reduce((sum, step) => sum + step.count, 0)
  const rates = input.due_dates === undefined ? Array.from({ length: count }, () => NO_INTEREST) : ratesAt(input)
  return answered(stepRows(principalAt(input), rates, steps, levelingAt(input)), (shape) => ({
    rows: rowsGiven(shape.rows, datesAt(input, 'due_dates')),
    totals: totalsGiven(shape.rows),
    installments_cents: shape.rows.map((row) => row.payment),
    solved_step_cents: shape.solved,
  }))
}
