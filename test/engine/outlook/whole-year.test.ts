import { describe, expect, test } from 'vitest'
import type { CashCounts, ExpectedCare } from '../../../shared/engine/outlook/expected-year.ts'
import { helpedOutlook, laterAfter, wholeCash, wholeInsured } from '../../../shared/engine/outlook/whole-outlook.ts'
import { creditedRoute, helpGoesOn, laterAlone, wholeYear } from '../../../shared/engine/outlook/whole-year.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { anOther, aShare, behind } from '../cob/payers-sample.ts'
import { aLevel, anInsuredRoute, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'
import { type Changed, exactly, scene } from './year-sample.ts'

/** A second payer at 20 % without a deductible. */
const SECOND: Partial<InsuredRoute> = { coordination: behind(anOther('P2', aShare('Second', 0, 20), 61_200)) }

const yearOf = (changed: Changed) => wholeYear({ ...scene(changed), care: changed.care ?? [] })
const laterOf = (changed: Changed) => laterAlone({ ...scene(changed), care: changed.care ?? [] })

describe('today and the expected care asked together', () => {
  test.each<[string, readonly ExpectedCare[], number]>([
    ['nothing more', [], 61_200],
    ['500.00: 28.00 and 94.40', [care('imaging', 1, 50_000)], 61_200 + 12_240],
    ['500.00 twice', [care('imaging', 2, 50_000)], 61_200 + 12_240 + 10_000],
    ['the sum of 1,000.00 alone', [care('imaging', null, 100_000)], 61_200 + 2_800 + 19_440],
    ['two visits of one day each at 45.00', [care('office', 2, 12_000)], 61_200 + 9_000],
  ])('cost what one plan leaves of both: %s', (...[, all, total]) => {
    expect(yearOf({ care: all })).toEqual({ span: exactly(total), openIds: [] })
  })

  test('are followed at both ends of an amount, which is asked for', () => {
    // 28.00 of 500.00 and of 1,000.00, and 20 % of the rest.
    expect(yearOf({ care: [care('imaging', 1, 50_000, 100_000)] })).toEqual({
      span: { low: 73_440, high: 83_440 },
      openIds: ['expected.allowed.0'],
    })
  })

  test('ask for the number where a copay follows it', () => {
    const { span, openIds } = yearOf({ care: [care('office', null, 60_000)] })

    expect(span).toEqual({ low: 61_200, high: 121_200 })
    expect(openIds).toEqual(['expected.times.0'])
  })

  test('ask for a fact of the plan itself by its own name', () => {
    const route = { accumulators: [met('member', null, 131_000)] }

    expect(yearOf({ route, care: [care('imaging', 1, 50_000)] })).toEqual({
      span: { low: 22_240, high: 111_200 },
      openIds: ['met.deductible.member.in'],
    })
  })

  test('are each behind what other payers paid', () => {
    // The second pays 80 % of 612.00 today. Later the first leaves 122.40 of 500.00, less than the second would pay.
    expect(yearOf({ route: SECOND, care: [care('imaging', 1, 50_000)] }).span).toEqual(exactly(12_240))
  })

  test('know the rule of the sum by every payer’s own plan', () => {
    const plan = aPlan({ benefits: [aRule('imaging'), aRule('office', { copay: told(4_500), coinsurance: NONE })] })
    const asked = { route: { plan, ...SECOND }, care: [care('office', null, 40_000)] }

    expect(yearOf(asked).openIds).toContain('expected.times.0')
  })
})

describe('the expected care alone', () => {
  test('is nothing where nothing is expected', () => {
    expect(laterOf({})).toEqual({ span: exactly(0), openIds: [] })
  })

  test('meets the deductible as if today had been paid otherwise', () => {
    // 500.00 of 640.00; then 640.00 and 20 % of 360.00.
    expect(laterOf({ care: [care('imaging', 1, 50_000)] }).span).toEqual(exactly(50_000))
    expect(laterOf({ care: [care('imaging', 1, 100_000)] }).span).toEqual(exactly(71_200))
  })

  test('is charged to a person without coverage as it is expected', () => {
    const asked = scene({ care: [care('imaging', 2, 10_000)] })

    expect(laterAlone({ ...asked, route: helpGoesOn(asked.selfPay), care: asked.expected.care }).span).toEqual(
      exactly(20_000),
    )
  })
})

describe('a coverage after cash that its plan counts', () => {
  const FAMILY = aPlan({
    memberTier: 'family',
    tiers: [aLevel({ deductibleFamily: told(300_000), oopFamily: told(1_000_000) })],
  })
  const BOTH = [met('member', 86_000, 131_000), met('family', 100_000, 200_000)]
  const sums = (route: Partial<InsuredRoute>, paid: number, counts: 'deductible' | 'deductibleAndOop') =>
    creditedRoute(anInsuredRoute(route), paid, counts).accumulators.map(({ scope, tier, deductibleMet, oopMet }) => {
      const amount = (fact: typeof oopMet) => ('value' in fact ? fact.value : fact.kind)
      return `${scope} ${tier} ${amount(deductibleMet)} ${amount(oopMet)}`
    })

  test('has met more of the deductible, and of the limit where that counts', () => {
    expect(sums({}, 60_000, 'deductible')).toEqual(['member in 146000 131000'])
    expect(sums({}, 60_000, 'deductibleAndOop')).toEqual(['member in 146000 191000'])
    expect(sums({}, 0, 'deductibleAndOop')).toEqual(['member in 86000 131000'])
  })

  test('credits the family with no more than was left of the member', () => {
    // 640.00 of the deductible and 3,690.00 of the limit were left.
    expect(sums({ plan: FAMILY, accumulators: BOTH }, 70_000, 'deductibleAndOop')).toEqual([
      'member in 156000 201000',
      'family in 164000 270000',
    ])
    expect(sums({ plan: FAMILY, accumulators: BOTH }, 400_000, 'deductibleAndOop')[1]).toBe('family in 164000 569000')
  })

  test('fills the one pot of a family with all of it', () => {
    const plan = { ...FAMILY, tiers: [aLevel({ deductibleFamily: told(300_000), familyRule: 'aggregate' })] }

    expect(sums({ plan, accumulators: BOTH }, 70_000, 'deductible')[1]).toBe('family in 170000 200000')
  })

  test('keeps unknown what nobody told, and another level as it was', () => {
    const out = { ...met('member', 5_000, 6_000), tier: 'out' }

    expect(sums({ accumulators: [met('member', null, 131_000), out] }, 60_000, 'deductibleAndOop')).toEqual([
      'member in unknown 191000',
      'member out 5000 6000',
    ])
  })

  test('credits the family with all of it while the member’s own is not told', () => {
    const accumulators = [met('member', null, 131_000), met('family', 100_000, 200_000)]

    expect(sums({ plan: FAMILY, accumulators }, 70_000, 'deductible')[1]).toBe('family in 170000 200000')
  })

  test('begins at nothing where no such amount was kept', () => {
    const none = { ...met('member', 0, 0), deductibleMet: NONE }

    expect(sums({ accumulators: [none] }, 60_000, 'deductible')).toEqual(['member in 60000 0'])
  })
})

describe('several payers now and for the rest of the year', () => {
  const further = [care('imaging', 1, 50_000)]
  const both = (changed: Changed) => {
    const asked = scene({ route: SECOND, ...changed })
    return { insured: wholeInsured(asked, asked.insured), cash: wholeCash(asked, asked.cash) }
  }

  test('cost what they cost together, less what today costs', () => {
    const { insured } = both({ care: further })

    expect([insured.now.range, insured.later.range, insured.total.range]).toEqual([
      exactly(12_240),
      exactly(0),
      exactly(12_240),
    ])
    expect(insured).toMatchObject({ routeId: 'B', laterRouteId: 'B', until: '2026-12-31', notes: [] })
  })

  test('begin the rest of the year anew after cash', () => {
    // The first leaves all 500.00, the second pays 80 % of it.
    const { cash } = both({ care: further })

    expect([cash.now.range, cash.later.range, cash.total.range]).toEqual([
      exactly(60_000),
      exactly(10_000),
      exactly(70_000),
    ])
    expect(cash).toMatchObject({ routeId: 'A', laterRouteId: 'B' })
    expect(cash.notes.map(({ code }) => code)).toEqual(['outlook.cashNotCounted'])
  })

  test('are known only while nothing is expected', () => {
    expect(both({}).insured.total.figure).toMatchObject({ standing: 'known', value: 12_240 })
    expect(both({ care: further }).insured.total.figure.standing).toBe('assumed')
    expect(both({}).cash.later.figure).toMatchObject({ standing: 'known', value: 0 })
  })

  test('leave later care between nothing and what the ends leave', () => {
    // Unknown met: today 0.00 to 122.40 under both payers; the rest is never below nothing.
    const open = both({ route: { ...SECOND, accumulators: [met('member', null, 131_000)] }, care: further }).insured

    expect(open.later.range.low).toBe(0)
    expect(open.total.figure.standing).toBe('missing')
    expect(stillToAsk(open.total.figure)).toEqual(['met.deductible.member.in'])
  })
})

describe('later care after cash', () => {
  const rest = (cashCounts: CashCounts, paid: readonly [number, number], over: Changed = {}) => {
    const all = over.care ?? [care('imaging', 1, 100_000)]
    const asked = scene({ ...over, care: all, expected: { cashCounts } })
    return laterAfter(asked, all, { low: paid[0], high: paid[1] })
  }

  test.each<[CashCounts, number, number]>([
    // 640.00 left and 20 % of 360.00; 40.00 left and 20 % of 960.00; none left and 20 % of all.
    ['nothing', 60_000, 71_200],
    ['deductible', 60_000, 23_200],
    ['deductible', 64_000, 20_000],
    ['deductibleAndOop', 60_000, 23_200],
    ['deductible', 0, 71_200],
  ])('costs less where the plan counts it: %s of %i', (counts, paid, later) => {
    expect(rest(counts, [paid, paid]).span).toEqual(exactly(later))
  })

  test('costs less the more was paid', () => {
    expect(rest('deductible', [0, 60_000]).span).toEqual({ low: 23_200, high: 71_200 })
    expect(rest('nothing', [0, 60_000]).span).toEqual(exactly(71_200))
  })

  test('costs no more than what cash left of the yearly limit', () => {
    const much = { care: [care('surgery', 1, 10_000_000)] }

    expect(rest('deductible', [60_000, 60_000], much).span).toEqual(exactly(369_000))
    expect(rest('deductibleAndOop', [60_000, 60_000], much).span).toEqual(exactly(309_000))
  })
})

describe('help of the clinic today and later', () => {
  const SLIDING = {
    kind: 'sliding',
    region: 'contiguous',
    householdSize: known(1),
    annualIncome: told(1_000_000),
    classes: [{ upTo: percent(100), pays: { kind: 'fee', amount: cents(2_000) } }],
    contractForbids: known(false),
  } as const
  const helped = (changed: Changed) => {
    const asked = scene({ ...changed, selfPay: { assistance: { ...SLIDING, classes: [...SLIDING.classes] } } })
    return helpedOutlook({ ...asked, route: asked.selfPay }, asked.cash)
  }

  test('asks its fee for each visit of the year', () => {
    const year = helped({ care: [care('imaging', 3, 50_000)] })

    expect([year.now.range, year.later.range, year.total.range]).toEqual([
      exactly(2_000),
      exactly(6_000),
      exactly(8_000),
    ])
    expect(year).toMatchObject({ routeId: 'A', laterRouteId: null, until: null })
    expect(year.notes.map(({ code }) => code)).toEqual(['outlook.helpGoesOn'])
  })

  test('is known while nothing is expected', () => {
    expect(helped({}).total.figure).toMatchObject({ standing: 'known', value: 2_000 })
    expect(helped({}).notes).toEqual([])
  })

  test('prices later care by itself: no cash price, no discount, no package of today', () => {
    const { selfPay } = scene({ selfPay: { cashPrices: [aPrice('1', told(1))], promptPay: percent(5) } })

    expect(helpGoesOn({ ...selfPay, pricing: { method: 'chargemaster' } })).toEqual({
      ...selfPay,
      cashPrices: [],
      discount: { units: 0, places: 0 },
      promptPay: { units: 0, places: 0 },
    })
  })
})
