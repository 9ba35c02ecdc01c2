import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { MedigapPayer } from '../../../shared/model/other-payer.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { amountOf, aSupplement, behind, medicareFacts, ORIGINAL_MEDICARE, routeOf } from './payers-sample.ts'

interface Care {
  readonly lines?: readonly ServiceLine[]
  /** Met of the Part B deductible of 283.00. */
  readonly deductibleMet?: number
  readonly on?: string
}

const SERVICE = aLine('1', { charge: told(100_000) })

/** Medicare's price is the charge: of 1,000.00 it leaves 200.00 once the deductible is met. */
function answer(supplement: MedigapPayer, care: Care = {}): RouteAnswer {
  const { lines = [SERVICE], deductibleMet = 28_300, on = '2026-12-08' } = care
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    medicare: medicareFacts(),
    accumulators: [met('member', deductibleMet, 0)],
    prices: lines.map(({ id, charge }) => ({ ...aPrice(id, charge) })),
    coordination: behind(supplement),
  })
  return routeOf(aQuestion({ lines: [...lines], routes: [route], serviceOn: plainDate(on) }))
}

function owed(supplement: MedigapPayer, care: Care = {}): number | null {
  return amountOf(answer(supplement, care).totals.patientOwes)
}

describe('the yearly limit of 8,000.00 of plan K', () => {
  test.each([
    ['nothing is paid yet: half of 200.00', 0, 10_000],
    ['exactly the half still fits', 790_000, 10_000],
    ['50.00 are left', 795_000, 5_000],
    ['one cent is left', 799_999, 1],
    ['it is reached', 800_000, 0],
    ['more than the limit was told', 900_000, 0],
  ])('when %s', (_what, spent, left) => {
    const found = answer(aSupplement('K', { spent: told(spent) }))

    expect(amountOf(found.totals.patientOwes)).toBe(left)
    expect(amountOf(found.payers?.[1]?.pays)).toBe(20_000 - left)
  })

  test('is used up from service to service', () => {
    const lines = [SERVICE, aLine('2', { charge: told(100_000) })]
    const found = answer(aSupplement('K', { spent: told(785_000) }), { lines })

    expect(found.lines.map(({ parts }) => amountOf(parts.patientOwes))).toEqual([10_000, 5_000])
  })

  test('counts the Part B deductible and never pays it', () => {
    // 283.00 of deductible, then 20 % of 717.00 is 143.40, of which half is left.
    expect(owed(aSupplement('K'), { deductibleMet: 0 })).toBe(28_300 + 7_170)
    expect(owed(aSupplement('K', { spent: told(770_000) }), { deductibleMet: 0 })).toBe(28_300 + 1_700)
    expect(owed(aSupplement('K', { spent: told(790_000) }), { deductibleMet: 0 })).toBe(28_300)
  })

  test('ends the hospital deductible of Part A', () => {
    const lines = [aLine('1', { category: 'hospital', days: 3, charge: told(1_000_000) })]

    // Half of 1,736.00; then 500.00 and nothing.
    expect(owed(aSupplement('K'), { lines })).toBe(86_800)
    expect(owed(aSupplement('K', { spent: told(750_000) }), { lines })).toBe(50_000)
    expect(owed(aSupplement('K', { spent: told(800_000) }), { lines })).toBe(0)
  })

  test('is the limit of the year of the care', () => {
    // 7,220.00 in 2025.
    expect(owed(aSupplement('K', { spent: told(720_000) }), { on: '2025-11-03' })).toBe(2_000)
  })
})

describe('plan L', () => {
  test.each([
    ['a quarter of 200.00 far from its limit', 0, 5_000],
    ['20.00 close to its limit of 4,000.00', 398_000, 2_000],
    ['nothing beyond it', 400_000, 0],
  ])('leaves %s', (_what, spent, left) => {
    expect(owed(aSupplement('L', { spent: told(spent) }))).toBe(left)
  })
})

describe('while nobody has told what was paid this year', () => {
  test('plan K may leave anything up to its half, and asks', () => {
    const found = answer(aSupplement('K', { spent: UNKNOWN }))

    expect(found.range).toEqual({ low: 0, high: 10_000 })
    expect(found.totals.patientOwes.standing).toBe('missing')
    expect(found.openFacts.map(({ factId }) => factId)).toEqual(['supplement.spent'])
  })

  test('a supplement from before the question is asked too', () => {
    const { spent: _, ...before } = aSupplement('L')

    expect(answer(before).range).toEqual({ low: 0, high: 5_000 })
  })

  test('plans without a limit do not ask', () => {
    expect(owed(aSupplement('G', { spent: UNKNOWN }))).toBe(0)
    expect(owed(aSupplement('M', { spent: UNKNOWN }))).toBe(0)
  })

  test('a year whose limit is not announced stays open and asks nothing', () => {
    const found = answer(aSupplement('K', { spent: NONE }), { on: '2027-03-01' })

    expect(found.range).toEqual({ low: 0, high: 10_000 })
    expect(found.openFacts).toEqual([])
  })
})
