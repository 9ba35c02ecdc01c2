import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '../../../shared/dates/plain-date.ts'
import { agingReport, forecast } from '../../../shared/engine/installments/aging.ts'
import { lateFrom } from '../../../shared/engine/installments/late-clock.ts'
import {
  type ClockedInstallment,
  type LateFeePolicy,
  lateFeeAmount,
  lateFees,
} from '../../../shared/engine/installments/late-fee.ts'
import { plainInstallment } from '../../../shared/engine/installments/open-installment.ts'
import { type LatePolicy, type PlanHistory, standingOn } from '../../../shared/engine/installments/standing.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

const FIRST_DUE = plainDate('2027-01-15')

function sixOfOneHundred(): readonly ClockedInstallment[] {
  return [0, 1, 2, 3, 4, 5].map((k) => {
    const contractOn = addMonths(FIRST_DUE, k)
    return {
      ...plainInstallment({ number: k + 1, contractOn, amount: cents(10_000), paid: cents(0) }),
      clockFrom: contractOn,
    }
  })
}

function paid(on: string, amount: number) {
  return { on: plainDate(on), amount: cents(amount) }
}

describe('the late clock', () => {
  test('starts the day after the grace days', () => {
    expect(lateFrom(FIRST_DUE, 10, [])).toBe('2027-01-26')
    expect(lateFrom(FIRST_DUE, 0, [])).toBe('2027-01-16')
  })

  test('stands still while the plan is paused', () => {
    const appeal = { from: plainDate('2027-01-20'), to: plainDate('2027-01-29'), reason: 'insuranceAppeal' } as const

    expect(lateFrom(FIRST_DUE, 10, [appeal])).toBe('2027-02-05')
    expect(lateFrom(FIRST_DUE, 10, [{ ...appeal, to: null }])).toBeNull()
  })
})

const FIVE_PERCENT: LateFeePolicy = {
  kind: 'percent',
  flat: cents(1500),
  percent: percent(5),
  base: 'principal',
  graceDays: 10,
}

describe('a late fee', () => {
  const none = { asOf: plainDate('2027-03-31'), pauses: [] }

  test.each([
    ['flat', 1500],
    ['percent', 500],
    ['lesserOf', 500],
    ['greaterOf', 1500],
  ] as const)('by the rule %s is %i cents on one hundred dollars', (kind, expected) => {
    const unpaid = { principal: cents(10_000), interest: cents(0) }

    expect(lateFeeAmount(unpaid, { ...FIVE_PERCENT, kind })).toBe(expected)
  })

  test('comes up once for an installment', () => {
    const fees = lateFees(sixOfOneHundred(), [], FIVE_PERCENT, none)

    expect(fees.map(({ number, on }) => [number, on])).toEqual([
      [1, '2027-01-26'],
      [2, '2027-02-26'],
      [3, '2027-03-26'],
    ])
  })

  test('is never charged because an earlier fee was taken from a payment', () => {
    const onTimeButTheFirst = [paid('2027-01-30', 10_000), paid('2027-02-15', 10_000), paid('2027-03-15', 10_000)]
    const withFee = sixOfOneHundred().map((one, k) =>
      k === 0 ? { ...one, due: { ...one.due, fee: cents(500) } } : one,
    )

    const fees = lateFees(withFee, onTimeButTheFirst, FIVE_PERCENT, none)

    expect(fees.map((fee) => fee.number)).toEqual([1])
  })

  test('is the same whatever fees the plan already carries', () => {
    const receipts = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), amount: fc.integer({ min: 1, max: 15_000 }) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(receipts, fc.integer({ min: 1, max: 5000 }), (received, fee) => {
        const dated = received.map(({ day, amount }, k) =>
          paid(`2027-0${1 + (k % 6)}-${String(day).padStart(2, '0')}`, amount),
        )
        const charged = sixOfOneHundred().map((one) => ({ ...one, due: { ...one.due, fee: cents(fee) } }))

        expect(lateFees(charged, dated, FIVE_PERCENT, none)).toEqual(
          lateFees(sixOfOneHundred(), dated, FIVE_PERCENT, none),
        )
      }),
    )
  })
})

const POLICY: LatePolicy = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: true }

