import { describe, expect, test } from 'vitest'
import type { LineAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { type Why, whyLine, whyTotal } from '../../../shared/engine/estimate/why.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { stepSentence } from '../../../shared/text/why.ts'
import {
  aLevel,
  aLine,
  anInsuredRoute,
  aPlan,
  aPrice,
  aQuestion,
  aRule,
  aSelfPayRoute,
  met,
  told,
} from '../sample-plan.ts'

function answerOn(route: Route, lines: readonly ServiceLine[] = [aLine('1')]): RouteAnswer {
  const question = aQuestion({ lines: [...lines], routes: [route] })
  return estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
}

function whyOn(route: Route): Why {
  return whyLine(answerOn(route).lines[0] as LineAnswer)
}

function stepsOf(why: Why): readonly (readonly unknown[])[] {
  return why.steps.map(({ label, figure, saying }) => [
    label,
    figure.standing === 'missing' ? '?' : figure.value,
    stepSentence(saying, 'en', (id) => `service ${id}`),
  ])
}

const ONE_LINE = { prices: [aPrice('1', told(61_200))] }

describe('why a service costs what it costs', () => {
  test('reads from the charge down to the coinsurance', () => {
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, accumulators: [met('member', 92_135, 131_000)] }))

    expect(stepsOf(why)).toEqual([
      ['line.charge', 100_000, 'What the clinic bills before any discount.'],
      ['line.allowed', 61_200, 'The contract price. The other $388.00 is written off.'],
      ['line.deductible', 57_865, 'The last $578.65 of the deductible. It is met after this.'],
      ['line.coinsurance', 667, '20% of the $33.35 that is left.'],
    ])
    expect(why.result).toMatchObject({ id: 'line.patientOwes', value: 58_532 })
  })

  test('folds away the yearly limit while it changes nothing', () => {
    const why = whyOn(anInsuredRoute(ONE_LINE))

    expect(why.folded.map((step) => [step.label, step.saying])).toEqual([
      ['line.oopLeft', { code: 'yearlyLimitKeeps', left: 369_000 }],
    ])
  })

  test('ends with the yearly limit where it took something away', () => {
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, accumulators: [met('member', 150_000, 495_000)] }))

    expect(why.steps.at(-1)).toMatchObject({ label: 'line.oopLeft', saying: { code: 'yearlyLimitCuts', left: 5_000 } })
    expect(why.result).toMatchObject({ value: 5_000, settledBy: 'line.oopLeft', rule: 'plan.oop' })
  })

  test('says what is left of a deductible that is not used up', () => {
    const [, , deductible] = whyOn(anInsuredRoute({ ...ONE_LINE, accumulators: [met('member', 0, 0)] })).steps

    expect(deductible?.saying).toEqual({ code: 'deductibleAll', left: 150_000, leftAfter: 88_800 })
  })

  test('takes the copay first where the plan does', () => {
    const rule = aRule('imaging', { copay: told(5_000), copayOrder: 'before' })
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, plan: aPlan({ benefits: [rule] }) }))

    expect(why.steps.map((step) => step.label)).toEqual([
      'line.charge',
      'line.allowed',
      'line.copay',
      'line.deductible',
    ])
  })

  test('says why a copay is less than the plan asks', () => {
    const rule = aRule('imaging', { deductibleApplies: known(false), copay: told(90_000), coinsurance: NONE })
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, plan: aPlan({ benefits: [rule] }) }))

    expect(why.steps.at(-1)?.saying).toEqual({ code: 'copayUpToPrice', copay: 90_000 })
  })

  test('says that the rest may be billed out of network', () => {
    const plan = aPlan({ tiers: [aLevel({ tier: 'out' })], benefits: [aRule('imaging', { tier: 'out' })] })
    const accumulators = [{ ...met('member', 150_000, 150_000), tier: 'out' }]
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, plan, accumulators, tier: 'out' }))

    expect(why.steps.map((step) => step.saying.code)).toEqual(['charge', 'planPriceOut', 'coinsurance', 'balanceBill'])
  })

  test('names the reason why something is not covered', () => {
    const rule = aRule('imaging', { covered: known(false) })
    const why = whyOn(anInsuredRoute({ ...ONE_LINE, plan: aPlan({ benefits: [rule] }) }))

    expect(why.steps.map((step) => step.saying.code)).toEqual(['charge', 'notCovered'])
  })

  test('shows what is not known and what would have to be asked', () => {
    const rule = aRule('imaging', { coinsurance: UNKNOWN })
    const why = whyOn(
      anInsuredRoute({
        ...ONE_LINE,
        plan: aPlan({ benefits: [rule] }),
        accumulators: [met('member', 150_000, 150_000)],
      }),
    )

    expect(why.result.standing).toBe('missing')
    expect(why.steps.at(-1)).toMatchObject({ label: 'line.coinsurance', saying: { code: 'unknown' } })
    expect(why.asks).toEqual(['plan.coinsurance.imaging.in'])
  })

  test('reads the discounts of a self-pay price', () => {
    const why = whyOn(aSelfPayRoute({ promptPay: percent(10) }))

    expect(stepsOf(why)).toEqual([
      ['line.charge', 100_000, 'What the clinic bills before any discount.'],
      ['line.listedPrice', 60_000, '40% off the charge.'],
      ['line.selfPayPrice', 54_000, '10% more off for paying at once.'],
    ])
  })

  test('never takes more than seven steps', () => {
    const rule = aRule('imaging', { tier: 'out', copay: told(1_000), copayOrder: 'before' })
    const plan = aPlan({
      tiers: [aLevel({ tier: 'out' })],
      benefits: [rule],
      authMissing: { action: 'penaltyPercent', rate: percent(50), of: 'planPayment', cap: null },
      unitsExceeded: { action: 'deny', liability: 'patientAllowed' },
      benefitMax: {
        individual: told(100).kind === 'known' ? (100 as never) : null,
        family: null,
        whenExhausted: 'allowed',
        overrides: [],
      },
    })
    const accumulators = [{ ...met('member', 149_000, 490_000), tier: 'out' }]
    const counters = [{ scope: 'member' as const, kind: 'paid' as const, name: '', used: 0 }]
    const route = anInsuredRoute({ ...ONE_LINE, plan, accumulators, counters, tier: 'out' })
    const why = whyLine(answerOn(route, [aLine('1', { auth: 'missing' })]).lines[0] as LineAnswer)

    expect(why.steps.length).toBeLessThanOrEqual(7)
    expect(why.steps.length + why.folded.length).toBeGreaterThan(7)
  })
})

