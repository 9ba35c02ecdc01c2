import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, anOrder, anOther, aShare, behind, lineOf, routeOf } from './payers-sample.ts'

/** 1,000.00 allowed by both; the first pays `share` percent less; the second 80 % after 300.00. Section 5.3. */
function route(patientShare: number, over: Partial<InsuredRoute> = {}): InsuredRoute {
  const second = anOther('P2', aShare('Second', 30_000, 20), 100_000, { method: null })
  return anInsuredRoute({
    plan: aShare('First', 0, patientShare),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000))],
    coordination: behind(second),
    ...over,
  })
}

function answer(one: InsuredRoute): RouteAnswer {
  return routeOf(aQuestion({ lines: [aLine('1', { charge: told(120_000) })], routes: [one] }))
}

describe('a second plan of which nobody told how it takes earlier payments', () => {
  test('leaves every amount between the most and the least that it may pay', () => {
    const found = answer(route(40))

    expect(found.range).toEqual({ low: 0, high: 40_000 })
    expect(found.totals.patientOwes.standing).toBe('missing')
    expect(amountOf(found.payers?.[0]?.pays)).toBe(60_000)
    expect(amountOf(found.payers?.[1]?.pays)).toBeNull()
  })

  test('asks for its method and nothing else', () => {
    expect(answer(route(40)).openFacts).toEqual([{ factId: 'payer.P2.plan.cobMethod', closesCents: 40_000 }])
  })

  test('does not matter where the first plan pays everything', () => {
    const found = answer(route(0))

    expect(found.range).toEqual({ low: 0, high: 0 })
    expect(amountOf(found.totals.patientOwes)).toBe(0)
    expect(found.openFacts).toEqual([])
  })

  test('does not matter for the plan that pays first', () => {
    const own = route(40)
    const { coordination } = own
    const second = anOther('P2', aShare('Second', 30_000, 20), 100_000, { method: 'standard' })
    const found = answer({
      ...own,
      coordination: { ...behind(second), method: null, order: coordination?.order ?? anOrder() },
    })

    expect(amountOf(found.totals.patientOwes)).toBe(0)
  })
})

describe('what if only the first insurance paid', () => {
  const found = answer(route(40, { whatIf: 'firstPayerOnly' }))

  test('the patient owes what the first leaves', () => {
    expect(amountOf(found.totals.patientOwes)).toBe(40_000)
    expect(amountOf(found.totals.planPays)).toBe(60_000)
    expect(lineOf(found).payers).toBeUndefined()
  })

  test('the answer says so, and asks nothing of the second', () => {
    expect(found.notes.map(({ code }) => code)).toContain('whatIf.firstPayerOnly')
    expect(found.openFacts).toEqual([])
    expect(found.payers).toBeUndefined()
  })

  test('both stay possible while it is open which one is first', () => {
    const open = route(40, { whatIf: 'firstPayerOnly', coordination: { ...behind(SECOND), order: anOrder(UNTOLD) } })

    expect(answer(open).range).toEqual({ low: 40_000, high: 44_000 })
    expect(answer(open).openFacts.map(({ factId }) => factId)).toEqual(['order.subscriberBeforeDependent'])
  })
})

const UNTOLD = { coversAs: null } as const
/** Alone it leaves its deductible of 300.00 and 20 % of the other 700.00: 440.00. */
const SECOND = anOther('P2', aShare('Second', 30_000, 20), 100_000)
