import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { PlacedPlan } from '../../../shared/engine/cob/chain-payers.ts'
import { openedReserve, reserveAfter, usableReserve } from '../../../shared/engine/cob/reserve.ts'
import type { CobMethod } from '../../../shared/engine/cob/secondary.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { anInsuredRoute, aQuestion, told } from '../sample-plan.ts'
import { placedBy, planOfPayer, sceneFor } from './chain-scenes.ts'
import { aloneLine, spanOf, type Told, toldOf } from './line-scenes.ts'
import { anOther, aShare, behind } from './payers-sample.ts'

const QUESTION = aQuestion()

/** A second plan that keeps a reserve, on 2026-12-08 (the question is asked on 2026-11-23). */
function payerWith(
  saved: Fact<Cents>,
  over: Partial<PlacedPlan> = {},
  yearFrom: string | null = '2026-01-01',
): PlacedPlan {
  const reserve = { saved, yearFrom: yearFrom === null ? null : plainDate(yearFrom) }
  const route = anInsuredRoute({ coordination: behind(anOther('P2', aShare('Second', 0, 20), 100_000, { reserve })) })
  const placed = placedBy(planOfPayer(sceneFor(aQuestion({ routes: [route] })).order[1]))
  if (placed.kind === 'medigap') throw new Error('a plan was expected')
  return { ...placed, ...over }
}

const SCENE = sceneFor(QUESTION)

