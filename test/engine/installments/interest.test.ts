import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { amortize, CLEAR } from '../../../shared/engine/installments/amortize.ts'
import { levelPayment } from '../../../shared/engine/installments/level-payment.ts'
import {
  dayCountRate,
  equalPeriodRate,
  interestOn,
  isUsableRate,
  NO_INTEREST,
  type PeriodRate,
} from '../../../shared/engine/installments/period-rate.ts'
import { graceRows, levelRows, skippingRows } from '../../../shared/engine/installments/shapes.ts'
import { rowsWithAddedCharges } from '../../../shared/engine/installments/sliced-interest.ts'
import { stepRows } from '../../../shared/engine/installments/step-plan.ts'
import { usRuleLedger } from '../../../shared/engine/installments/us-rule.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { divideRounded, type Rounding } from '../../../shared/money/rounding.ts'

const ONE_PERCENT = equalPeriodRate(percent(12), { numerator: 12, denominator: 1 })
const LEVELING = { rounding: 'halfUp', increment: 1, final: 'adjust' } as const

function months(count: number, rate: PeriodRate = ONE_PERCENT): readonly PeriodRate[] {
  return Array.from({ length: count }, () => rate)
}

/** The same quotient with plain fractions, row by row: slow, and nothing in it is approximate. */
function byFractions(principal: Cents, rates: readonly PeriodRate[], rounding: Rounding, increment: number): number {
  let [top, bottom] = [0n, 1n]
  for (const rate of rates.toReversed()) {
    const [n, d] = [BigInt(rate.numerator), BigInt(rate.denominator)]
    ;[top, bottom] = [d * (bottom + top), bottom * (d + n)]
  }
  return Number(divideRounded(BigInt(principal) * bottom, top * BigInt(increment), rounding)) * increment
}

describe('the level payment', () => {
  const periodRates = fc
    .record({ units: fc.integer({ min: 0, max: 400_000 }), days: fc.integer({ min: 1, max: 92 }) })
    .map(({ units, days }): PeriodRate => ({ numerator: units * days, denominator: 10 ** 6 * 365 }))

  test('equals the one that plain fractions give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000_000 }).map((amount) => cents(amount)),
        fc.array(periodRates, { minLength: 1, maxLength: 60 }),
        fc.constantFrom<Rounding>('halfUp', 'halfEven', 'up', 'down'),
        fc.constantFrom(1, 100, 500),
        (principal, rates, rounding, increment) => {
          const { amount } = levelPayment(principal, rates, rounding, increment)

          expect(amount).toBe(byFractions(principal, rates, rounding, increment))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is exact where the quotient lies on a rounding boundary', () => {
    expect(levelPayment(cents(10_100), [ONE_PERCENT], 'up', 1).amount).toBe(10_201)
    expect(levelPayment(cents(50), months(4, NO_INTEREST), 'halfEven', 1).amount).toBe(12)
    expect(levelPayment(cents(50), months(4, NO_INTEREST), 'halfUp', 1).amount).toBe(13)
  })
})

