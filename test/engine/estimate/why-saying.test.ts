import { describe, expect, test } from 'vitest'
import type { LineAnswer } from '../../../shared/engine/estimate/answer.ts'
import { sayingOf, type WhySaying } from '../../../shared/engine/estimate/why-saying.ts'
import type { Figure, Settled } from '../../../shared/engine/figure.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'
import { someLine, someParts, sure, untold } from './scenes.ts'

/** A settled step with what stands behind it. */
function stepOf(id: string, amount: number, over: Partial<Pick<Settled, 'from' | 'rule'>> = {}): Settled {
  return { id, standing: 'known', value: cents(amount), from: [], settledBy: null, rule: null, ...over }
}

function rate(id: string, value: Rate): Settled<Rate> {
  return { id, standing: 'known', value, from: [], settledBy: null, rule: null }
}

/** A line with a charge of 1,000.00 and so much left of the deductible. */
function lineWith(left: Figure | null, balance: Figure = sure('line.balanceBill', 0)): LineAnswer {
  const parts = someParts({
    charge: sure('line.charge', 100_000),
    allowed: sure('line.allowed', 61_200),
    balanceBill: balance,
  })
  return someLine('1', 61_200, { parts, deductibleLeftBefore: left })
}

const LINE = lineWith(sure('line.deductibleLeft', 64_000))

describe('what the plan’s price says', () => {
  test('is how much of the charge falls away', () => {
    expect(sayingOf(stepOf('line.allowed', 61_200), LINE)).toEqual({ code: 'planPrice', above: 38_800 })
  })

  test('is nothing where it is the charge', () => {
    expect(sayingOf(stepOf('line.allowed', 100_000), LINE)).toEqual({ code: 'planPriceIsCharge' })
  })

  test('is what may be billed on top out of network', () => {
    expect(sayingOf(stepOf('line.allowed', 61_200), lineWith(null, sure('line.balanceBill', 38_800)))).toEqual({
      code: 'planPriceOut',
      above: 38_800,
    })
    expect(sayingOf(stepOf('line.allowed', 61_200), lineWith(null, untold('line.balanceBill')))).toMatchObject({
      code: 'planPriceOut',
    })
  })

  test('is nothing to compare without a charge', () => {
    const line = someLine('1', 0, { parts: someParts({ charge: untold('line.charge') }) })

    expect(sayingOf(stepOf('line.allowed', 61_200), line)).toEqual({ code: 'planPriceIsCharge' })
  })
})

describe('what the deductible says', () => {
  test.each<readonly [string, number, WhySaying]>([
    [
      'is how much of it is left afterwards',
      61_200,
      { code: 'deductibleAll', left: cents(64_000), leftAfter: cents(2_800) },
    ],
    ['is that it is met now', 64_000, { code: 'deductibleRest', left: cents(64_000), leftAfter: cents(0) }],
    ['is that a kind of care has its own', 64_001, { code: 'ownDeductible' }],
  ])('%s', (_name, amount, saying) => {
    expect(sayingOf(stepOf('line.deductible', amount), LINE)).toEqual(saying)
  })

  test('is its own where the plan has none', () => {
    expect(sayingOf(stepOf('line.deductible', 100), lineWith(null))).toEqual({ code: 'ownDeductible' })
    expect(sayingOf(stepOf('line.deductible', 100), lineWith(untold('line.deductibleLeft')))).toEqual({
      code: 'ownDeductible',
    })
  })
})

describe('what a copay says', () => {
  const asked = (amount: number) => ({ from: [sure('plan.copay.office.in', amount)] })

  test.each<readonly [string, Settled, WhySaying]>([
    ['is the copay', stepOf('line.copay', 4_500, asked(4_500)), { code: 'copay' }],
    [
      'is that the price is less',
      stepOf('line.copay', 3_000, asked(4_500)),
      { code: 'copayUpToPrice', copay: cents(4_500) },
    ],
    // Three days at 45.00 are more than one copay.
    ['is the copay for several days', stepOf('line.copay', 13_500, asked(4_500)), { code: 'copay' }],
    [
      'is that it is one of the first visits',
      stepOf('line.copay', 1_000, { rule: 'plan.firstVisits' }),
      { code: 'copayOfFirstVisits' },
    ],
  ])('%s', (_name, figure, saying) => {
    expect(sayingOf(figure, LINE)).toEqual(saying)
  })
})

describe('what a share says', () => {
  const share = rate('plan.coinsurance.imaging.in', percent(20))
  const base = sure('line.afterDeductible', 46_700)

  test('is the rate and what it is taken of', () => {
    expect(sayingOf(stepOf('line.coinsurance', 9_340, { from: [share, base] }), LINE)).toEqual({
      code: 'coinsurance',
      rate: percent(20),
      of: 46_700,
    })
  })

  test('is a share of the rest where one is not known', () => {
    expect(sayingOf(stepOf('line.coinsurance', 9_340, { from: [base] }), LINE)).toEqual({ code: 'coinsuranceOfRest' })
    const open = [share, untold('line.afterDeductible')]
    expect(sayingOf(stepOf('line.coinsurance', 0, { from: open }), LINE)).toEqual({ code: 'coinsuranceOfRest' })
  })
})

describe('what is not covered says', () => {
  test.each([
    ['plan.covered', 'notCovered'],
    ['plan.referral', 'referralMissing'],
    ['plan.authorization', 'notAuthorized'],
    ['plan.limit', 'overLimit'],
    ['plan.benefitMax', 'overMaximum'],
    [null, 'notCovered'],
  ])('by the rule %s that it is %s', (rule, code) => {
    expect(sayingOf(stepOf('line.notCovered', 100, { rule }), LINE)).toEqual({ code })
  })
})

