import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import {
  type BalanceChoice,
  type BalanceChoiceKind,
  balanceChanged,
  type RunningPlan,
} from '../../../shared/engine/installments/balance-changed.ts'
import { EVEN_SPLIT } from '../../../shared/engine/installments/equal-amounts.ts'
import { reAgeAllowance } from '../../../shared/engine/installments/re-age-limit.ts'
import { cents } from '../../../shared/money/cents.ts'

const FIRST = plainDate('2026-12-09')

/** 6 × 212.50, one paid: five are open from December 9. */
function aRunningPlan(over: Partial<RunningPlan> = {}): RunningPlan {
  return {
    on: plainDate('2026-11-23'),
    paid: cents(21_250),
    open: openOf([21_250, 21_250, 21_250, 21_250, 21_250]),
    datesAfter: [5, 6, 7, 8].map((k) => addMonths(FIRST, k)),
    regularAmount: cents(21_250),
    split: { ...EVEN_SPLIT, minimum: cents(4000) },
    ...over,
  }
}

function openOf(amounts: readonly number[]): RunningPlan['open'] {
  return amounts.map((amount, k) => ({ number: k + 2, dueOn: addMonths(FIRST, k), amount: cents(amount) }))
}

function pick(plan: RunningPlan, owed: number, kind: BalanceChoiceKind): BalanceChoice {
  const found = balanceChanged(plan, cents(owed)).choices.find((choice) => choice.kind === kind)
  if (!found) throw new Error(`no choice ${kind}`)
  return found
}

const amounts = (choice: BalanceChoice) => choice.demands.map((demand) => demand.amount)

describe('a balance that became 84.00 lower', () => {
  const owed = 127_500 - 8400

  test('has four answers, each with its schedule', () => {
    const { difference, choices } = balanceChanged(aRunningPlan(), cents(owed))

    expect(difference).toBe(-8400)
    expect(choices.map(({ kind }) => kind)).toEqual(['shorten', 'lowerNext', 'refund', 'leave'])
    expect(choices.every(({ isPossible }) => isPossible)).toBe(true)
  })

  test('comes off the end when the plan is shortened', () => {
    const choice = pick(aRunningPlan(), owed, 'shorten')

    expect(amounts(choice)).toEqual([21_250, 21_250, 21_250, 21_250, 12_850])
    expect(choice).toMatchObject({ changed: 1, needsSignature: true, refund: 0, lastOn: '2027-04-09' })
  })

  test('lowers the next three alike', () => {
    const choice = pick(aRunningPlan(), owed, 'lowerNext')

    expect(amounts(choice)).toEqual([18_450, 18_450, 18_450, 21_250, 21_250])
    expect(choice).toMatchObject({ changed: 3, needsSignature: true })
  })

  test('is given back with the schedule as it was', () => {
    const choice = pick(aRunningPlan(), owed, 'refund')

    expect(choice).toMatchObject({ refund: 8400, changed: 0, needsSignature: false })
    expect(amounts(choice)).toEqual([21_250, 21_250, 21_250, 21_250, 21_250])
  })

  test('is a credit at the end when it is left', () => {
    expect(pick(aRunningPlan(), owed, 'leave')).toMatchObject({ creditAtEnd: 8400, needsSignature: false })
  })

  test('cannot be given back before anything was paid', () => {
    const unpaid = aRunningPlan({ paid: cents(0) })

    expect(pick(unpaid, 106_250 - 8400, 'refund')).toMatchObject({ isPossible: false, refund: 0 })
  })
})

describe('a shorter plan', () => {
  test('joins a stub below the least payment to the one before', () => {
    expect(amounts(pick(aRunningPlan(), 127_500 - 20_000, 'shorten'))).toEqual([21_250, 21_250, 21_250, 22_500])
  })

  test('gives back what was paid beyond the new balance', () => {
    const choice = pick(aRunningPlan(), 10_000, 'shorten')

    expect(choice).toMatchObject({ demands: [], refund: 11_250, lastOn: null })
  })
})

describe('lower next payments', () => {
  test('spread further where three cannot bear it', () => {
    expect(amounts(pick(aRunningPlan(), 127_500 - 60_000, 'lowerNext'))).toEqual([6250, 6250, 6250, 6250, 21_250])
  })

  test('are not possible where none may go below the least payment', () => {
    expect(pick(aRunningPlan(), 127_500 - 100_000, 'lowerNext').isPossible).toBe(false)
  })

  test('leave overdue ones as they are', () => {
    const late = aRunningPlan({ on: plainDate('2027-01-01') })

    expect(amounts(pick(late, 127_500 - 8400, 'lowerNext'))).toEqual([21_250, 18_450, 18_450, 18_450, 21_250])
  })
})

