import { describe, expect, test } from 'vitest'
import { differences } from '../../../shared/engine/compare/differences.ts'
import { compareRoutes, lowestRoute } from '../../../shared/engine/compare/lowest.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, aSelfPayRoute, met, told } from '../sample-plan.ts'

function answersOn(...routes: readonly Route[]): readonly RouteAnswer[] {
  const question = aQuestion({ lines: [aLine('1')], routes: [...routes] })
  return estimate(question, rulesOn(question.asOf)).routes
}

function comparisonOf(...routes: readonly [Route, Route]): unknown {
  const [a, b] = answersOn(...routes)
  return a && b && compareRoutes(a, b)
}

const NOW = anInsuredRoute({ id: 'now', prices: [aPrice('1', told(61_200))] })
const JANUARY = { ...NOW, id: 'january', accumulators: [met('member', 0, 0)] }
const MET = { ...NOW, id: 'met', accumulators: [met('member', 150_000, 200_000)] }
const OPEN = { ...NOW, id: 'open', accumulators: [met('member', null, 200_000)] }

describe('two ways of paying', () => {
  test('part where the deductible met is not the same', () => {
    const [now, january] = answersOn(MET, JANUARY)
    const found = now && january ? differences(now, january) : []

    expect(found.map((one) => one.part)).toEqual(['planPays', 'deductible', 'coinsurance', 'patientOwes'])
    expect(found.find((one) => one.part === 'deductible')?.because.map((one) => one.factId)).toContain(
      'met.deductible.member.in',
    )
  })

  test('do not part where all is the same', () => {
    const [a, b] = answersOn(NOW, { ...NOW, id: 'again' })

    expect(a && b && differences(a, b)).toEqual([])
  })

  test('are certain when their ranges do not touch', () => {
    expect(comparisonOf(MET, aSelfPayRoute())).toEqual({
      kind: 'lower',
      routeId: 'met',
      byAtLeast: 47_760,
      byAtMost: 47_760,
    })
  })

  test('are equal when both come to one amount', () => {
    expect(comparisonOf(NOW, { ...NOW, id: 'again' })).toEqual({ kind: 'equal' })
  })

  test('stay open while their ranges overlap, and say what to ask', () => {
    expect(comparisonOf(OPEN, aSelfPayRoute())).toEqual({ kind: 'open', asks: 'met.deductible.member.in' })
  })

  test('are lower by a span when one is a range', () => {
    expect(comparisonOf(OPEN, aSelfPayRoute({ discount: percent(0) }))).toEqual({
      kind: 'lower',
      routeId: 'open',
      byAtLeast: 38_800,
      byAtMost: 87_760,
    })
  })

  test('can not be compared without an end', () => {
    const question = aQuestion({ lines: [aLine('1', { charge: UNKNOWN })], routes: [aSelfPayRoute(), NOW] })
    const [a, b] = estimate(question, rulesOn(question.asOf)).routes

    expect(a && b && compareRoutes(a, b)).toEqual({ kind: 'unbounded' })
  })
})

describe('the lowest of several', () => {
  test('is the one certainly below all others', () => {
    expect(lowestRoute(answersOn(aSelfPayRoute(), MET, NOW))?.routeId).toBe('met')
  })

  test('is nobody on a tie or while one may be lower still', () => {
    expect(lowestRoute(answersOn(NOW, { ...NOW, id: 'again' }))).toBeNull()
    expect(lowestRoute(answersOn(aSelfPayRoute(), OPEN))).toBeNull()
    expect(lowestRoute(answersOn(NOW))).toBeNull()
  })
})
