import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import type { LateFeePolicy } from '../../../shared/engine/installments/late-fee.ts'
import { choosePacks, packVersions } from '../../../shared/engine/installments/policy/choose-packs.ts'
import { gravest } from '../../../shared/engine/installments/policy/finding.ts'
import { policyFindings } from '../../../shared/engine/installments/policy/policy-findings.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import { stricterSince } from '../../../shared/engine/installments/policy/stricter-since.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { type PolicyPack, SAYS_NOTHING } from '../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'
import {
  AGREED,
  aPlace,
  aPolicyPlan,
  aSchedule,
  byCount,
  CLINIC,
  chosenIn,
  findingsOf,
  interestAt,
  limitsFor,
  packsReviewed,
} from './policy-sample.ts'

const ids = (chosen: ReturnType<typeof chosenIn>) => chosen.map(({ pack }) => pack.id)
const gross = (income: number) => ({ ...INCOME_UNKNOWN, grossMonthly: cents(income) })

describe('the packs of a plan', () => {
  test('are those of the place of service and of the home', () => {
    expect(ids(chosenIn('NY', { residence: 'NJ' }))).toEqual(['US', 'NJ', 'NY'])
    expect(chosenIn('NY', { residence: 'NJ' }).map(({ because }) => because)).toEqual([
      'federal',
      'residence',
      'placeOfService',
    ])
  })

  test('leave hospital rules to hospitals', () => {
    expect(ids(chosenIn('CA'))).toEqual(['US', 'CA'])
    expect(ids(chosenIn('CA', { providerKind: 'hospital' }))).toEqual(['US', 'CA', 'CA-hospital'])
  })

  test('include the starter only where the clinic chose it', () => {
    expect(ids(chosenIn('OH'))).toEqual(['US'])
    expect(ids(chosenIn('OH', { usesStarter: true }))).toEqual(['starter', 'US'])
  })

  test('change with the day of the agreement', () => {
    const version = (on: string) => packVersions(chosenIn('WA', { on: plainDate(on) }))

    expect(version('2026-12-31')).toContainEqual({ id: 'WA', edition: 1 })
    expect(version('2027-01-01')).toContainEqual({ id: 'WA', edition: 2 })
    expect(version('2026-11-20')).toEqual([])
  })

  test('hold past their last day, marked as expired, while nothing follows', () => {
    const ended = shippedPacks.map((pack) => (pack.id === 'NJ' ? { ...pack, effectiveTo: '2026-11-22' } : pack))

    expect(choosePacks(ended, aPlace('NJ')).map(({ review }) => review)).toEqual(['notNeeded', 'expired'])
  })

  test('are taken in the clinic’s own newer edition', () => {
    const own = shippedPacks.map((pack) => (pack.id === 'NJ' ? { ...pack, edition: 7 } : pack))

    expect(packVersions(choosePacks([...shippedPacks, ...own], aPlace('NJ')))).toContainEqual({ id: 'NJ', edition: 7 })
  })

  test('may be relied on for a year after their review', () => {
    const reviewed = (on: string) => choosePacks(packsReviewed('NJ'), aPlace('NJ', { on: plainDate(on) }))[1]?.review

    expect(reviewed('2027-10-23')).toBe('current')
    expect(reviewed('2027-10-24')).toBe('old')
  })
})

