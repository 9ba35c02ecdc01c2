import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type AgreedPlan, planQuality } from '../../../shared/engine/installments/plan-quality.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

function amount(on: string, dollars: number) {
  return { on: plainDate(on), amount: cents(dollars * 100) }
}

/** 600.00 in six payments of 100.00 from February 15, agreed on January 10, nothing paid, unless said otherwise. */
function aPlan(over: Partial<AgreedPlan> = {}): AgreedPlan {
  return {
    agreedOn: plainDate('2026-01-10'),
    owed: cents(60_000),
    downPayment: cents(0),
    demands: ['02', '03', '04', '05', '06', '07'].map((month) => amount(`2026-${month}-15`, 100)),
    receipts: [],
    changedOn: null,
    income: null,
    wasNoticed: false,
    isLate: false,
    wasReAged: false,
    hasBrokenPromise: false,
    ...over,
  }
}

function paused(from: string, to: string | null) {
  return { from: plainDate(from), to: to === null ? null : plainDate(to), reason: 'billingDispute' as const }
}

const RULES = { graceDays: 10, incomeCap: percent(5) }

function qualityOn(day: string, plans: readonly AgreedPlan[], rules: Parameters<typeof planQuality>[1] = RULES) {
  return planQuality(plans, rules, plainDate(day))
}

describe('the length of plans', () => {
  test('counts months and payments of every plan', () => {
    const short = aPlan({ demands: [amount('2026-02-15', 600)] })

    // Six months and one month, six payments and one payment.
    expect(qualityOn('2026-03-01', [aPlan(), short])).toMatchObject({
      plans: 2,
      months: { of: 7, among: 2 },
      payments: { of: 7, among: 2 },
    })
  })

  test('counts twelve payments of two weeks as six months', () => {
    const days = [
      '02-01',
      '02-15',
      '03-01',
      '03-15',
      '03-29',
      '04-12',
      '04-26',
      '05-10',
      '05-24',
      '06-07',
      '06-21',
      '07-05',
    ]
    const plan = aPlan({ demands: days.map((on) => amount(`2026-${on}`, 50)) })

    expect(qualityOn('2026-03-01', [plan])).toMatchObject({
      months: { of: 6, among: 1 },
      payments: { of: 12, among: 1 },
    })
  })

  test('leaves out a plan without payments', () => {
    expect(qualityOn('2026-03-01', [aPlan({ demands: [] })])).toMatchObject({ plans: 1, months: { of: 0, among: 0 } })
  })
})

test('what was paid at signing is a share of money', () => {
  const plans = [aPlan({ downPayment: cents(12_000) }), aPlan({ owed: cents(40_000) })]

  expect(qualityOn('2026-03-01', plans).downPayment).toEqual({ of: 12_000, among: 100_000 })
})

describe('a first payment that did not come', () => {
  test.each<[string, Partial<AgreedPlan>, string, [number, number]]>([
    ['is not judged on the last day of its grace', {}, '2026-02-25', [0, 0]],
    ['is judged the day after', {}, '2026-02-26', [1, 1]],
    ['counts as come on the last day of its grace', { receipts: [amount('2026-02-25', 100)] }, '2026-02-26', [0, 1]],
    ['is missed by money of the day after', { receipts: [amount('2026-02-26', 100)] }, '2026-03-01', [1, 1]],
    ['is missed where a part is missing', { receipts: [amount('2026-02-15', 99)] }, '2026-03-01', [1, 1]],
    [
      'is made of two receipts',
      { receipts: [amount('2026-02-10', 40), amount('2026-02-20', 60)] },
      '2026-03-01',
      [0, 1],
    ],
    [
      'is not paid by the money of the down payment',
      { downPayment: cents(10_000), receipts: [amount('2026-01-10', 100)] },
      '2026-03-01',
      [1, 1],
    ],
    [
      'is paid by what came beside the down payment',
      { downPayment: cents(10_000), receipts: [amount('2026-01-10', 100), amount('2026-02-15', 100)] },
      '2026-03-01',
      [0, 1],
    ],
    ['is not judged while its grace stands still', { pauses: [paused('2026-02-20', null)] }, '2026-06-01', [0, 0]],
    ['has all of its grace beside a pause', { pauses: [paused('2026-02-20', '2026-03-20')] }, '2026-03-26', [0, 0]],
    ['is judged once it ran out after a pause', { pauses: [paused('2026-02-20', '2026-03-20')] }, '2026-03-27', [1, 1]],
    [
      'came in time on the last day of its grace after a pause',
      { pauses: [paused('2026-02-20', '2026-03-20')], receipts: [amount('2026-03-26', 100)] },
      '2026-04-01',
      [0, 1],
    ],
    ['is nothing where nothing is dated', { demands: [] }, '2026-03-01', [0, 0]],
  ])('%s', (_, over, day, [of, among]) => {
    expect(qualityOn(day, [aPlan(over)]).firstMissed).toEqual({ of, among })
  })

  test('has no grace where the clinic gives none', () => {
    const rules = { ...RULES, graceDays: 0 }

    expect(qualityOn('2026-02-15', [aPlan()], rules).firstMissed).toEqual({ of: 0, among: 0 })
    expect(qualityOn('2026-02-16', [aPlan()], rules).firstMissed).toEqual({ of: 1, among: 1 })
  })
})

