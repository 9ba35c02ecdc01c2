import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { onOwnDay } from '../../../shared/engine/estimate/visit-days.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'
import { FREE_OF_LIMITS } from './line-scenes.ts'
import { RULES, shown } from './scenes.ts'

const VISIT = plainDate('2026-12-08')
const NEXT_DAY = plainDate('2026-12-09')

/** What each of two services costs when the first names no day and the second this one. */
function owed(route: Route, second: ServiceLine['serviceOn'], over: Partial<ServiceLine> = {}) {
  const lines = [aLine('1', over), aLine('2', { ...over, serviceOn: second })]
  const [answer] = estimate(aQuestion({ serviceOn: VISIT, lines, routes: [route] }), RULES).routes
  return answer?.lines.map(({ parts }) => shown(parts.patientOwes))
}

const PRICES = [aPrice('1', told(60_000)), aPrice('2', told(40_000))]

describe('the day of a service', () => {
  test('that is the day of the visit is left out', () => {
    const question = aQuestion({
      serviceOn: VISIT,
      lines: [aLine('1', { serviceOn: VISIT }), aLine('2', { serviceOn: NEXT_DAY })],
    })

    expect(onOwnDay(question).lines.map(({ serviceOn }) => serviceOn)).toEqual([null, NEXT_DAY])
  })

  test('is that of the question while nothing is scheduled', () => {
    const asOf = plainDate('2026-11-23')
    const question = aQuestion({
      asOf,
      serviceOn: null,
      lines: [aLine('1', { serviceOn: asOf }), aLine('2', { serviceOn: VISIT })],
    })

    expect(onOwnDay(question).lines.map(({ serviceOn }) => serviceOn)).toEqual([null, VISIT])
  })

  test('of no other name leaves the question as it is', () => {
    const question = aQuestion({ serviceOn: VISIT, lines: [aLine('1'), aLine('2', { serviceOn: NEXT_DAY })] })

    expect(onOwnDay(question)).toBe(question)
  })
})

describe('services of one day', () => {
  const copay = aRule('imaging', { deductibleApplies: known(false), copay: told(4_500), coinsurance: NONE })
  const insured = anInsuredRoute({ plan: aPlan({ ...FREE_OF_LIMITS, benefits: [copay] }), prices: PRICES })

  test('share one visit’s copay however the day is written', () => {
    expect(owed(insured, null, { visit: 'v' })).toEqual([4_500, 0])
    expect(owed(insured, VISIT, { visit: 'v' })).toEqual([4_500, 0])
    expect(owed(insured, NEXT_DAY, { visit: 'v' })).toEqual([4_500, 4_500])
  })

  test('share one sliding fee however the day is written', () => {
    const sliding = aSelfPayRoute({
      discount: percent(0),
      assistance: {
        kind: 'sliding',
        region: 'contiguous',
        householdSize: known(1),
        annualIncome: told(0),
        classes: [{ upTo: { units: 1, places: 0 }, pays: { kind: 'fee', amount: cents(2_000) } }],
        contractForbids: known(false),
      },
    })

    // Two charges of 1,000.00 share 20.00.
    expect(owed(sliding, null)).toEqual([1_000, 1_000])
    expect(owed(sliding, VISIT)).toEqual([1_000, 1_000])
    expect(owed(sliding, NEXT_DAY)).toEqual([2_000, 2_000])
  })

  test('are ranked together however the day is written', () => {
    const all = aRule('imaging', { coinsurance: known(percent(100)) })
    const plan = aPlan({ ...FREE_OF_LIMITS, grandfathered: true, benefits: [all] })
    const contract = anInsuredRoute({ plan, prices: PRICES, procedures: { ladder: null, modifiers: [] } })
    const surgery = { procedure: { indicator: 2, family: null, reducedPart: NONE } } as const

    // The cheaper of two operations counts half: 200.00 of 400.00.
    expect(owed(contract, null, surgery)).toEqual([60_000, 20_000])
    expect(owed(contract, VISIT, surgery)).toEqual([60_000, 20_000])
    expect(owed(contract, NEXT_DAY, surgery)).toEqual([60_000, 40_000])
  })
})
