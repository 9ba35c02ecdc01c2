import { describe, expect, test } from 'vitest'
import { withExcess } from '../../../shared/engine/cob/limiting-charge.ts'
import { partBPayment } from '../../../shared/engine/medicare/part-b.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { partBShares } from '../../../shared/rules/medicare/part-b-shares.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { aloneLine, type LineWords, toldOf } from './line-scenes.ts'
import { amountOf, lineOf, medicareFacts, ORIGINAL_MEDICARE, routeOf } from './payers-sample.ts'

const SHARES = partBShares.values[0]?.value
if (SHARES === undefined) throw new Error('no shares of Part B')
const shares = SHARES

/** Medicare's line of a clinic that does not take part: 95 % of the schedule approved, a fifth of it the patient's. */
function excessOf(words: LineWords, schedule: number | null, category = 'office') {
  const limits = { shares, schedule: schedule === null ? null : cents(schedule) }
  return withExcess(aloneLine(words), aLine('1', { category }), limits)
}

describe('the charge above what Medicare approves', () => {
  test.each([
    // approved are 95 % of the schedule; the excess goes up to 109.25 % of it
    ['stops at 109.25 % of a schedule of 100.00', { schedule: 10_000, approved: 9_500, charge: 18_000, excess: 1_425 }],
    ['stops at the charge where that is lower', { schedule: 10_000, approved: 9_500, charge: 10_000, excess: 500 }],
    ['is a cent where the charge is a cent above', { schedule: 10_000, approved: 9_500, charge: 9_501, excess: 1 }],
    [
      'is nothing where the charge is what is approved',
      { schedule: 10_000, approved: 9_500, charge: 9_500, excess: 0 },
    ],
    [
      'reaches the limit to the cent and no further',
      { schedule: 10_000, approved: 9_500, charge: 10_925, excess: 1_425 },
    ],
    // 95 % of 100.10 is 95.095, so 95.10; of those 115 % would be 109.37, but 109.25 % of 100.10 is 109.359 25
    [
      'is taken of the schedule and not of its rounded part',
      { schedule: 10_010, approved: 9_510, charge: 18_000, excess: 10_936 - 9_510 },
    ],
    // 95 % of 0.10 is 0.095, so 0.10; 109.25 % of 0.10 is 0.109 25: 0.11
    ['is rounded half up from a few cents too', { schedule: 10, approved: 10, charge: 500, excess: 1 }],
  ])('%s', (_title, { schedule, approved, charge, excess }) => {
    const share = Math.floor(approved / 5)
    const line = excessOf({ charge, allowed: approved, coinsurance: share, pays: approved - share }, schedule)

    expect(toldOf(line.parts.balanceBill)).toBe(excess)
    expect(toldOf(line.patient)).toBe(share + excess)
    expect(toldOf(line.counted)).toBe(approved + excess)
  })

  test('says where the limit came from', () => {
    const line = excessOf({ charge: 18_000, allowed: 9_500, coinsurance: 1_900, pays: 7_600 }, 10_000)
    const { balanceBill } = line.figures.parts

    expect(balanceBill).toMatchObject({ standing: 'known', value: 1_425, rule: 'medicare.limitingCharge' })
    expect(balanceBill.from.map(({ id }) => id)).toEqual(['line.charge', 'line.allowed', 'line.limitingCharge'])
    expect(balanceBill.from[2]).toMatchObject({ value: 10_925, rule: 'medicare.partBShares' })
  })

  test('is an assumption where the line rests on one', () => {
    const words = { charge: 18_000, allowed: 9_500, coinsurance: 1_900, pays: 7_600, isAssumed: true }

    expect(excessOf(words, 10_000).figures.parts.balanceBill.standing).toBe('assumed')
    expect(excessOf(words, 10_000).figures.patient.standing).toBe('assumed')
  })
})