describe('interest', () => {
  const asked = (rate: number, packs: readonly PolicyPack[], place = aPlace('NJ')) =>
    findingsOf(choosePacks(packs, place), aPolicyPlan({ interest: interestAt(rate) })).rate

  test('waits for somebody to review the pack', () => {
    expect(asked(3, shippedPacks)).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed', pack: 'NJ' } })
  })

  test('is allowed up to the rate of a reviewed pack', () => {
    expect(asked(3, packsReviewed('NJ'))).toMatchObject({ level: 'fine', facts: { rate: '3', most: '3' } })
    expect(asked(4, packsReviewed('NJ'))).toMatchObject({ level: 'cannot', source: 'NJ' })
  })

  test('stops when the review is older than a year', () => {
    const later = aPlace('NJ', { on: plainDate('2027-11-23') })

    expect(asked(3, packsReviewed('NJ'), later)).toMatchObject({ level: 'cannot', facts: { because: 'old' } })
  })

  test('is held to the stricter of two states', () => {
    const place = aPlace('WA', { residence: 'NJ' })

    expect(asked(4, packsReviewed('NJ', 'WA'), place)).toMatchObject({ level: 'cannot', facts: { most: '3' } })
  })

  test('is not allowed by the rules of the home alone', () => {
    const place = aPlace('OH', { residence: 'NJ' })

    expect(asked(1, packsReviewed('NJ'), place)).toMatchObject({
      level: 'cannot',
      facts: { because: 'noPackAllowsIt' },
    })
  })

  test('is never allowed where no pack says so', () => {
    expect(asked(1, shippedPacks, aPlace('OH'))).toMatchObject({ facts: { because: 'noPackAllowsIt' } })
    expect(asked(1, packsReviewed('DE'), aPlace('DE'))).toMatchObject({ facts: { because: 'forbidden', pack: 'DE' } })
  })

  test('may wait for an index that somebody has to look up', () => {
    const chosen = choosePacks(packsReviewed('AZ'), aPlace('AZ'))

    expect(findingsOf(chosen, aPolicyPlan({ interest: interestAt(3) })).rateIndex).toMatchObject({
      level: 'check',
      verified: false,
      facts: { index: 'one-year Treasury yield' },
    })
  })

  test('begins only after the days without it', () => {
    const packs = packsReviewed('MD-hospital').map((pack) =>
      pack.id === 'MD-hospital' ? { ...pack, maxRate: { value: percent(6), cite: 'sample', verified: true } } : pack,
    )
    const chosen = choosePacks(packs, aPlace('MD', { providerKind: 'hospital' }))
    const from = (startsOn: string) =>
      findingsOf(chosen, aPolicyPlan({ interest: interestAt(6, { startsOn: plainDate(startsOn) }) })).interestFreeDays

    expect(from('2027-06-28')).toMatchObject({ level: 'cannot', facts: { days: 240, from: '2027-06-29' } })
    expect(from('2027-06-29')).toMatchObject({ level: 'fine' })
  })

  test('never stands in the way of a plan without it', () => {
    const states = ['AZ', 'CA', 'CO', 'DE', 'MD', 'MN', 'NJ', 'NY', 'WA', 'OH', null]
    for (const state of states) {
      const lines = policyFindings(aPolicyPlan(), limitsFor(chosenIn(state, { providerKind: 'hospital' })))

      expect(['fine', 'check']).toContain(gravest(lines))
      expect(lines.map(({ code }) => code)).toContain('noCharges')
    }
  })
})

describe('the clinic’s own limits', () => {
  const none = chosenIn(null)

  test('show the least payment before it is broken', () => {
    expect(limitsFor(none).minimumPayment).toEqual({ value: 4000, source: { kind: 'clinic' }, verified: true })
    expect(findingsOf(none).minimumPayment).toMatchObject({ level: 'fine', facts: { payment: 10_000, minimum: 4000 } })
  })

  test('ask for approval of payments below the least one', () => {
    const small = findingsOf(none, aPolicyPlan({ schedule: aSchedule(byCount(24)) }))

    expect(small.minimumPayment).toMatchObject({ level: 'needsApproval', facts: { largestCount: 20 } })
    expect(small.longestTerm).toMatchObject({ level: 'needsApproval', facts: { months: 24, longestMonths: 18 } })
  })

  test('take the least payment from the table by balance', () => {
    const clinic = {
      ...CLINIC,
      minimums: [
        { upTo: cents(30_000), minimum: cents(2500) },
        { upTo: cents(100_000), minimum: cents(5000) },
      ],
    }

    expect(limitsFor(none, aPolicyPlan({ balance: cents(30_000) }), clinic).minimumPayment?.value).toBe(2500)
    expect(limitsFor(none, aPolicyPlan({ balance: cents(30_001) }), clinic).minimumPayment?.value).toBe(5000)
  })

  test('ask for approval above the largest plan and below the least down payment', () => {
    const clinic = { ...CLINIC, largestWithoutApproval: cents(79_999), leastDownPayment: percent(20) }
    const lines = findingsOf(none, aPolicyPlan(), clinic)

    expect(lines.largestPlan).toMatchObject({ level: 'needsApproval', source: 'clinic' })
    expect(lines.downPayment).toMatchObject({ level: 'needsApproval', facts: { least: 18_959 } })
  })
})

describe('the length of a plan', () => {
  test('reaches as far as the law has it reach', () => {
    const limits = limitsFor(chosenIn('NJ'))

    expect(limits.term.longestMonths).toMatchObject({ value: 60, source: { kind: 'pack', id: 'NJ' } })
    expect(findingsOf(chosenIn('NJ'), aPolicyPlan({ schedule: aSchedule(byCount(24)) })).longestTerm?.level).toBe(
      'fine',
    )
  })

  test('asks for a longer offer where the law has one', () => {
    expect(findingsOf(chosenIn('NJ'), aPolicyPlan({ schedule: aSchedule(byCount(4)) })).offerLonger).toMatchObject({
      level: 'check',
      facts: { months: 4, leastMonths: 6 },
    })
  })

  test('ends where the law ends it, and no supervisor helps', () => {
    const chosen = chosenIn('CO', { providerKind: 'hospital' })
    const long = aPolicyPlan({ schedule: aSchedule(byCount(37)) })
    const lines = findingsOf(chosen, long, { ...CLINIC, longestMonths: 60 })

    expect(lines.longestTerm).toMatchObject({ level: 'cannot', verified: false, facts: { longestMonths: 36 } })
    expect(lines.forgiveness).toMatchObject({ facts: { count: 37, payments: 36 } })
  })

  test('stays at four payments with the starter rules', () => {
    const starter = chosenIn('OH', { usesStarter: true })

    expect(findingsOf(starter, aPolicyPlan({ schedule: aSchedule(byCount(4)) })).mostInstallments?.level).toBe('fine')
    expect(findingsOf(starter).mostInstallments?.level).toBe('needsApproval')
  })
})

