import { describe, expect, test } from 'vitest'
import { extremes } from '../../../shared/engine/coverage/extremes.ts'
import { patientRanges } from '../../../shared/engine/coverage/refine.ts'
import { ENDLESS } from '../../../shared/engine/coverage/terms.ts'
import type { LineAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { episodeTerms } from '../../../shared/engine/estimate/episode-terms.ts'
import { whyLine } from '../../../shared/engine/estimate/why.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'
import { tryAll } from './open-episodes.ts'

/** Office visits at 30.00 for the visit, without a deductible. */
const OFFICE = aRule('office', { deductibleApplies: known(false), copay: told(3_000), coinsurance: NONE })

/** A visit of two office services at these prices. */
function visit(prices: readonly [Fact<Cents>, Fact<Cents>]): RouteAnswer {
  const lines = ['1', '2'].map((id) => aLine(id, { category: 'office', visit: 'v' }))
  const route = anInsuredRoute({
    plan: aPlan({ tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })], benefits: [OFFICE] }),
    prices: lines.map(({ id }, index) => aPrice(id, prices[index] ?? UNKNOWN)),
  })
  return routeOf(aQuestion({ lines, routes: [route] }))
}

function second(answer: RouteAnswer): LineAnswer {
  return answer.lines[1] as LineAnswer
}

describe('the rest of a copay on the next service', () => {
  const line = second(visit([told(2_000), told(5_000)]))

  test('stands on what the visit has paid before', () => {
    const { copay } = line.parts

    expect(copay).toMatchObject({ standing: 'known', value: 1_000, settledBy: 'line.visitCopayBefore' })
    expect(copay.from.map(({ id }) => id)).toEqual(['plan.copay.office.in', 'line.visitCopayBefore', 'line.allowed'])
    expect(copay.from[1]).toMatchObject({ standing: 'known', value: 2_000, rule: 'plan.copay' })
  })

  test('is said to be the rest of the set fee', () => {
    const step = whyLine(line).steps.find(({ label }) => label === 'line.copay')

    expect(step?.saying).toEqual({ code: 'copayRestOfVisit', taken: 2_000 })
  })

  test('is decided by the price where that is lower still', () => {
    const { copay } = second(visit([told(2_000), told(700)])).parts

    expect(copay).toMatchObject({ value: 700, settledBy: 'line.allowed' })
  })

  test('leaves the copay of the first service as it was', () => {
    const [first] = visit([told(2_000), told(5_000)]).lines

    expect(first?.parts.copay).toMatchObject({ value: 2_000, settledBy: 'line.allowed' })
    expect(first?.parts.copay.from.map(({ id }) => id)).not.toContain('line.visitCopayBefore')
  })
})

describe('a first price that nobody told', () => {
  const answer = visit([UNKNOWN, told(5_000)])

  test('leaves the copay of the next service open', () => {
    expect(second(answer).range).toEqual({ low: 0, high: 3_000 })
    expect(second(answer).parts.copay.standing).toBe('missing')
  })

  test('is what has to be asked for the next service too', () => {
    expect(stillToAsk(second(answer).parts.copay)).toEqual(['line.allowed.1'])
  })

  test('changes nothing of the sum of the visit', () => {
    // up to 30.00 the first service pays its price and the second one the rest of 30.00
    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 3_000 })
  })
})

test('an assumed first price makes the next copay an assumption', () => {
  const assumed: Fact<Cents> = { kind: 'assumed', value: cents(2_000), reason: 'as last year' }
  const { copay } = second(visit([assumed, told(5_000)])).parts

  expect(copay).toMatchObject({ standing: 'assumed', value: 1_000 })
  expect(copay.from[1]).toMatchObject({ id: 'line.visitCopayBefore', standing: 'assumed', value: 2_000 })
})

describe('copays that fill the deductible, in cents', () => {
  const plan = aPlan({
    copayCreditsDeductible: true,
    tiers: [aLevel({ deductibleIndividual: told(6), oopIndividual: NONE })],
    benefits: [aRule('office', { copay: told(10), copayOrder: 'before', coinsurance: NONE })],
  })
  const { episode, sheet } = episodeTerms(
    {
      plan,
      accumulators: () => [met('member', 0, 0)],
      counters: () => [],
      nextPlanYear: false,
      legalMaximum: ENDLESS,
    },
    [3, 14].map((price, index) => ({
      line: aLine(String(index), { category: 'office', visit: 'v', charge: told(14) }),
      price: told(price),
      member: 'self',
      tier: 'in',
    })),
  )
  const spans = [{ cell: episode.lines[0]?.price ?? 0, low: 0, high: 12 }]

  test('are not told from the ends of a first price', () => {
    expect(extremes(episode, sheet.values, spans)).toBeNull()
  })

  test('are searched for in between, where the sum is highest', () => {
    // price p: p and 10 - p are copays, 6 - p is left of the deductible and 4 + p of the second price
    // p = 0: 10 + 4 = 14; p = 1: 10 + 5 = 15; p = 6: 10 + 0 = 10
    const found = patientRanges({ episode, values: sheet.values, spans, total: null, work: 100_000 })

    expect(found.low.at(-1)).toBe(10)
    expect(found.high.at(-1)).toBe(15)
    expect(found).toEqual(tryAll(episode, sheet.values, spans))
  })
})
