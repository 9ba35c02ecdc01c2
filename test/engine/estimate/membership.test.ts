import { describe, expect, test } from 'vitest'
import { membershipAnswer } from '../../../shared/engine/estimate/membership.ts'
import { besideCare, feeFigure, feeSpan, type Membership } from '../../../shared/engine/estimate/membership-fee.ts'
import { routeAnswers } from '../../../shared/engine/estimate/route-answer.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'
import { asks, RULES, shown, someLine, someParts, someRoute, supposedly } from './scenes.ts'

const ENDLESS = Number.POSITIVE_INFINITY

/** 49.00 a month for three months, 25.00 to join, half off for members. */
function membership(over: Partial<Membership> = {}): Membership {
  return {
    method: 'membership',
    monthlyFee: told(4_900),
    joiningFee: told(2_500),
    months: 3,
    isMember: known(false),
    memberOff: percent(50),
    memberPrices: [],
    ...over,
  }
}

describe('what joining costs', () => {
  test.each<readonly [string, Partial<Membership>, number, number]>([
    // 3 × 49.00 + 25.00
    ['is the months and the joining fee', {}, 17_200, 17_200],
    ['is nothing for a member', { isMember: known(true) }, 0, 0],
    ['is the months alone without a joining fee', { joiningFee: NONE }, 14_700, 14_700],
    ['is the joining fee alone without months', { months: 0 }, 2_500, 2_500],
    ['is nothing or all while nobody asked', { isMember: UNKNOWN }, 0, 17_200],
    ['counts as not a member where that does not apply', { isMember: NONE }, 17_200, 17_200],
    ['has no end without the monthly fee', { monthlyFee: UNKNOWN }, 2_500, ENDLESS],
    ['needs no monthly fee for no months', { monthlyFee: UNKNOWN, months: 0 }, 2_500, 2_500],
    ['has no end without the joining fee', { joiningFee: UNKNOWN }, 14_700, ENDLESS],
    ['is nothing for a member whatever is untold', { isMember: known(true), monthlyFee: UNKNOWN }, 0, 0],
    ['may be nothing or endless with two gaps', { isMember: UNKNOWN, monthlyFee: UNKNOWN }, 0, ENDLESS],
  ])('%s', (_name, over, low, high) => {
    expect(feeSpan(membership(over))).toEqual({ low, high })
  })
})

describe('the fee as a figure', () => {
  test('names what it is made of in order', () => {
    expect(feeFigure(membership())).toMatchObject({
      id: 'estimate.membershipFee',
      standing: 'known',
      value: 17_200,
      rule: 'clinic.membership',
    })
    expect(feeFigure(membership()).from.map(({ id }) => id)).toEqual([
      'membership.isMember',
      'membership.monthlyFee',
      'membership.months',
      'membership.joiningFee',
    ])
  })

  test('leaves out a joining fee that does not apply', () => {
    expect(feeFigure(membership({ joiningFee: NONE })).from.map(({ id }) => id)).not.toContain('membership.joiningFee')
  })

  test('asks for each gap that is left', () => {
    const figure = feeFigure(membership({ isMember: UNKNOWN, joiningFee: UNKNOWN }))

    expect(figure.standing).toBe('missing')
    expect(stillToAsk(figure)).toEqual(['membership.isMember', 'membership.joiningFee'])
  })

  test('rests on an assumed monthly fee', () => {
    const monthlyFee = { kind: 'assumed', value: cents(5_000), reason: 'Leaflet' } as const

    expect(feeFigure(membership({ monthlyFee }))).toMatchObject({ standing: 'assumed', value: 17_500 })
  })
})

describe('the fee beside the care', () => {
  const fee = feeFigure(membership())

  test('adds up to the cent where both are told', () => {
    // 172.00 and 238.41
    const { withFee, feeRange } = besideCare(someRoute([someLine('1', 23_841)]), fee, feeSpan(membership()))

    expect(withFee).toMatchObject({ id: 'estimate.withMembershipFee', standing: 'known', value: 41_041 })
    expect(feeRange).toEqual({ low: 17_200, high: 17_200 })
  })

  test('is not told together while the care is open', () => {
    const care = someRoute([someLine('1', 0)], { range: { low: cents(0), high: cents(1) } })

    expect(shown(besideCare(care, fee, feeSpan(membership())).withFee)).toBe('?')
  })

  test('rests on what care or fee rests on', () => {
    const totals = someParts({ patientOwes: supposedly('estimate.patientOwes', 500) })
    const care = someRoute([someLine('1', 500)], { totals })

    expect(besideCare(care, fee, feeSpan(membership())).withFee).toMatchObject({ standing: 'assumed', value: 17_700 })
  })
})

