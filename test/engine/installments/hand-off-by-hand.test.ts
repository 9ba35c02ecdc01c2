import { describe, expect, test } from 'vitest'
import {
  addDaysOr,
  condition,
  type HandOffCondition,
  happened,
  reached,
} from '../../../shared/engine/installments/hand-off-condition.ts'
import type { HandOffFacts } from '../../../shared/engine/installments/hand-off-facts.ts'
import { handOffGate } from '../../../shared/engine/installments/hand-off-gate.ts'
import { hospitalConditions } from '../../../shared/engine/installments/hand-off-hospital.ts'
import { stateConditions } from '../../../shared/engine/installments/hand-off-state.ts'
import type { Pause } from '../../../shared/engine/installments/late-clock.ts'
import type { Limit } from '../../../shared/engine/installments/policy/limit.ts'
import type { PolicyLimits } from '../../../shared/engine/installments/policy/policy-limits.ts'
import type { PlanStanding } from '../../../shared/engine/installments/standing.ts'
import { cents } from '../../../shared/money/cents.ts'
import type { PackDuty } from '../../../shared/rules/policy/policy-pack.ts'
import { day } from './by-hand.ts'
import { chosenIn, limitsFor } from './policy/sample.ts'

const ON = day('2027-04-30')

/** A limit as a pack of a state without a name says it. */
const limit = <V>(value: V): Limit<V> => {
  return { value, source: { kind: 'pack', id: 'XX', edition: 1, cite: 'Act' }, verified: true }
}

const STANDING: PlanStanding = {
  state: 'accelerated',
  late: [1, 2],
  dueUnpaid: [],
  noticeOn: day('2027-02-26'),
  cureBy: day('2027-03-28'),
  amountToCure: cents(20_000),
}

const NONE = cents(0)
const NOTHING_SINCE = { interestSince: NONE, feesSince: NONE, paymentsSince: NONE, creditsSince: NONE }

interface Told extends Partial<Omit<HandOffFacts, 'limits'>> {
  readonly waits?: Partial<PolicyLimits['waits']>
  readonly duties?: readonly PackDuty[]
}

/** A doctor's office with 600.00 open, in a place without rules of its own unless told. */
function facts({ waits = {}, duties = [], ...over }: Told = {}): HandOffFacts {
  const plain = limitsFor(chosenIn(null))
  return {
    on: ON,
    action: 'assignment',
    balance: cents(60_000),
    standing: STANDING,
    pauses: [],
    oldestLateOn: day('2027-01-15'),
    noticeSentOn: day('2027-02-26'),
    firstBillOn: day('2026-11-21'),
    limits: { ...plain, waits: { ...plain.waits, ...waits }, duties: duties.map(limit) },
    provider: { kind: 'professional', isNonprofit: null },
    assistance: { noticeOn: null, summaryEnclosed: null, spokenOn: null, openSince: null },
    planOfferedOn: null,
    renegotiationOfferedOn: null,
    extraBillOn: null,
    record: {
      itemizedOn: day('2027-04-01'),
      itemizedBalance: cents(60_000),
      ...NOTHING_SINCE,
      language: 'en',
      attorney: 'none',
      inconvenientTimes: 'none',
      optOuts: 'none',
    },
    ...over,
  }
}

/** `code state day`, as a person reads the list. */
const listed = (all: readonly HandOffCondition[]) => all.map(({ code, state, on }) => `${code} ${state} ${on ?? '-'}`)

describe('a condition', () => {
  test('is met from its day on, and waits before it', () => {
    const on = day('2027-03-21')

    expect(reached('hospitalWait', on, day('2027-03-20'), {}).state).toBe('waits')
    expect(reached('hospitalWait', on, on, {}).state).toBe('met')
    expect(reached('hospitalWait', on, day('2027-03-22'), { days: 120 })).toEqual(
      condition('hospitalWait', 'met', on, { days: 120 }),
    )
  })

  test('is unknown while its day is', () => {
    expect(reached('hospitalWait', null, ON, { days: 120 })).toEqual(
      condition('hospitalWait', 'unknown', null, { days: 120 }),
    )
  })

  test('about a deed is met once it was done', () => {
    expect(happened('extraBill', null, ON)).toEqual(condition('extraBill', 'notMet', null, {}))
    expect(happened('extraBill', ON, ON).state).toBe('met')
    expect(happened('extraBill', day('2027-05-01'), ON)).toEqual(
      condition('extraBill', 'notMet', day('2027-05-01'), {}),
    )
  })

  test.each<[string | null, number, string | null]>([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-11-21', 120, '2027-03-21'],
    ['2027-11-21', 120, '2028-03-20'],
    ['2026-12-31', 0, '2026-12-31'],
    [null, 120, null],
  ])('counts calendar days from a day that may be unknown: %s and %i', (from, days, to) => {
    expect(addDaysOr(from === null ? null : day(from), days)).toBe(to)
  })
})

