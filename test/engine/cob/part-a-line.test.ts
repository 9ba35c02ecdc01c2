import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { partALine } from '../../../shared/engine/cob/part-a-line.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { MedicareFacts } from '../../../shared/model/payer-standing.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, told } from '../sample-plan.ts'
import { ownPayer, sceneFor } from './chain-scenes.ts'
import { aloneLine, type Told, toldOf } from './line-scenes.ts'
import { behind, medicareFacts, ORIGINAL_MEDICARE, routeOf } from './payers-sample.ts'

/** 2026: 1,736.00 in a benefit period, 434.00 a day from the 61st, 868.00 of the reserve, 217.00 in nursing care. */
const [DEDUCTIBLE, SHARED, RESERVE, NURSING] = [173_600, 43_400, 86_800, 21_700]

interface Stay {
  readonly price?: Told
  readonly days: number | null
  readonly care?: 'hospital' | 'nursing'
  readonly facts?: Partial<MedicareFacts>
  readonly on?: string
  readonly isCovered?: boolean
  readonly isAssumed?: boolean
}

function stayLine({ price = 100_000_000, days, care = 'hospital', facts = {}, on = '2026-12-08', ...words }: Stay) {
  const asked: ServiceLine = aLine('1', { category: care, days })
  const route = anInsuredRoute({ plan: ORIGINAL_MEDICARE, medicare: medicareFacts(facts) })
  const scene = sceneFor(aQuestion({ lines: [asked], routes: [route], serviceOn: plainDate(on) }))
  return partALine(aloneLine({ pays: price, ...words }), {
    payer: ownPayer(route),
    facts: medicareFacts(facts),
    asked,
    scene,
  })
}

/** What a stay leaves: its deductible, its daily shares, and days that Medicare does not pay at all. */
function costOf(stay: Stay): readonly Told[] {
  const { deductible, coinsurance, notCovered } = stayLine(stay).parts
  return [deductible, coinsurance, notCovered].map(toldOf)
}

describe('a hospital stay in a new benefit period', () => {
  test.each([
    [1, 0],
    [60, 0],
    [61, SHARED],
    [90, 30 * SHARED],
    [91, 30 * SHARED + RESERVE],
    [150, 30 * SHARED + 60 * RESERVE],
  ])('of %i days leaves the deductible and %i cents of shares', (days, shares) => {
    expect(costOf({ days })).toEqual([DEDUCTIBLE, shares, 0])
  })

  test('of 151 days has one that the patient pays whole', () => {
    // 151,000.00 for 151 days: 1,000.00 a day
    expect(costOf({ days: 151, price: 15_100_000 })).toEqual([DEDUCTIBLE, 30 * SHARED + 60 * RESERVE, 100_000])
  })

  test('rounds its days without benefit to the cent', () => {
    // two of 152 days of 1,000.00 are 13.157 89
    expect(costOf({ days: 152, price: 100_000 })[2]).toBe(1_316)
  })
})

describe('days before in the same benefit period', () => {
  const earlier = (days: number): Partial<MedicareFacts> => ({ hospitalDaysBefore: known(days) })

  test.each<[string, Stay, readonly Told[]]>([
    ['have taken the deductible already', { days: 5, facts: earlier(3) }, [0, 0, 0]],
    // days 59 to 63: three of them are shared
    ['bring the shared days nearer', { days: 5, facts: earlier(58) }, [0, 3 * SHARED, 0]],
    // days 89 to 93: two shared, three of the reserve
    ['bring the reserve nearer', { days: 5, facts: earlier(88) }, [0, 2 * SHARED + 3 * RESERVE, 0]],
    // the 150th day is the last one of the reserve, four days of five are the patient's
    ['leave days without benefit', { days: 5, price: 500_000, facts: earlier(149) }, [0, RESERVE, 400_000]],
    ['leave all days without benefit', { days: 5, price: 500_000, facts: earlier(150) }, [0, 0, 500_000]],
  ])('%s', (_title, stay, cost) => {
    expect(costOf(stay)).toEqual(cost)
  })

  test('do not count where they do not apply', () => {
    expect(costOf({ days: 5, facts: { hospitalDaysBefore: NONE } })).toEqual([DEDUCTIBLE, 0, 0])
  })
})

