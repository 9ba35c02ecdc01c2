import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type PartAStay, partAPayment } from '../../../shared/engine/medicare/part-a.ts'
import { type PartBClaim, partBPayment } from '../../../shared/engine/medicare/part-b.ts'
import { medicareSecondaryPayment } from '../../../shared/engine/medicare/secondary-claim.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { MedigapLetter } from '../../../shared/rules/medicare/medigap-table.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'

const ON = plainDate('2026-11-23')
const RULES = rulesOn(ON)

function claim(over: Partial<PartBClaim> = {}): ReturnType<typeof partBPayment> {
  const shares = RULES.partBShares
  if (shares === null) throw new Error('no shares for 2026')
  return partBPayment(
    {
      status: 'participating',
      schedule: cents(40_000),
      charge: cents(52_000),
      deductibleLeft: cents(28_300),
      medigap: null,
      visit: null,
      isQmb: false,
      ...over,
    },
    shares,
  )
}

function medigap(letter: MedigapLetter): Partial<PartBClaim> {
  return { medigap: RULES.medigap?.[letter] ?? null }
}

describe('a service under Part B', () => {
  test('costs the deductible and a fifth of the rest', () => {
    expect(claim()).toMatchObject({ approved: 40_000, deductible: 28_300, coinsurance: 2_340, patientOwes: 30_640 })
  })

  test('is approved at no more than the charge', () => {
    expect(claim({ charge: cents(30_000) }).approved).toBe(30_000)
  })

  test('may be charged up to the limit by a clinic that does not accept assignment', () => {
    const unassigned = claim({ status: 'nonparUnassigned', deductibleLeft: cents(0) })

    expect(unassigned).toMatchObject({ approved: 38_000, limitingCharge: 43_700, excessCharge: 5_700 })
    expect(unassigned.patientOwes).toBe(7_600 + 5_700)
  })

  test('costs a qualified beneficiary nothing, ever', () => {
    expect(claim({ isQmb: true, ...medigap('G') })).toMatchObject({
      patientOwes: 0,
      medigapPays: 0,
      notBillable: 30_640,
    })
  })

  test.each([
    ['A', 2_340],
    ['C', 30_640],
    ['F', 30_640],
    ['G', 2_340],
    ['K', 1_170],
    ['L', 1_755],
    ['N', 2_340],
  ] as const)('has its gap filled by plan %s', (letter, pays) => {
    expect(claim(medigap(letter)).medigapPays).toBe(pays)
  })

  test('leaves the excess charge to plans that do not pay it', () => {
    const excess = { status: 'nonparUnassigned', deductibleLeft: cents(0) } as const

    expect(claim({ ...excess, ...medigap('G') }).patientOwes).toBe(0)
    expect(claim({ ...excess, ...medigap('N') }).patientOwes).toBe(5_700)
  })

  test.each([
    ['office', 2_000],
    ['emergency', 2_340],
  ] as const)('costs no more than the coinsurance for a visit of plan N: %s', (visit, owes) => {
    expect(claim({ deductibleLeft: cents(0), schedule: cents(11_700), visit, ...medigap('N') }).patientOwes).toBe(owes)
  })
})

describe('a stay under Part A', () => {
  const stay = (over: Partial<PartAStay>): ReturnType<typeof partAPayment> => {
    const days = RULES.partADays
    if (days === null) throw new Error('no days for 2026')
    const whole = { hospitalDays: 0, reserveDaysUsed: 0, nursingDays: 0, isDeductiblePaid: false, ...over }
    return partAPayment(whole, valueOn(RULES.partADeductible, ON), days)
  }

  test.each([
    [60, 0],
    [61, 43_400],
    [90, 30 * 43_400],
    [91, 30 * 43_400 + 86_800],
  ])('of %i days costs %i cents beside the deductible', (hospitalDays, coinsurance) => {
    expect(stay({ hospitalDays })).toMatchObject({ deductible: 173_600, coinsurance, daysWithoutBenefit: 0 })
  })

  test('has days that Medicare does not pay once the reserve is gone', () => {
    expect(stay({ hospitalDays: 95, reserveDaysUsed: 58 })).toMatchObject({ daysWithoutBenefit: 3 })
  })

  test.each([
    [20, 0, 0],
    [21, 21_700, 0],
    [100, 80 * 21_700, 0],
    [101, 80 * 21_700, 1],
  ])('in a nursing facility of %i days costs %i', (nursingDays, coinsurance, daysWithoutBenefit) => {
    expect(stay({ nursingDays, isDeductiblePaid: true })).toMatchObject({
      deductible: 0,
      coinsurance,
      daysWithoutBenefit,
    })
  })

  test('pays the deductible once in a benefit period', () => {
    expect(stay({ hospitalDays: 3, isDeductiblePaid: true })?.patientOwes).toBe(0)
  })

  test('can not be told for a year without a notice', () => {
    const days = RULES.partADays

    expect(valueOn(RULES.partADeductible, plainDate('2027-01-01'))).toBeNull()
    expect(
      days &&
        partAPayment({ hospitalDays: 3, reserveDaysUsed: 0, nursingDays: 0, isDeductiblePaid: false }, null, days),
    ).toBeNull()
  })
})

test('Medicare behind another plan pays the least of three amounts', () => {
  const shares = RULES.partBShares
  const given =
    shares &&
    medicareSecondaryPayment(
      {
        charge: cents(17_500),
        primaryAllowed: cents(15_000),
        primaryPaid: cents(12_000),
        schedule: cents(12_500),
        deductibleLeft: cents(0),
      },
      shares,
    )

  expect(given).toEqual({ candidates: [5_500, 10_000, 3_000], medicarePays: 3_000, patientOwes: 0 })
})

/** Source: coverage specification, sections 6.2 and 15.1: Medicare alone approves no more than the charge. */
test('Medicare behind another plan shares a charge below its schedule', () => {
  const shares = RULES.partBShares
  const claim = {
    charge: cents(10_000),
    primaryAllowed: cents(10_000),
    primaryPaid: cents(1_500),
    schedule: cents(12_500),
  }
  const given = (left: number) => shares && medicareSecondaryPayment({ ...claim, deductibleLeft: cents(left) }, shares)

  expect(given(0)).toEqual({ candidates: [8_500, 8_000, 11_000], medicarePays: 8_000, patientOwes: 500 })
  expect(given(2_500)).toEqual({ candidates: [8_500, 6_000, 11_000], medicarePays: 6_000, patientOwes: 2_500 })
})
