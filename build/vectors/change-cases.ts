import { contractDates, type Rhythm } from '../../shared/dates/due-dates.ts'
import { dayOf, type PlainDate } from '../../shared/dates/plain-date.ts'
import { type AddChargePolicy, consolidated, withChargeAdded } from '../../shared/engine/installments/change-amounts.ts'
import {
  type SkipPolicy,
  withDates,
  withMoreInstallments,
  withSkip,
} from '../../shared/engine/installments/change-dates.ts'
import { type BalancedDemand, type Demand, withBalances } from '../../shared/engine/installments/demand.ts'
import { reAged, reAmortized } from '../../shared/engine/installments/re-age.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Given } from './compare.ts'
import { rhythmAt } from './due-date-cases.ts'
import { type JsonRecord, numberAt, numberOr, numbersAt, recordAt, recordsAt, textAt } from './json.ts'
import { answered, centsAt, dateAt, datesAt, roundingAt, splitAt } from './schedule-input.ts'

/** The kinds of change to a running plan. */
export const CHANGE_KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  add_charge: addChargeGiven,
  deferral: deferralGiven,
  reschedule: rescheduleGiven,
  reage: reAgeGiven,
  reamortize: reAmortizeGiven,
}

function addChargeGiven(input: JsonRecord): Given {
  const open = amountsAt(input, 'remaining')
  if (textAt(input, 'policy') === 'consolidate') {
    const plan = consolidated([open, amountsAt(input, 'second_remaining')], numberAt(input, 'count'), splitAt(input))
    return answered(plan, ({ principal, amounts }) => ({ principal_cents: principal, installments_cents: amounts }))
  }
  const changed = withChargeAdded(open, centsAt(input, 'added_cents'), addPolicyAt(input), splitAt(input))
  return answered(changed, ({ principal, amounts }) => ({ principal_cents: principal, installments_cents: amounts }))
}

function addPolicyAt(input: JsonRecord): AddChargePolicy {
  const named = textAt(input, 'policy')
  if (named === 'keep_payment') return { kind: 'keepPayment' }
  if (named === 'keep_term') return { kind: 'keepTerm' }
  if (named === 'layer') return { kind: 'layer', count: numberAt(input, 'layer_count') }
  throw new TypeError(`policy ${named}`)
}

const SKIPS: Readonly<Record<string, SkipPolicy>> = { extend: 'extend', to_last: 'toLast', spread: 'spread' }

function deferralGiven(input: JsonRecord): Given {
  const policy = SKIPS[textAt(input, 'policy')]
  if (!policy) throw new TypeError(`policy ${textAt(input, 'policy')}`)
  const amounts = amountsAt(input, 'remaining_cents')
  const dates = datesAt(input, 'remaining_due')
  const open = amounts.map((amount, k): Demand => ({ number: k + 1, dueOn: dates[k] ?? dateAt(input, 'due'), amount }))
  const skip = numberOr(input, 'skip', 1)
  const after = withSkip(open, skip, policy, datesAfter({ frequency: 'monthly', ...input }, dates, skip))
  return answered(after, ({ demands }) => ({
    after: demands.map(({ dueOn, amount }) => ({ due: dueOn, cents: amount })),
  }))
}

function rescheduleGiven(input: JsonRecord): Given {
  const before = recordsAt(input, 'before').map((row) => demandAt(row, 'due_cents'))
  const change = recordAt(input, 'change')
  const from = dateAt(change, 'from_due')
  const dates = before.map((demand) => demand.dueOn)
  if (change.skip_periods !== undefined) return skippedGiven(input, before, from, numberAt(change, 'skip_periods'))
  if (change.new_due !== undefined) {
    const moved = contractDates(rhythmFrom(input, dateAt(change, 'new_due')), before.length)
    return { after: balancedGiven(withDates(before, from, moved)) }
  }
  const extra = numberAt(change, 'extra_terms')
  const later = [...dates.filter((date) => date >= from), ...datesAfter(input, dates, extra)]
  return answered(withMoreInstallments(before, from, later, splitAt(input)), ({ demands }) => ({
    after: balancedGiven(demands),
  }))
}

function skippedGiven(input: JsonRecord, before: readonly Demand[], from: PlainDate, periods: number): Given {
  const paid = before.filter((demand) => demand.dueOn < from)
  const dates = before.map((demand) => demand.dueOn)
  const changed = withSkip(before.slice(paid.length), periods, 'extend', datesAfter(input, dates, periods))
  return answered(changed, ({ skipped, demands }) => ({ after: balancedGiven([...paid, ...skipped, ...demands]) }))
}

function reAgeGiven(input: JsonRecord): Given {
  const arrears = recordsAt(input, 'arrears').map((row) => demandAt(row, 'outstanding_cents'))
  const last = Math.max(...arrears.map((demand) => demand.number))
  const dates = contractDates(rhythmFrom(input, dateAt(input, 'first_new_due')), numberAt(input, 'count'))
  return answered(reAged(arrears, numberOr(input, 'last_number', last), dates, splitAt(input)), ({ old, added }) => ({
    old_installments_after: old.map(({ number, amount }) => ({ n: number, due_cents: amount })),
    new_installments: rowsGiven(added),
    delinquency_after: old.some((demand) => demand.amount > 0) ? 'late' : 'none',
  }))
}

function reAmortizeGiven(input: JsonRecord): Given {
  const rows = recordsAt(input, 'installments').map((row) => ({
    ...demandAt(row, 'due_cents'),
    left: centsAt(row, 'outstanding_cents'),
  }))
  const rounding = { increment: numberOr(input, 'increment_cents', 1), rounding: roundingAt(input) }
  return answered(reAmortized(rows, dateAt(input, 'as_of'), rounding), ({ demands }) => ({
    installments: rowsGiven(withBalances(demands)),
  }))
}

function balancedGiven(demands: readonly Demand[]): Given {
  return rowsGiven(withBalances(demands))
}

function rowsGiven(demands: readonly BalancedDemand[]): readonly Given[] {
  return demands.map(({ number, dueOn, amount, balanceAfter }) => ({
    n: number,
    due: dueOn,
    due_cents: amount,
    balance_cents: balanceAfter,
  }))
}

function demandAt(row: JsonRecord, key: string): Demand {
  return { number: numberAt(row, 'n'), dueOn: dateAt(row, 'due'), amount: centsAt(row, key) }
}

function amountsAt(input: JsonRecord, key: string): readonly Cents[] {
  return numbersAt(input, key).map(cents)
}

/** The dates that follow the last one. Its day of the month is the largest that the dates show. */
function datesAfter(input: JsonRecord, dates: readonly PlainDate[], count: number): readonly PlainDate[] {
  const last = dates.at(-1)
  if (!last) return []
  const anchor = Math.max(...dates.map(dayOf))
  return contractDates(rhythmFrom({ ...input, anchor_day: anchor }, last), count + 1).slice(1)
}

function rhythmFrom(input: JsonRecord, firstOn: PlainDate): Rhythm {
  return rhythmAt({ ...input, first_due: firstOn })
}
