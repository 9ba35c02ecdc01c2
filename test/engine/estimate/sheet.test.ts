import { describe, expect, test } from 'vitest'
import {
  amountCell,
  assumedCell,
  emptySheet,
  openCell,
  type Sheet,
  scaleOf,
  settledCell,
  shareCell,
  yesNoCell,
} from '../../../shared/engine/estimate/sheet.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { parseRate, percent, type Rate } from '../../../shared/money/rate.ts'

const ENDLESS = Number.POSITIVE_INFINITY

function assumed<V>(value: V): Fact<V> {
  return { kind: 'assumed', value, reason: 'Read from the card' }
}

/** A sheet with one cell that was just made, and what it says. */
function made(make: (sheet: Sheet) => number) {
  const sheet = emptySheet()
  const cell = make(sheet)
  return { cell, value: sheet.values[cell], open: sheet.open, assumed: sheet.assumed }
}

describe('an empty sheet', () => {
  test('begins with one cell that is nothing', () => {
    expect(emptySheet()).toEqual({ values: [0], open: [], assumed: [] })
  })

  test('is a sheet of its own each time', () => {
    const first = emptySheet()
    settledCell(first, 4_500)

    expect(emptySheet().values).toEqual([0])
    expect(first.values).toEqual([0, 4_500])
  })
})

describe('a settled cell', () => {
  test('stands behind the cells that were there', () => {
    const sheet = emptySheet()

    expect([settledCell(sheet, 150_000), settledCell(sheet, 0), settledCell(sheet, ENDLESS)]).toEqual([1, 2, 3])
    expect(sheet.values).toEqual([0, 150_000, 0, ENDLESS])
  })

  test('leaves nothing to ask and nothing assumed', () => {
    expect(made((sheet) => settledCell(sheet, 1))).toMatchObject({ open: [], assumed: [] })
  })
})

describe('an open cell', () => {
  test('stands at the least that it may be', () => {
    expect(made((sheet) => openCell(sheet, 2, 9, ['used.counter.visits']))).toEqual({
      cell: 1,
      value: 2,
      open: [{ cell: 1, low: 2, high: 9, factIds: ['used.counter.visits'] }],
      assumed: [],
    })
  })

  test('of a single value is settled all the same', () => {
    expect(made((sheet) => openCell(sheet, 0, 0, ['used.paid.member']))).toMatchObject({ value: 0, open: [] })
  })

  test('may wait for two facts at once', () => {
    const both = ['plan.deductible.member.in', 'met.deductible.member.in']

    expect(made((sheet) => openCell(sheet, 0, ENDLESS, both)).open[0]?.factIds).toEqual(both)
  })
})

describe('an assumed cell', () => {
  test('stands at its assumption and says what it might be', () => {
    const found = made((sheet) => assumedCell(sheet, 64_000, { low: 0, high: 150_000, factIds: ['met'] }))

    expect(found.value).toBe(64_000)
    expect(found.assumed).toEqual([{ cell: 1, low: 0, high: 150_000, factIds: ['met'] }])
    expect(found.open).toEqual([])
  })

  test('that could be nothing else is no assumption', () => {
    expect(made((sheet) => assumedCell(sheet, 0, { low: 0, high: 0, factIds: ['met'] })).assumed).toEqual([])
  })
})

describe('an amount', () => {
  test.each<readonly [string, Fact<number>, number, number, number]>([
    ['told is its value', known(4_500), 4_500, 0, 0],
    ['told as zero is zero', known(0), 0, 0, 0],
    ['that does not apply is zero', NONE, 0, 0, 0],
    ['not told stands at nothing and is open', UNKNOWN, 0, 1, 0],
    ['assumed stands at its value and may be other', assumed(4_500), 4_500, 0, 1],
  ])('%s', (_name, fact, ...[value, open, assumptions]) => {
    const found = made((sheet) => amountCell(sheet, fact, 'plan.copay.office.in'))

    expect([found.value, found.open.length, found.assumed.length]).toEqual([value, open, assumptions])
  })

  test('not told has no end unless one is given', () => {
    expect(made((sheet) => amountCell(sheet, UNKNOWN, 'line.charge.1')).open[0]?.high).toBe(ENDLESS)
    expect(made((sheet) => amountCell(sheet, UNKNOWN, 'line.allowed.1', 61_200)).open[0]?.high).toBe(61_200)
  })

  test('assumed might be anything up to the end', () => {
    const found = made((sheet) => amountCell(sheet, assumed(40_000), 'line.allowed.1', 61_200))

    expect(found.assumed).toEqual([{ cell: 1, low: 0, high: 61_200, factIds: ['line.allowed.1'] }])
  })

  test('up to nothing is settled though nobody told it', () => {
    expect(made((sheet) => amountCell(sheet, UNKNOWN, 'line.allowed.1', 0)).open).toEqual([])
  })
})

describe('a yes or no', () => {
  test.each<readonly [string, Fact<boolean>, number, number, number]>([
    ['yes is one', known(true), 1, 0, 0],
    ['no is nothing', known(false), 0, 0, 0],
    ['that does not apply is a no', NONE, 0, 0, 0],
    ['not told stands at no and is open', UNKNOWN, 0, 1, 0],
    ['assumed yes may be a no', assumed(true), 1, 0, 1],
    ['assumed no may be a yes', assumed(false), 0, 0, 1],
  ])('%s', (_name, fact, ...[value, open, assumptions]) => {
    const found = made((sheet) => yesNoCell(sheet, fact, 'plan.covered.imaging.in'))

    expect([found.value, found.open.length, found.assumed.length]).toEqual([value, open, assumptions])
  })

  test('not told is one of two and nothing between', () => {
    expect(made((sheet) => yesNoCell(sheet, UNKNOWN, 'x')).open[0]).toMatchObject({ low: 0, high: 1 })
  })
})

describe('a share', () => {
  test.each<readonly [string, Fact<Rate>, number, number]>([
    ['20 % is 20 of 100', known(percent(20)), 20, 100],
    ['all of it is 100 of 100', known(percent(100)), 100, 100],
    ['12.5 % is 125 of 1,000', known(parseRate('12.5', 2) as Rate), 125, 1_000],
    ['none of it is nothing of 10,000', NONE, 0, 10_000],
    ['not told is looked at in basis points', UNKNOWN, 0, 10_000],
    ['assumed 30 % is 30 of 100', assumed(percent(30)), 30, 100],
  ])('%s', (_name, fact, units, scale) => {
    expect(made((sheet) => shareCell(sheet, fact, 'plan.coinsurance.imaging.in')).value).toBe(units)
    expect(scaleOf(fact)).toBe(scale)
  })

  test('not told is anything up to all of it', () => {
    expect(made((sheet) => shareCell(sheet, UNKNOWN, 'x')).open[0]).toMatchObject({ low: 0, high: 10_000 })
  })

  test('assumed is anything up to all in its own units', () => {
    const found = made((sheet) => shareCell(sheet, assumed(percent(30)), 'x'))

    expect(found.assumed[0]).toMatchObject({ low: 0, high: 100, factIds: ['x'] })
  })
})