describe('a line that the limit does not reach', () => {
  test('is equipment, whose supplier may charge it all', () => {
    const line = excessOf({ charge: 18_000, allowed: 9_500, coinsurance: 1_900, pays: 7_600 }, 10_000, 'equipment')

    expect(toldOf(line.parts.balanceBill)).toBe(18_000 - 9_500)
    expect(toldOf(line.patient)).toBe(1_900 + 8_500)
  })

  test('is care that Medicare does not cover', () => {
    const line = aloneLine({ charge: 18_000, allowed: 9_500, notCovered: 18_000, isCovered: false })

    expect(withExcess(line, aLine('1'), { shares, schedule: cents(10_000) })).toBe(line)
  })

  test('keeps its own figures where nothing is above it', () => {
    const line = aloneLine({ charge: 9_000, allowed: 9_000, coinsurance: 1_800, pays: 7_200 })

    expect(withExcess(line, aLine('1'), { shares, schedule: cents(10_000) })).toBe(line)
  })
})

describe('an amount above that can not be told yet', () => {
  test('lies between nothing and the charge without a price', () => {
    const line = excessOf({ charge: 18_000, allowed: [0, 18_000], coinsurance: [0, 3_600], pays: [0, 14_400] }, null)

    expect(toldOf(line.parts.balanceBill)).toEqual([0, 18_000])
    expect(line.figures.parts.balanceBill).toMatchObject({ standing: 'missing', settledBy: null })
  })

  test('lies between nothing and the limit without a charge', () => {
    const words = { charge: [0, Number.POSITIVE_INFINITY], allowed: 9_500, coinsurance: 1_900, pays: 7_600 } as const

    expect(toldOf(excessOf(words, 10_000).parts.balanceBill)).toEqual([0, 1_425])
  })

  test('holds both cents that a supposed price may come from', () => {
    // 95.10 approved may be a schedule of 100.10 (limit 109.36) or of 100.11 (limit 109.37)
    const line = excessOf({ charge: 18_000, allowed: 9_510, coinsurance: 1_902, pays: 7_608 }, null)

    expect(toldOf(line.parts.balanceBill)).toEqual([10_936 - 9_510, 10_938 - 9_510])
  })
})

/** The whole route at a clinic that takes no assignment, the yearly deductible met. */
function unassigned(schedule: Cents | null, charge: number) {
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    accumulators: [met('member', 28_300, 0)],
    prices: [aPrice('1', schedule === null ? UNKNOWN : told(schedule))],
    medicare: medicareFacts({ status: 'nonparUnassigned' }),
  })
  return lineOf(
    routeOf(aQuestion({ lines: [aLine('1', { category: 'surgery', charge: told(charge) })], routes: [route] })),
  )
}

test.each([10_000, 10_010, 10_030, 12_345, 33_333, 40_001, 99_990])(
  'a route and a claim agree on a schedule of %i cents',
  (schedule) => {
    const claim = partBPayment(
      {
        status: 'nonparUnassigned',
        schedule: cents(schedule),
        charge: cents(200_000),
        deductibleLeft: cents(0),
        medigap: null,
        visit: null,
        isQmb: false,
      },
      shares,
    )
    const { parts } = unassigned(cents(schedule), 200_000)

    expect(amountOf(parts.balanceBill)).toBe(claim.excessCharge)
    expect(amountOf(parts.patientOwes)).toBe(claim.patientOwes)
    expect(claim.limitingCharge).toBe(Math.floor((schedule * 10_925 + 5_000) / 10_000))
  },
)

test('a route of 100.10 leaves the patient 33.28', () => {
  // approved 95.10, a fifth 19.02, above it 109.36 - 95.10 = 14.26
  const { parts } = unassigned(cents(10_010), 18_000)

  expect(amountOf(parts.coinsurance)).toBe(1_902)
  expect(amountOf(parts.balanceBill)).toBe(1_426)
  expect(amountOf(parts.patientOwes)).toBe(3_328)
})

test('an unknown schedule leaves a range that holds every one', () => {
  const { range } = unassigned(null, 18_000)

  // nothing covered by a price of nothing: the charge is all above it only as far as 109.25 % of nothing
  for (const schedule of [1, 10_010, 16_474, 16_476, 18_000, 30_000]) {
    const owes = amountOf(unassigned(cents(schedule), 18_000).parts.patientOwes) ?? Number.NaN
    expect(owes).toBeGreaterThanOrEqual(range.low ?? Number.NaN)
    expect(owes).toBeLessThanOrEqual(range.high ?? Number.NaN)
  }
})