describe('terms that were changed soon', () => {
  // Sixty days after January 10 are March 11.
  test.each<[string, string | null, string, [number, number]]>([
    ['wait until sixty days are over', '2026-02-01', '2026-03-11', [0, 0]],
    ['count once they are', '2026-02-01', '2026-03-12', [1, 1]],
    ['count on the sixtieth day', '2026-03-11', '2026-04-01', [1, 1]],
    ['do not count on the day after', '2026-03-12', '2026-04-01', [0, 1]],
    ['are none without a change', null, '2026-04-01', [0, 1]],
  ])('%s', (_, changedOn, day, [of, among]) => {
    const plan = aPlan({ changedOn: changedOn === null ? null : plainDate(changedOn) })

    expect(qualityOn(day, [plan]).changedEarly).toEqual({ of, among })
  })
})

describe('the use of the income cap', () => {
  test('is the heaviest month beside what the cap allows', () => {
    // 5 % of 4,000.00 and of 1,500.00 allow 200.00 and 75.00; the plans ask 100.00 and 50.00 a month.
    const light = aPlan({ income: cents(150_000), demands: [amount('2026-02-15', 50), amount('2026-03-15', 50)] })

    expect(qualityOn('2026-03-01', [aPlan({ income: cents(400_000) }), light]).incomeCap).toEqual({
      of: 15_000,
      among: 27_500,
    })
  })

  test('adds up the payments of one month', () => {
    const plan = aPlan({ income: cents(400_000), demands: [amount('2026-02-01', 60), amount('2026-02-15', 60)] })

    expect(qualityOn('2026-03-01', [plan]).incomeCap).toEqual({ of: 12_000, among: 20_000 })
  })

  test('leaves out plans whose income nobody told', () => {
    expect(qualityOn('2026-03-01', [aPlan()]).incomeCap).toEqual({ of: 0, among: 0 })
  })

  test('is not known without a cap', () => {
    const rules = { graceDays: 10, incomeCap: null }

    expect(qualityOn('2026-03-01', [aPlan({ income: cents(400_000) })], rules).incomeCap).toEqual({ of: 0, among: 0 })
  })
})

test('a notice is cured where nothing is late any more', () => {
  const plans = [
    aPlan({ wasNoticed: true, isLate: true }),
    aPlan({ wasNoticed: true }),
    aPlan({ wasNoticed: true }),
    aPlan({ isLate: true }),
  ]

  expect(qualityOn('2026-06-01', plans).cured).toEqual({ of: 2, among: 3 })
})

test('moved arrears and broken promises are counted among all plans', () => {
  const plans = [
    aPlan({ wasReAged: true }),
    aPlan({ hasBrokenPromise: true }),
    aPlan({ hasBrokenPromise: true }),
    aPlan(),
  ]

  expect(qualityOn('2026-06-01', plans)).toMatchObject({
    reAged: { of: 1, among: 4 },
    brokenPromises: { of: 2, among: 4 },
  })
})

test('a clinic without plans knows nothing of their quality', () => {
  const none = { of: 0, among: 0 }

  expect(qualityOn('2026-06-01', [])).toEqual({
    plans: 0,
    months: none,
    payments: none,
    downPayment: none,
    firstMissed: none,
    changedEarly: none,
    incomeCap: none,
    cured: none,
    reAged: none,
    brokenPromises: none,
  })
})
