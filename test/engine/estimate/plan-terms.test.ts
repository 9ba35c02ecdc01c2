import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { isProtectedPlan, isReformPlan, maxCells, planTerms } from '../../../shared/engine/estimate/plan-terms.ts'
import { legalMaximum, planYearStart, routeYearStart } from '../../../shared/engine/estimate/plan-year.ts'
import { readyRules } from '../../../shared/engine/estimate/ready-rules.ts'
import type { RuleReading } from '../../../shared/engine/estimate/rule-terms.ts'
import { emptySheet } from '../../../shared/engine/estimate/sheet.ts'
import type { AuthOutcome, BenefitPlanDraft, PlanType } from '../../../shared/model/benefit-plan.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { parseRate, percent, type Rate } from '../../../shared/money/rate.ts'
import { anInsuredRoute, aPlan, aQuestion, aRule, told } from '../sample-plan.ts'
import { RULES } from './scenes.ts'

const ENDLESS = Number.POSITIVE_INFINITY

describe('which law reaches a plan', () => {
  test.each<readonly [PlanType, boolean, boolean]>([
    ['PPO', true, true],
    ['HMO', true, true],
    ['HDHP', true, true],
    ['indemnity', true, true],
    // Short-term and fixed coverage is `other`: protected against surprise bills, outside of the yearly maximum.
    ['other', true, false],
    ['dental', false, false],
    ['medicare', false, false],
    ['medicareAdvantage', false, false],
    ['medicaid', false, false],
  ])('%s is protected: %s, and held to a maximum: %s', (type, isProtected, isReform) => {
    expect([isProtectedPlan(aPlan({ type })), isReformPlan(aPlan({ type }))]).toEqual([isProtected, isReform])
  })

  test('a grandfathered plan keeps protection but no maximum', () => {
    const plan = aPlan({ grandfathered: true })

    expect([isProtectedPlan(plan), isReformPlan(plan)]).toEqual([true, false])
  })
})

describe('the plan’s own answers', () => {
  const outcome = (authMissing: AuthOutcome) => planTerms(aPlan({ authMissing })).auth[1]

  test('stand by how an authorization turned out', () => {
    const penalty = (amount: number): AuthOutcome => ({ action: 'penaltyAmount', amount: cents(amount) })
    const plan = aPlan({
      authMissing: penalty(1),
      authDenied: penalty(2),
      authExpired: penalty(3),
      unitsExceeded: penalty(4),
    })

    expect(planTerms(plan).auth.map(({ penaltyAmount }) => penaltyAmount)).toEqual([0, 1, 2, 3, 4])
  })

  test('deny at somebody’s cost without a penalty', () => {
    expect(outcome({ action: 'deny', liability: 'patientAllowed' })).toEqual({
      deniedTo: 'patientAllowed',
      penaltyUnits: 0,
      penaltyScale: 1,
      penaltyOfAllowed: false,
      penaltyAmount: 0,
      penaltyCap: ENDLESS,
    })
  })

  test('take a share of the payment without an end', () => {
    const rate = parseRate('12.5', 2) as Rate

    expect(outcome({ action: 'penaltyPercent', rate, of: 'planPayment', cap: null })).toMatchObject({
      deniedTo: null,
      penaltyUnits: 125,
      penaltyScale: 1_000,
      penaltyOfAllowed: false,
      penaltyCap: ENDLESS,
    })
  })

  test('take a share of the allowed amount up to a cap', () => {
    const share = { action: 'penaltyPercent', rate: percent(50), of: 'allowed', cap: cents(100_000) } as const

    expect(outcome(share)).toMatchObject({
      penaltyUnits: 50,
      penaltyScale: 100,
      penaltyOfAllowed: true,
      penaltyCap: 100_000,
    })
  })

  test('keep who bears what is not covered', () => {
    const plan = aPlan({
      notCoveredTo: 'patientAllowed',
      missingReferral: 'patientBilled',
      copayCreditsDeductible: true,
    })

    expect(planTerms(plan)).toMatchObject({
      notCoveredTo: 'patientAllowed',
      missingReferral: 'patientBilled',
      copayCreditsDeductible: true,
    })
  })
})

