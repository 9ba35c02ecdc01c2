import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { USUAL_ALLOCATION } from '../../../shared/engine/installments/allocate.ts'
import { balanceChanged } from '../../../shared/engine/installments/balance-changed.ts'
import type { Demand } from '../../../shared/engine/installments/demand.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import {
  leftOn,
  type OpenInstallment,
  paidOn,
  plainInstallment,
  totalLeft,
} from '../../../shared/engine/installments/open-installment.ts'
import { planDifference } from '../../../shared/engine/installments/plan-difference.ts'
import type { PlanVersion } from '../../../shared/engine/installments/plan-version.ts'
import { reAmortized } from '../../../shared/engine/installments/re-age.ts'
import { type PlanEntry, type Replayed, replay } from '../../../shared/engine/installments/replay.ts'
import { schedule } from '../../../shared/engine/installments/schedule.ts'
import { type LatePolicy, standingOn } from '../../../shared/engine/installments/standing.ts'
import { plainTerms } from '../../../shared/engine/installments/terms.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

const AGREED = plainDate('2026-11-23')
const FIRST = plainDate('2026-12-31')
const POLICY: LatePolicy = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }
const CALENDAR = { holidays: [], saturdayHolidays: 'notMoved', closures: [] } as const
const LIVES = 10_000
const CHUNK = 1000
/** The seed of this run decides which ten thousand lives there are. */
const [FIRST_LIFE = 0] = fc.sample(fc.nat({ max: 2 ** 30 }), 1)

/** Whole numbers that look random and are the same for the same life. */
function chanceOf(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * (most + 1))
  }
}

/** A plan while it is lived: rows as agreed, and everything posted since the last new version. */
interface Life {
  on: PlainDate
  /** What the patient owes for the covered charges, payments not taken off. */
  owed: number
  /** Paid under versions that were replaced, less what was given back. */
  paidBefore: number
  rows: readonly Demand[]
  entries: PlanEntry[]
  fees: number
}

function begun(chance: (most: number) => number): Life {
  const due = { every: 'months', interval: 1, firstOn: FIRST, anchor: 31, roll: 'none', calendar: CALENDAR } as const
  const [owed, count] = [cents(1000 + chance(500_000)), 1 + chance(23)]
  const made = schedule(owed, plainTerms(due, { by: 'count', count }))
  if (made.kind === 'refused') throw new Error(made.code)
  const rows = made.installments.map(({ number, contractOn, amount }) => ({ number, dueOn: contractOn, amount }))
  return { on: AGREED, owed, paidBefore: 0, rows, entries: [], fees: 0 }
}

function unpaid(life: Life): readonly OpenInstallment[] {
  return life.rows.map(({ number, dueOn, amount }) =>
    plainInstallment({ number, contractOn: dueOn, amount, paid: cents(0) }),
  )
}

function now(life: Life): Replayed {
  return replay(unpaid(life), life.entries, USUAL_ALLOCATION)
}

