import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import { lineNotes, namesOf } from '../../../shared/engine/estimate/line-notes.ts'
import { insuredNotes, note } from '../../../shared/engine/estimate/notes.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'
import { RULES, traceOf } from './scenes.ts'

const MET = [met('member', 150_000, 150_000)]

/** The remarks on one service at 612.00 with nothing left of the deductible. */
function onLine(line: Partial<ServiceLine>, over: Partial<InsuredRoute> = {}): readonly string[] {
  const one = aLine('1', line)
  const route = anInsuredRoute({ accumulators: MET, prices: [aPrice('1', told(61_200))], ...over })
  return lineNotes(traceOf(route, [one]), one, 0).map(({ code }) => code)
}

/** The remarks on a whole route, of one service unless said otherwise. */
function onRoute(over: Partial<InsuredRoute>, lines: readonly ServiceLine[] = [aLine('1')], asOf = '2026-11-23') {
  const route = anInsuredRoute({ prices: lines.map(({ id }) => aPrice(id, told(61_200))), ...over })
  const question = aQuestion({ asOf: plainDate(asOf), lines: [...lines], routes: [route] })
  return insuredNotes(question, traceOf(route, lines), RULES)
}

function codes(notes: readonly { readonly code: string }[]): readonly string[] {
  return notes.map(({ code }) => code)
}

describe('a remark', () => {
  test('belongs to the route unless a line is named', () => {
    expect(note('network.out')).toEqual({ code: 'network.out', lineId: null, facts: {} })
    expect(note('max.reached', '1', { code: 'X1' })).toEqual({
      code: 'max.reached',
      lineId: '1',
      facts: { code: 'X1' },
    })
  })

  test('names its line by code and words', () => {
    expect(namesOf(aLine('7', { code: 'X7', words: 'Knee image' }))).toEqual({ code: 'X7', words: 'Knee image' })
  })
})

describe('remarks on the price of a service', () => {
  test('are none where all is told', () => {
    expect(onLine({})).toEqual([])
  })

  test('say that no charge is told', () => {
    expect(onLine({ charge: UNKNOWN })).toEqual(['line.noCharge'])
  })

  test('say that no plan price is told where it matters', () => {
    expect(onLine({}, { prices: [] })).toEqual(['line.noPlanPrice'])
  })

  test('are silent where no price can change the amount', () => {
    // Not covered, and the whole charge falls to the patient.
    const plan = aPlan({ benefits: [aRule('imaging', { covered: known(false) })] })

    expect(onLine({}, { plan, prices: [] })).toEqual(['line.notCovered'])
  })

  test('say that a service is protected out of network', () => {
    const plan = aPlan({ tiers: [aLevel(), aLevel({ tier: 'out' })] })

    expect(onLine({ nsaProtected: true }, { plan, tier: 'out' })).toEqual(['network.protected'])
  })
})

describe('remarks on authorization and referral', () => {
  const needing = (authorizationNeeded: BenefitPlanDraft['benefits'][number]['authorizationNeeded']) => ({
    plan: aPlan({ benefits: [aRule('imaging', { authorizationNeeded })] }),
  })

  test.each<readonly [ServiceLine['auth'], readonly string[]]>([
    ['approved', []],
    ['missing', ['auth.missing']],
    ['denied', ['auth.denied']],
    ['expired', ['auth.expired']],
    ['unitsExceeded', ['auth.unitsExceeded']],
    ['unknown', ['auth.unknown']],
    ['notNeeded', []],
  ])('entered as %s say %j', (auth, expected) => {
    expect(onLine({ auth })).toEqual(expected)
  })

  test('say that the plan asks though nothing is entered', () => {
    expect(onLine({}, needing(known(true)))).toEqual(['auth.needed'])
    expect(onLine({}, needing(UNKNOWN))).toEqual([])
  })

  test('are silent where the plan asks for none', () => {
    expect(onLine({ auth: 'missing' }, needing(known(false)))).toEqual([])
    expect(onLine({ auth: 'unknown' }, needing(NONE))).toEqual([])
  })

  test('are silent on an emergency', () => {
    expect(onLine({ auth: 'missing', referral: 'missing', emergency: true })).toEqual([])
  })

  test('say that an approval has fewer units than planned', () => {
    expect(onLine({ auth: 'approved', units: 5, approvedUnits: 3 })).toEqual(['auth.unitsExceeded'])
    expect(onLine({ auth: 'approved', units: 3, approvedUnits: 3 })).toEqual([])
  })

  test.each<readonly [ServiceLine['referral'], readonly string[]]>([
    ['missing', ['referral.missing']],
    ['unknown', ['referral.unknown']],
    ['present', []],
  ])('say how a referral stands: %s', (referral, expected) => {
    expect(onLine({ referral })).toEqual(expected)
  })

  test('say that a referral is asked though none is entered', () => {
    const plan = aPlan({ benefits: [aRule('imaging', { referralNeeded: known(true) })] })

    expect(onLine({}, { plan })).toEqual(['referral.needed'])
  })
})

