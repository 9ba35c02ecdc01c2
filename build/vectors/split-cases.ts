import { contractDates } from '../../shared/dates/due-dates.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import { type Affordability, budgetPlan, monthlyLimit } from '../../shared/engine/installments/budget.ts'
import {
  amountsByCount,
  amountsByTarget,
  downPaymentShare,
  EVEN_SPLIT,
  type SplitRule,
} from '../../shared/engine/installments/equal-amounts.ts'
import { combinedByDate, type DatedAmount, microPlan } from '../../shared/engine/installments/micro-plan.ts'
import { equalPeriodRate } from '../../shared/engine/installments/period-rate.ts'
import { isRefusal } from '../../shared/engine/installments/refusal.ts'
import { type Cents, cents, minusCents } from '../../shared/money/cents.ts'
import { percentOf } from './apr-cases.ts'
import type { Given } from './compare.ts'
import { rhythmAt } from './due-date-cases.ts'
import { type JsonRecord, numberAt, numberOr, recordsAt, textAt } from './json.ts'
import { answered, centsAt, dateAt, rateAt, refusalGiven, splitAt } from './schedule-input.ts'

/** The kinds of plan without interest that are made afresh. */
export const SPLIT_KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  zero_split: zeroSplitGiven,
  target_amount: (input) => targetGiven(input, cents(numberOr(input, 'minimum_final_cents', 0))),
  budget: budgetGiven,
  micro: microGiven,
}

/** The down payment of an input: an amount, a share rounded as the plan rounds, or none. */
export function downPaymentAt(input: JsonRecord, split: SplitRule): Cents {
  const price = centsAt(input, 'principal_cents')
  if (input.down_payment_percent === undefined) return cents(numberOr(input, 'down_payment_cents', 0))
  return downPaymentShare(price, percentOf(textAt(input, 'down_payment_percent')), split)
}

function zeroSplitGiven(input: JsonRecord): Given {
  const split = splitAt(input)
  const down = downPaymentAt(input, split)
  const parts = amountsByCount(minusCents(centsAt(input, 'principal_cents'), down), numberAt(input, 'count'), split)
  return answered(parts, ({ amounts }) => ({
    down_payment_cents: down,
    installments_cents: amounts,
    count: amounts.length,
    final_payment_cents: amounts.at(-1),
  }))
}

function targetGiven(input: JsonRecord, minimumFinal: Cents): Given {
  const { minimum } = splitAt(input)
  const parts = amountsByTarget(
    centsAt(input, 'principal_cents'),
    centsAt(input, 'payment_cents'),
    minimum,
    minimumFinal,
  )
  return answered(parts, ({ amounts }) => ({
    installments_cents: amounts,
    count: amounts.length,
    final_payment_cents: amounts.at(-1),
  }))
}

function budgetGiven(input: JsonRecord): Given {
  const monthly = monthlyLimit(affordabilityAt(input))
  if (monthly === null) return { error: 'nothing_known' }
  const rate = equalPeriodRate(rateAt(input), { numerator: 12, denominator: 1 })
  const plan = budgetPlan(centsAt(input, 'balance_cents'), monthly, numberAt(input, 'max_term_months'), rate)
  return answered(plan, ({ count, finalPayment, fits, gap }) => ({
    monthly_cents: monthly,
    count,
    final_payment_cents: finalPayment,
    fits,
    needed_monthly_cents: gap?.neededMonthly,
    paid_within_term_cents: gap?.paidWithinTerm,
    shortfall_cents: gap?.shortfall,
  }))
}

function affordabilityAt(input: JsonRecord): Affordability {
  const has = (key: string): boolean => input[key] !== undefined
  return {
    affordable: has('affordable_cents_per_month') ? centsAt(input, 'affordable_cents_per_month') : null,
    monthlyIncome: has('gross_monthly_income_cents') ? centsAt(input, 'gross_monthly_income_cents') : null,
    incomeCap: has('cap_percent_of_income') ? percentOf(textAt(input, 'cap_percent_of_income')) : null,
    takenByOtherPlans: cents(numberOr(input, 'other_plans_cents', 0)),
  }
}

/** One plan of small amounts; visits split into parts; or a share at the visit and the rest in parts. */
function microGiven(input: JsonRecord): Given {
  if (input.charges !== undefined) return input.split === undefined ? payAsYouGoGiven(input) : splitVisitsGiven(input)
  const plan = amountsByTarget(
    centsAt(input, 'principal_cents'),
    centsAt(input, 'payment_cents'),
    cents(1),
    cents(numberOr(input, 'minimum_final_cents', 0)),
  )
  return answered(plan, ({ amounts }) => ({
    count: amounts.length,
    last_due: contractDates(rhythmAt(input), amounts.length).at(-1),
    installments_cents: amounts,
  }))
}

function splitVisitsGiven(input: JsonRecord): Given {
  const count = numberAt(input, 'split')
  const offset = numberAt(input, 'first_due_offset_days')
  const plans: (readonly DatedAmount[])[] = []
  for (const charge of recordsAt(input, 'charges')) {
    const first = addDays(dateAt(charge, 'date'), offset)
    const dates = contractDates(rhythmAt({ ...input, first_due: first }), count)
    const plan = microPlan(centsAt(charge, 'cents'), { units: 0, places: 0 }, dates, splitAt(input))
    if (isRefusal(plan)) return refusalGiven(plan)
    plans.push(plan.parts)
  }
  const due = combinedByDate(plans)
  return {
    due: due.map(({ on, amount }) => ({ date: on, cents: amount })),
    total_cents: due.reduce((sum, { amount }) => sum + amount, 0),
  }
}

function payAsYouGoGiven(input: JsonRecord): Given {
  const dates = contractDates(rhythmAt({ frequency: 'monthly', ...input }), numberAt(input, 'rest_count'))
  const share = percentOf(textAt(input, 'at_service_percent'))
  const plans: (readonly DatedAmount[])[] = []
  let atService = 0
  for (const charge of recordsAt(input, 'charges')) {
    const plan = microPlan(centsAt(charge, 'cents'), share, dates, EVEN_SPLIT)
    if (isRefusal(plan)) return refusalGiven(plan)
    atService += plan.atService
    plans.push(plan.parts)
  }
  const parts = combinedByDate(plans)
  return {
    at_service_cents: atService,
    installments: parts.map(({ on, amount }) => ({ due: on, cents: amount })),
  }
}