describe('a route at member prices', () => {
  const lines = [aLine('1'), aLine('2', { charge: told(20_001) })]
  const question = aQuestion({ lines })

  test('takes the member discount in place of the plain one', () => {
    // Half of 1,000.00 is 500.00, half of 200.01 is 100.005: 100.01.
    const answer = membershipAnswer(question, aSelfPayRoute(), membership())

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([50_000, 10_001])
    expect(answer.lines[0]?.parts.selfPayPrice.rule).toBe('clinic.memberDiscount')
  })

  test('keeps the fee beside the care', () => {
    // Care 600.01 and fees 172.00.
    const answer = membershipAnswer(question, aSelfPayRoute(), membership())

    expect(answer.range).toEqual({ low: 60_001, high: 60_001 })
    expect([answer.membership?.fee, answer.membership?.withFee].map(shown)).toEqual([17_200, 77_201])
    expect(answer.membership?.feeRange).toEqual({ low: 17_200, high: 17_200 })
    expect(answer.notes).toContainEqual({ code: 'selfPay.membership', lineId: null, facts: { months: 3 } })
  })

  test('takes member prices of their own before the discount', () => {
    const answer = membershipAnswer(question, aSelfPayRoute(), membership({ memberPrices: [aPrice('2', told(7_500))] }))

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([50_000, 7_500])
    expect(answer.lines[1]?.parts.selfPayPrice.rule).toBe('clinic.memberPrice')
  })

  test('leaves the plain cash prices of the clinic aside', () => {
    const route = aSelfPayRoute({ cashPrices: [aPrice('1', told(1))] })

    expect(shown(membershipAnswer(question, route, membership()).lines[0]?.parts.patientOwes)).toBe(50_000)
  })

  test('asks for the fee though the care is told', () => {
    const answer = membershipAnswer(question, aSelfPayRoute(), membership({ monthlyFee: UNKNOWN }))

    expect(answer.range).toEqual({ low: 60_001, high: 60_001 })
    expect(answer.openFacts).toEqual([asks('membership.monthlyFee', 0)])
    expect(answer.membership).toMatchObject({ withFee: { standing: 'missing' }, feeRange: { low: 2_500, high: null } })
  })

  test('costs a member the care alone', () => {
    const { membership: beside } = membershipAnswer(question, aSelfPayRoute(), membership({ isMember: known(true) }))

    expect([beside?.fee, beside?.withFee].map(shown)).toEqual([0, 60_001])
  })

  test('takes the prompt discount off member prices too', () => {
    // 500.00 less 10 % and 100.01 less 10 % (90.009).
    const answer = membershipAnswer(question, aSelfPayRoute({ promptPay: percent(10) }), membership())

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([45_000, 9_001])
  })
})

describe('a membership beside other things', () => {
  const CHARITY = {
    kind: 'charity',
    isEligible: known(true),
    policyOff: known(percent(80)),
    generallyBilled: NONE,
    isNecessaryCare: known(false),
  } as const

  function answered(over: Partial<SelfPayRoute>, lines: readonly ServiceLine[] = [aLine('1')]) {
    const route = aSelfPayRoute({ pricing: membership(), ...over })
    return routeAnswers(aQuestion({ lines: [...lines], routes: [route] }), RULES)[0]
  }

  test('adds the fee to what help leaves of the care', () => {
    // Half of 1,000.00 is lowered to 20 % of the charge: 200.00, and 172.00 of fees.
    const answer = answered({ assistance: CHARITY })

    expect([answer?.totals.patientOwes, answer?.membership?.fee, answer?.membership?.withFee].map(shown)).toEqual([
      20_000, 17_200, 37_200,
    ])
  })

  test('cannot tell both together while help is not decided', () => {
    // 500.00 or 200.00 of care
    const answer = answered({ assistance: { ...CHARITY, isEligible: UNKNOWN } })

    expect([answer?.membership?.fee, answer?.membership?.withFee].map(shown)).toEqual([17_200, '?'])
    expect(answer?.membership === undefined ? [] : stillToAsk(answer.membership.withFee)).toEqual([
      'charity.isEligible',
    ])
  })

  test('has no end with help while the fee has none', () => {
    const answer = answered({ assistance: CHARITY, pricing: membership({ joiningFee: UNKNOWN }) })

    expect(answer?.membership).toMatchObject({
      withFee: { standing: 'missing' },
      feeRange: { low: 14_700, high: null },
    })
  })

  test('rests on the planned units like its care', () => {
    const answer = answered({}, [aLine('1', { mayHappen: true })])

    expect(answer?.membership?.withFee).toMatchObject({ standing: 'assumed', value: 67_200 })
    expect(answer?.membership?.fee.standing).toBe('known')
  })
})
