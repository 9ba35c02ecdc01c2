import {
  type AllocationRule,
  allocate,
  type ExcessRule,
  USUAL_ALLOCATION,
} from '../../shared/engine/installments/allocate.ts'
import {
  arrearsOn,
  type Component,
  leftOn,
  NO_PARTS,
  type OpenInstallment,
  paidOn,
  plainInstallment,
  totalLeft,
} from '../../shared/engine/installments/open-installment.ts'
import { paymentTiming } from '../../shared/engine/installments/payment-timing.ts'
import { type PlanEntry, type Replayed, replay } from '../../shared/engine/installments/replay.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import type { Given } from './compare.ts'
import { type JsonRecord, numberAt, numberOr, recordAt, recordsAt, textAt, textOr, textsAt } from './json.ts'
import { centsAt, dateAt } from './schedule-input.ts'

/** The kinds of money that comes in, and of its reversal. */
export const ALLOCATION_KINDS: Readonly<Record<string, (input: JsonRecord) => Given>> = {
  allocation: allocationGiven,
  component_allocation: componentGiven,
  reversal: reversalGiven,
}

function allocationGiven(input: JsonRecord): Given {
  const installments = recordsAt(input, 'installments').map(plainAt)
  const receipts = recordsAt(input, 'receipts')
  const rule = ruleAt(input)
  return {
    after_each_receipt: receipts.map((receipt, k) => {
      const entries = receipts.slice(0, k + 1).map((other, seq) => paymentAt(other, seq + 1))
      const after = replay(installments, entries, rule)
      return {
        receipt: { date: textAt(receipt, 'date'), cents: numberAt(receipt, 'cents') },
        installments: after.installments.map((installment) => timedGiven(installment, after)),
        unapplied_cents: after.credit,
      }
    }),
  }
}

function timedGiven(installment: OpenInstallment, after: Replayed): Given {
  const timing = paymentTiming(installment, after.payments)
  return {
    n: installment.number,
    paid_cents: paidOn(installment),
    paid_in_advance_cents: timing.early,
    paid_late_cents: timing.late,
    outstanding_cents: leftOn(installment),
  }
}

function componentGiven(input: JsonRecord): Given {
  const installments = recordsAt(input, 'installments').map(componentsAt)
  const receipt = recordAt(input, 'receipt')
  const result = allocate(
    installments,
    { on: dateAt(receipt, 'date'), amount: centsAt(receipt, 'cents') },
    ruleAt(input),
  )
  return {
    applied: result.rows.map(({ number, component, amount }) => ({ n: number, component, cents: amount })),
    unapplied_cents: result.leftOver,
  }
}

function reversalGiven(input: JsonRecord): Given {
  const asOf = dateAt(input, 'as_of')
  const entries = recordsAt(input, 'entries').map(entryAt)
  const result = replay(recordsAt(input, 'installments').map(plainAt), entries, ruleAt(input))
  const oldest = result.installments.find((installment) => leftOn(installment) > 0)
  return {
    installments: result.installments.map((installment) => ({
      n: installment.number,
      paid_cents: paidOn(installment),
      outstanding_cents: leftOn(installment),
      satisfied_on: result.satisfied.find((paid) => paid.number === installment.number)?.on,
    })),
    fees_outstanding_cents: totalLeft(result.fees),
    entries_kept: entries.length,
    past_due_cents: arrearsOn(result.installments, asOf),
    oldest_unpaid_due: oldest?.contractOn,
    unapplied_cents: result.credit,
  }
}

function entryAt(entry: JsonRecord): PlanEntry {
  const [seq, on, type] = [numberAt(entry, 'seq'), dateAt(entry, 'date'), textAt(entry, 'type')]
  if (type === 'payment') return { type, seq, on, amount: centsAt(entry, 'cents') }
  if (type === 'reversal') return { type, seq, on, of: numberAt(entry, 'of') }
  if (type.endsWith('fee')) return { type: 'fee', seq, on, amount: centsAt(entry, 'cents') }
  throw new TypeError(`entry ${type}`)
}

function paymentAt(receipt: JsonRecord, seq: number): PlanEntry {
  return { type: 'payment', seq, on: dateAt(receipt, 'date'), amount: centsAt(receipt, 'cents') }
}

function plainAt(row: JsonRecord): OpenInstallment {
  const [number, contractOn] = [numberAt(row, 'n'), dateAt(row, 'due')]
  return plainInstallment({
    number,
    contractOn,
    amount: centsAt(row, 'due_cents'),
    paid: cents(numberOr(row, 'paid_cents', 0)),
  })
}

function componentsAt(row: JsonRecord): OpenInstallment {
  const partAt = (component: Component): Cents => cents(numberOr(row, `${component}_cents`, 0))
  const due = { interest: partAt('interest'), principal: partAt('principal'), fee: partAt('fee') }
  return { number: numberAt(row, 'n'), contractOn: dateAt(row, 'due'), due, paid: NO_PARTS }
}

const EXCESS: Readonly<Record<string, ExcessRule>> = {
  next: 'next',
  last: 'last',
  spread: 'spread',
  principal: 'principal',
}

function ruleAt(input: JsonRecord): AllocationRule {
  const excess = EXCESS[textOr(input, 'future_policy', 'next')]
  if (!excess) throw new TypeError(`future_policy ${textAt(input, 'future_policy')}`)
  const order = textsAt(input, 'order').flatMap((word) => COMPONENT_WORDS[word] ?? [])
  const scope =
    textOr(input, 'scope', 'installment_first') === 'component_first' ? 'componentFirst' : 'installmentFirst'
  return { order: order.length > 0 ? order : USUAL_ALLOCATION.order, scope, excess, early: 'isExcess' }
}

const COMPONENT_WORDS: Readonly<Record<string, readonly Component[]>> = {
  interest: ['interest'],
  principal: ['principal'],
  fee: ['fee'],
  fees: ['fee'],
}
