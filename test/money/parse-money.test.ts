import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents } from '../../shared/money/cents.ts'
import { type MoneyReading, parseMoney, typedMoney } from '../../shared/money/parse-money.ts'
import { plainAmount, shownAmount, shownMoney } from '../../shared/money/show.ts'

function amount(value: number, isSum = false): MoneyReading {
  return { kind: 'amount', value: cents(value), isSum }
}

describe('the table of typed money', () => {
  test.each([
    ['1250', amount(125_000)],
    ['1250.5', amount(125_050)],
    ['$1,250.50', amount(125_050)],
    ['.5', amount(50)],
    ['=85*12', amount(102_000, true)],
    ['120+35.50', amount(15_550, true)],
    ['0', amount(0)],
    ['', { kind: 'empty' }],
    ['?', { kind: 'unknown' }],
    ['n/a', { kind: 'none' }],
    ['12,50', { kind: 'ask', readings: [cents(1_250), cents(125_000)] }],
    ['-20', { kind: 'refused', reason: 'negative' }],
  ] as const)('reads %j as written there', (typed, reading) => {
    expect(parseMoney(typed)).toEqual(reading)
  })

  test('takes a percent in a discount box only', () => {
    expect(parseMoney('10%', { takesPercent: true })).toEqual({ kind: 'percent', rate: { units: 1, places: 1 } })
    expect(parseMoney('10%')).toEqual({ kind: 'refused', reason: 'notANumber' })
  })

  test('takes an amount below zero only where it means something', () => {
    expect(parseMoney('-20', { mayBeNegative: true })).toEqual(amount(-2_000))
    expect(parseMoney('−20.00', { mayBeNegative: true })).toEqual(amount(-2_000))
  })
})

describe('pasted and odd amounts', () => {
  test.each([
    [' $ 1,250.50 ', amount(125_050)],
    ['\u00a01 250.50\u00a0', amount(125_050)],
    ['1200.', amount(120_000)],
    ['007', amount(700)],
    ['N/A', { kind: 'none' }],
    ['na', { kind: 'none' }],
    ['1,234,567.89', amount(123_456_789)],
    ['900,000,000.00', amount(90_000_000_000)],
  ] as const)('reads %j', (typed, reading) => {
    expect(parseMoney(typed)).toEqual(reading)
  })

  test.each([
    ['1.234', 'tooManyDecimals'],
    ['900,000,000.01', 'tooLarge'],
    ['1,2345', 'notANumber'],
    ['12,50.00', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['$', 'notANumber'],
    ['.', 'notANumber'],
    ['abc', 'notANumber'],
    ['1e5', 'notANumber'],
    ['(20)', 'notANumber'],
  ] as const)('refuses %j and says why', (typed, reason) => {
    expect(parseMoney(typed)).toEqual({ kind: 'refused', reason })
  })

  test('never takes whole dollars for cents', () => {
    expect(parseMoney('5')).toEqual(amount(500))
  })
})

describe('sums', () => {
  test.each([
    ['=100-20', 8_000],
    ['100 - 20', 8_000],
    ['=(85+15)*3', 30_000],
    ['=1,200*2', 240_000],
    ['=100/3', 3_333],
    ['=0.1+0.2', 30],
    ['=2-3+5', 400],
    ['12×3', 3_600],
    ['=-5+25', 2_000],
  ])('works out %s', (typed, value) => {
    expect(parseMoney(typed)).toEqual(amount(value, true))
  })

  test.each(['=', '=5/0', '=5*', '=5**2', '=(5', '=5)', '=5 5', '=hello'])('refuses the half-made sum %s', (typed) => {
    expect(parseMoney(typed)).toEqual({ kind: 'refused', reason: 'notANumber' })
  })

  test('refuses a sum below zero where that means nothing', () => {
    expect(parseMoney('=20-50')).toEqual({ kind: 'refused', reason: 'negative' })
  })
})

test('the normal form of every amount reads as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000_000_000 }), (value) => {
      const reading = parseMoney(shownAmount(cents(value)))

      expect(reading).toEqual(amount(value))
      expect(parseMoney(shownMoney(cents(value)))).toEqual(amount(value))
      expect(parseMoney(plainAmount(cents(value)))).toEqual(amount(value))
      expect(typedMoney(reading)).toBe(shownAmount(cents(value)))
    }),
  )
})

test('no text ever throws or becomes a hidden zero', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const reading = parseMoney(typed)

      if (reading.kind === 'amount' && reading.value === 0) expect(typed).toMatch(/\d/)
    }),
  )
})

test('unknown and not applicable keep their marks', () => {
  expect(typedMoney({ kind: 'unknown' })).toBe('?')
  expect(typedMoney({ kind: 'none' })).toBe('n/a')
  expect(typedMoney({ kind: 'empty' })).toBe('')
  expect(typedMoney({ kind: 'refused', reason: 'notANumber' })).toBeNull()
})