describe('what a self-pay price says', () => {
  const off = (rule: string) => ({ from: [sure('line.charge', 100_000), rate(rule, percent(40))], rule })

  test.each<readonly [string, Settled, WhySaying]>([
    [
      'is the clinic’s discount',
      stepOf('line.listedPrice', 60_000, off('clinic.selfPayDiscount')),
      { code: 'discount', rate: percent(40) },
    ],
    [
      'is the discount of a step',
      stepOf('line.listedPrice', 60_000, off('clinic.tieredDiscount')),
      { code: 'tieredDiscount', rate: percent(40) },
    ],
    [
      'is the discount for members',
      stepOf('line.listedPrice', 60_000, off('clinic.memberDiscount')),
      { code: 'memberDiscount', rate: percent(40) },
    ],
    [
      'is the discount for paying at once',
      stepOf('line.selfPayPrice', 54_000, off('clinic.promptPay')),
      { code: 'promptPay', rate: percent(40) },
    ],
    ['is a cash price', stepOf('line.listedPrice', 45_000, { rule: 'clinic.cashPrice' }), { code: 'cashPrice' }],
    [
      'is the price of a package',
      stepOf('line.listedPrice', 45_000, { rule: 'clinic.package' }),
      { code: 'packagePrice' },
    ],
    [
      'is a part of an agreed sum',
      stepOf('line.listedPrice', 45_000, { rule: 'clinic.settlement' }),
      { code: 'settlement' },
    ],
    [
      'is the list price',
      stepOf('line.listedPrice', 45_000, { rule: 'clinic.chargemaster' }),
      { code: 'chargemaster' },
    ],
    [
      'is a member’s price',
      stepOf('line.listedPrice', 45_000, { rule: 'clinic.memberPrice' }),
      { code: 'memberPrice' },
    ],
  ])('%s', (_name, figure, saying) => {
    expect(sayingOf(figure, LINE)).toEqual(saying)
  })
})

describe('what help says', () => {
  test.each<readonly [string, Settled, WhySaying]>([
    [
      'is a share by income',
      stepOf('line.slidingAmount', 40_000, { from: [rate('sliding.share', percent(40))] }),
      { code: 'slidingShare', rate: percent(40) },
    ],
    [
      'is a fee by income',
      stepOf('line.slidingAmount', 2_500, { from: [sure('sliding.fee', 2_500)] }),
      { code: 'slidingFee' },
    ],
    ['is the policy’s amount', stepOf('line.policyAmount', 40_000), { code: 'policyAmount' }],
    ['is what is generally billed', stepOf('line.generallyBilled', 45_000), { code: 'generallyBilled' }],
  ])('%s', (_name, figure, saying) => {
    expect(sayingOf(figure, LINE)).toEqual(saying)
  })
})

describe('what a payer’s payment says', () => {
  const payers = [{ payerId: 'second', name: 'Second Plan', pays: sure('line.payerPays.second', 100) }]
  const line = someLine('1', 0, { payers })

  test.each([
    ['cob.standard', 'standard'],
    ['cob.nonDuplication', 'nonDuplication'],
    ['cob.maintenanceOfBenefits', 'maintenanceOfBenefits'],
    ['cob.medicaidLesserOf', 'medicaidLesserOf'],
    ['cob.secondaryAllowed', 'secondaryAllowed'],
    ['medicare.secondaryPayer', 'medicareSecondary'],
    ['medicare.medigapTable', 'supplement'],
    [null, 'first'],
  ])('by %s is that it pays as %s', (rule, method) => {
    expect(sayingOf(stepOf('line.payerPays.second', 100, { rule }), line)).toEqual({
      code: 'payerPays',
      name: 'Second Plan',
      method,
    })
  })

  test('of a payer that is not listed has no name', () => {
    expect(sayingOf(stepOf('line.payerPays.third', 100), line)).toMatchObject({ name: '' })
  })
})

describe('what the other steps say', () => {
  test.each<readonly [string, Settled, WhySaying]>([
    ['the charge is the charge', stepOf('line.charge', 100_000), { code: 'charge' }],
    ['a penalty is a penalty', stepOf('line.penalty', 25_000), { code: 'penalty' }],
    [
      'a balance names what the plan recognises',
      stepOf('line.balanceBill', 38_800),
      { code: 'balanceBill', allowed: cents(61_200) },
    ],
    ['a limit cuts what is above it', stepOf('line.oopLeft', 5_000), { code: 'yearlyLimitCuts', left: cents(5_000) }],
    [
      'a reduced price names its fee',
      stepOf('line.reducedPrice', 20_000, { from: [sure('line.fee.1', 40_000)] }),
      { code: 'reducedPrice', fee: cents(40_000) },
    ],
    ['a reduced price of no known fee is unknown', stepOf('line.reducedPrice', 20_000), { code: 'unknown' }],
    ['what the first payer leaves is said', stepOf('line.owesFirst', 20_000), { code: 'owesFirst' }],
    ['a reserve is said', stepOf('line.reserveBefore', 20_000), { code: 'reserveBefore' }],
  ])('%s', (_name, figure, saying) => {
    expect(sayingOf(figure, LINE)).toEqual(saying)
  })

  test('a balance of an untold price is unknown', () => {
    const line = someLine('1', 0, { parts: someParts({ allowed: untold('line.allowed') }) })

    expect(sayingOf(stepOf('line.balanceBill', 38_800), line)).toEqual({ code: 'unknown' })
  })
})