describe('what the plan pays at most', () => {
  const MAX: NonNullable<BenefitPlanDraft['benefitMax']> = {
    individual: cents(150_000),
    family: cents(400_000),
    whenExhausted: 'billed',
    overrides: [{ category: 'orthodontics', individual: cents(200_000) }],
  }

  function paid(name: string, used: number | null, scope: Counter['scope'] = 'member'): Counter {
    return { scope, kind: 'paid', name, used }
  }

  function left(category: string, counters: readonly Counter[], over: Partial<RuleReading> = {}) {
    const reading: RuleReading = {
      sheet: emptySheet(),
      ready: new Map(),
      member: 'self',
      counters,
      benefits: [],
      nextPlanYear: false,
      cells: new Map(),
      ...over,
    }
    const cells = maxCells(reading, aPlan({ benefitMax: MAX }), category)
    const of = (cell: number | undefined) => reading.sheet.values[cell ?? -1]
    const open = reading.sheet.open.map(({ low, high, factIds }) => [...factIds, low, high])
    return { cells, left: [of(cells?.left), of(cells?.familyLeft)], open }
  }

  test('is nothing to count without a maximum', () => {
    const reading = { sheet: emptySheet(), cells: new Map() } as unknown as RuleReading

    expect(maxCells(reading, aPlan(), 'imaging')).toBeNull()
  })

  test('is left for the member and for the family', () => {
    // 1,500.00 − 600.00 and 4,000.00 − 3,900.00
    expect(left('crowns', [paid('', 60_000), paid('', 390_000, 'family')]).left).toEqual([90_000, 10_000])
  })

  test('that was overpaid leaves nothing', () => {
    expect(left('crowns', [paid('', 150_001), paid('', 400_000, 'family')]).left).toEqual([0, 0])
  })

  test('of a kind of care of its own leaves the general one', () => {
    // 2,000.00 − 500.00; the family’s does not bound it.
    const counters = [paid('', 150_000), paid('orthodontics', 50_000), paid('', 400_000, 'family')]

    expect(left('orthodontics', counters).left).toEqual([150_000, ENDLESS])
  })

  test('is open while nobody told what was paid', () => {
    expect(left('crowns', [paid('', null)]).open).toEqual([
      ['used.paid.member', 0, 150_000],
      ['used.paid.family', 0, 400_000],
    ])
  })

  test('is whole again in the next plan year', () => {
    const { left: found, open } = left('crowns', [paid('', 150_000)], { nextPlanYear: true })

    expect([found, open]).toEqual([[150_000, 400_000], []])
  })

  test('is one cell for all care that shares it', () => {
    const cells = new Map<string, number>()
    const sheet = emptySheet()
    const [crowns, fillings] = ['crowns', 'fillings'].map((care) => left(care, [], { cells, sheet }).cells)

    expect(crowns).toEqual(fillings)
    expect(crowns?.exhaustedAtBilled).toBe(true)
  })
})

describe('the plan year', () => {
  test.each([
    ['begins in January of the same year', 1, '2026-12-31', '2026-01-01'],
    ['begins on its first day', 7, '2026-07-01', '2026-07-01'],
    ['of the day before began a year ago', 7, '2026-06-30', '2025-07-01'],
    ['of a leap day began in its month before', 3, '2028-02-29', '2027-03-01'],
    ['beginning in February holds the leap day', 2, '2028-02-29', '2028-02-01'],
  ])('%s', (_name, month, on, start) => {
    expect(planYearStart(month, plainDate(on))).toBe(start)
  })

  const route = (month: number, nextPlanYear = false) =>
    anInsuredRoute({ plan: aPlan({ planYearStartMonth: month }), nextPlanYear })
  const asked = (asOf: string, serviceOn: string | null) =>
    aQuestion({ asOf: plainDate(asOf), serviceOn: serviceOn === null ? null : plainDate(serviceOn) })

  test('of a route is that of the visit', () => {
    expect(routeYearStart(route(1), asked('2026-11-23', '2027-01-04'))).toBe('2027-01-01')
  })

  test('of a visit without a day is today’s', () => {
    expect(routeYearStart(route(7), asked('2026-06-30', null))).toBe('2025-07-01')
  })

  test('of the what-if is the one after today’s', () => {
    expect(routeYearStart(route(7, true), asked('2026-06-30', null))).toBe('2026-07-01')
    expect(routeYearStart(route(7, true), asked('2026-07-01', '2026-08-15'))).toBe('2027-07-01')
  })

  test.each([
    // 2026 was revised to 10,600.00; 2027 is 12,000.00; the plan year decides, not the day.
    ['2026 for a plan year of January', 1, '2026-12-08', 1_060_000],
    ['2027 for a visit in the next January', 1, '2027-01-04', 1_200_000],
    ['2025 for a plan year of July before', 7, '2026-06-30', 920_000],
    ['none for a year without a figure', 1, '2028-02-29', ENDLESS],
  ])('takes the maximum of %s', (_name, month, serviceOn, most) => {
    expect(legalMaximum(route(month), asked('2026-11-23', serviceOn), RULES)).toBe(most)
  })
})

describe('rules that stand ready', () => {
  test('are those of the level that leave no gap', () => {
    const office = aRule('office', { copay: told(4_500) })
    const plan = aPlan({ benefits: [office, aRule('imaging', { copay: UNKNOWN }), aRule('surgery', { tier: 'out' })] })

    expect([...readyRules(plan, 'in').rules.keys()]).toEqual([office])
    expect([...readyRules(plan, null).rules.keys()]).toEqual([])
  })

  test('are made once for a plan and level', () => {
    const plan = aPlan()

    expect(readyRules(plan, 'in')).toBe(readyRules(plan, 'in'))
    expect(readyRules(plan, 'in')).not.toBe(readyRules(aPlan(), 'in'))
  })
})