function history(change: Partial<PlanHistory> = {}): PlanHistory {
  return { installments: sixOfOneHundred(), receipts: [], pauses: [], ...change }
}

describe('a plan', () => {
  test.each([
    ['2027-01-25', 'active'],
    ['2027-01-26', 'late'],
    ['2027-02-25', 'late'],
    ['2027-02-26', 'defaultNotice'],
    ['2027-03-28', 'defaultNotice'],
    ['2027-03-29', 'accelerated'],
  ] as const)('that nobody pays is on %s %s', (on, state) => {
    expect(standingOn(history(), POLICY, plainDate(on)).state).toBe(state)
  })

  test('is not accelerated where the agreement does not say so', () => {
    const policy = { ...POLICY, mayAccelerate: false }

    expect(standingOn(history(), policy, plainDate('2027-04-10')).state).toBe('defaultNotice')
  })

  test('is active again once everything late is paid', () => {
    const receipts = [paid('2027-03-20', 20_000)]
    const standing = standingOn(history({ receipts }), POLICY, plainDate('2027-03-20'))

    expect(standing).toMatchObject({ state: 'active', late: [], dueUnpaid: [3], cureBy: null })
  })

  test('keeps its notice while only a part of what is late is paid', () => {
    const receipts = [paid('2027-03-01', 10_000)]
    const standing = standingOn(history({ receipts }), POLICY, plainDate('2027-03-02'))

    expect(standing).toMatchObject({ state: 'defaultNotice', amountToCure: 10_000, cureBy: '2027-03-28' })
  })

  /** Section 10: the notice of 26 February asked for two installments; the third became late only on 26 March. */
  test('is cured by what its notice asked for', () => {
    const before = standingOn(history(), POLICY, plainDate('2027-03-27'))
    const cured = history({ receipts: [paid('2027-03-28', 20_000)] })

    expect(before).toMatchObject({ state: 'defaultNotice', late: [1, 2, 3], amountToCure: 20_000 })
    expect(standingOn(cured, POLICY, plainDate('2027-03-28'))).toMatchObject({ state: 'late', late: [3], cureBy: null })
    expect(standingOn(cured, POLICY, plainDate('2027-03-29')).state).toBe('late')
  })

  test('gets a new notice when enough is late again', () => {
    const receipts = [paid('2027-03-28', 20_000)]
    const standing = standingOn(history({ receipts }), POLICY, plainDate('2027-04-26'))

    expect(standing).toMatchObject({ state: 'defaultNotice', noticeOn: '2027-04-26', amountToCure: 20_000 })
  })

  test('is paused while an appeal is open', () => {
    const pauses = [{ from: plainDate('2027-01-20'), to: null, reason: 'insuranceAppeal' }] as const

    expect(standingOn(history({ pauses }), POLICY, plainDate('2027-06-01'))).toMatchObject({
      state: 'paused',
      late: [],
    })
  })

  test('is paid off when nothing is left', () => {
    const receipts = [paid('2027-01-10', 60_000)]

    expect(standingOn(history({ receipts }), POLICY, plainDate('2027-01-10')).state).toBe('paidOff')
  })
})

describe('reports', () => {
  const demands = [0, 30, 31, 60, 61, 90, 91, 120, 121].map((days) => ({
    contractOn: plainDate(new Date(Date.UTC(2027, 5, 30 - days)).toISOString().slice(0, 10)),
    left: cents(100),
  }))

  test('keep day thirty in the first thirty', () => {
    expect(agingReport(demands, plainDate('2027-06-30'))).toEqual({
      notDue: 0,
      current: 100,
      days1to30: 100,
      days31to60: 200,
      days61to90: 200,
      days91to120: 200,
      over120: 100,
    })
  })

  test('weight expected cash by each plan’s own share', () => {
    const plan = { demands: [{ contractOn: plainDate('2027-07-05'), left: cents(10_000) }], onTimeShare: percent(80) }
    const other = { demands: [{ contractOn: plainDate('2027-07-20'), left: cents(5000) }], onTimeShare: percent(50) }

    expect(forecast([plan, other], plainDate('2027-06-30')).months).toEqual([
      { month: '2027-07', scheduled: 15_000, weighted: 10_500 },
    ])
  })
})