describe('what a benefit reserve holds before the services', () => {
  test('is what was told', () => {
    expect(openedReserve(payerWith(told(12_345)), SCENE)).toEqual({ holds: spanOf(12_345), dimensions: [] })
  })

  test('is nothing where it does not apply', () => {
    expect(openedReserve(payerWith(NONE), SCENE)).toEqual({ holds: spanOf(0), dimensions: [] })
  })

  test('may be anything while nobody tells, and is asked', () => {
    expect(openedReserve(payerWith(UNKNOWN), SCENE)).toEqual({
      holds: spanOf([0, Number.POSITIVE_INFINITY]),
      dimensions: [
        {
          key: 'P2 plan.cobReserve',
          low: 0,
          high: Number.POSITIVE_INFINITY,
          factIds: ['payer.P2.plan.cobReserve'],
        },
      ],
    })
  })

  test('is what is supposed of it while a range is searched', () => {
    const held = [{ key: 'P2 plan.cobReserve', low: 500, high: 900 }]

    expect(openedReserve(payerWith(UNKNOWN), { ...SCENE, held })?.holds).toEqual(spanOf([500, 900]))
  })

  test('is not touched by what is supposed of another payer', () => {
    const held = [{ key: 'P3 plan.cobReserve', low: 500, high: 900 }]

    expect(openedReserve(payerWith(UNKNOWN), { ...SCENE, held })?.holds.high).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the year of a reserve', () => {
  test.each([
    ['that began today still holds', '2026-12-08', 5_000],
    ['that ends the day after the service still holds', '2025-12-09', 5_000],
    ['that ended the day before is spent', '2025-12-08', 0],
    ['of two years ago is spent', '2024-12-09', 0],
    ['that nobody told is taken to hold', null, 5_000],
  ] as const)('%s', (_title, yearFrom, holds) => {
    expect(openedReserve(payerWith(told(5_000), {}, yearFrom), SCENE)?.holds).toEqual(spanOf(holds))
  })

  test('that began on a leap day ends on the last of February', () => {
    const on = (day: string) => sceneFor(aQuestion({ asOf: plainDate('2025-02-01'), serviceOn: plainDate(day) }))
    const payer = payerWith(told(5_000), {}, '2024-02-29')

    expect(openedReserve(payer, on('2025-02-27'))?.holds).toEqual(spanOf(5_000))
    expect(openedReserve(payer, on('2025-02-28'))?.holds).toEqual(spanOf(0))
  })

  test('goes by the day of the question where no service day is told', () => {
    const untold = sceneFor(aQuestion({ asOf: plainDate('2026-12-31'), serviceOn: null }))

    expect(openedReserve(payerWith(told(5_000), {}, '2025-12-31'), untold)?.holds).toEqual(spanOf(0))
    expect(openedReserve(payerWith(told(5_000), {}, '2026-01-01'), untold)?.holds).toEqual(spanOf(5_000))
  })

  test('is over in the plan year after this one', () => {
    const payer = payerWith(told(5_000))
    const next = { ...payer, route: { ...payer.route, nextPlanYear: true } }

    expect(openedReserve(next, SCENE)).toEqual({ holds: spanOf(0), dimensions: [] })
  })

  test('leaves nothing to ask once it is over', () => {
    expect(openedReserve(payerWith(UNKNOWN, {}, '2024-01-01'), SCENE)).toEqual({ holds: spanOf(0), dimensions: [] })
  })
})

describe('a payer without a reserve', () => {
  test.each<[string, Partial<PlacedPlan>]>([
    ['keeps none by its contract', { reserve: null }],
    ['does not duplicate and so saves nothing', { method: 'nonDuplication' }],
    ['maintains benefits and so saves nothing', { method: 'maintenanceOfBenefits' }],
    ['is Medicaid', { kind: 'medicaid' }],
    ['is Medicare', { kind: 'medicare' }],
  ])('%s', (_title, over) => {
    expect(openedReserve(payerWith(told(5_000), over), SCENE)).toBeNull()
  })

  test.each<CobMethod>(['standard', 'secondaryAllowed'])('is not one that pays by the method %s', (method) => {
    expect(openedReserve(payerWith(told(5_000), { method }), SCENE)).not.toBeNull()
  })
})

describe('what a reserve may pay of a line', () => {
  const line = (isCovered: boolean | null) => aloneLine({ isCovered })

  test.each<[string, boolean | null, boolean | null, Told]>([
    ['is all that it holds where both cover the care', true, true, 5_000],
    ['is all that it holds where only the first covers it', true, false, 5_000],
    ['is all that it holds where only its own plan covers it', false, true, 5_000],
    ['is nothing where no plan covers it', false, false, 0],
    ['may be all where one of them is not told', false, null, [0, 5_000]],
    ['may be all where neither is told', null, null, [0, 5_000]],
    ['is all once one of them is told to cover it', null, true, 5_000],
  ])('%s', (_title, first, own, usable) => {
    expect(toldOf(usableReserve(spanOf(5_000), line(first), line(own)))).toEqual(usable)
  })

  test('is nothing without a first plan that covers it', () => {
    expect(toldOf(usableReserve(spanOf(5_000), undefined, line(false)))).toBe(0)
  })
})

describe('a reserve after a line', () => {
  test.each<[string, Told, number, Told, Told]>([
    // held before, the benefit alone, what was paid, held after
    ['gains what the plan did not have to pay', 5_000, 56_000, 40_000, 21_000],
    ['loses what it paid beyond the benefit', 10_000, 30_000, 40_000, 0],
    ['stays where the plan paid its benefit', 5_000, 30_000, 30_000, 5_000],
    ['never falls below nothing', 0, 30_000, 40_000, 0],
    ['has the ends of what it held', [0, 5_000], 30_000, 10_000, [20_000, 25_000]],
    ['has the ends of what was paid', 5_000, 30_000, [10_000, 20_000], [15_000, 25_000]],
  ])('%s', (_title, ...[holds, benefit, pays, after]) => {
    expect(toldOf(reserveAfter(spanOf(holds), aloneLine({ pays: benefit }), spanOf(pays)))).toEqual(after)
  })
})

test('an assumed saving is used like a told one', () => {
  const assumed: Fact<Cents> = { kind: 'assumed', value: cents(700), reason: 'by the last statement' }

  expect(openedReserve(payerWith(assumed), SCENE)).toEqual({ holds: spanOf(700), dimensions: [] })
})
