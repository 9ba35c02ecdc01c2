import { describe, expect, test } from 'vitest'
import { isStay, medicareAlone } from '../../../shared/engine/cob/medicare-alone.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { MedicareFacts } from '../../../shared/model/payer-standing.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { ownPayer, sceneFor } from './chain-scenes.ts'
import { partsTold, toldOf } from './line-scenes.ts'
import { medicareFacts, ORIGINAL_MEDICARE } from './payers-sample.ts'

test.each([
  ['hospital', true],
  ['nursing', true],
  ['office', false],
  ['emergency', false],
  ['surgery', false],
] as const)('care of the kind %s is a stay: %s', (category, stays) => {
  expect(isStay(aLine('1', { category }))).toBe(stays)
})

describe('Medicare alone', () => {
  const lines = [
    aLine('1', { category: 'office', charge: told(30_000) }),
    aLine('2', { category: 'hospital', days: 61, charge: told(5_000_000) }),
  ]
  const alone = (
    status: 'participating' | 'nonparAssigned' | 'nonparUnassigned',
    facts: Partial<MedicareFacts> = {},
  ) => {
    const route = anInsuredRoute({
      plan: ORIGINAL_MEDICARE,
      medicare: medicareFacts(facts),
      accumulators: [met('member', 28_300, 0)],
      prices: [aPrice('1', told(20_000)), aPrice('2', told(4_000_000))],
    })
    const asked = aQuestion({ lines, routes: [route] })
    return medicareAlone(ownPayer(route), status, sceneFor(asked))
  }

  test.each([
    // approved, and what the patient owes: a fifth, and above it up to 109.25 % of 200.00
    ['participating', 20_000, 4_000],
    ['nonparAssigned', 19_000, 3_800],
    ['nonparUnassigned', 19_000, 3_800 + (21_850 - 19_000)],
  ] as const)('settles an office visit of a clinic that is %s', (status, approved, owes) => {
    const [visit] = alone(status).lines

    expect(visit && toldOf(visit.allowed)).toBe(approved)
    expect(visit && toldOf(visit.patient)).toBe(owes)
  })

  test.each(['participating', 'nonparAssigned', 'nonparUnassigned'] as const)(
    'settles a stay alike for a clinic that is %s',
    (status) => {
      const stay = alone(status).lines[1]

      expect(stay && toldOf(stay.allowed)).toBe(4_000_000)
      expect(stay && partsTold(stay.parts)).toEqual({ deductible: 173_600, coinsurance: 43_400 })
    },
  )

  test('asks what it has to know of a stay', () => {
    const facts = { isPeriodDeductiblePaid: UNKNOWN, hospitalDaysBefore: UNKNOWN, nursingDaysBefore: UNKNOWN }

    expect(alone('participating', facts).asks).toEqual([
      'medicare.isPeriodDeductiblePaid',
      'medicare.hospitalDaysBefore',
      'medicare.nursingDaysBefore',
    ])
    expect(alone('participating').asks).toEqual([])
  })
})

test('an assumed schedule is approved in part and stays an assumption', () => {
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    medicare: medicareFacts(),
    accumulators: [met('member', 28_300, 0)],
    prices: [aPrice('1', { kind: 'assumed', value: cents(10_010), reason: 'by last year' })],
  })
  const asked = aQuestion({ lines: [aLine('1', { category: 'office', charge: told(10_936) })], routes: [route] })
  const [line] = medicareAlone(ownPayer(route), 'nonparUnassigned', sceneFor(asked)).lines

  // 95.10 approved, a fifth of it 19.02, and above it 109.36 - 95.10
  expect(line && partsTold(line.parts)).toEqual({ coinsurance: 1_902, balanceBill: 1_426 })
  expect(line?.figures.patient).toMatchObject({ standing: 'assumed', value: 3_328 })
})

test('an unknown schedule is approved at nothing or at the charge', () => {
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    medicare: medicareFacts(),
    accumulators: [met('member', 28_300, 0)],
    prices: [aPrice('1', UNKNOWN)],
  })
  const asked = aQuestion({ lines: [aLine('1', { category: 'office', charge: told(20_000) })], routes: [route] })
  const alone = medicareAlone(ownPayer(route), 'nonparAssigned', sceneFor(asked))

  expect(alone.lines[0] && toldOf(alone.lines[0].allowed)).toEqual([0, 20_000])
  expect(alone.asks).toEqual(['line.allowed.1'])
})
