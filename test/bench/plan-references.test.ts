import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appendixRate, writtenOut } from '../../build/bench/reference/appendix-j.ts'
import { amortizeSchedule, financialSchedule } from '../../build/bench/reference/peer-schedules.ts'
import { loopSchedule } from '../../build/bench/reference/schedule-loop.ts'
import {
  equationOf,
  loopLoanOf,
  peerLoanOf,
  type SampleLoan,
  sampleLoan,
  scheduleOf,
} from '../../build/bench/sample-loan.ts'
import { annualPercentageRate, STORED_APR_PLACES } from '../../shared/engine/installments/apr.ts'
import type { AprEquation } from '../../shared/engine/installments/apr-equation.ts'
import { cents } from '../../shared/money/cents.ts'

describe('the references of the schedule', () => {
  test('give the rows of the engine to the cent and the day', () => {
    fc.assert(
      fc.property(loans(), (loan) => {
        const loop = loopSchedule(loopLoanOf(loan))
        const made = scheduleOf(loan)
        const rows = (column: Int32Array | Float64Array) => [...column.subarray(0, made.count)]

        expect(rows(loop.days)).toEqual(made.installments.map((one) => Number(one.contractOn.replaceAll('-', ''))))
        expect(rows(loop.payments)).toEqual(made.installments.map((one) => one.amount))
        expect(rows(loop.interest)).toEqual(made.installments.map((one) => one.interest))
        expect(rows(loop.principal)).toEqual(made.installments.map((one) => one.principal))
        expect(rows(loop.balances)).toEqual(made.installments.map((one) => one.balanceAfter))
        expect(sumOf([...loop.payments.subarray(made.count)])).toBe(0)
        expect(loop.totalInterest).toBe(made.totalInterest)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['financial', financialSchedule],
    ['amortize', amortizeSchedule],
  ])('of %s differ by unrounded cents alone', (_, peerSchedule) => {
    const made = scheduleOf(sampleLoan(360))
    const rows = peerSchedule(peerLoanOf(sampleLoan(360)))

    expect(rows).toHaveLength(360)
    expect(Math.round((rows[0]?.payment ?? 0) * 100)).toBe(made.regularAmount)
    expect(Math.round((rows[0]?.interest ?? 0) * 100)).toBe(made.installments[0]?.interest)
    expect(Math.abs(sumOf(rows.map((row) => row.interest * 100)) - made.totalInterest)).toBeLessThan(HALF_CENT_GROWN)
    expect(Math.abs(rows.at(-1)?.balance ?? 1)).toBeLessThan(0.01)
  })
})

describe('the iteration of Appendix J', () => {
  test('gives the rate of its own example', () => {
    const example: AprEquation = {
      advances: [{ amount: cents(100_000), whole: 0, odd: WHOLE, count: 1, every: 1 }],
      payments: [{ amount: cents(3_361), whole: 1, odd: WHOLE, count: 36, every: 1 }],
      perYear: { numerator: 12, denominator: 1 },
    }

    expect(appendixRate(writtenOut(example))).toBeCloseTo(12.825_575, 5)
  })

  test('and the engine differ by no billionth of a percentage point', () => {
    fc.assert(
      fc.property(loans(), (loan) => {
        const equation = equationOf(loan)
        const answer = annualPercentageRate(equation, STORED_APR_PLACES)
        if (answer.kind === 'noApr') throw new Error(answer.because)

        expect(Math.abs(appendixRate(writtenOut(equation)) - answer.rate.units / 10 ** STORED_APR_PLACES)).toBeLessThan(
          1e-9,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('has an odd first period and every payment to work with', () => {
    const { payments } = writtenOut(equationOf(sampleLoan(360)))

    expect(payments).toHaveLength(360)
    expect(payments.every(({ odd }) => odd > 0)).toBe(true)
  })
})

/** What half a cent of every payment grows to in thirty years at the sample's rate, in cents. */
const HALF_CENT_GROWN = 1_020
const WHOLE = { numerator: 0, denominator: 1 }

/** Loans of 100.00 to 50,000.00 at 0.5 to 36 percent, over which payments stay above their interest. */
function loans(): fc.Arbitrary<SampleLoan> {
  return fc
    .record({
      principal: fc.integer({ min: 10_000, max: 5_000_000 }),
      units: fc.integer({ min: 5_000, max: 360_000 }),
      count: fc.integer({ min: 2, max: 120 }),
    })
    .map(({ principal, units, count }) => ({ principal: cents(principal), rate: { units, places: 6 }, count }))
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0)
}
