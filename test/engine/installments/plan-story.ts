import fc from 'fast-check'
import { addDays, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { interestAccount } from '../../../shared/engine/installments/account-of.ts'
import { type AllocationRule, EXCESS_RULES, USUAL_ALLOCATION } from '../../../shared/engine/installments/allocate.ts'
import type { Installment } from '../../../shared/engine/installments/dated-rows.ts'
import type { InterestAccount, PlanMoney } from '../../../shared/engine/installments/interest-account.ts'
import { lateFees } from '../../../shared/engine/installments/late-fee.ts'
import {
  leftOn,
  nextDue,
  type OpenInstallment,
  plainInstallment,
  unpaidInstallment,
} from '../../../shared/engine/installments/open-installment.ts'
import { type PlanEntry, type Replayed, replay } from '../../../shared/engine/installments/replay.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import { standingOn } from '../../../shared/engine/installments/standing.ts'
import { type InterestTerms, plainTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

/** Something that was posted on a plan. `of` names the deed that it undoes, or of which it gives up a part. */
export interface Deed {
  readonly id: string
  readonly type: PlanEntry['type']
  readonly on: PlainDate
  readonly amount: number
  readonly of?: string
  readonly excess?: (typeof EXCESS_RULES)[number]
}

/** A plan and all that was posted on it, in the order of posting. */
export interface PlanStory {
  readonly rows: readonly Installment[]
  readonly interest: InterestTerms | null
  readonly rule: AllocationRule
  readonly deeds: readonly Deed[]
}

export const AGREED = plainDate('2027-01-04')
/** The day on which stories are looked at: most payments are due by then. */
export const LOOKED_AT = plainDate('2027-11-15')
const LATE = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }
const LATE_FEE = {
  kind: 'flat',
  flat: cents(1_500),
  percent: percent(5),
  base: 'principal',
  graceDays: 10,
} as const
export const RHYTHM = { every: 'months', interval: 1, firstOn: plainDate('2027-01-31'), anchor: 31 } as const
const DUE = { ...RHYTHM, roll: 'none', calendar: { holidays: [], saturdayHolidays: 'notMoved', closures: [] } } as const

/** Deeds as entries. What counts as the place of posting is the place in the list, told apart for money and for fees. */
function entriesOf(deeds: readonly Deed[]): readonly PlanEntry[] {
  const place = new Map(deeds.map(({ id }, seq) => [id, seq + 1]))
  const placeOf = (id: string | undefined): number => place.get(id ?? '') ?? -1
  return deeds.map(({ id, type, on, amount, of, excess }): PlanEntry => {
    const seq = placeOf(id)
    if (type === 'reversal') return { type, seq, on, of: placeOf(of) }
    if (type === 'waiver') return { type, seq, on, of: placeOf(of), amount: cents(amount) }
    if (type === 'fee') return { type, seq, on, amount: cents(amount) }
    return { type, seq, on, amount: cents(amount), ...(excess === undefined ? {} : { excess }) }
  })
}

/** Deeds that count as money: payments that were not undone. */
export function standingMoney(deeds: readonly Deed[]): readonly Deed[] {
  const undone = new Set(deeds.flatMap(({ type, of }) => (type === 'reversal' ? [of] : [])))
  return deeds.filter(({ id, type }) => type === 'payment' && !undone.has(id))
}

/** Fees, each less what was given up of it. */
function standingFees(deeds: readonly Deed[]): readonly { readonly on: PlainDate; readonly amount: number }[] {
  return deeds.flatMap(({ id, type, on, amount }) => {
    const waived = deeds.filter((one) => one.type === 'waiver' && one.of === id).map((one) => one.amount)
    return type === 'fee' ? [{ on, amount: Math.max(amount - sum(waived), 0) }] : []
  })
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}

/** The account of a plan with interest: money on fees repays no principal and pays no interest. */
export function accountOf(story: PlanStory): InterestAccount | null {
  const { rows, interest, deeds } = story
  if (interest === null) return null
  const agreed = rows.map(({ number, contractOn, amount }) => plainRow(number, contractOn, amount))
  const used = new Map(replay(agreed, entriesOf(deeds), USUAL_ALLOCATION).payments.map((one) => [one.seq, one.rows]))
  const money = standingMoney(deeds).map(({ id, on, amount, excess }): PlanMoney => {
    const seq = deeds.findIndex((deed) => deed.id === id) + 1
    const onFees = (used.get(seq) ?? []).filter(({ fee }) => fee !== undefined).map((row) => row.amount)
    return { seq, on, amount: cents(amount - sum(onFees)), excess: excess ?? 'next' }
  })
  const era = { from: AGREED, terms: interest, principal: principalOf(rows), firstDueOn: RHYTHM.firstOn }
  return interestAccount({ rows, eras: [{ ...era, rhythm: RHYTHM }], money })
}

function plainRow(number: number, contractOn: PlainDate, amount: number): OpenInstallment {
  return plainInstallment({ number, contractOn, amount: cents(amount), paid: cents(0) })
}

function principalOf(rows: readonly Installment[]) {
  return cents(sum(rows.map(({ principal }) => principal)))
}

/** The replay with the names of deeds in place of their places in the order of posting. */
function named(replayed: Replayed, deeds: readonly Deed[]) {
  const nameOf = (seq: number | undefined): string => deeds[(seq ?? 0) - 1]?.id ?? ''
  const inOrder = replayed.payments.toSorted((a, b) => (nameOf(a.seq) < nameOf(b.seq) ? -1 : 1))
  return {
    installments: replayed.installments,
    fees: replayed.fees.map((fee) => [nameOf(fee.fee), fee.contractOn, fee.due.fee, fee.paid.fee]).toSorted(),
    allocations: inOrder.map(({ seq, rows, leftOver }) => ({
      of: nameOf(seq),
      rows: rows.map(({ number, component, amount, fee }) => [number, component, amount, fee ? nameOf(fee) : '']),
      leftOver,
    })),
    credit: replayed.credit,
    satisfied: replayed.satisfied,
  }
}

/** Debits of the unapplied cash by what they paid, as the ledger posts allocation rows. */
function ledgerOf(replayed: Replayed) {
  const rows = replayed.payments.flatMap((payment) => payment.rows)
  const paid = (of: string) => sum(rows.filter(({ component }) => component === of).map(({ amount }) => amount))
  return { principal: paid('principal'), interest: paid('interest'), fee: paid('fee'), unapplied: replayed.credit }
}

/** Everything in which two orders of the same deeds could differ. */
export function endingOf(story: PlanStory) {
  const { rows, deeds, rule } = story
  const byParts = replay(rows.map(unpaidInstallment), entriesOf(deeds), rule)
  const account = accountOf(story)
  const asked = (account === null ? rows : account.asked).map(({ number, contractOn, amount }) =>
    plainRow(number, contractOn, amount),
  )
  const asAsked = replay(asked, entriesOf(deeds), USUAL_ALLOCATION)
  const receipts = standingMoney(deeds).map(({ on, amount, excess }) => ({
    on,
    amount: cents(amount),
    ...(excess === undefined ? {} : { excess }),
  }))
  const fees = standingFees(deeds).map(({ on, amount }) => ({ on, amount: cents(amount) }))
  const clocked = asked.map((row) => ({ ...row, clockFrom: row.contractOn }))
  return {
    byParts: named(byParts, deeds),
    asAsked: named(asAsked, deeds),
    ledger: ledgerOf(byParts),
    open: asAsked.installments.map(leftOn),
    next: nextDue(asAsked.installments, LOOKED_AT),
    interest: account === null ? null : interestEnd(account, deeds),
    standing: standingOn({ installments: asked, receipts, pauses: [], fees }, LATE, LOOKED_AT),
    lateFees: lateFees(clocked, receipts, LATE_FEE, { asOf: LOOKED_AT, pauses: [] }),
  }
}

function interestEnd(account: InterestAccount, deeds: readonly Deed[]) {
  const paid = [...account.toInterest].map(([seq, amount]) => [deeds[seq - 1]?.id ?? '', amount] as const)
  return {
    asked: account.asked,
    paid: paid.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    earned: account.earnedBy(LOOKED_AT),
    payOff: account.payOffOn(LOOKED_AT),
  }
}

const interestTerms: fc.Arbitrary<InterestTerms | null> = fc.option(
  fc.record({
    rate: fc.integer({ min: 1, max: 24 }).map(percent),
    method: fc.constantFrom('period', 'actual/365', 'actual/actual'),
    startsOn: fc.constant(AGREED),
    oddFirstPeriod: fc.constantFrom('free', 'inEveryPayment', 'withFirstPayment'),
    delayedUntil: fc.constantFrom(null, null, plainDate('2027-04-15')),
  }),
)

const rules: fc.Arbitrary<AllocationRule> = fc.record({
  order: fc.constantFrom<AllocationRule['order']>(['interest', 'principal', 'fee'], ['fee', 'interest', 'principal']),
  scope: fc.constantFrom('installmentFirst', 'componentFirst'),
  excess: fc.constantFrom(...EXCESS_RULES),
  early: fc.constantFrom('isExcess', 'paysNext'),
})

/** Days of which no two are the same, so that their order is never in doubt: few, so that fees and money share some. */
const days = (least: number, most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 22 }), { minLength: least, maxLength: most })
    .map((chosen) => chosen.map((k) => 12 + k * 14))