describe('what a nonprofit hospital has to have done', () => {
  const hospital = (over: Told = {}) => facts({ provider: { kind: 'hospital', isNonprofit: true }, ...over })
  const assistance = (over: Partial<HandOffFacts['assistance']>) =>
    hospital({ assistance: { ...facts().assistance, ...over } })
  const only = (asked: HandOffFacts, code: string) => hospitalConditions(asked).find((one) => one.code === code)

  test('is nothing for others', () => {
    expect(hospitalConditions(facts())).toEqual([])
    expect(hospitalConditions(facts({ provider: { kind: 'professional', isNonprofit: true } }))).toEqual([])
    expect(hospitalConditions(facts({ provider: { kind: 'hospital', isNonprofit: false } }))).toEqual([])
  })

  test('is unknown while nobody said whether it works for profit', () => {
    expect(listed(hospitalConditions(facts({ provider: { kind: 'hospital', isNonprofit: null } })))).toEqual([
      'hospitalKind unknown -',
    ])
  })

  test('is unknown for days before the rule', () => {
    expect(listed(hospitalConditions(hospital({ on: day('2015-12-31') })))).toEqual(['hospitalWait unknown -'])
    expect(hospitalConditions(hospital({ on: day('2016-01-01') })).length).toBe(5)
  })

  test('waits 120 days after the first bill', () => {
    // Nine days of November, 31, 31, 28, and 21 of March.
    expect(only(hospital({ on: day('2027-03-20') }), 'hospitalWait')).toMatchObject({ state: 'waits' })
    expect(only(hospital({ on: day('2027-03-21') }), 'hospitalWait')).toMatchObject({
      state: 'met',
      on: '2027-03-21',
      facts: { days: 120 },
    })
    expect(only(hospital({ firstBillOn: null }), 'hospitalWait')).toMatchObject({ state: 'unknown', on: null })
  })

  test('waits 30 days after the notice of the actions', () => {
    // 18 days of February and 12 of March.
    const sent = { noticeOn: day('2027-02-10') }

    expect(only(assistance(sent), 'hospitalNotice')).toMatchObject({ state: 'met', on: '2027-03-12' })
    expect(only({ ...assistance(sent), on: day('2027-03-11') }, 'hospitalNotice')).toMatchObject({ state: 'waits' })
    expect(only(hospital(), 'hospitalNotice')).toMatchObject({ state: 'notMet', on: null, facts: { days: 30 } })
  })

  test.each<[string, Partial<HandOffFacts['assistance']>, string, string | null]>([
    ['nobody looked', {}, 'unknown', null],
    ['nobody looked, though a notice went out', { noticeOn: ON }, 'unknown', null],
    ['it was left out', { summaryEnclosed: false, noticeOn: ON }, 'notMet', null],
    ['no notice went out that could carry it', { summaryEnclosed: true }, 'notMet', null],
    ['it went with the notice', { summaryEnclosed: true, noticeOn: day('2027-02-10') }, 'met', '2027-02-10'],
  ])('sends the summary of its policy with the notice: %s', (...[, over, state, on]) => {
    expect(only(assistance(over), 'hospitalSummary')).toMatchObject({ state, on })
  })

  test('speaks of its assistance before the day', () => {
    expect(only(hospital(), 'hospitalSpoken')).toMatchObject({ state: 'notMet', on: null })
    expect(only(assistance({ spokenOn: ON }), 'hospitalSpoken')).toMatchObject({ state: 'met', on: ON })
    expect(only(assistance({ spokenOn: day('2027-05-01') }), 'hospitalSpoken')).toMatchObject({ state: 'notMet' })
  })

  test('takes applications until the 240th day, and none may be open', () => {
    // From March 21, ten days of it, 30, 31, 30, and 19 of July.
    expect(only(hospital(), 'hospitalApplication')).toMatchObject({
      state: 'met',
      on: null,
      facts: { until: '2027-07-19' },
    })
    expect(only(assistance({ openSince: day('2027-04-02') }), 'hospitalApplication')).toMatchObject({
      state: 'notMet',
      on: '2027-04-02',
    })
    expect(only(hospital({ firstBillOn: null }), 'hospitalApplication')?.facts).toEqual({})
  })
})

