import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { EXCESS_RULES, type ExcessRule, USUAL_ALLOCATION } from '../../../shared/engine/installments/allocate.ts'
import {
  leftOn,
  type OpenInstallment,
  paidOn,
  totalLeft,
  unpaidInstallment,
} from '../../../shared/engine/installments/open-installment.ts'
import { reAmortized } from '../../../shared/engine/installments/re-age.ts'
import { type PlanEntry, type Replayed, replay } from '../../../shared/engine/installments/replay.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import { standingOn } from '../../../shared/engine/installments/standing.ts'
import { type PlanTerms, plainTerms } from '../../../shared/engine/installments/terms.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const AGREED = plainDate('2026-11-23')
const CALENDAR = { holidays: [], saturdayHolidays: 'notMoved', closures: [] } as const
const POLICY = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }
const LIVES = 10_000
const CHUNK = 1_000
/** The seed of this run decides which ten thousand lives there are. */
const [FIRST_LIFE = 0] = fc.sample(fc.nat({ max: 2 ** 30 }), 1)

type Chance = (most: number) => number

/** Whole numbers that look random and are the same for the same life. */
function chanceOf(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * (most + 1))
  }
}

interface Money {
  readonly seq: number
  readonly on: PlainDate
  readonly received: number
  refunded: number
  excess: ExcessRule
  isReversed: boolean
}

interface Fee {
  readonly seq: number
  readonly on: PlainDate
  readonly amount: number
  waived: number
}

