import { describe, expect, test } from 'vitest'
import { levelPaymentFor } from '../../../shared/engine/installments/level-payment.ts'
import { isRefusal } from '../../../shared/engine/installments/refusal.ts'
import {
  balloonRows,
  changedRows,
  equalPrincipalRows,
  interestOnlyRows,
  type Leveling,
  levelSize,
  rowsUntilClear,
  skippingRows,
  walkedRows,
} from '../../../shared/engine/installments/shapes.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aRow, rows, written } from './by-hand.ts'

const CENT: Leveling = { rounding: 'halfUp', increment: 1, final: 'adjust' }

describe('the level payment of an amount that is no whole cent', () => {
  const owed = (top: bigint, bottom = 1n) => ({ top, bottom })

  test('is the share of it where there is no interest', () => {
    expect(levelPaymentFor(owed(100_000n), rows(3, 0), 'halfUp', 1)).toEqual({
      amount: 33_333,
      unrounded: '333.333333333333',
    })
  })

  test.each([
    ['halfUp', 100, 33_300],
    ['up', 100, 33_400],
    ['down', 100, 33_300],
    ['halfUp', 500, 33_500],
    ['down', 500, 33_000],
    ['up', 1, 33_334],
  ] as const)('is rounded once, %s to %i cents', (rounding, increment, amount) => {
    expect(levelPaymentFor(owed(100_000n), rows(3, 0), rounding, increment).amount).toBe(amount)
  })

  test('counts the half cent that is owed', () => {
    // 1,000.005 in one payment.
    expect(levelPaymentFor(owed(200_001n, 2n), rows(1, 0), 'halfUp', 1).amount).toBe(100_001)
    expect(levelPaymentFor(owed(200_001n, 2n), rows(1, 0), 'halfEven', 1).amount).toBe(100_000)
    expect(levelPaymentFor(owed(200_001n, 2n), rows(1, 0), 'down', 1)).toEqual({
      amount: 100_000,
      unrounded: '1000.005',
    })
  })

  test('is worth the balance at the rates of its rows', () => {
    // At 100 % a row 800 three times is 400 + 200 + 100.
    expect(levelPaymentFor(owed(700n), rows(3, 100), 'halfUp', 1)).toEqual({ amount: 800, unrounded: '8' })
  })

  test('takes rows of different rates as they come', () => {
    // 1 + 1/2 + 1/2 of the payment; and 1/2 + 1/2 where the first row bears the 100 %.
    expect(levelPaymentFor(owed(1_000n), [aRow(0), aRow(100), aRow(0)], 'halfUp', 1).amount).toBe(500)
    expect(levelPaymentFor(owed(1_000n), [aRow(100), aRow(0)], 'halfUp', 1).amount).toBe(1_000)
  })

  test('asks the exact fractions where bounds cannot tell', () => {
    // 3.00 over two rows of 100 % is 4.00 exactly: 2 + 1; up must not make it 4.01, nor down 3.99.
    for (const rounding of ['up', 'down', 'halfUp', 'halfEven'] as const)
      expect(levelPaymentFor(owed(300n), rows(2, 100), rounding, 1).amount).toBe(400)
  })
})

describe('the size of a payment', () => {
  test('is solved where none is given', () => {
    expect(levelSize(cents(700), rows(3, 100), null, CENT)).toEqual({ kind: 'level', payment: 800, unrounded: '8' })
  })

  test('is the given one, beside what would do', () => {
    expect(levelSize(cents(700), rows(3, 100), cents(701), CENT)).toEqual({
      kind: 'level',
      payment: 701,
      unrounded: '8',
    })
  })

  test('must be a cent more than the first interest', () => {
    // 1 % of 1,000.00.
    expect(levelSize(cents(100_000), rows(3, 1), cents(1_000), CENT)).toEqual({
      kind: 'refused',
      code: 'paymentDoesNotCoverInterest',
      facts: { firstPeriodInterest: 1_000, minimumPayment: 1_001 },
    })
    expect(isRefusal(levelSize(cents(100_000), rows(3, 1), cents(1_001), CENT))).toBe(false)
  })

  test('only looks at the first row', () => {
    const later = [aRow(0), aRow(5), aRow(5)]

    expect(isRefusal(levelSize(cents(100_000), later, cents(1), CENT))).toBe(false)
    expect(isRefusal(levelSize(cents(100_000), later, cents(0), CENT))).toBe(true)
  })
})

