import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { INCOME_UNKNOWN } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import { aPolicyPlan, aSchedule, byCount, CLINIC, chosenIn, findingsOf, limitsFor } from './sample.ts'

const gross = (income: number) => ({ ...INCOME_UNKNOWN, grossMonthly: cents(income) })

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
