import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { MedigapPayer } from '../../../shared/model/other-payer.ts'
import type { MedicareFacts } from '../../../shared/model/payer-standing.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, aSupplement, behind, medicareFacts, ORIGINAL_MEDICARE, routeOf } from './payers-sample.ts'

interface Care {
  readonly lines?: readonly ServiceLine[]
  /** Met of the Part B deductible of 283.00. */
  readonly deductibleMet?: number
  readonly on?: string
  readonly facts?: Partial<MedicareFacts>
  readonly route?: Partial<InsuredRoute>
}

const SERVICE = aLine('1', { charge: told(100_000) })

/** Medicare's price is the charge: of 1,000.00 it leaves 200.00 once its own deductible is met. */
function answer(supplement: MedigapPayer, care: Care = {}): RouteAnswer {
  const { lines = [SERVICE], deductibleMet = 28_300, on = '2026-12-08' } = care
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    medicare: medicareFacts(care.facts),
    accumulators: [met('member', deductibleMet, 0)],
    prices: lines.map(({ id, charge }) => ({ ...aPrice(id, charge) })),
    coordination: behind(supplement),
    ...care.route,
  })
  return routeOf(aQuestion({ lines: [...lines], routes: [route], serviceOn: plainDate(on) }))
}

function owed(supplement: MedigapPayer, care: Care = {}): number | null {
  return amountOf(answer(supplement, care).totals.patientOwes)
}

function high(letter: 'F' | 'G', paid: number): MedigapPayer {
  return aSupplement(letter, { isHighDeductible: true, spent: told(paid) })
}

/** 2,950.00 in 2026. */
describe.each(['F', 'G'] as const)('the yearly deductible of high deductible plan %s', (letter) => {
  test.each([
    ['nothing is paid yet: all 200.00 are the patient’s', 0, 20_000],
    ['exactly 200.00 of it are left', 275_000, 20_000],
    ['one cent less is left', 275_001, 19_999],
    ['50.00 are left', 290_000, 5_000],
    ['it is met: the plan pays everything', 295_000, 0],
    ['more than the deductible was told', 400_000, 0],
  ])('when %s', (_what, paid, left) => {
    const found = answer(high(letter, paid))

    expect(amountOf(found.totals.patientOwes)).toBe(left)
    expect(amountOf(found.payers?.[1]?.pays)).toBe(20_000 - left)
  })

  test('is used up from service to service', () => {
    const lines = [SERVICE, aLine('2', { charge: told(100_000) })]
    const found = answer(high(letter, 270_000), { lines })

    // 250.00 are left: 200.00 of the first service and 50.00 of the second.
    expect(found.lines.map(({ parts }) => amountOf(parts.patientOwes))).toEqual([20_000, 5_000])
  })

  test('takes the hospital deductible of Part A before it is met', () => {
    const lines = [aLine('1', { category: 'hospital', days: 3, charge: told(1_000_000) })]

    expect(owed(high(letter, 0), { lines })).toBe(173_600)
    expect(owed(high(letter, 200_000), { lines })).toBe(95_000)
    expect(owed(high(letter, 295_000), { lines })).toBe(0)
  })

  test('takes what a clinic charges above Medicare’s price', () => {
    const prices = [aPrice('1', told(100_000))]
    const lines = [aLine('1', { charge: told(200_000) })]
    const care: Care = { lines, facts: { status: 'nonparUnassigned' }, route: { prices } }

    // Approved 950.00: 20 % are 190.00. Up to 1,092.50 may be charged: 142.50 more.
    expect(owed(high(letter, 0), care)).toBe(33_250)
    expect(owed(high(letter, 270_000), care)).toBe(25_000)
    expect(owed(high(letter, 295_000), care)).toBe(0)
  })

  test('is the figure of the year of the care', () => {
    // 2,870.00 in 2025 and 2,800.00 in 2024.
    expect(owed(high(letter, 286_000), { on: '2025-11-03' })).toBe(1_000)
    expect(owed(high(letter, 279_000), { on: '2024-11-04' })).toBe(1_000)
  })

  test('stays open in a year that is not announced, and says so', () => {
    const found = answer(high(letter, 0), { on: '2027-03-01' })

    expect(found.range).toEqual({ low: 0, high: 20_000 })
    expect(found.notes).toContainEqual({ code: 'medicare.noYear', lineId: null, facts: { on: '2027-03-01' } })
  })

  test('begins anew when the patient waits for the next year', () => {
    const found = answer(high(letter, 295_000), { route: { nextPlanYear: true, accumulators: [] } })

    expect(found.range.high).not.toBe(0)
    expect(found.notes).toContainEqual({ code: 'medicare.noYear', lineId: null, facts: { on: '2027-01-01' } })
  })
})

describe('the Part B deductible of 283.00', () => {
  // Then 20 % of 717.00 are 143.40.
  test('is paid by plan F once its own deductible is met', () => {
    expect(owed(high('F', 295_000), { deductibleMet: 0 })).toBe(0)
    expect(owed(high('F', 0), { deductibleMet: 0 })).toBe(28_300 + 14_340)
  })

  test('is never paid by plan G, and counts toward its deductible', () => {
    expect(owed(high('G', 295_000), { deductibleMet: 0 })).toBe(28_300)
    // 300.00 are left: 283.00 of Part B take all but 17.00 of it.
    expect(owed(high('G', 265_000), { deductibleMet: 0 })).toBe(28_300 + 1_700)
    // 100.00 are left: Part B takes them all, so the coinsurance is paid.
    expect(owed(high('G', 285_000), { deductibleMet: 0 })).toBe(28_300)
  })
})

describe('while nobody has told what was paid toward it', () => {
  test('anything up to all of it is possible, and it is asked', () => {
    const found = answer(aSupplement('G', { isHighDeductible: true, spent: UNKNOWN }))

    expect(found.range).toEqual({ low: 0, high: 20_000 })
    expect(found.openFacts.map(({ factId }) => factId)).toEqual(['supplement.spent'])
  })

  test('an ordinary plan G has nothing to ask', () => {
    expect(answer(aSupplement('G', { spent: UNKNOWN })).openFacts).toEqual([])
  })
})

test('plans K and L say that a year’s limit is not announced', () => {
  const found = answer(aSupplement('K', { spent: NONE }), { on: '2027-03-01' })

  expect(found.notes.map(({ code }) => code)).toContain('medicare.noYear')
})