describe('the rows of a level payment', () => {
  const size = { kind: 'level', payment: cents(3_333), unrounded: '33.333333333333' } as const

  test('end at zero where the last one is adjusted', () => {
    const made = walkedRows(cents(10_000), rows(3, 0), size, 'adjust')

    expect(written(made.rows)).toEqual([
      [3_333, 0, 6_667],
      [3_333, 0, 3_334],
      [3_334, 0, 0],
    ])
    expect(made).toMatchObject({ left: 0, payment: 3_333, unrounded: '33.333333333333' })
  })

  test('leave a cent where the last one stays level', () => {
    const made = walkedRows(cents(10_000), rows(3, 0), size, 'leave')

    expect(made.rows.at(-1)?.payment).toBe(3_333)
    expect(made.left).toBe(1)
  })

  test('have the interest of each balance, rounded once a row', () => {
    // 10.00; 1 % of 660.00; 1 % of 316.60 is 3.166.
    const level = { kind: 'level', payment: cents(35_000), unrounded: '350' } as const

    expect(written(walkedRows(cents(100_000), rows(3, 1), level, 'adjust').rows)).toEqual([
      [35_000, 1_000, 66_000],
      [35_000, 660, 31_660],
      [31_977, 317, 0],
    ])
  })
})

describe('a fixed payment until the balance is cleared', () => {
  const until = (principal: number, count: number, payment: number, minimumFinal = 0) => {
    const made = rowsUntilClear(cents(principal), rows(count, 0), cents(payment), cents(minimumFinal))
    return made.kind === 'refused' ? made : written(made.rows).map(([paid]) => paid)
  }

  test('ends with a stub', () => {
    expect(until(10_000, 12, 3_000)).toEqual([3_000, 3_000, 3_000, 1_000])
  })

  test('has no stub where it comes out even', () => {
    expect(until(9_000, 12, 3_000)).toEqual([3_000, 3_000, 3_000])
  })

  test('joins a stub that is too small to the payment before', () => {
    expect(until(10_000, 12, 3_000, 1_001)).toEqual([3_000, 3_000, 4_000])
    expect(until(10_000, 12, 3_000, 1_000)).toEqual([3_000, 3_000, 3_000, 1_000])
  })

  test('keeps an only payment however small it is', () => {
    expect(until(500, 12, 3_000, 1_000)).toEqual([500])
  })

  test('names the amount that would do where it takes too long', () => {
    // 100.00 in three payments needs 33.34.
    expect(until(10_000, 3, 3_000)).toEqual({
      kind: 'refused',
      code: 'termTooLong',
      facts: { count: 4, maximumCount: 3, amountNeeded: 3_334 },
    })
  })

  test('collects the interest of the stub with the payment before', () => {
    // 1,000.00 at 1 %: 10.00, 6.70, then 3.367 on 336.70; 0.07 would be left for a fourth payment.
    const four = rowsUntilClear(cents(100_000), rows(9, 1), cents(34_000), cents(0))
    const three = rowsUntilClear(cents(100_000), rows(9, 1), cents(34_000), cents(100))

    expect(four.kind === 'rows' ? written(four.rows) : four).toEqual([
      [34_000, 1_000, 67_000],
      [34_000, 670, 33_670],
      [34_000, 337, 7],
      [7, 0, 0],
    ])
    expect(three.kind === 'rows' ? written(three.rows).at(-1) : three).toEqual([34_007, 337, 0])
  })

  test('is refused where it does not even pay the interest', () => {
    expect(rowsUntilClear(cents(100_000), rows(9, 1), cents(999), cents(0))).toMatchObject({
      code: 'paymentDoesNotCoverInterest',
      facts: { minimumPayment: 1_001 },
    })
  })
})

