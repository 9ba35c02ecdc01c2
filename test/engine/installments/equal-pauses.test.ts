import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { handOffGate } from '../../../shared/engine/installments/hand-off-gate.ts'
import { type HandOffAccount, handOffFacts } from '../../../shared/engine/installments/hand-off-record.ts'
import type { Pause, PauseReason } from '../../../shared/engine/installments/late-clock.ts'
import { type LateFeePolicy, lateFees } from '../../../shared/engine/installments/late-fee.ts'
import { plainInstallment } from '../../../shared/engine/installments/open-installment.ts'
import { type LatePolicy, type PlanHistory, standingOn } from '../../../shared/engine/installments/standing.ts'
import { standingChanges } from '../../../shared/engine/installments/standing-changes.ts'
import { COLLECTION_FACTS, type CollectionFact } from '../../../shared/model/collection-fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aPolicyPlan, chosenIn, limitsFor } from './policy/sample.ts'

const FIRST = plainDate('2027-01-15')
const POLICY: LatePolicy = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }
const FEE: LateFeePolicy = {
  kind: 'flat',
  flat: cents(1_000),
  percent: percent(5),
  base: 'principal',
  graceDays: 10,
}

/** Six of 100.00, the first on January 15. */
const ROWS = [0, 1, 2, 3, 4, 5].map((k) => ({
  ...plainInstallment({ number: k + 1, contractOn: addMonths(FIRST, k), amount: cents(10_000), paid: cents(0) }),
  clockFrom: addMonths(FIRST, k),
}))

const REASONS: readonly PauseReason[] = ['insuranceAppeal', 'hardship', 'billingDispute', 'assistanceApplication']

/** Pauses that may overlap, touch, stand inside one another, or have no end yet. */
const pauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc
    .record({
      from: fc.integer({ min: 0, max: 160 }),
      length: fc.integer({ min: 0, max: 50 }),
      isOpen: fc.constantFrom(false, false, false, true),
      reason: fc.constantFrom(...REASONS),
    })
    .map(({ from, length, isOpen, reason }): Pause => {
      const begins = addDays(FIRST, from)
      return { from: begins, to: isOpen ? null : addDays(begins, length), reason }
    }),
  { minLength: 2, maxLength: 4 },
)

/** Receipts of different days. */
const receipts = fc
  .uniqueArray(fc.integer({ min: 0, max: 170 }), { maxLength: 4 })
  .map((days) => days.map((day, k) => ({ on: addDays(FIRST, day), amount: cents(4_000 + k * 5_000) })))

const day = fc.integer({ min: 0, max: 240 }).map((k) => addDays(FIRST, k))

const shuffled = <V>(values: readonly V[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })

function endOf(history: PlanHistory, on: PlainDate) {
  const { receipts: money, pauses: stops } = history
  return {
    standing: standingOn(history, POLICY, on),
    states: standingChanges(history, POLICY, { from: FIRST, to: addDays(FIRST, 240) }),
    fees: lateFees(ROWS, money, FEE, { asOf: on, pauses: stops }),
  }
}

describe('pauses of a plan', () => {
  test('end it alike in whichever order they were entered', () => {
    fc.assert(
      fc.property(
        pauses.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        receipts,
        day,
        ([posted, turned], money, on) => {
          const history = { installments: ROWS, receipts: money, pauses: posted }

          expect(endOf({ ...history, pauses: turned }, on)).toEqual(endOf(history, on))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('count once where two of them cover the same days', () => {
    fc.assert(
      fc.property(pauses, receipts, day, (all, money, on) => {
        const history = { installments: ROWS, receipts: money, pauses: all }

        expect(endOf({ ...history, pauses: [...all, ...all] }, on)).toEqual(endOf(history, on))
      }),
      { numRuns: 40 },
    )
  })

  test('are one long pause where one begins as the other ends', () => {
    const [from, middle, to] = ['2027-01-20', '2027-02-05', '2027-02-20'].map((text) => plainDate(text))
    if (from === undefined || middle === undefined || to === undefined) throw new Error('no days')
    const whole: Pause = { from, to, reason: 'hardship' }
    const parts: readonly Pause[] = [
      { from: addDays(middle, 1), to, reason: 'hardship' },
      { from, to: middle, reason: 'hardship' },
    ]
    const history = { installments: ROWS, receipts: [] }

    for (const on of ['2027-02-21', '2027-03-01', '2027-04-10'].map((text) => plainDate(text)))
      expect(standingOn({ ...history, pauses: parts }, POLICY, on)).toEqual(
        standingOn({ ...history, pauses: [whole] }, POLICY, on),
      )
  })

  test('end it alike whichever of a pause and a payment came first', () => {
    fc.assert(
      fc.property(
        pauses,
        receipts.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        day,
        (stops, [posted, turned], on) => {
          const history = { installments: ROWS, receipts: posted, pauses: stops }

          expect(endOf({ ...history, receipts: turned }, on)).toEqual(endOf(history, on))
        },
      ),
      { numRuns: 60 },
    )
  })
})

const ON = plainDate('2027-06-30')

/** A fact of each code that may be recorded once, days apart. */
const RECORDED = COLLECTION_FACTS.map((code, k): CollectionFact => {
  const parts = { amount: cents(60_000), words: `words ${k}` }
  return { code, on: addDays(plainDate('2027-02-01'), k * 3), ...parts, note: '', isTakenBack: false }
})

function account(recorded: readonly CollectionFact[], stops: readonly Pause[]): HandOffAccount {
  const history = { installments: ROWS, receipts: [], pauses: stops }
  return {
    on: ON,
    action: 'suit',
    balance: cents(60_000),
    standing: standingOn(history, POLICY, ON),
    pauses: stops,
    oldestLateOn: FIRST,
    limits: limitsFor(chosenIn('NJ'), aPolicyPlan({ firstBillOn: plainDate('2026-11-21') })),
    provider: { kind: 'hospital', isNonprofit: true },
    statementOn: plainDate('2026-11-30'),
    noticeOn: plainDate('2027-03-01'),
    agreedOn: plainDate('2026-12-15'),
    newTermsOn: null,
    language: 'en',
    receipts: [],
    adjusted: [],
    recorded,
  }
}

describe('what is recorded before a hand-off', () => {
  test('opens or closes the gate alike in any order', () => {
    const some = fc.subarray([...RECORDED])

    fc.assert(
      fc.property(
        some.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
        pauses.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([facts, turnedFacts], [stops, turnedStops]) => {
          const gate = handOffGate(handOffFacts(account(facts, stops)))
          const other = handOffGate(handOffFacts(account(turnedFacts, turnedStops)))

          expect(other).toEqual(gate)
        },
      ),
      { numRuns: 80 },
    )
  })

  test('opens it only where nothing is missing and nothing pauses', () => {
    const open = handOffGate(handOffFacts(account(RECORDED, [])))

    expect(open.conditions.filter(({ state }) => state !== 'met')).toEqual([])
    expect(open.mayHandOff).toBe(true)
    for (const { code } of RECORDED.filter(
      ({ code: one }) => !['firstBill', 'language', 'planOffered'].includes(one),
    )) {
      const facts = handOffFacts(
        account(
          RECORDED.filter((fact) => fact.code !== code),
          [],
        ),
      )
      // The default notice and the new amounts since are known from the clinic's own papers and ledger.
      const isKnownHere = ['noticeSent', 'interestSince', 'feesSince', 'renegotiationOffered'].includes(code)

      expect([code, handOffGate(facts).mayHandOff]).toEqual([code, isKnownHere])
    }
  })
})
