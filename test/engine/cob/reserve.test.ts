import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { whyLine } from '../../../shared/engine/estimate/why.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { OtherPlan } from '../../../shared/model/other-payer.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'
import { amountOf, anOther, aShare, behind, routeOf } from './payers-sample.ts'

interface Care {
  /** The patient's percent by the first plan. */
  readonly first?: number
  /** The patient's percent by the second plan. */
  readonly second?: number
  readonly method?: OtherPlan['method']
  /** Saved in the reserve of the second plan; left out: it keeps none. */
  readonly saved?: Fact<Cents>
  readonly yearFrom?: string | null
  readonly services?: number
  readonly route?: Partial<InsuredRoute>
  readonly on?: string
}

/** Services of 1,000.00 that both plans allow, the second one without a deductible. */
function answer(care: Care): RouteAnswer {
  const { first = 40, second = 80, method = 'standard', saved, yearFrom = '2026-01-01', services = 1 } = care
  const ids = Array.from({ length: services }, (_one, at) => String(at + 1))
  const prices = ids.map((id) => aPrice(id, told(100_000)))
  const reserve = { saved: saved ?? UNKNOWN, yearFrom: yearFrom === null ? null : plainDate(yearFrom) }
  const kept = saved === undefined ? {} : { reserve }
  const route = anInsuredRoute({
    plan: aShare('First', 0, first),
    accumulators: [met('member', 0, 0)],
    prices,
    coordination: behind(anOther('P2', aShare('Second', 0, second), 0, { prices, method, ...kept })),
    ...care.route,
  })
  const lines = ids.map((id) => aLine(id, { charge: told(100_000) }))
  return routeOf(aQuestion({ lines, routes: [route], serviceOn: plainDate(care.on ?? '2026-12-08') }))
}

function owed(care: Care): number | null {
  return amountOf(answer(care).totals.patientOwes)
}

function paidBySecond(care: Care): readonly (number | null)[] {
  return answer(care).lines.map(({ payers }) => amountOf(payers?.[1]?.pays))
}

// The first plan leaves 400.00; the second alone would pay 20 %, which is 200.00.
describe('a benefit reserve pays what the plan’s own benefit leaves', () => {
  test.each([
    ['without a reserve the patient owes the other 200.00', undefined, 20_000],
    ['an empty reserve adds nothing', told(0), 20_000],
    ['50.00 in the reserve are paid out', told(5_000), 15_000],
    ['exactly 200.00 pay everything', told(20_000), 0],
    ['a larger reserve pays no more than what is left', told(90_000), 0],
    ['a reserve that does not apply adds nothing', NONE, 20_000],
  ] as const)('%s', (_what, saved, left) => {
    expect(owed(saved === undefined ? {} : { saved })).toBe(left)
  })

  test('the plan’s payment is its benefit and the reserve together', () => {
    expect(paidBySecond({ saved: told(5_000) })).toEqual([25_000])
  })

  test('by the method up to its own price it pays alike', () => {
    expect(owed({ saved: told(5_000), method: 'secondaryAllowed' })).toBe(15_000)
  })

  test.each(['nonDuplication', 'maintenanceOfBenefits'] as const)('the method %s keeps none', (method) => {
    expect(owed({ saved: told(90_000), method })).toBe(owed({ method }))
  })
})

describe('a benefit reserve grows by what a plan saves', () => {
  // Alone the second would pay 900.00 of a service and pays the 400.00 that are left: 500.00 are saved.
  test('its note says what it holds before and after', () => {
    const { notes } = answer({ second: 10, saved: told(0) })

    expect(notes.find(({ code }) => code === 'cob.reserve')?.facts).toEqual({
      plan: 'Second',
      before: 0,
      after: 50_000,
    })
  })

  test('what a service takes out is gone for the next one', () => {
    // 300.00 are saved: 200.00 go to the first service and 100.00 to the second.
    expect(paidBySecond({ saved: told(30_000), services: 3 })).toEqual([40_000, 30_000, 20_000])
    expect(owed({ saved: told(30_000), services: 3 })).toBe(30_000)
  })

  test('its figure stands behind the payment', () => {
    const line = answer({ saved: told(5_000) }).lines[0]
    const from = line?.payers?.[1]?.pays.from.map((figure) => [figure.id, amountOf(figure as never)])

    expect(from).toContainEqual(['line.reserveBefore', 5_000])
  })
})

describe('the year of a benefit reserve', () => {
  test.each([
    ['counts to its last day', '2026-01-01', '2026-12-31', 15_000],
    ['is over on the first day of the next one', '2026-01-01', '2027-01-01', 20_000],
    ['may begin within a calendar year', '2026-07-01', '2027-06-30', 15_000],
    ['counts while nobody has told it', null, '2027-06-30', 15_000],
  ])('%s', (_what, yearFrom, on, left) => {
    expect(owed({ saved: told(5_000), yearFrom, on })).toBe(left)
  })

  test('has nothing saved when the patient waits for the next plan year', () => {
    expect(owed({ saved: told(5_000), route: { nextPlanYear: true } })).toBe(20_000)
  })
})

describe('a reserve of which nobody has told the amount', () => {
  const found = answer({ saved: UNKNOWN })

  test('may pay nothing or everything that is left', () => {
    expect(found.range).toEqual({ low: 0, high: 20_000 })
    expect(found.totals.patientOwes.standing).toBe('missing')
  })

  test('is asked for, and closes the whole range', () => {
    expect(found.openFacts).toEqual([{ factId: 'payer.P2.plan.cobReserve', closesCents: 20_000 }])
  })

  test('says nothing of what it holds', () => {
    expect(found.notes.map(({ code }) => code)).not.toContain('cob.reserve')
  })
})

describe('what a benefit reserve is for', () => {
  const covers = (name: string, covered: boolean) =>
    aPlan({
      planName: name,
      tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })],
      benefits: [aRule('imaging', { covered: known(covered), coinsurance: known(percent(40)) })],
      authMissing: { action: 'penaltyAmount', amount: cents(10_000) },
    })
  const reserve = { saved: told(90_000), yearFrom: null }
  const owedWith = (first: boolean, second: boolean, over: Partial<ServiceLine> = {}) => {
    const prices = [aPrice('1', told(100_000))]
    const other = anOther('P2', covers('Second', second), 100_000, { reserve, prices })
    const route = anInsuredRoute({ plan: covers('First', first), prices, coordination: behind(other) })
    const line = aLine('1', { charge: told(100_000), ...over })
    return amountOf(routeOf(aQuestion({ lines: [line], routes: [route] })).totals.patientOwes)
  }

  test('it never pays care that no plan covers', () => {
    expect(owedWith(false, false)).toBe(100_000)
  })

  test('it pays care that one of the plans covers', () => {
    expect(owedWith(true, false)).toBe(0)
    expect(owedWith(false, true)).toBe(0)
  })
})

test('the reserve is a step of the explanation', () => {
  const [line] = answer({ saved: told(5_000) }).lines
  const steps = line === undefined ? [] : whyLine(line).steps

  expect(steps.find(({ label }) => label === 'line.reserveBefore')).toMatchObject({
    figure: { standing: 'known', value: 5_000 },
    saying: { code: 'reserveBefore' },
  })
})