describe('the lifetime reserve', () => {
  test.each<[string, number, readonly Told[]]>([
    ['pays part of five days while ten are left', 50, [DEDUCTIBLE, 30 * SHARED + 5 * RESERVE, 0]],
    ['pays part of two days while two are left', 58, [DEDUCTIBLE, 30 * SHARED + 2 * RESERVE, 300_000]],
    ['pays nothing once it is used up', 60, [DEDUCTIBLE, 30 * SHARED, 500_000]],
  ])('%s', (_title, used, cost) => {
    expect(costOf({ days: 95, price: 9_500_000, facts: { reserveDaysUsed: known(used) } })).toEqual(cost)
  })

  test('used in this very period is not counted twice', () => {
    // 92 days before took two days of the reserve; told as used are those two: 58 are left
    const facts = { hospitalDaysBefore: known(92), reserveDaysUsed: known(2) }

    expect(costOf({ days: 3, facts })).toEqual([0, 3 * RESERVE, 0])
    // 58 days of it were used by the 148 days before: two are left for three days of 1,000.00
    const late = { hospitalDaysBefore: known(148), reserveDaysUsed: known(58) }
    expect(costOf({ days: 3, price: 300_000, facts: late })).toEqual([0, 2 * RESERVE, 100_000])
  })
})

describe('a stay in a nursing facility', () => {
  test.each([
    [20, 0],
    [21, NURSING],
    [100, 80 * NURSING],
  ])('of %i days leaves %i cents of shares', (days, shares) => {
    expect(costOf({ days, care: 'nursing' })).toEqual([0, shares, 0])
  })

  test('of 101 days has one that the patient pays whole', () => {
    expect(costOf({ days: 101, care: 'nursing', price: 10_100_000 })).toEqual([0, 80 * NURSING, 100_000])
  })

  test('goes on from the days before', () => {
    // days 16 to 25: five of them are shared
    expect(costOf({ days: 10, care: 'nursing', facts: { nursingDaysBefore: known(15) } })).toEqual([0, 5 * NURSING, 0])
  })

  test('does not ask for hospital days', () => {
    const line = stayLine({
      days: 5,
      care: 'nursing',
      facts: { hospitalDaysBefore: UNKNOWN, reserveDaysUsed: UNKNOWN },
    })

    expect(toldOf(line.patient)).toBe(0)
  })
})

describe('a price below what Medicare leaves', () => {
  test.each<[string, Stay, readonly Told[], Told]>([
    ['is all of it the deductible', { days: 3, price: 100_000 }, [100_000, 0, 0], 0],
    ['leaves a cent above the deductible to Medicare', { days: 3, price: DEDUCTIBLE + 1 }, [DEDUCTIBLE, 0, 0], 1],
    ['leaves only the rest to a daily share', { days: 61, price: 200_000 }, [DEDUCTIBLE, 26_400, 0], 0],
    ['is nothing at all', { days: 3, price: 0 }, [0, 0, 0], 0],
  ])('%s', (_title, stay, cost, pays) => {
    expect(costOf(stay)).toEqual(cost)
    expect(toldOf(stayLine(stay).pays)).toBe(pays)
  })
})

describe('a stay of which something is missing', () => {
  const price = 1_000_000

  test('may cost anything up to its price without its days', () => {
    const line = stayLine({ days: null, price })

    expect(toldOf(line.patient)).toEqual([0, price])
    expect(line.figures.patient.standing).toBe('missing')
    expect(line.figures.parts.deductible.from.map(({ id }) => id)).toContain('line.days.1')
  })

  test('may cost anything in a year that is not announced', () => {
    const line = stayLine({ days: 3, price, on: '2027-02-01' })

    expect(toldOf(line.patient)).toEqual([0, price])
    expect(line.figures.parts.deductible.from[0]).toMatchObject({ id: 'rule.partADeductible', standing: 'missing' })
  })

  test('has its deductible or not while nobody tells', () => {
    const line = stayLine({ days: 3, price, facts: { isPeriodDeductiblePaid: UNKNOWN } })

    expect(toldOf(line.patient)).toEqual([0, DEDUCTIBLE])
    expect(toldOf(line.parts.coinsurance)).toBe(0)
  })

  test('may have each share of the days before it', () => {
    const line = stayLine({ days: 5, price, facts: { hospitalDaysBefore: UNKNOWN } })

    expect(toldOf(line.parts.coinsurance)).toEqual([0, 5 * RESERVE])
    expect(toldOf(line.parts.notCovered)).toEqual([0, price])
  })

  test('may have each part of the reserve while nobody tells', () => {
    const line = stayLine({ days: 92, price: 9_200_000, facts: { reserveDaysUsed: UNKNOWN } })

    expect(toldOf(line.parts.coinsurance)).toEqual([30 * SHARED, 30 * SHARED + 2 * RESERVE])
    expect(toldOf(line.parts.notCovered)).toEqual([0, 200_000])
  })

  test('has no open reserve where the stay does not reach it', () => {
    expect(costOf({ days: 90, facts: { reserveDaysUsed: UNKNOWN } })).toEqual([DEDUCTIBLE, 30 * SHARED, 0])
  })
})

