import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { bySchedule, stampOf, withoutUnfollowed } from '../../../shared/engine/assistance/by-schedule.ts'
import { contractOf, ofKind, schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { ScheduleTerms } from '../../../shared/model/clinic-schedule.ts'
import { known } from '../../../shared/model/fact.ts'
import type { Route } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { keptSchedule, MEMBERSHIP_TERMS, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { aLine, anInsuredRoute, aQuestion, aSelfPayRoute } from '../sample-plan.ts'

const DAY = plainDate('2026-11-23')
const RULES = rulesOn(DAY)

/** Off $100 and more a tenth, off $1,000 and more a quarter. */
const TIERED: ScheduleTerms = {
  kind: 'tiered',
  steps: [
    { from: cents(10_000), off: percent(10) },
    { from: cents(100_000), off: percent(25) },
  ],
}
const PACKAGES: ScheduleTerms = {
  kind: 'package',
  packages: [{ name: 'Knee day', price: cents(90_000), codes: ['V-1', 'X-1'] }],
}
const PROMPT: ScheduleTerms = { kind: 'promptPay', off: percent(10), days: 30 }
const CONTRACT: ScheduleTerms = { kind: 'contract', payerName: 'Sample Payer', ladder: [100, 50, 25], modifiers: [] }
const CHARITY: ScheduleTerms = { kind: 'charity', policyOff: known(percent(80)), generallyBilled: known(percent(35)) }

function paid(route: Route, charges: readonly number[], codes: readonly string[] = []): number | null {
  const lines = charges.map((charge, at) =>
    aLine(`L${at + 1}`, { charge: known(cents(charge)), code: codes[at] ?? '' }),
  )
  const answer = estimate(aQuestion({ lines: lines, routes: [route] }), RULES).routes[0]
  const owes = answer?.totals.patientOwes
  return owes === undefined || owes.standing === 'missing' ? null : (owes.value as number)
}

function household(route: Route, size: number, income: number): Route {
  const { assistance } = route
  if (assistance?.kind !== 'sliding') return route
  return { ...route, assistance: { ...assistance, householdSize: known(size), annualIncome: known(cents(income)) } }
}

describe('the schedule of a day', () => {
  const first = keptSchedule(SLIDING_TERMS, { edition: 1, effectiveFrom: plainDate('2025-02-01') })
  const second = keptSchedule(SLIDING_TERMS, { edition: 2, effectiveFrom: plainDate('2026-02-01') })

  test.each([
    ['2025-01-31', []],
    ['2025-02-01', [1]],
    ['2026-01-31', [1]],
    ['2026-02-01', [2]],
    ['2030-06-01', [2]],
  ])('on %s is the edition that began last', (day, editions) => {
    expect(schedulesOn([first, second], plainDate(day)).map(({ edition }) => edition)).toEqual(editions)
  })

  test('is the newest of two that begin on one day', () => {
    const mended = { ...second, edition: 3 }

    expect(schedulesOn([mended, first, second], DAY)).toEqual([mended])
  })

  test('is none after its last day, whatever held before it', () => {
    const ended = { ...second, effectiveTo: plainDate('2026-06-30') }

    expect(schedulesOn([first, ended], plainDate('2026-06-30'))).toEqual([ended])
    expect(schedulesOn([first, ended], plainDate('2026-07-01'))).toEqual([])
  })

  test('stands beside the schedules of other names', () => {
    const member = keptSchedule(MEMBERSHIP_TERMS, { id: 'S2' })

    expect(schedulesOn([first, second, member], DAY)).toEqual([second, member])
    expect(ofKind([second, member], 'membership')).toEqual([member])
  })

  test('of a contract is found by the payer’s name', () => {
    const contract = keptSchedule(CONTRACT, { id: 'S3' })

    expect(contractOf([second, contract], ' sample PAYER')).toBe(contract)
    expect(contractOf([second, contract], 'Another Payer')).toBeNull()
  })
})

describe('a column by the clinic’s sliding fee', () => {
  const bare = bySchedule(aSelfPayRoute({ discount: percent(0) }), keptSchedule(SLIDING_TERMS), [])

  test('asks household and income before it gives one amount', () => {
    const answer = estimate(
      aQuestion({ lines: [aLine('L1', { charge: known(cents(40_000)) })], routes: [bare] }),
      RULES,
    ).routes[0]

    expect(stillToAsk(answer?.totals.patientOwes ?? never())).toEqual(
      expect.arrayContaining(['household.size', 'household.income']),
    )
  })

  // The guideline of 2026 for one person in the 48 states is $15,960.
  test.each([
    [1_596_000, 2_000],
    [1_596_100, 10_000],
    [2_122_680, 10_000],
    [2_122_780, 20_000],
    [3_192_000, 30_000],
    [3_192_100, 40_000],
  ])('of an income of %i asks %i of 400.00 charged', (income, owed) => {
    expect(paid(household(bare, 1, income), [40_000])).toBe(owed)
  })

  test('keeps what was told of the household when the next edition is taken', () => {
    const told = household(bare, 3, 2_500_000)
    const next = keptSchedule({ ...SLIDING_TERMS, region: 'hawaii' }, { edition: 2 })

    expect(bySchedule(told, next, []).assistance).toMatchObject({
      region: 'hawaii',
      householdSize: known(3),
      annualIncome: known(2_500_000),
    })
  })

  test('has no class while the guideline of its year is not announced', () => {
    const next = bySchedule(
      aSelfPayRoute({ discount: percent(0) }),
      keptSchedule({ ...SLIDING_TERMS, guidelineYear: 2027 }),
      [],
    )
    const answer = estimate(
      aQuestion({ lines: [aLine('L1', { charge: known(cents(40_000)) })], routes: [household(next, 1, 1_596_000)] }),
      RULES,
    ).routes[0]

    expect(answer?.totals.patientOwes.standing).toBe('missing')
    expect(stillToAsk(answer?.totals.patientOwes ?? never())).toEqual(['rule.povertyGuideline'])
    expect(answer?.range).toEqual({ low: 2_000, high: 40_000 })
    expect(answer?.notes.map(({ code }) => code)).toContain('sliding.noGuideline')
  })

  test('goes by the guideline of its year and not of the day', () => {
    const last = bySchedule(aSelfPayRoute(), keptSchedule({ ...SLIDING_TERMS, guidelineYear: 2025 }), [])

    // $15,960 is above the guideline of 2025, $15,650.
    expect(paid(household(last, 1, 1_596_000), [40_000])).toBe(10_000)
    expect(paid(household(last, 1, 1_565_000), [40_000])).toBe(2_000)
  })
})

describe('a self-pay column by the clinic’s prices', () => {
  test.each([
    [[9_999], 9_999],
    [[10_000], 9_000],
    [[60_000, 40_000], 75_000],
  ])('with discounts by the sum of charges of %j asks %i', (charges, owed) => {
    expect(paid(bySchedule(aSelfPayRoute(), keptSchedule(TIERED), []), charges)).toBe(owed)
  })

  test('sells services together by their codes', () => {
    const lines = [
      { id: 'L1', code: 'v-1' },
      { id: 'L2', code: 'X-1' },
      { id: 'L3', code: 'Z-9' },
    ]
    const route = bySchedule(aSelfPayRoute({ discount: percent(0) }), keptSchedule(PACKAGES), lines)

    expect(paid(route, [80_000, 40_000, 10_000], ['v-1', 'X-1', 'Z-9'])).toBe(100_000)
  })

  test('stays as it is while a service of the package is not on it', () => {
    const route = aSelfPayRoute()

    expect(bySchedule(route, keptSchedule(PACKAGES), [{ id: 'L1', code: 'V-1' }])).toBe(route)
  })

  test('takes the prompt-pay rule off its discounted price', () => {
    const route = bySchedule(aSelfPayRoute({ discount: percent(40) }), keptSchedule(PROMPT), [])

    expect(paid(route, [100_000])).toBe(54_000)
  })

  test('gives members their price and asks whether the patient is one', () => {
    const route = bySchedule(aSelfPayRoute(), keptSchedule(MEMBERSHIP_TERMS), [])

    expect(route.kind === 'selfPay' ? route.pricing : null).toMatchObject({
      method: 'membership',
      monthlyFee: known(8_000),
      isMember: { kind: 'unknown' },
    })
    expect(paid(route, [100_000])).toBe(70_000)
  })

  test('has one pricing and one help, each the newer choice', () => {
    const first = bySchedule(aSelfPayRoute(), keptSchedule(TIERED, { id: 'T' }), [])
    const second = bySchedule(first, keptSchedule(MEMBERSHIP_TERMS, { id: 'M' }), [])
    const third = bySchedule(second, keptSchedule(SLIDING_TERMS, { id: 'S' }), [])
    const fourth = bySchedule(third, keptSchedule(CHARITY, { id: 'C' }), [])

    expect(fourth.schedules?.map(({ id }) => id)).toEqual(['M', 'C'])
  })
})

describe('an insured column by the clinic’s schedules', () => {
  test('takes the steps of its payer’s contract', () => {
    expect(bySchedule(anInsuredRoute(), keptSchedule(CONTRACT), [])).toMatchObject({
      procedures: { ladder: [100, 50, 25], modifiers: [] },
    })
  })

  test.each([TIERED, MEMBERSHIP_TERMS, PROMPT])('is left alone by prices for who pays themselves', (terms) => {
    const route = anInsuredRoute()

    expect(bySchedule(route, keptSchedule(terms), [])).toBe(route)
  })
})

describe('the stamp of a column', () => {
  const schedule = keptSchedule(TIERED, { name: 'Discounts 2026' })
  const route = bySchedule(aSelfPayRoute(), schedule, [])

  test('names the edition and its first day', () => {
    expect(stampOf(schedule)).toEqual({
      id: 'S1',
      edition: 1,
      kind: 'tiered',
      name: 'Discounts 2026',
      effectiveFrom: '2026-02-01',
    })
    expect(route.schedules).toEqual([stampOf(schedule)])
  })

  test('stays while the column says what the schedule says', () => {
    expect(withoutUnfollowed(route, [schedule], [])).toEqual(route)
  })

  test('goes when somebody typed other terms', () => {
    if (route.kind !== 'selfPay') throw new Error('the sample is self-pay')
    const typed: Route = { ...route, pricing: { method: 'tiered', steps: [{ from: cents(0), off: percent(50) }] } }

    expect(withoutUnfollowed(typed, [schedule], []).schedules).toBeUndefined()
  })

  test('stays where the same rate is written in another way', () => {
    if (route.kind !== 'selfPay') throw new Error('the sample is self-pay')
    const steps = [
      { from: cents(10_000), off: { units: 1, places: 1 } },
      { from: cents(100_000), off: { units: 250, places: 3 } },
    ]

    expect(withoutUnfollowed({ ...route, pricing: { method: 'tiered', steps } }, [schedule], []).schedules).toEqual([
      stampOf(schedule),
    ])
  })

  test('of an edition that is not at hand stays', () => {
    expect(withoutUnfollowed(route, [], []).schedules).toEqual([stampOf(schedule)])
  })

  test('and its copy outlive a later edition', () => {
    const later = keptSchedule(
      { kind: 'tiered', steps: [{ from: cents(0), off: percent(5) }] },
      { edition: 2, effectiveFrom: plainDate('2026-10-01') },
    )

    expect(withoutUnfollowed(route, [schedule, later], [])).toEqual(route)
    expect(paid(route, [10_000])).toBe(9_000)
  })
})

function never(): never {
  throw new Error('the sample question has one route')
}
