import { describe, expect, test } from 'vitest'
import { newLineRecord } from '../../../shared/engine/coverage/line-record.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { isFreeLine } from '../../../shared/engine/estimate/episode-terms.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { faceOf, recordFace } from '../../../shared/engine/estimate/line-face.ts'
import { lineFaces, plainRoute } from '../../../shared/engine/estimate/route-view.ts'
import { selfPayFace } from '../../../shared/engine/estimate/self-pay.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'

/** The route of a clinic whose patient has 500.00 of the deductible left, beside self-pay. */
function routesOf(lines: readonly ServiceLine[], prices: readonly (number | null)[]): readonly RouteAnswer[] {
  const plan = aPlan({ benefits: [aRule('imaging', {})] })
  const tiers = plan.tiers.map((tier) => ({ ...tier, deductibleIndividual: told(cents(50_000)) }))
  const insured = anInsuredRoute({
    plan: { ...plan, tiers },
    accumulators: [{ scope: 'member', tier: 'in', deductibleMet: told(cents(0)), oopMet: told(cents(0)) }],
    prices: lines.map(({ id }, at) => aPrice(id, prices[at] === null ? UNKNOWN : told(cents(prices[at] ?? 0)))),
  })
  const question = aQuestion({ lines: [...lines], routes: [aSelfPayRoute(), insured] })
  return estimate(question, rulesOn(question.asOf)).routes
}

function facesOf(route: RouteAnswer | undefined, lines: readonly ServiceLine[]) {
  if (route === undefined) throw new Error('no such route')
  const face = lineFaces(route, lines, lines.length)
  return lines.map((_, index) => face(index))
}

const CHARGE = told(cents(60_000))
const visits = ['1', '2', '3'].map((id) => aLine(id, { charge: CHARGE }))

describe('what a board shows of a service', () => {
  test('is what its parts say on every route', () => {
    const kinds: readonly (readonly ServiceLine[])[] = [
      visits,
      [aLine('1', { charge: CHARGE, preventive: true }), aLine('2', { charge: CHARGE })],
      [aLine('1', { charge: CHARGE, category: 'untold' }), aLine('2', { charge: CHARGE, visit: 'v' })],
      [aLine('1', { charge: UNKNOWN }), aLine('2', { charge: CHARGE })],
      [aLine('1', { charge: told(cents(0)) }), aLine('2', { charge: CHARGE, emergency: true })],
    ]
    for (const lines of kinds) {
      for (const prices of [
        [40_000, 40_000, 40_000],
        [null, 40_000, 40_000],
      ]) {
        routesOf(lines, prices).forEach((route, at) => {
          const made = plainRoute(routesOf(lines, prices)[at] ?? route).lines.map(faceOf)

          expect(facesOf(route, lines)).toEqual(made)
        })
      }
    }
  })

  test('three visits use the deductible up', () => {
    const owed = facesOf(routesOf(visits, [40_000, 40_000, 40_000])[1], visits).map((one) => one?.owes)

    // 400.00; then the last 100.00 of the deductible and 20 % of 300.00; then 20 % of 400.00.
    expect(owed).toEqual([40_000, 16_000, 8_000])
  })

  test('is the same in the middle of a list', () => {
    const route = routesOf(visits, [40_000, 40_000, 40_000])[1]
    if (route === undefined) throw new Error('no plan')

    expect(lineFaces(route, visits, 3)(2)?.owes).toBe(8_000)
    expect(lineFaces(plainRoute(route), visits, 3)(2)?.owes).toBe(8_000)
  })

  test('a service that the answer lacks shows nothing', () => {
    const [selfPay, insured] = routesOf(visits, [40_000, 40_000, 40_000])
    const more = [...visits, aLine('4', { charge: CHARGE })]

    for (const route of [selfPay, insured]) {
      if (route === undefined) throw new Error('no route')
      expect(lineFaces(route, more, 4)(3)).toBeNull()
      expect(lineFaces(route, visits, 3)(3)).toBeNull()
    }
  })

  test('an answer in another order is read by name', () => {
    const route = routesOf(visits, [40_000, 40_000, 40_000])[1]
    if (route === undefined) throw new Error('no plan')
    const face = lineFaces(plainRoute(route), visits.toReversed(), 3)

    expect([face(0)?.owes, face(2)?.owes]).toEqual([8_000, 40_000])
  })

  test('a price nobody told has a range', () => {
    const [face] = facesOf(routesOf(visits, [null, 40_000, 40_000])[1], visits)

    expect(face).toMatchObject({ owes: null, allowed: null, tag: 'unknown' })
    expect(face?.range.low).toBe(0)
  })
})

describe('a face made of amounts alone', () => {
  test.each([
    ['a copay', { copay: 2_000, patient: 2_000 }, 'copay'],
    ['the deductible', { deductible: 9_000, patient: 9_000 }, 'deductible'],
    ['a share', { coinsurance: 1_200, patient: 1_200 }, 'coinsurance'],
    ['nothing', {}, 'preventive'],
  ] as const)('names %s as what dominates', (_, amounts, tag) => {
    const record = { ...newLineRecord(), allowed: 10_000, ...amounts }
    const owes = record.patient

    expect(recordFace(record, true)).toEqual({ tag, owes, allowed: 10_000, range: { low: owes, high: owes } })
  })

  test('what is free only preventively is else nothing', () => {
    expect(recordFace(newLineRecord(), false).tag).toBe('nothing')
  })

  test('self-pay without a price has no face', () => {
    expect(selfPayFace(undefined)).toBeNull()
  })
})

describe('preventive care costs nothing', () => {
  const screening = aLine('1', { preventive: true })

  test.each([
    ['in the network', { line: screening, tier: 'in', over: {} }, true],
    ['out of the network', { line: screening, tier: 'out', over: {} }, false],
    ['under a grandfathered plan', { line: screening, tier: 'in', over: { grandfathered: true } }, false],
    ['for other services', { line: aLine('1', {}), tier: 'in', over: {} }, false],
    ['protected out of the network', { line: { ...screening, nsaProtected: true }, tier: 'out', over: {} }, true],
  ] as const)('%s or not', (_, { line, tier, over }, isFree) => {
    expect(isFreeLine(aPlan(over), line, tier)).toBe(isFree)
  })
})
