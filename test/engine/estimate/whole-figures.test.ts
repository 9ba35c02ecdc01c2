import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EstimateAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { toStored } from '../../../shared/engine/estimate/stored.ts'
import { type Figure, isSettled, plainFigure } from '../../../shared/engine/figure.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { anyQuestion } from './random-questions.ts'

/** Questions of every kind of route, at times with a first service of one to two units that may not be needed. */
const asked: fc.Arbitrary<EstimateQuestion> = fc
  .tuple(anyQuestion('sometimes'), fc.boolean())
  .map(([question, mayVary]) => (mayVary ? varied(question) : question))

function varied(question: EstimateQuestion): EstimateQuestion {
  const [first, ...others] = question.lines
  if (first === undefined) return question
  return { ...question, lines: [{ ...first, mayHappen: true, volume: { lowUnits: 1, highUnits: 2 } }, ...others] }
}

function answerTo(question: EstimateQuestion): EstimateAnswer {
  return estimate(question, rulesOn(question.asOf))
}

/** Every figure that a route shows by itself. */
function shownFigures(route: RouteAnswer): readonly Figure<unknown>[] {
  const { lines, totals, creditedToDeductible, creditedToOop, payers, membership } = route
  const found = [
    ...Object.values(totals),
    ...lines.flatMap((line) => [...Object.values(line.parts), line.deductibleLeftBefore, line.oopLeftBefore]),
    ...lines.flatMap((line) => line.payers?.map(({ pays }) => pays) ?? []),
    creditedToDeductible,
    creditedToOop,
    ...(payers?.map(({ pays }) => pays) ?? []),
    ...(membership === undefined ? [] : [membership.fee, membership.withFee]),
  ]
  return found.filter((figure) => figure !== null)
}

/** The figures and all that they come from, however deep. */
function withSources(figures: readonly Figure<unknown>[]): ReadonlySet<Figure<unknown>> {
  const seen = new Set<Figure<unknown>>()
  const waiting = [...figures]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...next.from)
  }
  return seen
}

/** Does the figure have all of its members, and does its plain value keep them and stand the same in JSON? */
function isWhole(figure: Figure<unknown>): boolean {
  const { id, standing, from, settledBy, rule } = figure
  const plain = plainFigure(figure)
  const count = isSettled(figure) ? 6 : 5
  if (Object.keys(plain).length !== count || Object.keys({ ...plain }).length !== count) return false
  if (plain.from !== from || JSON.stringify({ ...plain }) !== JSON.stringify(figure)) return false
  return id !== '' && STANDINGS.includes(standing) && [settledBy, rule].every(isNameOrNull)
}

const STANDINGS = ['known', 'assumed', 'missing']

function isNameOrNull(name: string | null): boolean {
  return name === null || typeof name === 'string'
}

describe('every figure of every route', () => {
  test('is whole, with all that it comes from', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const figures = withSources(answerTo(question).routes.flatMap(shownFigures))

        expect([...figures].filter((figure) => !isWhole(figure))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('stands in JSON, in store and in a clone as it is read', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const answer = answerTo(question)
        const stored = toStored(answer)

        expect(JSON.stringify(stored)).toBe(JSON.stringify(answer))
        expect(JSON.stringify(structuredClone(stored))).toBe(JSON.stringify(answer))
      }),
      { numRuns: 30 },
    )
  })
})