describe('why a total is what it is', () => {
  const lines = Array.from({ length: 9 }, (_, at) => aLine(String(at + 1)))
  const prices = lines.map((line, at) => aPrice(line.id, told(1_000 * (at + 1))))

  test('names the services that made it, the largest first', () => {
    const answer = answerOn(anInsuredRoute({ prices: prices.slice(0, 3) }), lines.slice(0, 3))
    const why = whyTotal(answer, 'patientOwes')

    expect(why.steps.map((step) => step.saying)).toEqual([
      { code: 'ofLine', lineId: '3' },
      { code: 'ofLine', lineId: '2' },
      { code: 'ofLine', lineId: '1' },
    ])
  })

  test('puts the small ones together after six', () => {
    const why = whyTotal(answerOn(anInsuredRoute({ prices }), lines), 'patientOwes')

    expect(why.steps).toHaveLength(7)
    expect(why.steps.at(-1)).toMatchObject({ saying: { code: 'otherLines', count: 3 }, figure: { value: 6_000 } })
  })

  test('puts what is not known before all others', () => {
    const open = [...prices.slice(0, 8), aPrice('9', UNKNOWN)]
    const why = whyTotal(answerOn(anInsuredRoute({ prices: open }), lines), 'patientOwes')

    expect(why.steps[0]).toMatchObject({ saying: { code: 'ofLine', lineId: '9' }, figure: { standing: 'missing' } })
    expect(why.asks).toEqual(['line.allowed.9'])
  })

  test('leaves out services that add nothing to it', () => {
    expect(whyTotal(answerOn(anInsuredRoute({ prices }), lines), 'penalty').steps).toEqual([])
  })
})