describe('the income cap', () => {
  test('is rounded down to the cent', () => {
    const limits = limitsFor(chosenIn('NJ'), aPolicyPlan({ income: gross(243_167) }))

    expect(limits.income.cap?.value.amount).toBe(7295)
  })

  test('holds for all plans of the guarantor together', () => {
    const other = [{ on: plainDate('2027-01-09'), amount: cents(2500) }]
    const plan = aPolicyPlan({ income: gross(400_000), otherPlans: [other] })
    const lines = findingsOf(chosenIn('NJ'), plan)

    expect(lines.otherPlans).toMatchObject({ facts: { together: 12_500, others: 2500, from: '2027-01-15' } })
    expect(lines.incomeCap).toMatchObject({ level: 'cannot', facts: { together: 12_500, cap: 12_000 } })
    expect(findingsOf(chosenIn('NJ'), aPolicyPlan({ income: gross(400_000) })).incomeCap?.level).toBe('fine')
  })

  test('is asked for while the income is not known', () => {
    expect(findingsOf(chosenIn('NJ')).incomeNotAsked).toMatchObject({
      level: 'check',
      facts: { share: '3', basis: 'grossMonthly' },
    })
    expect(findingsOf(chosenIn('NJ')).incomeCap).toBeUndefined()
  })

  test('differs between a hospital’s bill and a doctor’s', () => {
    const chosen = chosenIn('CO', { providerKind: 'hospital' })
    const cap = (billKind: 'facility' | 'professional') =>
      limitsFor(chosen, aPolicyPlan({ billKind, income: gross(280_000) })).income.cap?.value.amount

    expect([cap('facility'), cap('professional')]).toEqual([11_200, 5600])
  })

  test('is the lower one in money when two kinds of income count', () => {
    const chosen = chosenIn('NJ', { residence: 'MD', providerKind: 'hospital' })
    const income = { ...INCOME_UNKNOWN, grossMonthly: cents(300_000), householdAdjusted: cents(150_000) }

    expect(limitsFor(chosen, aPolicyPlan({ income })).income.cap?.value).toMatchObject({
      amount: 7500,
      basis: 'householdAdjusted',
    })
  })

  test('never lets a plan take more than its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 40 }), (income, count) => {
        const plan = aPolicyPlan({ income: gross(income), schedule: aSchedule(byCount(count)) })
        const line = findingsOf(chosenIn('NJ'), plan).incomeCap

        expect(line?.level).toBe(Number(line?.facts.together) * 100 <= income * 3 ? 'fine' : 'cannot')
      }),
    )
  })
})

const FLAT: LateFeePolicy = {
  kind: 'flat',
  flat: cents(1500),
  percent: percent(5),
  base: 'principal',
  graceDays: 15,
}