describe('a balance that became 300.00 higher', () => {
  const owed = 127_500 + 30_000

  test('is paid longer, paid higher, planned apart or left', () => {
    const { difference, choices } = balanceChanged(aRunningPlan(), cents(owed))

    expect(difference).toBe(30_000)
    expect(choices.map(({ kind, outside }) => [kind, outside])).toEqual([
      ['lengthen', 0],
      ['raiseAll', 0],
      ['separate', 30_000],
      ['leave', 30_000],
    ])
  })

  test('keeps the usual payment when it is paid longer', () => {
    const partly = aRunningPlan({ paid: cents(41_250), open: openOf([1250, 21_250, 21_250, 21_250, 21_250]) })
    const choice = pick(partly, owed, 'lengthen')

    expect(amounts(choice)).toEqual([1250, 21_250, 21_250, 21_250, 21_250, 21_250, 8750])
    expect(choice.demands.at(-1)).toMatchObject({ number: 8, dueOn: '2027-06-09', balanceAfter: 0 })
  })

  test('raises what is still to come and nothing that is overdue', () => {
    const late = aRunningPlan({ on: plainDate('2027-01-01') })

    expect(amounts(pick(late, owed, 'raiseAll'))).toEqual([21_250, 28_750, 28_750, 28_750, 28_750])
  })

  test('cannot be paid longer where no dates follow', () => {
    expect(pick(aRunningPlan({ datesAfter: [] }), owed, 'lengthen').isPossible).toBe(false)
  })
})

test('an unchanged balance has nothing to choose', () => {
  expect(balanceChanged(aRunningPlan(), cents(127_500))).toEqual({ difference: 0, choices: [] })
})

test('every choice keeps to the cent', () => {
  const plans = fc.record({
    open: fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 12 }),
    paid: fc.integer({ min: 0, max: 90_000 }),
    owed: fc.integer({ min: 0, max: 300_000 }),
    late: fc.integer({ min: -1, max: 13 }),
    minimum: fc.integer({ min: 1, max: 5000 }),
    increment: fc.constantFrom(1, 100, 500),
  })
  fc.assert(
    fc.property(plans, ({ open, paid, owed, late, minimum, increment }) => {
      const plan = aRunningPlan({
        on: addMonths(FIRST, late),
        paid: cents(paid),
        open: openOf(open),
        datesAfter: Array.from({ length: 60 }, (_, k) => addMonths(FIRST, open.length + k)),
        split: { ...EVEN_SPLIT, minimum: cents(minimum), increment },
      })
      for (const choice of balanceChanged(plan, cents(owed)).choices.filter(({ isPossible }) => isPossible)) {
        const toCome = choice.demands.reduce((sum, demand) => sum + demand.amount, 0)

        expect(paid + toCome + choice.outside).toBe(owed + choice.refund + choice.creditAtEnd)
        expect(choice.refund).toBeLessThanOrEqual(paid)
        expect(choice.demands.every((demand) => demand.amount > 0)).toBe(true)
        expect(choice.demands.at(-1)?.balanceAfter ?? 0).toBe(0)
      }
    }),
    { numRuns: 500 },
  )
})

describe('re-aging', () => {
  const once = { count: 1, months: 12 }

  test('is allowed once in twelve months', () => {
    const earlier = [plainDate('2026-03-10')]

    expect(reAgeAllowance(earlier, plainDate('2027-03-09'), once)).toEqual({
      isAllowed: false,
      used: 1,
      nextFrom: '2027-03-10',
    })
    expect(reAgeAllowance(earlier, plainDate('2027-03-10'), once)).toMatchObject({ isAllowed: true, used: 0 })
  })

  test('waits for as many to run out as are too many', () => {
    const earlier = ['2026-06-01', '2026-03-10', '2026-09-01'].map(plainDate)

    expect(reAgeAllowance(earlier, plainDate('2026-11-23'), { count: 2, months: 12 }).nextFrom).toBe('2027-06-01')
  })

  test('may be ruled out altogether', () => {
    expect(reAgeAllowance([], plainDate('2026-11-23'), { count: 0, months: 12 })).toEqual({
      isAllowed: false,
      used: 0,
      nextFrom: null,
    })
  })
})
