import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { planRulesForPrice, promptPayRule, promptPaySchedule } from '../../../shared/engine/assistance/prompt-pay.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { withheldDiscount } from '../../../shared/engine/installments/draft-disclosure.ts'
import { pricesOf } from '../../../shared/engine/installments/offer-question.ts'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { type ClinicPolicy, FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import type { Route } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { keptSchedule, MEMBERSHIP_TERMS } from '../../support/clinic-schedules.ts'
import { anInsuredRoute, aSelfPayRoute } from '../sample-plan.ts'

const TEN: KeptSchedule = keptSchedule(
  { kind: 'promptPay', off: percent(10), days: 30 },
  { id: 'S7', effectiveFrom: plainDate('2026-05-01') },
)
const OLD = { ...FIRST_PLAN_POLICY, promptPayDiscount: percent(25), planPatientsGetIt: false }
const NONE: ClinicPolicy = { ...OLD, promptPayDiscount: null }
const MEMBERSHIP = keptSchedule(MEMBERSHIP_TERMS, { id: 'S8' })

describe('the discount for prompt payment has one source', () => {
  test('the schedule in force stands over what older plan rules kept', () => {
    expect(promptPayRule(OLD, [MEMBERSHIP, TEN])).toEqual({ from: 'schedule', off: percent(10), schedule: TEN })
  })

  test('older plan rules hold while there is no schedule', () => {
    expect(promptPayRule(OLD, [MEMBERSHIP])).toEqual({ from: 'planRules', off: percent(25) })
  })

  test('there is none where neither says one', () => {
    expect(promptPayRule(NONE, [MEMBERSHIP])).toBeNull()
  })

  test.each([
    ['2026-04-30', null],
    ['2026-05-01', 'S7'],
  ])('on %s the schedule of that day counts', (on, id) => {
    expect(promptPaySchedule(schedulesOn([TEN], plainDate(on)))?.id ?? null).toBe(id)
  })
})

describe('the discount that a plan does not get', () => {
  const lost = (route: Route | null, policy = NONE) =>
    withheldDiscount(planRulesForPrice(policy, [TEN], route))?.discount ?? null

  test.each<readonly [string, Route | null]>([
    ['of an amount that somebody typed', null],
    ['of a self-pay price without it', aSelfPayRoute()],
  ])('is the schedule’s, %s', (_what, route) => {
    expect(lost(route)).toEqual(percent(10))
  })

  test.each<readonly [string, Route]>([
    ['of a price from which it was taken already', aSelfPayRoute({ promptPay: percent(10) })],
    ['of what insurance leaves', anInsuredRoute()],
  ])('is none, %s', (_what, route) => {
    expect(lost(route, OLD)).toBeNull()
  })

  // 1,000.00 less 10 % is 900.00; the plan of 900.00 must not count 10 % of 900.00 again.
  test('is never counted on a price that has it', () => {
    const route = aSelfPayRoute({ promptPay: percent(10) })
    const promptPay = withheldDiscount(planRulesForPrice(OLD, [TEN], route))

    expect(pricesOf({ owed: cents(90_000), downPayment: cents(0), promptPay })).toEqual({
      cashPrice: 90_000,
      principal: 90_000,
      fees: [],
    })
  })

  test('is a finance charge of 100.00 on a plan of 1,000.00', () => {
    const promptPay = withheldDiscount(planRulesForPrice(NONE, [TEN], aSelfPayRoute()))

    expect(pricesOf({ owed: cents(100_000), downPayment: cents(0), promptPay })).toMatchObject({
      cashPrice: 90_000,
      fees: [{ kind: 'lostCashDiscount', amount: 10_000 }],
    })
  })
})
