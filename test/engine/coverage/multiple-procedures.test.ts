import { describe, expect, test } from 'vitest'
import { multipleProcedures, type Procedure } from '../../../shared/engine/coverage/multiple-procedures.ts'
import { cents } from '../../../shared/money/cents.ts'

const LADDER = [100, 50, 50, 50, 50]

function procedure(id: string, fee: number, over: Partial<Procedure> = {}): Procedure {
  return { id, code: id, fee: cents(fee), indicator: 2, isBilateral: false, family: null, ...over }
}

function scope(id: string, fee: number, base = 'E0', baseFee = 30_000): Procedure {
  return procedure(id, fee, { indicator: 3, family: { base, baseFee: cents(baseFee) } })
}

function allowedOf(...procedures: readonly Procedure[]): readonly (number | null)[] {
  return multipleProcedures(procedures, LADDER).map((one) => one.allowed)
}

describe('procedures done together', () => {
  test('are ranked by fee and not by their order on the claim', () => {
    expect(allowedOf(procedure('a', 40_000), procedure('b', 100_000), procedure('c', 60_000))).toEqual([
      20_000, 100_000, 30_000,
    ])
  })

  test('are allowed in full when there is only one', () => {
    expect(allowedOf(procedure('a', 40_000))).toEqual([40_000])
  })

  test('count one and a half times when bilateral, before they are ranked', () => {
    expect(allowedOf(procedure('a', 50_000, { isBilateral: true }), procedure('b', 60_000))).toEqual([75_000, 30_000])
  })

  test('keep their order on a tie', () => {
    expect(allowedOf(procedure('a', 50_000), procedure('b', 50_000))).toEqual([50_000, 25_000])
  })

  test('are never reduced when their indicator says so', () => {
    expect(allowedOf(procedure('a', 80_000), procedure('b', 90_000, { indicator: 0 }))).toEqual([80_000, 90_000])
  })

  test('have no price by the ladder from the sixth on', () => {
    const six = [60, 50, 40, 30, 20, 10].map((fee, index) => procedure(String(index), fee * 100))

    expect(allowedOf(...six)).toEqual([6_000, 2_500, 2_000, 1_500, 1_000, null])
  })

  test('round half a cent of a step up', () => {
    expect(allowedOf(procedure('a', 50_000), procedure('b', 333))).toEqual([50_000, 167])
  })
})

describe('endoscopies of one family', () => {
  test('pay the base once: the dearest in full, others above the base', () => {
    expect(allowedOf(scope('a', 50_000), scope('b', 42_000))).toEqual([50_000, 12_000])
  })

  test('give nothing for the base itself beside another scope', () => {
    expect(allowedOf(procedure('E0', 30_000, { indicator: 3 }), scope('b', 42_000))).toEqual([0, 42_000])
  })

  test('are ranked as a family against other surgery', () => {
    expect(allowedOf(scope('a', 50_000), scope('b', 42_000), procedure('c', 100_000))).toEqual([25_000, 6_000, 100_000])
  })

  test('of two families are ranked against each other', () => {
    expect(allowedOf(scope('a', 50_000), scope('b', 60_000, 'F0'))).toEqual([25_000, 60_000])
  })
})
