import { describe, expect, test } from 'vitest'
import type { PlanFee } from '../../../../shared/engine/installments/finance-charge.ts'
import type { LateFeePolicy } from '../../../../shared/engine/installments/late-fee.ts'
import { amountFindings } from '../../../../shared/engine/installments/policy/amount-findings.ts'
import { chargeFindings } from '../../../../shared/engine/installments/policy/charge-findings.ts'
import type { PolicyFinding } from '../../../../shared/engine/installments/policy/finding.ts'
import type { PolicyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import type { PolicyPlan } from '../../../../shared/engine/installments/policy/policy-plan.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import { day } from '../by-hand.ts'
import { limit } from './pack-sample.ts'
import { aPolicyPlan, aSchedule, byCount, chosenIn, interestAt, limitsFor } from './sample.ts'

const PLAIN = limitsFor(chosenIn(null))

interface Over extends Partial<Omit<PolicyLimits, 'term'>> {
  readonly term?: Partial<PolicyLimits['term']>
}

/** 40.00 at least and 18 months at most, and whatever a case adds. */
function limits({ term = {}, ...over }: Over = {}): PolicyLimits {
  return { ...PLAIN, ...over, term: { ...PLAIN.term, ...term } }
}

/** Lines of a plan: `code level facts`, with the pack where it is one. */
const lines = (found: readonly PolicyFinding[]) =>
  found.map(({ code, level, source, facts }) => {
    const said = Object.entries(facts).map(([name, value]) => `${name}=${value}`)
    return [code, level, source === 'clinic' ? '' : `(${source})`, ...said].filter((text) => text !== '').join(' ')
  })

const line = (found: readonly PolicyFinding[], code: string) =>
  lines(found).find((text) => text.startsWith(`${code} `)) ?? `no ${code}`

describe('the amounts of 800.00 in eight', () => {
  const of = (over: Over, code: string, plan: Partial<PolicyPlan> = {}) =>
    line(amountFindings(aPolicyPlan(plan), limits(over)), code)

  test('are fine with the least payment and the longest plan alone', () => {
    expect(lines(amountFindings(aPolicyPlan(), limits()))).toEqual([
      'minimumPayment fine payment=10000 minimum=4000 largestCount=20',
      'longestTerm fine months=8 longestMonths=18',
    ])
  })

  test.each<[number, string | null, string]>([
    [10_000, null, 'minimumPayment fine payment=10000 minimum=10000 largestCount=8'],
    [10_001, null, 'minimumPayment needsApproval payment=10000 minimum=10001 largestCount=7'],
    [10_001, 'XX', 'minimumPayment cannot (XX) payment=10000 minimum=10001 largestCount=7'],
    [0, null, 'minimumPayment fine payment=10000 minimum=0 largestCount=80000'],
  ])('hold a least payment: %i of %s', (...[least, pack, said]) => {
    expect(of({ minimumPayment: limit(cents(least), pack) }, 'minimumPayment')).toBe(said)
  })

  test('may be below the least payment in one payment', () => {
    const plan = { schedule: aSchedule(byCount(1), 3_000), balance: cents(3_000) }

    expect(of({}, 'minimumPayment', plan)).toBe('minimumPayment fine payment=3000 minimum=4000 largestCount=0')
  })

  test('need no least payment where the clinic sets none', () => {
    expect(of({ minimumPayment: null }, 'minimumPayment')).toBe('no minimumPayment')
  })

  test.each<[number, string]>([
    [80_000, 'largestPlan fine balance=80000 largest=80000'],
    [79_999, 'largestPlan needsApproval balance=80000 largest=79999'],
  ])('are asked about above an amount: %i', (largest, said) => {
    expect(of({ largestWithoutApproval: limit(cents(largest)) }, 'largestPlan')).toBe(said)
  })

  test.each<[number, string]>([
    [14_794, 'downPayment fine downPayment=14794 least=14794'],
    [14_795, 'downPayment needsApproval downPayment=14794 least=14795'],
    [0, 'downPayment fine downPayment=14794 least=0'],
  ])('follow what is paid today: at least %i', (least, said) => {
    expect(of({ leastDownPayment: limit(cents(least)) }, 'downPayment')).toBe(said)
  })

  test.each<[number, string | null, string]>([
    [8, null, 'longestTerm fine months=8 longestMonths=8'],
    [7, null, 'longestTerm needsApproval months=8 longestMonths=7'],
    [7, 'XX', 'longestTerm cannot (XX) months=8 longestMonths=7'],
  ])('take no longer than allowed: %i months of %s', (...[longest, pack, said]) => {
    expect(of({ term: { longestMonths: limit(longest, pack) } }, 'longestTerm')).toBe(said)
  })

  test('are looked at where a longer plan has to be offered', () => {
    expect(of({ term: { offerLeastMonths: limit(8, 'XX') } }, 'offerLonger')).toBe('no offerLonger')
    expect(of({ term: { offerLeastMonths: limit(9, 'XX') } }, 'offerLonger')).toBe(
      'offerLonger check (XX) months=8 leastMonths=9',
    )
  })

  test('need approval above a number of payments, whoever set it', () => {
    expect(of({ term: { mostInstallments: limit(8, 'XX') } }, 'mostInstallments')).toBe(
      'mostInstallments fine (XX) count=8 most=8',
    )
    expect(of({ term: { mostInstallments: limit(4, 'XX') } }, 'mostInstallments')).toBe(
      'mostInstallments needsApproval (XX) count=8 most=4',
    )
  })

  test('are looked at where the rest would be forgiven before', () => {
    expect(of({ term: { forgiveAfterPayments: limit(8, 'XX') } }, 'forgiveness')).toBe('no forgiveness')
    expect(of({ term: { forgiveAfterPayments: limit(7, 'XX') } }, 'forgiveness')).toBe(
      'forgiveness check (XX) count=8 payments=7',
    )
  })
})

describe('the income of the guarantor', () => {
  const cap = (amount: number, pack: string | null = 'XX') =>
    limit({ share: percent(5), basis: 'grossMonthly', amount: cents(amount) } as const, pack)
  const others = [[{ on: day('2027-02-10'), amount: cents(2_500) }]]
  const of = (income: PolicyLimits['income'], plan: Partial<PolicyPlan> = {}) =>
    lines(amountFindings(aPolicyPlan(plan), limits({ income }))).slice(2)

  test.each<[number, string | null, string]>([
    [10_000, 'XX', 'incomeCap fine (XX) together=10000 cap=10000 month=2026-12'],
    [9_999, 'XX', 'incomeCap cannot (XX) together=10000 cap=9999 month=2026-12'],
    [9_999, null, 'incomeCap needsApproval together=10000 cap=9999 month=2026-12'],
  ])('may not be passed by a month’s payments: %i of %s', (...[amount, pack, said]) => {
    expect(of({ cap: cap(amount, pack), notAsked: [] })).toEqual([said])
  })

  test('bears the other plans of the same month too', () => {
    // February has 100.00 and 25.00.
    expect(of({ cap: cap(12_499), notAsked: [] }, { otherPlans: others })).toEqual([
      'otherPlans fine together=12500 others=2500 from=2027-02-15',
      'incomeCap cannot (XX) together=12500 cap=12499 month=2027-02',
    ])
    expect(of({ cap: null, notAsked: [] }, { otherPlans: others })).toEqual([
      'otherPlans fine together=12500 others=2500 from=2027-02-15',
    ])
  })

  test('is asked for where a cap holds on it', () => {
    const missing = limit({ share: percent(3), basis: 'householdAdjusted' } as const, 'MD')

    expect(of({ cap: null, notAsked: [missing] })).toEqual([
      'incomeNotAsked check (MD) share=3 basis=householdAdjusted',
    ])
  })
})

describe('a plan without charges', () => {
  test('has one line that says so', () => {
    expect(lines(chargeFindings(aPolicyPlan(), limits()))).toEqual(['noCharges fine'])
    expect(
      lines(chargeFindings(aPolicyPlan({ interest: interestAt(0), returnedPayment: cents(0) }), limits())),
    ).toEqual(['noCharges fine'])
  })
})

describe('interest of a plan', () => {
  type Allowed = Extract<PolicyLimits['interest'], { kind: 'upTo' }>
  const upTo = (over: Partial<Allowed> = {}): PolicyLimits['interest'] => {
    return { kind: 'upTo', rate: limit(percent(6), 'XX'), index: null, freeDays: null, from: null, ...over }
  }
  const of = (interest: PolicyLimits['interest'], plan: PolicyPlan['interest'] = interestAt(6)) =>
    lines(chargeFindings(aPolicyPlan({ interest: plan }), limits({ interest })))

  test('stays at or below the rate that is allowed', () => {
    expect(of(upTo())).toEqual(['rate fine (XX) rate=6 most=6'])
    expect(of(upTo(), { ...interestAt(6), rate: { units: 6_001, places: 5 } })).toEqual([
      'rate cannot (XX) rate=6.001 most=6',
    ])
  })

  test('cannot be asked where none is allowed, and the line says why', () => {
    expect(of({ kind: 'no', because: 'noPackAllowsIt', pack: null })).toEqual([
      'rate cannot rate=6 because=noPackAllowsIt',
    ])
    expect(of({ kind: 'no', because: 'unreviewed', pack: 'NJ' })).toEqual([
      'rate cannot (NJ) rate=6 because=unreviewed pack=NJ',
    ])
  })

  test('is looked up where an index may lower it', () => {
    expect(of(upTo({ index: limit('Treasury yield', 'AZ') }))[1]).toBe(
      'rateIndex check (AZ) rate=6 index=Treasury yield',
    )
  })

  test.each<[string, string | null, string]>([
    ['2027-07-18', null, 'interestFreeDays cannot (MD) days=240 from=2027-07-19'],
    ['2027-07-19', null, 'interestFreeDays fine (MD) days=240 from=2027-07-19'],
    ['2026-11-23', '2027-07-19', 'interestFreeDays fine (MD) days=240 from=2027-07-19'],
    ['2026-11-23', '2027-07-18', 'interestFreeDays cannot (MD) days=240 from=2027-07-19'],
    ['2027-12-01', '2027-01-01', 'interestFreeDays cannot (MD) days=240 from=2027-07-19'],
  ])('begins after the free days: from %s, delayed until %s', (...[starts, delayed, said]) => {
    const limit240 = upTo({ freeDays: limit(240, 'MD'), from: day('2027-07-19') })
    const terms = { startsOn: day(starts), delayedUntil: delayed === null ? null : day(delayed) }

    expect(of(limit240, interestAt(6, terms))[1]).toBe(said)
  })

  test('waits for the day of the first bill where free days count from it', () => {
    expect(of(upTo({ freeDays: limit(240, 'MD') }))[1]).toBe('interestFreeDays check (MD) days=240')
  })
})

describe('a late fee of a plan', () => {
  type Cap = Extract<PolicyLimits['lateFee'], { kind: 'upTo' }>
  const cap = (over: Partial<Cap> = {}): PolicyLimits['lateFee'] => {
    return { kind: 'upTo', mostCents: null, percent: null, graceDays: limit(10, 'XX'), ...over }
  }
  const fee = (over: Partial<LateFeePolicy> = {}): LateFeePolicy => {
    return { kind: 'percent', flat: cents(1_500), percent: percent(5), base: 'principal', graceDays: 10, ...over }
  }
  const of = (lateFee: PolicyLimits['lateFee'], asked = fee()) =>
    lines(chargeFindings(aPolicyPlan({ lateFee: asked }), limits({ lateFee })))

  test('is fine as a whole where it keeps every part', () => {
    expect(of(cap({ mostCents: limit(500, 'XX'), percent: limit(percent(5), 'XX') }))).toEqual([
      'lateFee fine (XX) part=whole',
    ])
  })

  test.each<[string, Partial<LateFeePolicy>, number, string]>([
    ['5 % of 100.00', {}, 499, 'lateFee cannot (XX) part=amount asked=500 limit=499'],
    ['15.00 flat', { kind: 'flat' }, 1_499, 'lateFee cannot (XX) part=amount asked=1500 limit=1499'],
    ['the lesser of both', { kind: 'lesserOf' }, 500, 'lateFee fine (XX) part=whole'],
    ['the greater of both', { kind: 'greaterOf' }, 500, 'lateFee cannot (XX) part=amount asked=1500 limit=500'],
  ])('is measured on the largest installment: %s', (...[, asked, most, said]) => {
    expect(of(cap({ mostCents: limit(most, 'XX') }), fee(asked))).toEqual([said])
  })

  test.each<[LateFeePolicy['kind'], string]>([
    ['percent', 'lateFee cannot (XX) part=percent asked=5 limit=4'],
    ['lesserOf', 'lateFee cannot (XX) part=percent asked=5 limit=4'],
    ['flat', 'lateFee cannot (XX) part=percent asked=flat limit=4'],
    ['greaterOf', 'lateFee cannot (XX) part=percent asked=flat limit=4'],
  ])('is above a share as soon as its own is, or a flat part may be: %s', (kind, said) => {
    expect(of(cap({ percent: limit(percent(4), 'XX') }), fee({ kind }))).toEqual([said])
  })

  test('waits for the days of grace', () => {
    expect(of(cap({ graceDays: limit(11, 'XX') }))).toEqual(['lateFee cannot (XX) part=grace asked=10 limit=11'])
  })

  test('has a line for every part that it breaks', () => {
    const broken = cap({ mostCents: limit(100, 'AA'), percent: limit(percent(1), 'BB'), graceDays: limit(60, 'NJ') })

    expect(of(broken).map((said) => said.split(' ').slice(1, 4).join(' '))).toEqual([
      'cannot (AA) part=amount',
      'cannot (BB) part=percent',
      'cannot (NJ) part=grace',
    ])
  })

  test('cannot be asked where none is allowed', () => {
    expect(of({ kind: 'no', because: 'forbidden', pack: 'NY' })).toEqual([
      'lateFee cannot (NY) because=forbidden pack=NY',
    ])
  })
})

describe('other charges of a plan', () => {
  const fee = (over: Partial<PlanFee> = {}): PlanFee => {
    return { kind: 'setUp', amount: cents(2_500), paid: 'withInstallments', cashPayersPayIt: false, ...over }
  }

  test.each<[number, string]>([
    [2_500, 'returnedPayment fine (XX) asked=2500 limit=2500'],
    [2_501, 'returnedPayment cannot (XX) asked=2501 limit=2500'],
  ])('cost no more for a returned payment than allowed: %i', (asked, said) => {
    const returnedPayment = { kind: 'upTo', mostCents: limit(2_500, 'XX') } as const

    expect(lines(chargeFindings(aPolicyPlan({ returnedPayment: cents(asked) }), limits({ returnedPayment })))).toEqual([
      said,
    ])
  })

  test('count as interest where a cash payer does not pay them', () => {
    const interest = { kind: 'upTo', rate: limit(percent(6), 'XX'), index: null, freeDays: null, from: null } as const
    const fees = [fee(), fee({ cashPayersPayIt: true }), fee({ amount: cents(0) }), fee({ kind: 'late' })]

    expect(lines(chargeFindings(aPolicyPlan({ fees }), limits({ interest })))).toEqual([
      'planFee check (XX) amount=2500',
    ])
    expect(lines(chargeFindings(aPolicyPlan({ fees }), limits()))).toEqual([
      'planFee cannot amount=2500 because=noPackAllowsIt',
    ])
  })
})