describe('what a state asks before an account leaves the clinic', () => {
  test('is nothing where it says nothing', () => {
    expect([...stateConditions(facts()), ...stateConditions(facts({ action: 'suit' }))]).toEqual([])
  })

  test('is a wait after the first bill', () => {
    const waits = { collectionsDays: limit(120) }

    expect(listed(stateConditions(facts({ waits })))).toEqual(['collectionsWait met 2027-03-21'])
    expect(listed(stateConditions(facts({ waits, on: day('2027-03-20') })))).toEqual([
      'collectionsWait waits 2027-03-21',
    ])
    expect(listed(stateConditions(facts({ waits, firstBillOn: null })))).toEqual(['collectionsWait unknown -'])
    expect(stateConditions(facts({ waits }))[0]?.facts).toEqual({ days: 120, pack: 'XX' })
  })

  test('is grace of which the last day is over', () => {
    // Late since January 15: 60 days are over on March 17, the 61st.
    const waits = { graceDays: limit(60) }

    expect(listed(stateConditions(facts({ waits, on: day('2027-03-16') })))).toEqual(['graceOver waits 2027-03-17'])
    expect(listed(stateConditions(facts({ waits })))).toEqual(['graceOver met 2027-03-17'])
    expect(listed(stateConditions(facts({ waits, oldestLateOn: null })))).toEqual(['graceOver notMet -'])
  })

  test('is a wait after the written notice', () => {
    const waits = { noticeDays: limit(30) }

    expect(listed(stateConditions(facts({ waits })))).toEqual(['noticeWait met 2027-03-28'])
    expect(listed(stateConditions(facts({ waits, noticeSentOn: null })))).toEqual(['noticeWait notMet -'])
  })

  test('is more for a suit than for an assignment', () => {
    const waits = { suitDays: limit(240), noSuitUpToCents: limit(50_000) }

    expect(stateConditions(facts({ waits }))).toEqual([])
    expect(listed(stateConditions(facts({ waits, action: 'suit' })))).toEqual([
      'suitWait waits 2027-07-19',
      'suitAmount met 2027-04-30',
    ])
  })

  test.each<[number, string]>([
    [49_999, 'suitAmount notMet -'],
    [50_000, 'suitAmount notMet -'],
    [50_001, 'suitAmount met 2027-04-30'],
  ])('is no suit up to an amount: %i', (balance, said) => {
    const asked = facts({ waits: { noSuitUpToCents: limit(50_000) }, action: 'suit', balance: cents(balance) })

    expect(listed(stateConditions(asked))).toEqual([said])
    expect(stateConditions(asked)[0]?.facts).toEqual({ balance, amount: 50_000, pack: 'XX' })
  })

  test.each<[PackDuty, Told, string]>([
    ['offerPlanFirst', {}, 'planOffered notMet -'],
    ['offerPlanFirst', { planOfferedOn: day('2026-12-15') }, 'planOffered met 2026-12-15'],
    ['negotiateFirst', { renegotiationOfferedOn: day('2027-05-01') }, 'renegotiationOffered notMet 2027-05-01'],
    ['negotiateFirst', { renegotiationOfferedOn: ON }, 'renegotiationOffered met 2027-04-30'],
    ['extraBillFirst', {}, 'extraBill notMet -'],
    ['extraBillFirst', { extraBillOn: day('2027-04-01') }, 'extraBill met 2027-04-01'],
    ['goodStandingProtected', {}, 'notInGoodStanding met 2027-02-26'],
    ['goodStandingProtected', { standing: { ...STANDING, late: [] } }, 'notInGoodStanding notMet 2027-02-26'],
  ])('is a deed or a state of the plan: %s %o', (...[duty, over, said]) => {
    expect(listed(stateConditions(facts({ duties: [duty], ...over })))).toEqual([said])
  })

  test('is nothing of what the product never does or prints elsewhere', () => {
    const duties: readonly PackDuty[] = ['noCreditReporting', 'writtenPlan', 'itemizeOnRequest', 'noDenialOfCare']

    expect(stateConditions(facts({ duties }))).toEqual([])
  })
})

describe('the gate', () => {
  const pause = (from: string, to: string | null, reason: Pause['reason']): Pause => {
    return { from: day(from), to: to === null ? null : day(to), reason }
  }

  test('names each pause of the day once, the first of them with its day', () => {
    const pauses = [
      pause('2027-04-20', null, 'hardship'),
      pause('2027-04-01', '2027-05-01', 'insuranceAppeal'),
      pause('2027-04-25', '2027-04-30', 'hardship'),
    ]

    expect(handOffGate(facts({ pauses })).conditions[0]).toEqual(
      condition('notPaused', 'notMet', day('2027-04-01'), { reasons: 'insuranceAppeal,hardship' }),
    )
  })

  test('is not held by a pause that ended the day before', () => {
    const pauses = [pause('2027-03-01', '2027-04-10', 'hardship'), pause('2027-01-01', '2027-04-29', 'billingDispute')]

    expect(handOffGate(facts({ pauses })).conditions[0]).toEqual(condition('notPaused', 'met', ON, {}))
  })

  // 200 days after November 21 are June 9, 240 are July 19.
  test('waits for the last of several days', () => {
    const waits = { collectionsDays: limit(200), suitDays: limit(240) }
    const gate = handOffGate(facts({ waits, action: 'suit' }))

    expect(gate).toMatchObject({ mayHandOff: false, earliestOn: '2027-07-19', notBefore: '2027-07-19' })
  })

  test('has no earliest day while a person has to act', () => {
    const gate = handOffGate(facts({ waits: { collectionsDays: limit(200) }, duties: ['extraBillFirst'] }))

    expect(gate).toMatchObject({ mayHandOff: false, earliestOn: null, notBefore: '2027-06-09' })
  })
})
