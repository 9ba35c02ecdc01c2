import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../../shared/engine/estimate/answer.ts'
import { cents } from '../../../shared/money/cents.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { plainLines } from '../coverage/plain-calculator.ts'
import { type PlainQuestion, plainQuestion } from '../coverage/plain-questions.ts'
import { aQuestion } from '../sample-plan.ts'
import { asked, plainRoute, plainServiceLine } from './plain-asked.ts'
import { GAPS, type Gap, small } from './plain-gaps.ts'

/** What the estimate says of each line and of all together while the fact is missing. */
function shown(question: PlainQuestion, gap: Gap): readonly Range[] {
  const route = gap.without(plainRoute(question, 'in'), question)
  const answer = routeOf(aQuestion({ lines: question.services.map(plainServiceLine), routes: [route] }))
  return [...answer.lines.map(({ range }) => range), answer.range]
}

/** The patient's amounts of each line and of all together. */
function amountsOf({ plan, services, met }: PlainQuestion): readonly number[] {
  const amounts = plainLines(plan, services, structuredClone(met)).map(({ patientTotal }) => patientTotal)
  return [...amounts, amounts.reduce((sum, one) => sum + one, 0)]
}

/** The least and the most of them with every value of the fact in its turn. */
function tried(question: PlainQuestion, gap: Gap): readonly Range[] {
  const values = Array.from({ length: gap.highest(question) + 1 }, (_, value) => value)
  const all = values.map((value) => amountsOf(gap.withValue(question, value)))
  return amountsOf(question).map((_, index) => {
    const seen = all.map((amounts) => amounts[index] ?? 0)
    return { low: cents(Math.min(...seen)), high: cents(Math.max(...seen)) }
  })
}

/** Neither penalties nor limits and maxima, and all care counts alike: then the ends of the sum are exact. */
function isExact({ plan }: PlainQuestion): boolean {
  const rules = Object.values(plan.benefits).flatMap((levels) => Object.values(levels))
  return (
    plan.benefitMax === undefined &&
    Object.values(plan.authPolicy).every(({ action }) => action === 'deny') &&
    rules.every(({ excludedFromOop, limit }) => excludedFromOop !== true && limit === undefined)
  )
}

/** Elsewhere, and for each line, the ends may stand wider while they are searched for, never narrower. */
function holds(question: PlainQuestion, range: readonly Range[], exact: readonly Range[]): void {
  if (isExact(question)) expect(range.at(-1)).toEqual(exact.at(-1))
  for (const [index, { low, high }] of exact.entries()) {
    expect(range[index]?.low).toBeLessThanOrEqual(low ?? 0)
    expect(range[index]?.high).toBeGreaterThanOrEqual(high ?? 0)
  }
}

/** The same question with nothing in it that only is searched for; else as it was drawn. */
function plainly(question: PlainQuestion, isPlain: boolean): PlainQuestion {
  if (!isPlain) return question
  const { benefitMax: _max, ...plan } = question.plan
  const benefits = Object.fromEntries(
    Object.entries(plan.benefits).map(([care, levels]) => [
      care,
      Object.fromEntries(
        Object.entries(levels).map(([level, { limit: _limit, ...rule }]) => [
          level,
          { ...rule, excludedFromOop: false },
        ]),
      ),
    ]),
  )
  const denied = { action: 'deny', liability: 'provider' } as const
  const authPolicy = { missing: denied, denied, expired: denied, unitsExceeded: denied }
  return { ...question, plan: { ...plan, benefits, authPolicy } }
}

describe.each(GAPS.map((gap) => [gap.name, gap] as const))('without %s', (_name, gap) => {
  test('the range holds what every value of it gives', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(plainQuestion, fc.boolean(), (drawn, isPlain) => {
        const question = small(asked(plainly(drawn, isPlain), 'in')) as PlainQuestion

        holds(question, shown(question, gap), tried(question, gap))
      }),
      { numRuns: 120 },
    )
  })
})