const amounts = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 16, maxLength: 16 })

/** A life: money of different days, fees of different days, some of the money undone, some of the fees given up. */
export const planStory: fc.Arbitrary<PlanStory> = fc
  .record({
    owed: fc.integer({ min: 5_000, max: 200_000 }),
    count: fc.integer({ min: 1, max: 9 }),
    interest: interestTerms,
    rule: rules,
    paidOn: days(2, 7),
    feesOn: days(1, 3),
    undone: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    givenUp: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 1, max: 1_500 })), { minLength: 1, maxLength: 3 }),
    amounts,
    excess: fc.array(fc.option(fc.constantFrom(...EXCESS_RULES), { nil: undefined }), { minLength: 7, maxLength: 7 }),
  })
  .map(({ owed, count, interest, rule, paidOn, feesOn, undone, givenUp, amounts: sizes, excess }) => {
    const made = schedule(cents(owed), { ...plainTerms(DUE, { by: 'count', count }), interest })
    if (made.kind === 'refused') throw new Error(made.code)
    const money = paidOn.map((day, k): Deed => {
      const wish = excess[k]
      const deed = { id: `pay ${k}`, type: 'payment', on: addDays(AGREED, day), amount: sizes[k] ?? 1 } as const
      return wish === undefined ? deed : { ...deed, excess: wish }
    })
    const fees = feesOn.map(
      (day, k): Deed => ({ id: `fee ${k}`, type: 'fee', on: addDays(AGREED, day), amount: 1_500 + k }),
    )
    const reversals = undone
      .filter((k) => k < money.length)
      .map(
        (k): Deed => ({ id: `back ${k}`, type: 'reversal', on: addDays(AGREED, 331 + k), amount: 0, of: `pay ${k}` }),
      )
    const waivers = givenUp
      .filter(([of]) => of < fees.length)
      .map(([of, amount], k): Deed => {
        return { id: `waive ${k}`, type: 'waiver', on: addDays(AGREED, 335), amount, of: `fee ${of}` }
      })
    return { rows: made.installments, interest, rule, deeds: [...money, ...fees, ...reversals, ...waivers] }
  })
