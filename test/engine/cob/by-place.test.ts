import { describe, expect, test } from 'vitest'
import { paidAt, seenFrom } from '../../../shared/engine/cob/by-place.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { Coordination } from '../../../shared/model/other-payer.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, anOther, aShare, behind, routeOf } from './payers-sample.ts'

/** Two services of 1,000.00 and 500.00: the first plan pays 60 %, the others as they are. */
function answer(...others: Coordination['others']): RouteAnswer {
  const route = anInsuredRoute({
    plan: aShare('First', 0, 40),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000)), aPrice('2', told(50_000))],
    ...(others.length === 0 ? {} : { coordination: behind(...others) }),
  })
  const lines = [aLine('1', { charge: told(120_000) }), aLine('2', { charge: told(50_000) })]
  return routeOf(aQuestion({ lines, routes: [route] }))
}

/** A plan that alone pays a share of 1,000.00 and 500.00, and takes over up to that. */
function second(id: string, patientShare: number) {
  const prices = [aPrice('1', told(100_000)), aPrice('2', told(50_000))]
  return anOther(id, aShare(id, 0, patientShare), 0, { prices })
}

function paidOfLines(of: RouteAnswer): readonly (number | null)[] {
  return of.lines.map(({ parts }) => amountOf(parts.planPays))
}

describe('with one plan', () => {
  const alone = answer()

  test('all of the insurance is the first', () => {
    expect(paidAt(alone, 'first')).toEqual(alone.totals.planPays)
    expect(paidOfLines(seenFrom(alone, 'first'))).toEqual([60_000, 30_000])
  })

  test('nobody pays behind it, and that is known', () => {
    expect(paidAt(alone, 'behind')).toMatchObject({ standing: 'known', value: 0 })
    expect(paidOfLines(seenFrom(alone, 'behind'))).toEqual([0, 0])
  })
})

describe('with a second plan that pays 30 % alone', () => {
  const both = answer(second('P2', 70))

  test('the first pays its own and the second what it takes over', () => {
    expect(amountOf(paidAt(both, 'first'))).toBe(90_000)
    expect(amountOf(paidAt(both, 'behind'))).toBe(45_000)
  })

  test('both make up what insurance pays', () => {
    expect(amountOf(both.totals.planPays)).toBe(135_000)
    expect(amountOf(both.totals.patientOwes)).toBe(15_000)
  })

  test('each place has its part of every service', () => {
    expect(paidOfLines(seenFrom(both, 'first'))).toEqual([60_000, 30_000])
    expect(paidOfLines(seenFrom(both, 'behind'))).toEqual([30_000, 15_000])
  })
})

describe('with three payers', () => {
  const three = answer(second('P2', 70), second('P3', 95))

  test('all behind the first stand together', () => {
    expect(paidAt(three, 'behind').from).toHaveLength(2)
    expect(amountOf(paidAt(three, 'behind'))).toBe(45_000 + 7_500)
    expect(amountOf(three.totals.patientOwes)).toBe(7_500)
  })
})

test('what the second pays is not known while one of its prices is not', () => {
  const open = anOther('P2', aShare('P2', 0, 70), 0, { prices: [aPrice('1', told(100_000)), aPrice('2', UNKNOWN)] })
  const found = answer(open)

  expect(paidAt(found, 'behind').standing).toBe('missing')
  expect(amountOf(paidAt(found, 'first'))).toBe(90_000)
  expect(paidOfLines(seenFrom(found, 'behind'))).toEqual([30_000, null])
})

test('an assumption of the second is an assumption of its part', () => {
  const price = aPrice('1', { kind: 'assumed', value: cents(100_000), reason: 'as last year' })
  const found = answer(anOther('P2', aShare('P2', 0, 70), 0, { prices: [price, aPrice('2', told(50_000))] }))

  expect(paidAt(found, 'behind').standing).toBe('assumed')
  expect(paidAt(found, 'first').standing).toBe('known')
})
