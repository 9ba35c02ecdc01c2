import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import {
  allocate,
  EXCESS_RULES,
  type ExcessRule,
  USUAL_ALLOCATION,
} from '../../../shared/engine/installments/allocate.ts'
import {
  type OpenInstallment,
  paidOn,
  plainInstallment,
  totalLeft,
} from '../../../shared/engine/installments/open-installment.ts'
import { type PlanEntry, replay, withExcess } from '../../../shared/engine/installments/replay.ts'
import { standingOn } from '../../../shared/engine/installments/standing.ts'
import { cents } from '../../../shared/money/cents.ts'

const FIRST = plainDate('2027-01-15')
const POLICY = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: false }

/** So many payments of 100.00, thirty days apart. */
function hundreds(count: number): readonly OpenInstallment[] {
  return Array.from({ length: count }, (_, k) =>
    plainInstallment({ number: k + 1, contractOn: addDays(FIRST, 30 * k), amount: cents(10_000), paid: cents(0) }),
  )
}

function payment(seq: number, on: PlainDate, amount: number, excess?: ExcessRule): PlanEntry {
  return { type: 'payment', seq, on, amount: cents(amount), ...(excess === undefined ? {} : { excess }) }
}

function paid(entries: readonly PlanEntry[], count = 4): readonly number[] {
  return replay(hundreds(count), entries, USUAL_ALLOCATION).installments.map(paidOn)
}

describe('what is more than was due goes where its payer wants it', () => {
  test.each([
    ['next', [10_000, 10_000, 5_000, 0], 0],
    ['last', [10_000, 0, 5_000, 10_000], 0],
    ['spread', [10_000, 5_000, 5_000, 5_000], 0],
    ['credit', [10_000, 0, 0, 0], 15_000],
  ] as const)('250.00 on a day when 100.00 is due, the rest %s', (excess, expected, credit) => {
    const after = replay(hundreds(4), [payment(1, FIRST, 25_000, excess)], USUAL_ALLOCATION)

    expect(after.installments.map(paidOn)).toEqual(expected)
    expect(after.credit).toBe(credit)
  })

  test.each([
    ['last', [10_000, 0, 0, 5_000]],
    ['spread', [10_000, 1_667, 1_667, 1_666]],
    ['credit', [10_000, 0, 0, 0]],
  ] as const)('150.00 a week early pays the next one first, the rest %s', (excess, expected) => {
    expect(paid([payment(1, addDays(FIRST, -7), 15_000, excess)])).toEqual(expected)
  })

  test('two payers of one plan keep their own choices', () => {
    const entries = [payment(1, FIRST, 15_000, 'last'), payment(2, addDays(FIRST, 30), 15_000, 'next')]

    expect(paid(entries)).toEqual([10_000, 10_000, 5_000, 5_000])
  })

  test('a credit that waits does not pay what falls due later', () => {
    const entries = [payment(1, FIRST, 25_000, 'credit'), payment(2, addDays(FIRST, 30), 4_000)]

    expect(paid(entries)).toEqual([10_000, 4_000, 0, 0])
  })

  test('only excess of a whole payment is asked about', () => {
    const { effect } = allocate(hundreds(4), { on: FIRST, amount: cents(19_999) }, USUAL_ALLOCATION)
    const { effect: larger } = allocate(hundreds(4), { on: FIRST, amount: cents(20_000) }, USUAL_ALLOCATION)
    const { effect: early } = allocate(hundreds(4), { on: addDays(FIRST, -5), amount: cents(10_000) }, USUAL_ALLOCATION)

    expect([effect.excess, effect.asksAboutExcess]).toEqual([9_999, false])
    expect([larger.excess, larger.asksAboutExcess]).toEqual([10_000, true])
    expect([early.excess, early.asksAboutExcess]).toEqual([0, false])
  })
})

