import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { OffersQuestion } from '../../../shared/engine/installments/offer-question.ts'
import { type Offer, type OfferKind, offers } from '../../../shared/engine/installments/offers.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { offerSentence } from '../../../shared/text/offers.ts'
import { AGREED, chosenIn, limitsFor } from './policy/sample.ts'

const STEPS = [
  { count: 2, amount: cents(10_000) },
  { count: 2, amount: null },
]

/** 1,000.00 from December 23, a month after the agreement, in two payments of 100.00 and two that take the rest. */
function aQuestion(over: Partial<OffersQuestion> = {}): OffersQuestion {
  return {
    owed: cents(100_000),
    agreedOn: AGREED,
    downPayment: cents(0),
    promptPay: null,
    frequency: 'monthly',
    firstDueOn: plainDate('2026-12-23'),
    roll: 'none',
    canManage: null,
    fewest: 3,
    interest: null,
    steps: STEPS,
    limits: limitsFor(chosenIn(null)),
    otherPlans: [],
    standing: { kind: 'presumed' },
    downPaymentCounts: true,
    ...over,
  }
}

const interest = {
  rate: percent(12),
  method: 'period',
  startsOn: AGREED,
  oddFirstPeriod: 'free',
  delayedUntil: null,
} as const

function offer(question: OffersQuestion, kind: OfferKind): Offer {
  const found = offers(question).offers.find((one) => one.kinds.includes(kind))
  if (!found) throw new Error(`no offer ${kind}`)
  return found
}

describe('payments in steps among the offers', () => {
  test('stand in the place of the shortest plan, four at the most', () => {
    const canManage = { amount: cents(8_500), frequency: 'biweekly', nextPayday: plainDate('2026-12-04') } as const

    expect(offers(aQuestion({ canManage })).offers.map(({ kinds }) => kinds.join('+'))).toEqual([
      'payToday',
      'askedFor',
      'asSteps',
      'longest',
    ])
  })

  test('say each run, the total and that no disclosure is needed', () => {
    const { runs, total, costOverCash, apr, disclosure, lastOn } = offer(aQuestion(), 'asSteps')

    expect(runs).toEqual([
      { count: 2, amount: 10_000 },
      { count: 2, amount: 40_000 },
    ])
    expect([total, costOverCash, apr, disclosure?.needed, lastOn]).toEqual([
      100_000,
      0,
      { units: 0, places: 4 },
      false,
      '2027-03-23',
    ])
  })

  // 100.00 pays 10.00, 100.00 pays 9.10; 819.10 is left in two at 1 %: 415.71, then 411.58 and 4.12 of interest.
  // 819.10 × (1 + …): level 415.70; 10.00 + 9.10 + 8.19 + 4.12 = 31.41 of interest.
  test('cost what their interest is, at the exact yearly rate', () => {
    const { total, costOverCash, apr, disclosure } = offer(aQuestion({ interest }), 'asSteps')

    expect(total - costOverCash).toBe(100_000)
    expect(costOverCash).toBe(1_000 + 910 + 819 + 412)
    expect(apr).toEqual({ units: 1_200, places: 4 })
    expect([disclosure?.needed, disclosure?.why]).toEqual([true, 'financeCharge'])
  })

  test('keep the rhythm of the form when the payer is paid otherwise', () => {
    const canManage = { amount: cents(8_500), frequency: 'weekly', nextPayday: plainDate('2026-12-04') } as const

    expect(offer(aQuestion({ canManage }), 'asSteps')).toMatchObject({ frequency: 'monthly', lastOn: '2027-03-23' })
  })

  test('are left out where they do not pay the balance', () => {
    const steps = [
      { count: 2, amount: cents(60_000) },
      { count: 2, amount: cents(60_000) },
    ]

    expect(offers(aQuestion({ steps })).offers.some(({ kinds }) => kinds.includes('asSteps'))).toBe(false)
  })

  test('are read out step by step in both languages', () => {
    const stepped = offer(aQuestion(), 'asSteps')

    expect(offerSentence(stepped, 'en')).toBe(
      '2 × $100.00, then 2 × $400.00 a month, the last one on March 23, 2027. Total $1,000.00.',
    )
    expect(offerSentence(stepped, 'es')).toBe(
      '2 × $100.00, luego 2 × $400.00 al mes, el último el 23 de marzo de 2027. Total $1,000.00.',
    )
  })
})