/** Receipts of this version that were not reversed. */
function standingReceipts(life: Life): readonly { on: PlainDate; amount: Cents }[] {
  const reversed = life.entries.flatMap((entry) => (entry.type === 'reversal' ? [entry.of] : []))
  return life.entries.flatMap((entry) =>
    entry.type === 'payment' && !reversed.includes(entry.seq) ? [{ on: entry.on, amount: entry.amount }] : [],
  )
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

function live(life: Life, chance: (most: number) => number): void {
  life.on = addDays(life.on, chance(40))
  const seq = life.entries.length
  const deed = chance(9)
  if (deed <= 4) life.entries.push({ type: 'payment', seq, on: life.on, amount: cents(1 + chance(60_000)) })
  if (deed === 5) reverseOne(life, chance)
  if (deed === 6) {
    const amount = 1 + chance(2500)
    life.fees += amount
    life.entries.push({ type: 'fee', seq, on: life.on, amount: cents(amount) })
  }
  if (deed === 7) newBalance(life, chance)
  if (deed === 8) catchUpLater(life)
}

function reverseOne(life: Life, chance: (most: number) => number): void {
  const reversed = life.entries.flatMap((entry) => (entry.type === 'reversal' ? [entry.of] : []))
  const open = life.entries.filter((entry) => entry.type === 'payment' && !reversed.includes(entry.seq))
  const picked = open[chance(Math.max(open.length - 1, 0))]
  if (picked) life.entries.push({ type: 'reversal', seq: life.entries.length, on: life.on, of: picked.seq })
}

/** Insurance pays more or less: one possible choice becomes the next version. Not while a fee or credit is open. */
function newBalance(life: Life, chance: (most: number) => number): void {
  const { installments, credit } = now(life)
  if (credit > 0 || life.fees > 0) return
  const paid = life.paidBefore + sum(standingReceipts(life).map(({ amount }) => amount))
  const open = installments
    .filter((row) => leftOn(row) > 0)
    .map((row) => ({ number: row.number, dueOn: row.contractOn, amount: leftOn(row) }))
  const last = life.rows.at(-1)?.dueOn ?? FIRST
  const owed = Math.max(life.owed + chance(60_000) - 30_000, 0)
  const { choices } = balanceChanged(
    {
      on: life.on,
      paid: cents(paid),
      open,
      regularAmount: life.rows[0]?.amount ?? cents(1),
      datesAfter: Array.from({ length: 60 }, (_, k) => addMonths(last, k + 1, 31)),
      split: EVEN_SPLIT,
    },
    cents(owed),
  )
  const possible = choices.filter(({ isPossible }) => isPossible)
  const taken = possible[chance(Math.max(possible.length - 1, 0))]
  if (!taken) return
  expect(paid + sum(taken.demands.map(({ amount }) => amount)) + taken.outside).toBe(
    owed + taken.refund + taken.creditAtEnd,
  )
  life.owed = owed + taken.creditAtEnd - taken.outside
  life.paidBefore = paid - taken.refund
  life.rows = taken.demands
  life.entries = []
}

/** Arrears go into the installments that are still to come; what was paid stays on its row. */
function catchUpLater(life: Life): void {
  const { installments, credit } = now(life)
  if (credit > 0 || life.fees > 0) return
  const rows = installments.map((row) => ({
    number: row.number,
    dueOn: row.contractOn,
    amount: cents(leftOn(row) + paidOn(row)),
    left: leftOn(row),
  }))
  const changed = reAmortized(rows, life.on, { increment: 1, rounding: 'halfUp' })
  if (changed.kind === 'refused' || changed.demands.some(({ amount }) => amount < 0)) return
  expect(sum(changed.demands.map(({ amount }) => amount))).toBe(sum(rows.map(({ amount }) => amount)))
  life.rows = changed.demands
}

/** One life in so many is looked at as a whole after each of its deeds; all of them are at their end. */
const CLOSELY = 10

/** Everything that must hold, whatever has happened. Thrown as a text: ten thousand lives ask it often. */
function broken(life: Life): string | null {
  const state = now(life)
  return brokenSums(life, state) ?? brokenStanding(life) ?? brokenReplay(life, state)
}

/** The cents: looked at after every deed of every life. */
function brokenSums(life: Life, state: Replayed): string | null {
  const all = [...state.installments, ...state.fees]
  const received = sum(standingReceipts(life).map(({ amount }) => amount))
  const allocated = sum(state.payments.flatMap(({ rows }) => rows.map(({ amount }) => amount)))
  if (allocated + state.credit !== received) return 'a receipt is not wholly used or credited'
  if (sum(all.map(paidOn)) !== allocated) return 'what is paid is not what was allocated'
  if (life.paidBefore + sum(life.rows.map(({ amount }) => amount)) !== life.owed)
    return 'rows do not add up to the debt'
  if (totalLeft(all) + allocated !== life.owed - life.paidBefore + life.fees) return 'a cent is lost or made'
  if (all.some((row) => leftOn(row) < 0 || paidOn(row) < 0)) return 'an amount is below zero'
  if (state.credit > 0 && life.fees === 0 && totalLeft(all) > 0) return 'a credit stands beside a debt'
  return null
}

function brokenStanding(life: Life): string | null {
  const history = { installments: unpaid(life), receipts: standingReceipts(life), pauses: [] }
  const { state, late, amountToCure } = standingOn(history, POLICY, life.on)
  const isPaid = sum(history.receipts.map(({ amount }) => amount)) >= sum(life.rows.map(({ amount }) => amount))
  if ((state === 'paidOff') !== isPaid) return 'paid off is not when all is paid'
  if (late.length > 0 !== amountToCure > 0) return 'late without an amount, or an amount without late'
  return null
}

/** A reversed payment leaves no trace in where the others go. */
function brokenReplay(life: Life, state: Replayed): string | null {
  const reversed = life.entries.flatMap((entry) => (entry.type === 'reversal' ? [entry.of] : []))
  // Without a reversal the two lives are one and the same.
  if (reversed.length === 0) return null
  const clean = life.entries.filter((entry) => entry.type !== 'reversal' && !reversed.includes(entry.seq))
  const without = replay(unpaid(life), clean, USUAL_ALLOCATION)
  return JSON.stringify(without.installments) === JSON.stringify(state.installments) ? null : 'a reversal left a trace'
}

function versionOf(life: Life): PlanVersion {
  return {
    charges: [],
    owed: cents(life.owed),
    downPayment: cents(0),
    rows: life.rows.map(({ number, dueOn, amount }) => ({ number, contractOn: dueOn, amount })),
    frequency: 'monthly',
    roll: 'none',
    rate: null,
    method: null,
    totalInterest: cents(0),
    lateFee: null,
    returnedPayment: null,
    guarantor: 'Sample Patient A',
    needsDisclosure: life.rows.length > 4,
  }
}

/** Rows of zero ask for nothing: a version may leave them out. */
function asksAlike(before: PlanVersion, after: PlanVersion): boolean {
  const asked = ({ owed, rows }: PlanVersion) => JSON.stringify([owed, rows.filter(({ amount }) => amount > 0)])
  return asked(before) === asked(after)
}

describe('ten thousand plans, each with a life of its own', () => {
  const chunks = Array.from({ length: LIVES / CHUNK }, (_, k) => k * CHUNK)

  test.each(chunks)('keep every cent, from life %i on', (from) => {
    for (let seed = FIRST_LIFE + from; seed < FIRST_LIFE + from + CHUNK; seed += 1) {
      const chance = chanceOf(seed)
      const life = begun(chance)
      for (let deeds = 4 + chance(10); deeds > 0; deeds -= 1) {
        const isClose = seed % CLOSELY === 0 || deeds === 1
        const [rows, owed] = [life.rows, life.owed]
        const before = versionOf(life)
        live(life, chance)
        const problem = isClose ? broken(life) : brokenSums(life, now(life))
        if (problem !== null) throw new Error(`life ${seed}: ${problem}`)
        if (!isClose && life.rows === rows && life.owed === owed) continue
        const after = versionOf(life)
        const { changes, consent } = planDifference(before, after, { kind: 'newTerms', afterDefault: false })
        const isSame = asksAlike(before, after)

        if ((changes.length === 0) !== isSame && life.rows.length > 0) {
          throw new Error(`life ${seed}: the change table ${isSame ? 'invents' : 'hides'} a change`)
        }
        if ((consent === 'none') !== (changes.length === 0)) throw new Error(`life ${seed}: a change without consent`)
      }
    }
  })
})
