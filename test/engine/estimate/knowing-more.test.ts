import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Range } from '../../../shared/engine/estimate/answer.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { routeOf } from '../cob/payers-sample.ts'
import {
  anyQuestion,
  assistance,
  coordinatedRoute,
  medicareRoute,
  plainInsured,
  pricedRoute,
} from './random-questions.ts'

/** Every told fact of a question in the order of reading; those that are named by `forgotten` become unknown. */
function forgetting(question: EstimateQuestion, forgotten: ReadonlySet<number>): EstimateQuestion {
  let place = -1
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    if ('kind' in value && value.kind === 'known' && 'value' in value) {
      place += 1
      return forgotten.has(place) ? { kind: 'unknown' } : value
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]))
  }
  return walk(question) as EstimateQuestion
}

/** Facts by their places: at most six of the first forty are forgotten, so that ranges stay telling. */
const places = fc.uniqueArray(fc.nat(40), { maxLength: 6 })

function expectInside(inner: Range, outer: Range): void {
  if (outer.low !== null) expect(inner.low).toBeGreaterThanOrEqual(outer.low)
  if (outer.high !== null) {
    expect(inner.high).not.toBeNull()
    expect(inner.high).toBeLessThanOrEqual(outer.high)
  }
}

const HELPED = fc.tuple(fc.oneof(pricedRoute('never'), plainInsured('never')), assistance('never'))

const KINDS = [
  ['a self-pay price', pricedRoute('never'), 60],
  ['a plan', plainInsured('never'), 40],
  ['several payers', coordinatedRoute('never'), 60],
  ['Medicare', medicareRoute('never'), 40],
  ['help', HELPED.map(([route, help]) => ({ ...route, assistance: help })), 60],
] as const

test.each(KINDS)('with %s what is true lies inside of what is known', (_kind, route, numRuns) => {
  fc.assert(
    fc.property(anyQuestion('never', route), places, (question, forgotten) => {
      const truth = routeOf(question)
      const known = routeOf(forgetting(question, new Set(forgotten)))

      expectInside(truth.range, known.range)
      truth.lines.forEach((line, index) => {
        expectInside(line.range, known.lines[index]?.range ?? { low: null, high: null })
      })
    }),
    { numRuns },
  )
})

test.each(KINDS)('with %s knowing more never widens a range', (_kind, route, numRuns) => {
  fc.assert(
    fc.property(anyQuestion('never', route), places, fc.nat(5), (question, forgotten, told) => {
      const less = routeOf(forgetting(question, new Set(forgotten)))
      const more = routeOf(forgetting(question, new Set(forgotten.filter((_place, index) => index !== told))))

      expectInside(more.range, less.range)
    }),
    { numRuns },
  )
})
