import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { Coordination, OtherPlan } from '../../../shared/model/other-payer.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, anOther, aShare, behind, lineOf, routeOf } from './payers-sample.ts'

/** 1,000.00 allowed by both; the first pays 600.00; the second 80 % after 300.00. Section 5.3. */
function workedRoute(method: OtherPlan['method'], others: Coordination['others'] = []): RouteAnswer {
  const second = anOther('P2', aShare('Second', 30_000, 20), 100_000, { method })
  const route = anInsuredRoute({
    plan: aShare('First', 0, 40),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000))],
    coordination: behind(second, ...others),
  })
  return routeOf(aQuestion({ lines: [aLine('1', { charge: told(120_000) })], routes: [route] }))
}

describe.each([
  ['standard', 40_000, 0],
  ['secondaryAllowed', 40_000, 0],
  ['nonDuplication', 0, 40_000],
  ['maintenanceOfBenefits', 8_000, 32_000],
] as const)('by the method %s', (method, second, owes) => {
  const answer = workedRoute(method)

  test('the second plan pays what the specification works out', () => {
    expect(answer.payers?.map(({ pays }) => amountOf(pays))).toEqual([60_000, second])
  })

  test('the patient owes what is left', () => {
    expect(amountOf(answer.totals.patientOwes)).toBe(owes)
    expect(answer.range).toEqual({ low: owes, high: owes })
  })

  test('charge, payments and discount tie', () => {
    const { charge, planPays, discount, patientOwes } = lineOf(answer).parts

    expect(amountOf(charge)).toBe((amountOf(planPays) ?? 0) + (amountOf(discount) ?? 0) + (amountOf(patientOwes) ?? 0))
  })
})