describe('an assumption about the benefit period', () => {
  const assumed = <V>(value: V): Fact<V> => ({ kind: 'assumed', value, reason: 'the patient remembers it so' })

  test('stands on every amount that it decides', () => {
    const { figures, isAssumed } = stayLine({ days: 3, facts: { isPeriodDeductiblePaid: assumed(true) } })

    expect(figures.parts.deductible).toMatchObject({ standing: 'assumed', value: 0 })
    expect(figures.patient).toMatchObject({ standing: 'assumed', value: 0 })
    expect(figures.pays.standing).toBe('assumed')
    expect(isAssumed).toBe(true)
  })

  test('does not stand on an amount that it can not change', () => {
    const { figures, isAssumed } = stayLine({ days: 90, facts: { reserveDaysUsed: assumed(10) } })

    expect(figures.patient).toMatchObject({ standing: 'known', value: DEDUCTIBLE + 30 * SHARED })
    expect(isAssumed).toBe(false)
  })

  test('of days before decides shares and not the price', () => {
    const { figures } = stayLine({ days: 5, facts: { hospitalDaysBefore: assumed(58) } })

    expect(figures.parts.coinsurance).toMatchObject({ standing: 'assumed', value: 3 * SHARED })
    expect(figures.charge.standing).toBe('known')
  })

  test('of the price stands on all of the stay', () => {
    expect(stayLine({ days: 3, isAssumed: true }).figures.parts.deductible.standing).toBe('assumed')
  })

  test('is an assumption of the whole estimate', () => {
    const route = anInsuredRoute({
      plan: ORIGINAL_MEDICARE,
      medicare: medicareFacts({ isPeriodDeductiblePaid: assumed(false) }),
      prices: [aPrice('1', told(1_000_000))],
    })
    const lines = [aLine('1', { category: 'hospital', days: 3, charge: told(1_000_000) })]
    const { totals } = routeOf(aQuestion({ lines, routes: [route] }))

    expect(totals.patientOwes).toMatchObject({ standing: 'assumed', value: DEDUCTIBLE })
  })
})

test('a stay that Medicare does not cover stays as it is', () => {
  const line = aloneLine({ notCovered: 500_000, isCovered: false })
  const route = anInsuredRoute({ plan: ORIGINAL_MEDICARE, medicare: medicareFacts() })
  const asked = aLine('1', { category: 'hospital', days: 3 })
  const scene = sceneFor(aQuestion({ lines: [asked], routes: [route] }))

  expect(partALine(line, { payer: ownPayer(route), facts: medicareFacts(), asked, scene })).toBe(line)
})

test('Medicare behind a plan names its stay by the payer', () => {
  const route = anInsuredRoute({ coordination: behind() })
  const payer = { ...ownPayer({ ...route, plan: ORIGINAL_MEDICARE }), id: 'P2', isOwn: false }
  const asked = aLine('1', { category: 'hospital', days: 3 })
  const facts = medicareFacts({ isPeriodDeductiblePaid: UNKNOWN })
  const line = partALine(aloneLine({ pays: 500_000 }), {
    payer,
    facts,
    asked,
    scene: sceneFor(aQuestion({ lines: [asked], routes: [route] })),
  })

  expect(line.figures.parts.deductible.from.map(({ id }) => id)).toContain('payer.P2.medicare.isPeriodDeductiblePaid')
  expect(line.figures.parts.coinsurance).toMatchObject({ standing: 'known', value: 0 })
})