describe('interest', () => {
  test('of a row is rounded half up to the cent', () => {
    expect(interestOn(cents(50), ONE_PERCENT)).toBe(1)
    expect(interestOn(cents(49), ONE_PERCENT)).toBe(0)
  })

  test('is exact beyond what a double holds', () => {
    const rate = dayCountRate(
      { units: 1_999_999, places: 8 },
      'actual/actual',
      plainDate('2027-01-01'),
      plainDate('2029-03-01'),
    )

    expect(interestOn(cents(90_000_000_000), rate)).toBe(3_890_956_959)
  })

  test('is what exact fractions give, at every size and beside every half', () => {
    const exact = (balance: number, { numerator, denominator }: PeriodRate): bigint =>
      divideRounded(BigInt(balance) * BigInt(numerator), BigInt(denominator), 'halfUp')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 24 }),
        fc.integer({ min: 0, max: 2 ** 30 }),
        fc.oneof(fc.integer({ min: 1, max: 2 ** 12 }), fc.integer({ min: 1, max: 2 ** 50 })),
        (balance, numerator, denominator) => {
          const beside = { numerator: balance, denominator: 2 * balance }
          const rates = [{ numerator: Math.min(numerator, denominator), denominator }, beside]
          for (const rate of rates) {
            for (const amount of [balance - 1, balance, balance + 1]) {
              expect(BigInt(interestOn(cents(amount), rate))).toBe(exact(amount, rate))
            }
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('counts days of leap years apart where the method says so', () => {
    const rate = dayCountRate(percent(9), 'actual/actual', plainDate('2027-12-31'), plainDate('2028-01-31'))

    expect(interestOn(cents(120_000), rate)).toBe(915)
  })

  test('is not computed for rates that could leave the exact range', () => {
    expect(isUsableRate({ units: 94_822, places: 6 })).toBe(true)
    expect(isUsableRate({ units: 1, places: 9 })).toBe(false)
    expect(isUsableRate({ units: -1, places: 2 })).toBe(false)
  })

  test('that a short payment leaves never earns interest', () => {
    const short = { pay: 'amount', amount: cents(100) } as const
    const { rows } = amortize(cents(100_000), months(3), [short, short, CLEAR])

    expect(rows.map((row) => row.balanceAfter)).toEqual([100_000, 100_000, 0])
    expect(rows[2]?.interest).toBe(1000 + 900 + 900)
  })

  test('of skipped rows waits for the next payment without compounding', () => {
    const skips = [false, true, true, false]
    const { rows } = skippingRows(cents(100_000), months(4), cents(20_000), { skips, final: 'adjust' })

    expect(rows.map((row) => row.payment > 0)).toEqual([true, false, false, true])
    expect(rows[3]?.interest).toBe(81_000 * 3 * 0.01)
  })

  test('that is deferred falls due in one lump', () => {
    const rows = graceRows(cents(500_000), months(6), { noPrincipal: 3, nothing: 2 }, LEVELING).rows

    expect(rows.slice(0, 3).map((row) => row.payment)).toEqual([0, 0, 15_000])
  })

  /** Section 5.2: 1 % of 1,234.56 is 12.35 in every row, so that two deferred rows wait as 24.70, not 24.69. */
  test('that is deferred is rounded in every row', () => {
    const { rows } = graceRows(cents(123_456), months(6), { noPrincipal: 3, nothing: 2 }, LEVELING)

    expect(rows[2]).toMatchObject({ payment: 3705, interest: 3705, principal: 0 })
  })

  /** Section 5.4: the lump comes on top of the first level payment of 419.78 and takes nothing from its principal. */
  test('that is deferred comes on top of a level payment', () => {
    const { rows, payment } = graceRows(cents(123_456), months(5), { noPrincipal: 2, nothing: 2 }, LEVELING)

    expect(payment).toBe(41_978)
    expect(rows[2]).toMatchObject({ payment: 41_978 + 2470, interest: 1235 + 2470, principal: 41_978 - 1235 })
    expect(rows[3]?.payment).toBe(41_978)
  })
})

describe('rows', () => {
  test('add up to the principal and end at zero', () => {
    const principals = fc.integer({ min: 1000, max: 5_000_000 }).map((amount) => cents(amount))
    fc.assert(
      fc.property(
        principals,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 36 }),
        (principal, count, yearly) => {
          const rate = equalPeriodRate(percent(yearly), { numerator: 12, denominator: 1 })
          const rows = levelRows(principal, months(count, rate), null, LEVELING)
          if (rows.kind === 'refused') return

          expect(rows.left).toBe(0)
          expect(rows.rows.reduce((sum, row) => sum + row.principal, 0)).toBe(principal)
        },
      ),
    )
  })

  test('leave a residue only where the last payment stays level', () => {
    const rows = levelRows(cents(10_000), months(7), null, { ...LEVELING, final: 'leave' })

    expect(rows.kind === 'rows' ? Math.abs(rows.left) : null).toBeLessThan(10)
  })

  test('of a step plan solve any one step', () => {
    const steps = [
      { count: 2, amount: cents(5000) },
      { count: 2, amount: null },
      { count: 2, amount: cents(10_000) },
    ]
    const plan = stepRows(cents(60_000), months(6, NO_INTEREST), steps, LEVELING)

    expect(plan).toMatchObject({ solved: 15_000, left: 0 })
  })

  test('of steps that overpay are refused', () => {
    const steps = [
      { count: 2, amount: cents(50_000) },
      { count: 2, amount: null },
    ]

    expect(stepRows(cents(60_000), months(4), steps, LEVELING)).toMatchObject({ code: 'stepsDoNotFit' })
  })

  test('with a charge added on a due date re-solve from the next one', () => {
    const dates = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'].map(plainDate)
    const periods = dates.slice(1).flatMap((to, k) => {
      const from = dates[k]
      return from ? [{ from, to, rate: ONE_PERCENT }] : []
    })
    const rows = rowsWithAddedCharges(
      cents(30_000),
      periods,
      [{ on: plainDate('2024-02-01'), amount: cents(10_000) }],
      LEVELING,
    )

    expect(rows.reduce((sum, row) => sum + row.principal, 0)).toBe(40_000)
    expect(rows[1]?.payment).toBeGreaterThan(rows[0]?.payment ?? 0)
  })
})

test('a ledger of daily interest keeps every cent', () => {
  const receipts = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(receipts, (amounts) => {
      const terms = {
        principal: cents(100_000),
        rate: percent(12),
        method: 'actual/365',
        startsOn: plainDate('2026-01-01'),
      } as const
      const dated = amounts.map((amount, k) => ({ on: plainDate(`2026-0${1 + (k % 9)}-15`), amount: cents(amount) }))
      const rows = usRuleLedger(terms, dated)

      expect(rows.every((row) => row.received === row.toInterest + row.toPrincipal + row.overpaid)).toBe(true)
      expect(rows.every((row) => row.unpaidInterest === 0 || row.toPrincipal === 0)).toBe(true)
    }),
  )
})