/** A plan while it is lived: what its newest version asks, and everything that was posted since the agreement. */
interface Life {
  on: PlainDate
  rows: readonly OpenInstallment[]
  /** What the rows ask together: principal and interest as agreed, less what was written off. */
  asked: number
  readonly money: Money[]
  readonly fees: Fee[]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

function begun(chance: Chance): Life {
  const [principal, count] = [cents(2_000 + chance(500_000)), 1 + chance(23)]
  const due = {
    every: 'months',
    interval: 1,
    firstOn: plainDate('2026-12-31'),
    anchor: 31,
    roll: 'none',
    calendar: CALENDAR,
  } as const
  const plain = plainTerms(due, { by: 'count', count })
  const made = schedule(principal, chance(2) === 0 ? bearing(plain, chance) : plain)
  if (made.kind === 'refused') throw new Error(made.code)
  if (sum(made.installments.map((row) => row.principal)) !== principal) throw new Error('rows miss the principal')
  const asked = sum(made.installments.map(({ amount }) => amount))
  if (asked !== principal + made.totalInterest) throw new Error('rows are not principal and interest')
  return { on: AGREED, rows: made.installments.map(unpaidInstallment), asked, money: [], fees: [] }
}

function bearing(terms: PlanTerms, chance: Chance): PlanTerms {
  const method = chance(1) === 0 ? ('period' as const) : ('actual/365' as const)
  const rate = percent(1 + chance(17))
  return { ...terms, interest: { rate, method, startsOn: AGREED, oddFirstPeriod: 'free', delayedUntil: null } }
}

/** All that was posted, with a reversal beside what it undoes. */
function entriesOf({ money, fees }: Life): readonly PlanEntry[] {
  return [
    ...fees.flatMap(({ seq, on, amount, waived }): PlanEntry[] => [
      { type: 'fee', seq, on, amount: cents(amount) },
      { type: 'waiver', seq, on: addDays(on, 9), of: seq, amount: cents(waived) },
    ]),
    ...money.flatMap(({ seq, on, received, refunded, excess, isReversed }): PlanEntry[] => {
      const payment: PlanEntry = { type: 'payment', seq, on, amount: cents(received - refunded), excess }
      return isReversed ? [payment, { type: 'reversal', seq: 1_000 + seq, on, of: seq }] : [payment]
    }),
  ]
}

function now(life: Life, entries = entriesOf(life)): Replayed {
  return replay(life.rows, entries, USUAL_ALLOCATION)
}

const DEEDS: readonly ((life: Life, chance: Chance) => void)[] = [
  pay,
  pay,
  pay,
  payLateInTheBooks,
  reverse,
  charge,
  waive,
  giveBack,
  writeOff,
  direct,
  spreadArrears,
]

function pay(life: Life, chance: Chance): void {
  received(life, chance, life.on)
}

/** Typed days later than it came. */
function payLateInTheBooks(life: Life, chance: Chance): void {
  received(life, chance, addDays(life.on, -chance(60)))
}

function received({ money }: Life, chance: Chance, on: PlainDate): void {
  const excess = EXCESS_RULES[chance(EXCESS_RULES.length - 1)] ?? 'next'
  money.push({ seq: money.length + 1, on, received: 1 + chance(90_000), refunded: 0, excess, isReversed: false })
}

/** Money that went back is not taken back a second time. */
function reverse({ money }: Life, chance: Chance): void {
  const one = picked(
    money.filter(({ isReversed, refunded }) => !isReversed && refunded === 0),
    chance,
  )
  if (one) one.isReversed = true
}

function charge({ fees, on }: Life, chance: Chance): void {
  fees.push({ seq: fees.length + 1, on, amount: 1 + chance(3_500), waived: 0 })
}

function waive({ fees }: Life, chance: Chance): void {
  const fee = picked(fees, chance)
  if (fee) fee.waived += chance(fee.amount - fee.waived)
}

/** Only what a receipt does not pay can go back. */
function giveBack(life: Life, chance: Chance): void {
  const over = now(life).payments.filter(({ leftOver }) => leftOver > 0)
  const one = picked(over, chance)
  const of = life.money.find(({ seq }) => seq === one?.seq)
  if (one && of) of.refunded += 1 + chance(one.leftOver - 1)
}

/** What is open of the last row is asked no more, or a part of it. */
function writeOff(life: Life, chance: Chance): void {
  const last = now(life).installments.findLast((row) => leftOn(row) > 0)
  const row = life.rows.find(({ number }) => number === last?.number)
  if (!last || !row) return
  const most = Math.min(last.due.principal - last.paid.principal, row.due.principal)
  const less = chance(most)
  life.asked -= less
  const due = { ...row.due, principal: cents(row.due.principal - less) }
  life.rows = life.rows.map((other) => (other === row ? { ...row, due } : other))
}

/** The payer says something else about money of an older receipt. */
function direct({ money }: Life, chance: Chance): void {
  const one = picked(money, chance)
  if (one) one.excess = EXCESS_RULES[chance(EXCESS_RULES.length - 1)] ?? 'next'
}

/** Arrears of a plan without interest go into the rows that are still to come. */
function spreadArrears(life: Life): void {
  if (life.rows.some(({ due }) => due.interest > 0)) return
  const rows = now(life).installments.map((row) => {
    return { number: row.number, dueOn: row.contractOn, amount: row.due.principal, left: leftOn(row) }
  })
  const changed = reAmortized(rows, life.on, { increment: 1, rounding: 'halfUp' })
  if (changed.kind === 'refused' || changed.demands.some(({ amount }) => amount < 0)) return
  const amounts = new Map(changed.demands.map(({ number, amount }) => [number, amount]))
  life.rows = life.rows.map((row) => ({
    ...row,
    due: { ...row.due, principal: amounts.get(row.number) ?? row.due.principal },
  }))
}

function picked<T>(all: readonly T[], chance: Chance): T | undefined {
  return all[chance(Math.max(all.length - 1, 0))]
}

/** Everything that must hold, whatever has happened. Thrown as a text: ten thousand lives ask it often. */
function broken(life: Life): string | null {
  const state = now(life)
  const standing = life.money.filter(({ isReversed }) => !isReversed)
  const held = sum(standing.map(({ received: came, refunded }) => came - refunded))
  const allocated = sum(state.payments.flatMap(({ rows }) => rows.map(({ amount }) => amount)))
  const all = [...state.installments, ...state.fees]
  const inFees = sum(life.fees.map(({ amount, waived }) => amount - waived))
  if (allocated !== held - state.credit) return 'allocation rows are not receipts less what is unapplied'
  if (sum(all.map(paidOn)) !== allocated) return 'what is paid is not what was allocated'
  if (sum(life.rows.map(({ due }) => due.principal + due.interest)) !== life.asked) return 'the rows miss the debt'
  if (totalLeft(state.installments) + totalLeft(state.fees) + allocated !== life.asked + inFees) return 'a cent is lost'
  if (all.some((row) => leftOn(row) < 0 || paidOn(row) < 0) || state.credit < 0) return 'an amount is below zero'
  const idle = state.payments.some(({ seq, leftOver }) => leftOver > 0 && !mayWait(life, seq))
  if (idle && totalLeft(all) > 0) return 'money lies idle beside a debt without anybody wanting it'
  return brokenReplay(life, state)
}

/** Money waits where its payer says so; what is for principal alone leaves interest open. */
function mayWait({ money }: Life, seq: number): boolean {
  const excess = money.find((one) => one.seq === seq)?.excess
  return excess === 'credit' || excess === 'principal'
}

/** A reversed receipt and a fee that was waived whole leave no trace, and the order of posting does not matter. */
function brokenReplay(life: Life, state: Replayed): string | null {
  const money = life.money.filter(({ isReversed }) => !isReversed)
  const fees = life.fees.filter(({ amount, waived }) => waived < amount)
  const clean = now(life, entriesOf({ ...life, money, fees }))
  if (JSON.stringify(clean.payments) !== JSON.stringify(state.payments)) return 'a reversal or a waiver left a trace'
  const turned = now(life, entriesOf(life).toReversed())
  return JSON.stringify(turned) === JSON.stringify(state) ? null : 'the order of posting matters'
}

function brokenStanding(life: Life, state: Replayed): string | null {
  const fees = life.fees.map(({ on, amount, waived }) => ({ on, amount: cents(amount - waived) }))
  const receipts = life.money.flatMap(({ on, received: came, refunded, excess, isReversed }) =>
    isReversed ? [] : [{ on, amount: cents(came - refunded), excess }],
  )
  const end = addDays(life.on, 5_000)
  const standing = standingOn({ installments: life.rows, receipts, pauses: [], fees }, POLICY, end)
  const left: Cents = totalLeft([...state.installments, ...state.fees])
  if ((standing.state === 'paidOff') !== (left === 0)) return 'paid off is not when nothing is left'
  const late = state.installments.filter((row) => leftOn(row) > 0).map(({ number }) => number)
  return standing.late.join() === late.join() ? null : 'late is not what is left'
}

describe('ten thousand plans through interest, fees, choices, refunds and write-offs', () => {
  const chunks = Array.from({ length: LIVES / CHUNK }, (_, k) => k * CHUNK)

  test.each(chunks)('keep every rule of money, from life %i on', (from) => {
    for (let seed = FIRST_LIFE + from; seed < FIRST_LIFE + from + CHUNK; seed += 1) {
      const chance = chanceOf(seed)
      const life = begun(chance)
      for (let deeds = 4 + chance(10); deeds > 0; deeds -= 1) {
        life.on = addDays(life.on, chance(40))
        DEEDS[chance(DEEDS.length - 1)]?.(life, chance)
        if (deeds % 4 !== 1) continue
        const problem = broken(life)
        if (problem !== null) throw new Error(`life ${seed}: ${problem}`)
      }
      // How a plan stands takes as many replays as it has days that matter: every fourth life is asked, when it is over.
      const late = seed % 4 === 0 ? brokenStanding(life, now(life)) : null
      if (late !== null) throw new Error(`life ${seed}: ${late}`)
    }
    expect(from).toBeLessThan(LIVES)
  })
})