describe('a plan stands as its receipts were meant', () => {
  test.each([
    ['next', 'active', []],
    ['last', 'late', [2]],
    ['spread', 'late', [2]],
    ['credit', 'late', [2]],
  ] as const)('200.00 on the first day with the rest %s is %s after the second', (excess, state, late) => {
    const receipts = [{ on: FIRST, amount: cents(20_000), excess }]
    const standing = standingOn({ installments: hundreds(4), receipts, pauses: [] }, POLICY, addDays(FIRST, 45))

    expect([standing.state, standing.late]).toEqual([state, late])
  })

  test('a fee that took the money leaves the payment short', () => {
    const history = {
      installments: hundreds(1),
      receipts: [{ on: addDays(FIRST, 3), amount: cents(10_000) }],
      pauses: [],
      fees: [{ on: FIRST, amount: cents(2_500) }],
    }

    const standing = standingOn(history, POLICY, addDays(FIRST, 3))
    expect([standing.state, standing.amountToCure]).toEqual(['active', 0])
  })
})

describe('fees and waivers', () => {
  const fee = (seq: number, on: PlainDate, amount: number): PlanEntry => ({
    type: 'fee',
    seq,
    on,
    amount: cents(amount),
  })
  const waiver = (of: number, amount: number, on = addDays(FIRST, 90)): PlanEntry => ({
    type: 'waiver',
    seq: 1,
    on,
    of,
    amount: cents(amount),
  })

  test('a fee is paid after what is due and before what is not', () => {
    const entries = [fee(1, addDays(FIRST, 11), 1_000), payment(1, addDays(FIRST, 20), 15_000)]
    const after = replay(hundreds(4), entries, USUAL_ALLOCATION)

    expect(after.installments.map(paidOn)).toEqual([10_000, 4_000, 0, 0])
    expect(after.fees.map(paidOn)).toEqual([1_000])
    expect(after.payments[0]?.rows.find(({ fee: of }) => of === 1)?.amount).toBe(1_000)
  })

  test('each fee knows what was paid on it', () => {
    const entries = [fee(1, FIRST, 1_000), fee(2, addDays(FIRST, 1), 500), payment(1, addDays(FIRST, 2), 11_200)]
    const rows = replay(hundreds(2), entries, USUAL_ALLOCATION).payments[0]?.rows ?? []

    expect(rows.map(({ number, fee: of, amount }) => [number, of, amount])).toEqual([
      [1, undefined, 10_000],
      [0, 1, 1_000],
      [0, 2, 200],
    ])
  })

  test('what was paid on a waived fee pays the next payment instead', () => {
    const entries = [fee(1, addDays(FIRST, 11), 1_000), payment(1, addDays(FIRST, 20), 15_000)]

    expect(paid([...entries, waiver(1, 1_000)])).toEqual([10_000, 5_000, 0, 0])
    expect(paid([...entries, waiver(1, 400)])).toEqual([10_000, 4_400, 0, 0])
  })

  test('money that lay idle pays a fee, money that waits does not', () => {
    const late = fee(1, addDays(FIRST, 40), 1_000)
    const idle = replay(hundreds(1), [payment(1, FIRST, 10_600), late], USUAL_ALLOCATION)
    const waits = replay(hundreds(1), [payment(1, FIRST, 10_600, 'credit'), late], USUAL_ALLOCATION)

    expect([idle.credit, totalLeft(idle.fees)]).toEqual([0, 400])
    expect([waits.credit, totalLeft(waits.fees)]).toEqual([600, 1_000])
  })

  test('a fee and a payment of one day end equal in either order', () => {
    const [one, other] = [fee(1, FIRST, 1_000), payment(1, FIRST, 12_000)]

    expect(replay(hundreds(3), [one, other], USUAL_ALLOCATION)).toEqual(
      replay(hundreds(3), [other, one], USUAL_ALLOCATION),
    )
  })
})