describe('remarks on what a plan covers', () => {
  const limit = { type: 'units', amount: 20, counter: 'therapy', excessTo: 'provider' } as const
  const used = (count: number) => [{ scope: 'member', kind: 'counter', name: 'therapy', used: count } as const]
  const limited = { plan: aPlan({ benefits: [aRule('imaging', { limit })] }) }

  test('say that nothing is told of a kind of care', () => {
    expect(onLine({ category: 'therapy' })).toEqual(['line.noBenefit'])
  })

  test('say that a limit is reached, whole or in part', () => {
    expect(onLine({ units: 4 }, { ...limited, counters: used(20) })).toEqual(['limit.reached'])
    expect(onLine({ units: 4 }, { ...limited, counters: used(17) })).toEqual(['limit.reached'])
    expect(onLine({ units: 4 }, { ...limited, counters: used(16) })).toEqual([])
  })

  test('say that the plan’s maximum is used up', () => {
    // 80 % of 612.00 is 489.60.
    const benefitMax = { individual: cents(48_960), family: null, whenExhausted: 'allowed' as const, overrides: [] }
    const paid = (amount: number) => [{ scope: 'member', kind: 'paid', name: '', used: amount } as const]

    expect(onLine({}, { plan: aPlan({ benefitMax }), counters: paid(1) })).toEqual(['max.reached'])
    expect(onLine({}, { plan: aPlan({ benefitMax }), counters: paid(0) })).toEqual([])
  })

  test('say that a copay is above the price', () => {
    const plan = aPlan({ benefits: [aRule('imaging', { copay: told(61_201) })] })

    expect(onLine({}, { plan })).toEqual(['copay.aboveAllowed'])
    expect(onLine({}, { plan: aPlan({ benefits: [aRule('imaging', { copay: told(61_200) })] }) })).toEqual([])
  })
})

describe('remarks on a whole route', () => {
  test('are none where all is told and fresh', () => {
    expect(onRoute({})).toEqual([])
  })

  test('name the days before and after the coverage', () => {
    const days = ['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'] as const
    const lines = days.map((on, at) => aLine(String(at + 1), { serviceOn: plainDate(on) }))
    const route = { effectiveFrom: plainDate('2026-12-01'), effectiveTo: plainDate('2026-12-31'), accumulators: MET }

    expect(onRoute(route, lines)).toEqual([
      note('coverage.notBegun', null, { on: '2026-11-30', from: '2026-12-01' }),
      note('coverage.ended', null, { on: '2027-01-01', to: '2026-12-31' }),
    ])
  })

  test('name a day once for all services of it', () => {
    const lines = [aLine('1'), aLine('2')]

    expect(codes(onRoute({ effectiveTo: plainDate('2026-12-07'), accumulators: MET }, lines))).toEqual([
      'coverage.ended',
    ])
  })

  test('say that benefits were told in an earlier plan year', () => {
    // Told on 30 June 2026; the plan year of the visit began on 1 July.
    const source = { ...anInsuredRoute().source, asOf: plainDate('2026-06-30') }
    const notes = onRoute({ plan: aPlan({ planYearStartMonth: 7 }), source })

    expect(notes).toContainEqual(note('planYear.turned', null, { start: '2026-07-01', asOf: '2026-06-30' }))
    expect(codes(notes)).toContain('benefits.old')
  })

  test('count the days since benefits were told', () => {
    const limit = RULES.benefitsAgeDays ?? 0
    const told = (days: number) => addDays(plainDate('2026-11-23'), -days)
    const source = (days: number) => ({ source: { ...anInsuredRoute().source, asOf: told(days) } })

    expect(codes(onRoute(source(limit)))).not.toContain('benefits.old')
    expect(onRoute(source(limit + 1))).toContainEqual(
      note('benefits.old', null, { days: limit + 1, asOf: told(limit + 1) }),
    )
  })

  test('say that the next plan year is supposed', () => {
    expect(onRoute({ nextPlanYear: true })).toEqual([note('planYear.next', null, { start: '2027-01-01' })])
  })

  test('say that a year has no maximum of the law', () => {
    const lines = [aLine('1')]
    const route = anInsuredRoute({ prices: [aPrice('1', told(61_200))] })
    const question = aQuestion({ serviceOn: plainDate('2028-02-29'), lines, routes: [route] })
    const grandfathered = { ...route, plan: aPlan({ grandfathered: true }) }

    expect(codes(insuredNotes(question, traceOf(route, lines), RULES))).toContain('rule.noYear')
    expect(codes(insuredNotes(question, traceOf(grandfathered, lines), RULES))).not.toContain('rule.noYear')
  })

  test('say that more was met than there is', () => {
    expect(onRoute({ accumulators: [met('member', 150_001, 500_001)] })).toEqual([
      note('met.deductibleAboveTotal', null, { met: 150_001, total: 150_000 }),
      note('met.oopAboveTotal', null, { met: 500_001, total: 500_000 }),
    ])
    expect(onRoute({ accumulators: [met('member', 150_000, 500_000)] })).toEqual([])
  })

  test('say each reason of an assumption once', () => {
    const card = { kind: 'assumed', value: cents(4_500), reason: 'Read from the card' } as const
    const plan = aPlan({ benefits: [aRule('imaging', { copay: card }), aRule('surgery', { copay: card })] })

    expect(onRoute({ plan, accumulators: MET })).toEqual([note('fact.assumed', null, { reason: 'Read from the card' })])
  })

  test('say that the order of claims may differ', () => {
    const two = [aLine('1'), aLine('2')]

    // 640.00 left of the deductible: the one that comes first takes 612.00 of it.
    expect(codes(onRoute({}, two))).toEqual(['order.mayDiffer'])
    expect(codes(onRoute({ accumulators: MET }, two))).toEqual([])
    expect(codes(onRoute({}))).toEqual([])
  })

  test('say that the clinic is out of network', () => {
    const plan = aPlan({ tiers: [aLevel({ tier: 'out' })], benefits: [aRule('imaging', { tier: 'out' })] })

    expect(codes(onRoute({ plan, tier: 'out' }))).toContain('network.out')
  })
})
