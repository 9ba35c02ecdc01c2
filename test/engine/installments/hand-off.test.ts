import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import type { HandOffCode, HandOffCondition } from '../../../shared/engine/installments/hand-off-condition.ts'
import type { HandOffFacts, HandOffRecord } from '../../../shared/engine/installments/hand-off-facts.ts'
import { handOffGate } from '../../../shared/engine/installments/hand-off-gate.ts'
import { plainInstallment } from '../../../shared/engine/installments/open-installment.ts'
import { type LatePolicy, type PlanHistory, standingOn } from '../../../shared/engine/installments/standing.ts'
import { standingChanges } from '../../../shared/engine/installments/standing-changes.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aPolicyPlan, chosenIn, limitsFor } from './policy/sample.ts'

const FIRST_DUE = plainDate('2027-01-15')
const POLICY: LatePolicy = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }

/** Six of 100.00 from January 15; nothing was ever paid. */
function neverPaid(over: Partial<PlanHistory> = {}): PlanHistory {
  const installments = [0, 1, 2, 3, 4, 5].map((k) =>
    plainInstallment({ number: k + 1, contractOn: addMonths(FIRST_DUE, k), amount: cents(10_000), paid: cents(0) }),
  )
  return { installments, receipts: [], pauses: [], ...over }
}

const RECORD: HandOffRecord = {
  itemizedOn: plainDate('2027-04-01'),
  itemizedBalance: cents(60_000),
  interestSince: cents(0),
  feesSince: cents(0),
  paymentsSince: cents(0),
  creditsSince: cents(0),
  language: 'es',
  attorney: 'none',
  inconvenientTimes: 'none',
  optOuts: 'none',
}

/** A doctor's office on April 30, with everything done that a state without rules asks for. */
function theFacts(over: Partial<HandOffFacts> = {}): HandOffFacts {
  const on = over.on ?? plainDate('2027-04-30')
  return {
    on,
    action: 'assignment',
    balance: cents(60_000),
    standing: standingOn(neverPaid(), POLICY, on),
    pauses: [],
    oldestLateOn: FIRST_DUE,
    noticeSentOn: plainDate('2027-02-26'),
    firstBillOn: plainDate('2026-11-21'),
    limits: limitsFor(chosenIn(null), aPolicyPlan({ firstBillOn: plainDate('2026-11-21') })),
    provider: { kind: 'professional', isNonprofit: null },
    assistance: { noticeOn: null, summaryEnclosed: null, spokenOn: null, openSince: null },
    planOfferedOn: null,
    renegotiationOfferedOn: null,
    extraBillOn: null,
    record: RECORD,
    ...over,
  }
}

function condition(facts: HandOffFacts, code: HandOffCode): HandOffCondition {
  const found = handOffGate(facts).conditions.find((one) => one.code === code)
  if (!found) throw new Error(`no condition ${code}`)
  return found
}

const inState = (state: string) => limitsFor(chosenIn(state), aPolicyPlan({ firstBillOn: plainDate('2026-11-21') }))

describe('the gate to collections', () => {
  test('opens when every condition is met, and lists each with its date', () => {
    const gate = handOffGate(theFacts())

    expect(gate.mayHandOff).toBe(true)
    expect(gate.conditions.map(({ code, on }) => [code, on])).toEqual([
      ['notPaused', null],
      ['inDefault', '2027-02-26'],
      ['cureOver', '2027-03-29'],
      ['noticeSent', '2027-02-26'],
      ['recordComplete', '2027-04-01'],
    ])
  })

  test('stays shut while a pause code stops the clock', () => {
    const pauses = [{ from: plainDate('2027-04-20'), to: null, reason: 'assistanceApplication' }] as const

    expect(handOffGate(theFacts({ pauses })).mayHandOff).toBe(false)
    expect(condition(theFacts({ pauses }), 'notPaused')).toMatchObject({
      state: 'notMet',
      on: '2027-04-20',
      facts: { reasons: 'assistanceApplication' },
    })
  })

  test('waits for the last day to cure', () => {
    const early = theFacts({ on: plainDate('2027-03-28') })

    expect(condition(early, 'cureOver')).toMatchObject({ state: 'waits', on: '2027-03-29' })
    expect(handOffGate(early)).toMatchObject({ mayHandOff: false, earliestOn: '2027-03-29' })
  })

  test('is shut for a plan that is not in default', () => {
    const paid = neverPaid({ receipts: [{ on: plainDate('2027-03-20'), amount: cents(40_000) }] })
    const facts = theFacts({ standing: standingOn(paid, POLICY, plainDate('2027-04-30')), oldestLateOn: null })

    expect(condition(facts, 'inDefault').state).toBe('notMet')
    expect(handOffGate(facts).earliestOn).toBeNull()
  })

  test('names what the agency would have to be told and nobody knows', () => {
    const record = { ...RECORD, attorney: null, optOuts: null }

    expect(condition(theFacts({ record }), 'recordComplete')).toMatchObject({
      state: 'notMet',
      facts: { missing: 'attorney,optOuts' },
    })
  })
})