describe('fees', () => {
  const allowing: PolicyPack = {
    ...SAYS_NOTHING,
    id: 'OH',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'OH' },
    effectiveFrom: '2026-01-01',
    source: { cite: 'sample', read: '2026-11-21' },
    reviewedOn: '2026-11-01',
    reviewedBy: 'Counsel',
    lateFee: {
      value: { allowed: true, mostCents: 1500, percent: percent(5), graceDays: 15 },
      cite: 'sample',
      verified: true,
    },
    returnedPaymentCents: { value: 2000, cite: 'sample', verified: true },
  }
  const chosen = choosePacks([...shippedPacks, allowing], aPlace('OH'))
  const late = (over: Partial<LateFeePolicy>) =>
    findingsOf(chosen, aPolicyPlan({ lateFee: { ...FLAT, ...over } })).lateFee

  test('wait for a reviewed pack', () => {
    const lines = findingsOf(chosenIn('NJ'), aPolicyPlan({ lateFee: FLAT, returnedPayment: cents(2000) }))

    expect(lines.lateFee).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed' } })
    expect(lines.returnedPayment).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed' } })
  })

  test('for being late keep amount, share and grace', () => {
    expect(late({ kind: 'lesserOf' })).toMatchObject({ level: 'fine' })
    expect(late({ kind: 'lesserOf', graceDays: 14 })).toMatchObject({ level: 'cannot', facts: { part: 'grace' } })
    expect(late({ kind: 'percent', percent: percent(6) })).toMatchObject({ facts: { part: 'percent', asked: '6' } })
    expect(late({ kind: 'flat' })).toMatchObject({ facts: { part: 'percent', asked: 'flat' } })
    expect(late({ kind: 'greaterOf', flat: cents(1600) })).toMatchObject({ level: 'cannot' })
  })

  test('for a returned payment keep their limit', () => {
    const returned = (amount: number) =>
      findingsOf(chosen, aPolicyPlan({ returnedPayment: cents(amount) })).returnedPayment?.level

    expect([returned(2000), returned(2001)]).toEqual(['fine', 'cannot'])
  })

  test('that count as interest need what interest needs', () => {
    const fee = { kind: 'setUp', amount: cents(2500), paid: 'atSigning', cashPayersPayIt: false } as const
    const paidByAll = { ...fee, cashPayersPayIt: true } as const

    expect(findingsOf(chosen, aPolicyPlan({ fees: [fee] })).planFee).toMatchObject({ level: 'cannot' })
    expect(findingsOf(chosen, aPolicyPlan({ fees: [paidByAll] })).planFee).toBeUndefined()
  })
})

describe('the agreement', () => {
  test('may not be secured, and wages may not be assigned', () => {
    const lines = findingsOf(
      chosenIn(null),
      aPolicyPlan({ terms: { accelerates: true, isSecured: true, assignsWages: true } }),
    )

    expect([lines.security?.level, lines.wageAssignment?.level]).toEqual(['cannot', 'cannot'])
    expect(lines.acceleration).toBeUndefined()
  })

  test('carries the cosigner notice where the signer is not the patient', () => {
    const cosigned = aPolicyPlan({ payer: 'cosignsOnly' })

    expect(findingsOf(chosenIn(null)).cosignerNotice).toBeUndefined()
    expect(findingsOf(chosenIn(null), cosigned).cosignerNotice?.level).toBe('check')
    expect(findingsOf(chosenIn(null), { ...cosigned, papers: ['cosignerNotice'] }).cosignerNotice?.level).toBe('fine')
  })

  test('carries the holder notice of a clinic that works for profit', () => {
    const line = (isForProfit: boolean | null) =>
      findingsOf(chosenIn(null), aPolicyPlan(), { ...CLINIC, isForProfit }).holderNotice

    expect(line(true)).toMatchObject({ level: 'check', facts: {} })
    expect(line(false)).toBeUndefined()
    expect(line(null)).toMatchObject({ facts: { answer: 'askWhetherForProfit' } })
  })

  test('waits for the words of a required clause', () => {
    expect(findingsOf(chosenIn('CA')).clause).toMatchObject({ level: 'check', facts: { wording: 'missing' } })
    expect(findingsOf(chosenIn('NJ')).clause).toBeUndefined()
  })

  test('shows a payment above twice the regular one as a balloon', () => {
    const [first, ...rest] = aSchedule(byCount(4)).installments
    if (!first) throw new Error('no installment')
    const schedule = { ...aSchedule(byCount(4)), installments: [{ ...first, amount: cents(40_001) }, ...rest] }

    expect(findingsOf(chosenIn(null), aPolicyPlan({ schedule })).balloon).toMatchObject({ level: 'check' })
    expect(findingsOf(chosenIn(null)).balloon).toBeUndefined()
  })
})

describe('a rule that becomes stricter', () => {
  test('is a task for signed plans and changes nothing by itself', () => {
    const before = limitsFor(choosePacks(packsReviewed('WA'), aPlace('WA')))
    const after = limitsFor(choosePacks(packsReviewed('WA'), aPlace('WA', { on: plainDate('2027-01-01') })))

    expect(stricterSince(before, after)).toEqual(['interest', 'duties'])
    expect(stricterSince(after, before)).toEqual([])
    expect(stricterSince(before, before)).toEqual([])
  })

  test('is none when a pack has only grown old', () => {
    const packs = packsReviewed('NJ')
    const before = limitsFor(choosePacks(packs, aPlace('NJ')))
    const after = limitsFor(choosePacks(packs, aPlace('NJ', { on: addMonths(AGREED, 24) })))

    expect(stricterSince(before, after)).toEqual([])
  })
})

test('waits count from the first bill', () => {
  const limits = limitsFor(chosenIn('WA'), aPolicyPlan({ firstBillOn: plainDate('2026-11-21') }))

  expect(limits.waits.collectionsFrom).toBe('2027-03-21')
  expect(limitsFor(chosenIn('WA'), aPolicyPlan({ firstBillOn: null })).waits.collectionsFrom).toBeNull()
})
