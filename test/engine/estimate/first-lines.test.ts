import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { firstLines, plainRoute } from '../../../shared/engine/estimate/route-view.ts'
import { isSettled } from '../../../shared/engine/figure.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'

const NAMES = ['1', '2', '3', '4'] as const

/** Four services of 400.00 each on self-pay and on a plan with 500.00 of its deductible left. */
function answers(): readonly RouteAnswer[] {
  const lines: ServiceLine[] = NAMES.map((name) => aLine(name, { charge: told(cents(60_000)) }))
  const plan = aPlan({ benefits: [aRule('imaging', {})] })
  const tiers = plan.tiers.map((tier) => ({ ...tier, deductibleIndividual: told(cents(50_000)) }))
  const insured = anInsuredRoute({
    plan: { ...plan, tiers },
    accumulators: [{ scope: 'member', tier: 'in', deductibleMet: told(cents(0)), oopMet: told(cents(0)) }],
    prices: NAMES.map((name) => aPrice(name, told(cents(40_000)))),
  })
  const question = aQuestion({ lines, routes: [aSelfPayRoute(), insured] })
  return estimate(question, rulesOn(question.asOf)).routes
}

function routeAt(index: number): RouteAnswer {
  const route = answers()[index]
  if (route === undefined) throw new Error(`no route ${index}`)
  return route
}

function deductibleOf(lines: readonly RouteAnswer['lines'][number][]): readonly (number | null)[] {
  return lines.map(({ parts }) => (isSettled(parts.deductible) ? parts.deductible.value : null))
}

describe('a screen that shows the first services only', () => {
  test.each([
    ['self-pay', 0],
    ['the plan', 1],
  ] as const)('reads the same lines of %s as among all', (_, index) => {
    const all = plainRoute(routeAt(index)).lines

    for (const count of [0, 1, 2, 4]) {
      expect(firstLines(routeAt(index), count)).toEqual(all.slice(0, count))
    }
  })

  test('the deductible is used up by the services before', () => {
    expect(deductibleOf(firstLines(routeAt(1), 2))).toEqual([40_000, 10_000])
    expect(deductibleOf(firstLines(routeAt(1), 4))).toEqual([40_000, 10_000, 0, 0])
  })

  test('fewer lines than before are not made again', () => {
    const route = routeAt(1)
    const three = firstLines(route, 3)

    expect(firstLines(route, 2)).toBe(three)
    expect(firstLines(route, 4)).toHaveLength(4)
  })

  test('once all lines were read they are given', () => {
    const route = routeAt(1)
    const all = route.lines

    expect(firstLines(route, 1)).toBe(all)
  })

  test('a plain answer gives all that it has', () => {
    const plain = plainRoute(routeAt(0))

    expect(firstLines(plain, 1)).toBe(plain.lines)
  })
})