describe('a nonprofit hospital', () => {
  const hospital = (over: Partial<HandOffFacts> = {}) =>
    theFacts({
      provider: { kind: 'hospital', isNonprofit: true },
      assistance: {
        noticeOn: plainDate('2027-03-05'),
        summaryEnclosed: true,
        spokenOn: plainDate('2027-03-06'),
        openSince: null,
      },
      ...over,
    })

  test('waits 120 days after the first bill and 30 after its notice', () => {
    expect(condition(hospital(), 'hospitalWait')).toMatchObject({ state: 'met', on: '2027-03-21' })
    expect(condition(hospital(), 'hospitalNotice')).toMatchObject({ state: 'met', on: '2027-04-04' })
    expect(handOffGate(hospital()).mayHandOff).toBe(true)
  })

  test('stops for an open application, which is taken to day 240', () => {
    const applied = { ...hospital().assistance, openSince: plainDate('2027-04-10') }

    expect(condition(hospital({ assistance: applied }), 'hospitalApplication')).toMatchObject({
      state: 'notMet',
      on: '2027-04-10',
      facts: { until: '2027-07-19' },
    })
  })

  test('has to have sent the summary and spoken of assistance', () => {
    const silent = { noticeOn: null, summaryEnclosed: null, spokenOn: null, openSince: null }
    const gate = handOffGate(hospital({ assistance: silent }))
    const states = Object.fromEntries(gate.conditions.map(({ code, state }) => [code, state]))

    expect(states).toMatchObject({ hospitalNotice: 'notMet', hospitalSummary: 'unknown', hospitalSpoken: 'notMet' })
    expect(gate.mayHandOff).toBe(false)
  })

  test('is asked whether it is one', () => {
    expect(condition(hospital({ provider: { kind: 'hospital', isNonprofit: null } }), 'hospitalKind').state).toBe(
      'unknown',
    )
  })
})

describe('a state’s waits', () => {
  const done = {
    planOfferedOn: plainDate('2026-12-01'),
    extraBillOn: plainDate('2027-03-01'),
    renegotiationOfferedOn: plainDate('2027-03-01'),
  }

  test('of New Jersey: first bill, notice, grace, plan offered, one more bill', () => {
    const facts = theFacts({ limits: inState('NJ'), ...done })
    const listed = handOffGate(facts).conditions.map(({ code, state, on }) => `${code} ${state} ${on}`)

    expect(listed).toEqual(
      expect.arrayContaining([
        'collectionsWait met 2027-03-21',
        'graceOver met 2027-03-17',
        'noticeWait met 2027-03-28',
        'planOffered met 2026-12-01',
        'extraBill met 2027-03-01',
        'notInGoodStanding met 2027-02-26',
      ]),
    )
    expect(handOffGate(facts).mayHandOff).toBe(true)
  })

  test('are not met while no plan was offered', () => {
    expect(condition(theFacts({ limits: inState('NJ') }), 'planOffered')).toMatchObject({ state: 'notMet', on: null })
  })

  test('are unknown while the first bill is', () => {
    const facts = theFacts({ limits: inState('WA'), firstBillOn: null })

    expect(condition(facts, 'collectionsWait')).toMatchObject({ state: 'unknown', on: null })
    expect(handOffGate(facts).mayHandOff).toBe(false)
  })

  test('leave no suit over 500.00 or less in Maryland', () => {
    const limits = limitsFor(chosenIn('MD', { providerKind: 'hospital' }))
    const suit = (balance: number) => theFacts({ action: 'suit', limits, balance: cents(balance) })

    expect(condition(suit(50_000), 'suitAmount').state).toBe('notMet')
    expect(condition(suit(50_001), 'suitAmount').state).toBe('met')
    expect(condition(suit(50_001), 'suitWait')).toMatchObject({ state: 'waits', on: '2027-07-19' })
  })
})

