import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import {
  amountOf,
  anOrder,
  anOther,
  aShare,
  behind,
  medicareFacts,
  ORIGINAL_MEDICARE,
  routeOf,
} from './payers-sample.ts'

/** A worker of 65 at a large employer: the plan pays a share of two services of 400.00, Medicare stands behind it. */
function answer(patientShare: number, deductibleMet: number): RouteAnswer {
  const prices = [aPrice('1', told(40_000)), aPrice('2', told(40_000))]
  const medicare = anOther('M', ORIGINAL_MEDICARE, 0, {
    prices,
    accumulators: [met('member', deductibleMet, 0)],
    order: anOrder({ through: 'own' }),
    medicare: medicareFacts(),
  })
  const route = anInsuredRoute({
    plan: aShare('Employer', 0, patientShare),
    accumulators: [met('member', 0, 0)],
    prices,
    coordination: behind(medicare),
  })
  const lines = ['1', '2'].map((id) => aLine(id, { charge: told(40_000) }))
  return routeOf(aQuestion({ lines, routes: [route] }))
}

function paidByMedicare({ lines }: RouteAnswer): readonly (number | null)[] {
  return lines.map(({ payers }) => amountOf(payers?.[1]?.pays))
}

/** 42 CFR 411.30 and 411.33: the deductible of 283.00 is credited with what the first plan paid for. */
describe('the Part B deductible behind an employer’s plan', () => {
  test('takes from the first service and is met for the second', () => {
    // Alone Medicare would pay 80 % of 117.00, then 80 % of 400.00; the plan leaves 200.00 of each.
    const found = answer(50, 0)

    expect(paidByMedicare(found)).toEqual([9_360, 20_000])
    expect(amountOf(found.totals.patientOwes)).toBe(20_000 - 9_360)
  })

  test('is credited though Medicare pays nothing for a service', () => {
    // The plan pays the first service in full: nothing is left to ask of Medicare.
    expect(paidByMedicare(answer(0, 0))).toEqual([0, 0])
  })

  test('once met leaves the least of the three amounts', () => {
    // 400.00 less 200.00; 320.00; 400.00 less 200.00.
    expect(paidByMedicare(answer(50, 28_300))).toEqual([20_000, 20_000])
  })
})
