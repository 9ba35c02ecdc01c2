import { daysBetween, type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { agingReport, forecast, type Unpaid } from '../../shared/engine/installments/aging.ts'
import type { AprEquation, Flow } from '../../shared/engine/installments/apr-equation.ts'
import { lateFeeAmount } from '../../shared/engine/installments/late-fee.ts'
import { plainInstallment } from '../../shared/engine/installments/open-installment.ts'
import { payOff, type Receipt, settlement } from '../../shared/engine/installments/pay-off.ts'
import { type PeriodRate, partOf } from '../../shared/engine/installments/period-rate.ts'
import { actuarialRebate } from '../../shared/engine/installments/rebate.ts'
import {
  acceleration,
  type LatePolicy,
  type PlanHistory,
  standingOn,
} from '../../shared/engine/installments/standing.ts'
import { usRuleLedger } from '../../shared/engine/installments/us-rule.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { divideRounded } from '../../shared/money/rounding.ts'
import { aprText, percentOf } from './apr-cases.ts'
import type { Given } from './compare.ts'
import { flagAt, type JsonRecord, numberAt, numberOr, numbersAt, recordsAt, textAt, textsAt } from './json.ts'
import { centsAt, dateAt, dayCountAt, periodRateAt, rateAt, realDaysRate } from './schedule-input.ts'

/** The kinds of servicing: pay-off, settlement, interest ledgers, lateness and reports. */
export const SERVICING_KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  payoff: payOffGiven,
  settlement: settlementGiven,
  us_rule_ledger: ledgerGiven,
  rebate: rebateGiven,
  late_fee: lateFeeGiven,
  aging: (input) => ({ buckets_cents: bucketsGiven(input) }),
  forecast: forecastGiven,
  delinquency: delinquencyGiven,
}

function payOffGiven(input: JsonRecord): Given {
  const [from, on] = [dateAt(input, 'last_paid_through'), dateAt(input, 'payoff_date')]
  const balance = centsAt(input, 'principal_balance_cents')
  const toDate = payOff(balance, payOffRate(input, from, on), daysBetween(from, on))
  const given = { interest_cents: toDate.interest, payoff_cents: toDate.amount }
  if (input.next_due === undefined) return { ...given, per_diem_exact: toDate.perDay, to_payoff_date: given }
  const nextDue = dateAt(input, 'next_due')
  const toNext = payOff(balance, payOffRate(input, from, nextDue), daysBetween(from, nextDue))
  return {
    ...given,
    per_diem_exact: toDate.perDay,
    to_payoff_date: given,
    to_next_due_date: { interest_cents: toNext.interest, payoff_cents: toNext.amount },
  }
}

function payOffRate(input: JsonRecord, from: PlainDate, to: PlainDate): PeriodRate {
  const named = textAt(input, 'day_count')
  if (!named.startsWith('period')) return realDaysRate(rateAt(input), named, from, to)
  const whole = daysBetween(from, dateAt(input, 'next_due'))
  return partOf(periodRateAt(input, rateAt(input)), daysBetween(from, to), whole)
}

function settlementGiven(input: JsonRecord): Given {
  const outstanding = centsAt(input, 'outstanding_cents')
  const discount = percentOf(textAt(input, 'discount_percent'))
  const result = settlement(outstanding, discount, dateAt(input, 'deadline'), receiptsAt(input))
  return {
    accepted: result.isAccepted,
    written_off_cents: result.writtenOff,
    balance_cents: result.balance,
    credit_cents: result.credit,
  }
}

function ledgerGiven(input: JsonRecord): Given {
  const terms = {
    principal: centsAt(input, 'principal_cents'),
    rate: rateAt(input),
    method: dayCountAt(textAt(input, 'day_count')),
    startsOn: dateAt(input, 'start_date'),
  }
  return {
    ledger: usRuleLedger(terms, receiptsAt(input)).map((row) => ({
      date: row.on,
      received_cents: row.received,
      days: row.days,
      interest_accrued_cents: row.interestAccrued,
      to_interest_cents: row.toInterest,
      to_principal_cents: row.toPrincipal,
      unpaid_interest_cents: row.unpaidInterest,
      principal_balance_cents: row.balanceAfter,
      overpayment_cents: row.overpaid,
    })),
  }
}

/** The sum-of-digits figure is the adapter's own: the engine has none, and a case shows what it would be. */
function rebateGiven(input: JsonRecord): Given {
  const payments = numbersAt(input, 'payments_cents').map(cents)
  const paid = numberAt(input, 'paid')
  const equation = monthlyEquation(centsAt(input, 'principal_cents'), payments)
  const rebate = actuarialRebate(equation, paid, plainDate('2026-11-21'))
  const [later, all] = [BigInt(payments.length - paid), BigInt(payments.length)]
  const digits = divideRounded(
    BigInt(numberAt(input, 'add_on_interest_cents')) * later * (later + 1n),
    all * (all + 1n),
    'halfUp',
  )
  return {
    apr_percent: aprText(equation, 6),
    actuarial_unearned_cents: rebate?.unearned,
    payoff_actuarial_cents: rebate?.payOff,
    rule_of_78_unearned_cents: Number(digits),
  }
}