const choices = fc.constantFrom<ExcessRule>(...EXCESS_RULES)
const lives = fc.record({
  received: fc.array(
    fc.record({ day: fc.nat({ max: 300 }), amount: fc.integer({ min: 1, max: 60_000 }), excess: choices }),
    { minLength: 1, maxLength: 8 },
  ),
  fees: fc.array(
    fc.record({
      day: fc.nat({ max: 300 }),
      amount: fc.integer({ min: 1, max: 3_500 }),
      waived: fc.nat({ max: 3_500 }),
    }),
    { maxLength: 4 },
  ),
})

function entriesOf({ received, fees }: typeof lives extends fc.Arbitrary<infer L> ? L : never): readonly PlanEntry[] {
  const asked = fees.flatMap(({ day, amount, waived }, k): PlanEntry[] => [
    { type: 'fee', seq: k + 1, on: addDays(FIRST, day), amount: cents(amount) },
    { type: 'waiver', seq: k + 1, on: addDays(FIRST, 301), of: k + 1, amount: cents(Math.min(waived, amount)) },
  ])
  return [
    ...asked,
    ...received.map(({ day, amount, excess }, k) => payment(k + 1, addDays(FIRST, day), amount, excess)),
  ]
}

describe('whatever each payer chose', () => {
  test('a reversed payment leaves no trace', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (life, pick) => {
        const entries = entriesOf(life)
        const of = (pick % life.received.length) + 1
        const reversal: PlanEntry = { type: 'reversal', seq: 99, on: addDays(FIRST, 302), of }
        const without = entries.filter((entry) => entry.type !== 'payment' || entry.seq !== of)

        expect(replay(hundreds(6), [...entries, reversal], USUAL_ALLOCATION)).toEqual(
          replay(hundreds(6), without, USUAL_ALLOCATION),
        )
      }),
    )
  })

  test('a fee that is waived whole leaves no trace', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 1, max: 9_000 }), fc.nat({ max: 300 }), (life, amount, day) => {
        const entries = entriesOf(life)
        const fee: PlanEntry = { type: 'fee', seq: 50, on: addDays(FIRST, day), amount: cents(amount) }
        const waiver: PlanEntry = { type: 'waiver', seq: 50, on: addDays(FIRST, 303), of: 50, amount: cents(amount) }
        const [withIt, without] = [[...entries, fee, waiver], entries].map((all) =>
          replay(hundreds(6), all, USUAL_ALLOCATION),
        )

        expect(withIt?.payments).toEqual(without?.payments)
        expect(withIt?.installments).toEqual(without?.installments)
      }),
    )
  })

  test('every cent is on a payment, on a fee, or a credit', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { installments, fees, payments, credit } = replay(hundreds(6), entriesOf(life), USUAL_ALLOCATION)
        const received = life.received.reduce((sum, { amount }) => sum + amount, 0)
        const used = [...installments, ...fees].reduce((sum, one) => sum + paidOn(one), 0)
        const rows = payments.flatMap((one) => one.rows).reduce((sum, { amount }) => sum + amount, 0)

        expect(used + credit).toBe(received)
        expect(rows).toBe(used)
      }),
    )
  })

  test('entries end equal in any order of posting', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (life, pick) => {
        const entries = entriesOf(life)
        const shuffled = entries.toSorted((a, b) => ((a.seq * pick) % 101) - ((b.seq * pick) % 101))

        expect(replay(hundreds(6), shuffled, USUAL_ALLOCATION)).toEqual(replay(hundreds(6), entries, USUAL_ALLOCATION))
      }),
    )
  })

  test('the choice of a receipt is that of a rule', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 90_000 }), fc.nat({ max: 150 }), (excess, amount, day) => {
        const on = addDays(FIRST, day)
        const { installments } = allocate(
          hundreds(6),
          { on, amount: cents(amount) },
          withExcess(USUAL_ALLOCATION, excess),
        )

        expect(paid([payment(1, on, amount, excess)], 6)).toEqual(installments.map(paidOn))
      }),
    )
  })
})