test('the earliest day of the gate is the day on which it opens', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom('NJ', 'WA', null), (days, state) => {
      const on = addDays(plainDate('2027-02-26'), days)
      const facts = theFacts({
        on,
        limits: state === null ? theFacts().limits : inState(state),
        planOfferedOn: plainDate('2026-12-01'),
        extraBillOn: plainDate('2027-01-01'),
      })
      const { earliestOn } = handOffGate(facts)
      if (earliestOn === null) return
      const at = (day: typeof on) => handOffGate({ ...facts, on: day }).mayHandOff

      expect(at(earliestOn)).toBe(true)
      if (earliestOn > on) expect(at(addDays(earliestOn, -1))).toBe(false)
    }),
    { numRuns: 100 },
  )
})

describe('a plan’s state by date', () => {
  const span = { from: plainDate('2027-01-01'), to: plainDate('2027-06-30') }
  const told = (history: PlanHistory) =>
    standingChanges(history, POLICY, span).map(({ from, state, pausedFor }) => [from, state, ...pausedFor].join(' '))

  test('goes from late to notice to the whole balance when nobody pays', () => {
    expect(told(neverPaid()).filter((line, k, all) => line.split(' ')[1] !== all[k - 1]?.split(' ')[1])).toEqual([
      '2027-01-01 active',
      '2027-01-26 late',
      '2027-02-26 defaultNotice',
      '2027-03-29 accelerated',
    ])
  })

  test('names the codes of a pause, which stops the cure as well', () => {
    const appeal = { from: plainDate('2027-03-01'), to: plainDate('2027-03-10'), reason: 'insuranceAppeal' } as const
    const hardship = { from: plainDate('2027-03-05'), to: plainDate('2027-03-10'), reason: 'hardship' } as const
    const lines = told(neverPaid({ pauses: [appeal, hardship] }))

    expect(lines).toContain('2027-03-01 paused insuranceAppeal')
    expect(lines).toContain('2027-03-05 paused insuranceAppeal hardship')
    expect(lines).toContain('2027-03-11 defaultNotice')
    expect(lines).toContain('2027-04-08 accelerated')
  })

  test('has no last day to cure while a pause has no end', () => {
    const open = { from: plainDate('2027-03-01'), to: null, reason: 'bankruptcy' } as const
    const standing = standingOn(neverPaid({ pauses: [open] }), POLICY, plainDate('2027-05-01'))

    expect(standing).toMatchObject({ state: 'paused', noticeOn: '2027-02-26', cureBy: null })
  })

  test('is told on every day alike by its changes', () => {
    const received = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 180 }), amount: fc.integer({ min: 1, max: 30_000 }) }),
      {
        maxLength: 5,
      },
    )
    const stops = fc.array(
      fc.record({ day: fc.integer({ min: 0, max: 180 }), length: fc.integer({ min: 0, max: 40 }) }),
      {
        maxLength: 2,
      },
    )
    fc.assert(
      fc.property(received, stops, (receipts, pauses) => {
        const history = neverPaid({
          receipts: receipts.map(({ day, amount }) => ({ on: addDays(span.from, day), amount: cents(amount) })),
          pauses: pauses.map(({ day, length }) => ({
            from: addDays(span.from, day),
            to: addDays(span.from, day + length),
            reason: 'billingDispute',
          })),
        })
        const changes = standingChanges(history, POLICY, span)
        for (let day = span.from; day <= span.to; day = addDays(day, 3)) {
          const standing = standingOn(history, POLICY, day)
          const told = changes.findLast(({ from }) => from <= day)

          expect(told).toMatchObject({ state: standing.state, late: standing.late, cureBy: standing.cureBy })
        }
      }),
      { numRuns: 60 },
    )
  })
})
