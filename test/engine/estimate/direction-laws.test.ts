import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { known } from '../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { routeOf } from '../cob/payers-sample.ts'
import {
  anyQuestion,
  anyRoute,
  assistance,
  coordinatedRoute,
  medicareRoute,
  plainInsured,
  pricedRoute,
} from './random-questions.ts'

const RUNS = { numRuns: 120 }

function lowOf(question: EstimateQuestion): number {
  return routeOf(question).range.low ?? Number.POSITIVE_INFINITY
}

/** The same question with its one route changed. */
function withRoute(question: EstimateQuestion, change: (route: Route) => Route): EstimateQuestion {
  return { ...question, routes: question.routes.map(change) }
}

/** So much less of the deductible met: so much more of it is left. */
function withLessMet(route: InsuredRoute, less: number): InsuredRoute {
  const accumulators = route.accumulators.map((one) =>
    one.deductibleMet.kind === 'known'
      ? { ...one, deductibleMet: known(cents(Math.max(0, one.deductibleMet.value - less))) }
      : one,
  )
  return { ...route, accumulators }
}

const INSURED = [
  ['one plan', plainInsured('never')],
  ['several payers', coordinatedRoute('never')],
  ['Medicare', medicareRoute('never')],
] as const

test.each(INSURED)('more deductible left never costs less with %s', (_kind, route) => {
  fc.assert(
    fc.property(anyQuestion('never', route), fc.nat(50_000), (question, less) => {
      const more = withRoute(question, (one) => (one.kind === 'insured' ? withLessMet(one, less) : one))

      expect(lowOf(more)).toBeGreaterThanOrEqual(lowOf(question))
    }),
    RUNS,
  )
})

/** Not with a discount that grows with the charges, nor with a second plan, which may count more of a higher charge. */
test.each([
  ['the clinic’s own prices', pricedRoute('never').filter((route) => route.pricing?.method !== 'tiered')],
  ['one plan', plainInsured('never')],
  ['Medicare', medicareRoute('never')],
] as const)('a higher charge never costs less with %s', (_kind, route) => {
  fc.assert(
    fc.property(anyQuestion('never', route), fc.nat(2), fc.nat(50_000), (question, index, more) => {
      const lines = question.lines.map((line, place) =>
        place === index && line.charge.kind === 'known'
          ? { ...line, charge: known(cents(line.charge.value + more)) }
          : line,
      )

      expect(lowOf({ ...question, lines })).toBeGreaterThanOrEqual(lowOf(question))
    }),
    RUNS,
  )
})

test('help never costs the patient more', () => {
  fc.assert(
    fc.property(anyQuestion('sometimes'), assistance('sometimes'), (question, help) => {
      const bare = routeOf(
        withRoute(question, (route) => {
          const { assistance: _help, ...plain } = route
          return plain
        }),
      )
      const helped = routeOf(withRoute(question, (route) => ({ ...route, assistance: help })))

      expectNoMore(helped, bare)
    }),
    RUNS,
  )
})

test('a further payer never costs the patient more', () => {
  fc.assert(
    fc.property(anyQuestion('never', coordinatedRoute('never')), (question) => {
      const alone = routeOf(
        withRoute(question, (route) => {
          if (route.kind !== 'insured') return route
          const { coordination: _others, ...plain } = route
          return plain
        }),
      )

      expectNoMore(routeOf(question), alone)
    }),
    RUNS,
  )
})

function expectNoMore(less: RouteAnswer, more: RouteAnswer): void {
  const highest = (answer: RouteAnswer): number => answer.range.high ?? Number.POSITIVE_INFINITY
  expect(highest(less)).toBeLessThanOrEqual(highest(more))
  less.lines.forEach((line, index) => {
    const other = more.lines[index]?.range.high ?? Number.POSITIVE_INFINITY
    expect(line.range.high ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(other)
  })
}

test('the order in which further payers are entered plays no part', () => {
  const decided = coordinatedRoute('never').map((route): InsuredRoute => {
    const others = (route.coordination?.others ?? []).map((other, index) =>
      other.payer === 'plan'
        ? {
            ...other,
            plan: { ...other.plan, type: 'other' as const },
            order: { ...other.order, through: index === 0 ? ('own' as const) : ('continuation' as const) },
          }
        : other,
    )
    return route.coordination === undefined ? route : { ...route, coordination: { ...route.coordination, others } }
  })
  fc.assert(
    fc.property(anyQuestion('never', decided), (question) => {
      const turned = withRoute(question, (route) => {
        if (route.kind !== 'insured' || route.coordination === undefined) return route
        return { ...route, coordination: { ...route.coordination, others: route.coordination.others.toReversed() } }
      })
      const [one, other] = [routeOf(question), routeOf(turned)]

      expect(other.payers?.map(({ payerId }) => payerId)).toEqual(one.payers?.map(({ payerId }) => payerId))
      expect(other.range).toEqual(one.range)
    }),
    RUNS,
  )
})

test('the answer to a route does not depend on its neighbours', () => {
  fc.assert(
    fc.property(anyQuestion('sometimes'), anyRoute('sometimes'), (question, neighbour) => {
      const [route] = question.routes as [Route]
      const beside = routeOf({ ...question, routes: [route, { ...neighbour, id: 'Z' }] })

      expect(beside.range).toEqual(routeOf(question).range)
    }),
    { numRuns: 60 },
  )
})