describe('other shapes', () => {
  test('a balloon pays the rest at the end', () => {
    // 10.00; 1 % of 910.00; 1 % of 819.10 is 8.191.
    expect(written(balloonRows(cents(100_000), rows(3, 1), cents(10_000)).rows)).toEqual([
      [10_000, 1_000, 91_000],
      [10_000, 910, 81_910],
      [82_729, 819, 0],
    ])
  })

  test('a balloon of one row is the whole balance', () => {
    expect(written(balloonRows(cents(100_000), rows(1, 1), cents(10_000)).rows)).toEqual([[101_000, 1_000, 0]])
  })

  test('interest alone leaves the principal to the end', () => {
    expect(written(interestOnlyRows(cents(100_000), rows(3, 1)).rows)).toEqual([
      [1_000, 1_000, 100_000],
      [1_000, 1_000, 100_000],
      [101_000, 1_000, 0],
    ])
  })

  test('equal portions of principal make falling payments', () => {
    // 333.33 each; 1 % of 666.67 and of 333.34.
    expect(written(equalPrincipalRows(cents(100_000), rows(3, 1), null, 1).rows)).toEqual([
      [34_333, 1_000, 66_667],
      [34_000, 667, 33_334],
      [33_667, 333, 0],
    ])
  })

  test('portions may be given, or in whole dollars', () => {
    expect(written(equalPrincipalRows(cents(100_000), rows(3, 1), cents(40_000), 1).rows)).toEqual([
      [41_000, 1_000, 60_000],
      [40_600, 600, 20_000],
      [20_200, 200, 0],
    ])
    expect(written(equalPrincipalRows(cents(100_000), rows(3, 1), null, 100).rows).map(([paid]) => paid)).toEqual([
      34_300, 33_967, 33_734,
    ])
  })

  test('a skipped row lets its interest wait for the next payment', () => {
    // 10.00, then twice 7.10 on 710.00 with the third payment; 1 % of 424.20 is 4.242.
    const made = skippingRows(cents(100_000), rows(4, 1), cents(30_000), {
      skips: [false, true, false, false],
      final: 'adjust',
    })

    expect(written(made.rows)).toEqual([
      [30_000, 1_000, 71_000],
      [0, 0, 71_000],
      [30_000, 1_420, 42_420],
      [42_844, 424, 0],
    ])
  })

  test('interest that waits is rounded once, not row by row', () => {
    // 0.55 twice is 1.10: one cent, not two.
    const made = skippingRows(cents(55), rows(2, 1), cents(10), { skips: [true, false], final: 'leave' })

    expect(written(made.rows)).toEqual([
      [0, 0, 55],
      [10, 1, 46],
    ])
  })

  test('a last row that is skipped leaves the payment before to clear it', () => {
    const made = skippingRows(cents(1_000), rows(3, 0), cents(300), { skips: [false, false, true], final: 'adjust' })

    expect(written(made.rows)).toEqual([
      [300, 0, 700],
      [700, 0, 0],
    ])
  })

  test('rows after a change go on in number and are solved for what is left', () => {
    const before = balloonRows(cents(100_000), rows(2, 1), cents(10_000)).rows.slice(0, 1)
    const made = changedRows(before, cents(700), rows(3, 100), CENT)

    expect(made.kind === 'rows' ? made.rows.map(({ number, payment }) => [number, payment]) : made).toEqual([
      [1, 10_000],
      [2, 800],
      [3, 800],
      [4, 800],
    ])
  })
})