function monthlyEquation(principal: Cents, payments: readonly Cents[]): AprEquation {
  const flow = (amount: Cents, whole: number): Flow => {
    return { amount, whole, odd: { numerator: 0, denominator: 1 }, count: 1, every: 1 }
  }
  const perYear = { numerator: 12, denominator: 1 }
  return { advances: [flow(principal, 0)], payments: payments.map((amount, k) => flow(amount, k + 1)), perYear }
}

function lateFeeGiven(input: JsonRecord): Given {
  const unpaid = {
    principal: centsAt(input, 'installment_principal_cents'),
    interest: cents(numberOr(input, 'installment_interest_cents', 0)),
  }
  const feeOn = (base: 'principal' | 'principalAndInterest'): Cents =>
    lateFeeAmount(unpaid, {
      kind: 'percent',
      flat: cents(0),
      percent: percentOf(textAt(input, 'percent')),
      base,
      graceDays: 0,
    })
  const [onPrincipal, onBoth] = [feeOn('principal'), feeOn('principalAndInterest')]
  return {
    on_principal_cents: onPrincipal,
    on_principal_and_interest_cents: onBoth,
    three_missed_total_cents: [onPrincipal * 3, onBoth * 3],
  }
}

function bucketsGiven(input: JsonRecord): Given {
  const report = agingReport(unpaidAt(input), dateAt(input, 'as_of'))
  return {
    not_due: report.notDue,
    current: report.current,
    d1_30: report.days1to30,
    d31_60: report.days31to60,
    d61_90: report.days61to90,
    d91_120: report.days91to120,
    over_120: report.over120,
  }
}

function forecastGiven(input: JsonRecord): Given {
  const plans = recordsAt(input, 'plans').map((plan) => ({
    demands: unpaidAt(plan),
    onTimeShare: percentOf(plan.on_time_percent === undefined ? '100' : textAt(plan, 'on_time_percent')),
  }))
  const expected = forecast(plans, dateAt(input, 'as_of'))
  return {
    scheduled_by_month: Object.fromEntries(expected.months.map((month) => [month.month, month.scheduled])),
    weighted_by_month: Object.fromEntries(expected.months.map((month) => [month.month, month.weighted])),
    past_due_cents: expected.pastDue,
    scheduled_future_cents: expected.scheduledFuture,
  }
}

function unpaidAt(input: JsonRecord): readonly Unpaid[] {
  return recordsAt(input, 'installments').map((row) => ({
    contractOn: dateAt(row, 'due'),
    left: centsAt(row, 'outstanding_cents'),
  }))
}

function delinquencyGiven(input: JsonRecord): Given {
  if (input.probe_dates === undefined) return accelerationGiven(input)
  const history: PlanHistory = {
    installments: recordsAt(input, 'installments').map((row) =>
      plainInstallment({
        number: numberAt(row, 'n'),
        contractOn: dateAt(row, 'due'),
        amount: centsAt(row, 'due_cents'),
        paid: cents(0),
      }),
    ),
    receipts: receiptsAt(input),
    pauses: [],
  }
  const policy: LatePolicy = {
    graceDays: numberAt(input, 'grace_days'),
    noticeAfterLate: numberAt(input, 'default_after_late'),
    cureDays: numberAt(input, 'cure_days'),
    mayAccelerate: flagAt(input, 'acceleration'),
  }
  return { states: textsAt(input, 'probe_dates').map((text) => standingGiven(history, policy, plainDate(text))) }
}

const STATE_WORDS: Readonly<Record<string, string>> = { defaultNotice: 'default_notice', paidOff: 'paid_off' }

function standingGiven(history: PlanHistory, policy: LatePolicy, on: PlainDate): Given {
  const standing = standingOn(history, policy, on)
  return {
    date: on,
    state: STATE_WORDS[standing.state] ?? standing.state,
    late: standing.late,
    due_unpaid: standing.dueUnpaid,
    cure_by: standing.cureBy,
    amount_to_cure_cents: standing.amountToCure,
  }
}

function accelerationGiven(input: JsonRecord): Given {
  const unearned = cents(numberOr(input, 'unearned_interest_cents', 0))
  const result = acceleration(
    dateAt(input, 'cure_by'),
    centsAt(input, 'outstanding_cents'),
    unearned,
    receiptsAt(input),
  )
  return { accelerated_on: result.on, due_cents: result.due }
}

function receiptsAt(input: JsonRecord): readonly Receipt[] {
  return recordsAt(input, 'receipts').map((row) => ({ on: dateAt(row, 'date'), amount: centsAt(row, 'cents') }))
}
