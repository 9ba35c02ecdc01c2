import { describe, expect, test } from 'vitest'
import { runChain } from '../../../shared/engine/cob/chain.ts'
import { chainAnswer, isChain } from '../../../shared/engine/cob/chain-answer.ts'
import { chainLine } from '../../../shared/engine/cob/chain-lines.ts'
import { chainOpenFacts } from '../../../shared/engine/cob/chain-open-facts.ts'
import { payersOf } from '../../../shared/engine/cob/chain-payers.ts'
import { chainRange, totalOf } from '../../../shared/engine/cob/chain-range.ts'
import type { ChainRun, ChainScene } from '../../../shared/engine/cob/chain-scene.ts'
import { orderedAnswer } from '../../../shared/engine/cob/ordered-answer.ts'
import { payerOrders } from '../../../shared/engine/cob/payer-order.ts'
import { known, UNKNOWN } from '../../../shared/model/fact.ts'
import type { Coordination, OtherPlan } from '../../../shared/model/other-payer.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { sceneFor } from './chain-scenes.ts'
import { partsTold, toldOf } from './line-scenes.ts'
import { amountOf, anOther, aShare, aSupplement, behind, medicareFacts, ORIGINAL_MEDICARE } from './payers-sample.ts'

/** The first plan pays 60 % of 1,000.00; the others are told. 200.00 of the charge are written off. */
function routeWith(others: Coordination['others'], over: Partial<InsuredRoute> = {}): InsuredRoute {
  return anInsuredRoute({
    plan: aShare('First', 0, 40),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000))],
    coordination: behind(...others),
    ...over,
  })
}

/** A plan that pays 80 % of 1,000.00 after 300.00: 560.00 alone. */
function second(over: Partial<OtherPlan> = {}): OtherPlan {
  return anOther('P2', aShare('Second', 30_000, 20), 100_000, over)
}

function questionFor(route: InsuredRoute) {
  return aQuestion({ lines: [aLine('1', { charge: told(120_000) })], routes: [route] })
}

function ran(
  route: InsuredRoute,
  over: Partial<ChainScene> = {},
): { readonly scene: ChainScene; readonly run: ChainRun } {
  const scene = sceneFor(questionFor(route), over)
  return { scene, run: runChain(scene) }
}

describe('payers in turn', () => {
  test('each sees what the ones before have paid', () => {
    // 600.00, then 300.00 of the 400.00 left, then the last 100.00 of a plan that would pay 900.00 alone
    const third = anOther('P3', aShare('Third', 0, 10), 100_000)
    const capped = second({ plan: aShare('Second', 70_000, 0) })
    const { run } = ran(routeWith([capped, third]))

    expect(run.steps.map(({ pays }) => pays.map(toldOf))).toEqual([[60_000], [30_000], [10_000]])
    expect(run.steps.map(({ after }) => after.map(({ owed }) => toldOf(owed)))).toEqual([[40_000], [10_000], [0]])
    expect(run.states.map(({ paid }) => toldOf(paid))).toEqual([100_000])
  })

  test('the first one has no rule and the later ones name theirs', () => {
    const { run } = ran(routeWith([second({ method: 'nonDuplication' })]))

    expect(run.steps.map(({ rule }) => rule)).toEqual([null, 'cob.nonDuplication'])
  })

  test('what a later payer takes over is taken off the last part', () => {
    const { run } = ran(
      routeWith([second({ plan: aShare('Second', 90_000, 0) })], { plan: aShare('First', 20_000, 25) }),
    )

    // the first leaves 200.00 deductible and 200.00 share; the second pays 100.00
    expect(run.steps[0] && partsTold(run.steps[0].after[0]?.parts ?? null)).toEqual({
      coinsurance: 20_000,
      deductible: 20_000,
    })
    expect(partsTold(run.states[0]?.parts ?? null)).toEqual({ coinsurance: 10_000, deductible: 20_000 })
  })

  test('a plan that maintains benefits pays its share of the rest', () => {
    // of the 400.00 that are left 300.00 are its deductible, and 80 % of 100.00 are 80.00
    const { run } = ran(routeWith([second({ method: 'maintenanceOfBenefits' })]))

    expect(run.steps[1]?.pays.map(toldOf)).toEqual([8_000])
  })

  test('a supplement without Medicare before it pays nothing', () => {
    const { run } = ran(routeWith([aSupplement('G')]))

    expect(run.steps.map(({ pays }) => pays.map(toldOf))).toEqual([[60_000], [0]])
  })

  test('all that the payers wait for is asked once', () => {
    const open = second({ prices: [aPrice('1', UNKNOWN)] })

    expect(ran(routeWith([open, { ...open, id: 'P3' }])).run.asks).toEqual([
      'payer.P2.line.allowed.1',
      'payer.P3.line.allowed.1',
    ])
  })

  test('a payer that was settled before is not settled again', () => {
    const { scene, run } = ran(routeWith([second()]))
    const again = runChain(scene)

    expect([...scene.made.keys()]).toEqual(['B', 'P2'])
    expect(again.steps[1]?.alone).toBe(run.steps[1]?.alone)
  })
})

describe('a benefit reserve in the chain', () => {
  test('saves what the plan did not pay and pays later', () => {
    const lines = ['1', '2'].map((id) => aLine(id, { charge: told(100_000) }))
    const prices = lines.map(({ id }) => aPrice(id, told(100_000)))
    const reserve = { saved: told(0), yearFrom: null }
    const other = anOther('P2', aShare('Second', 0, 70), 0, { reserve, prices })
    const route = routeWith([other], { prices, plan: aShare('First', 80_000, 0) })
    const { steps } = runChain(sceneFor(aQuestion({ lines, routes: [route] })))

    // first: the plan leaves 800.00, then 0.00; the second would pay 300.00 each time
    expect(steps[1]?.pays.map(toldOf)).toEqual([30_000, 0])
    expect(steps[1]?.reserves?.map(toldOf)).toEqual([0, 0, 30_000])
  })
})

describe('a Qualified Medicare Beneficiary', () => {
  const medicare = (over = {}): InsuredRoute =>
    anInsuredRoute({
      plan: ORIGINAL_MEDICARE,
      medicare: medicareFacts({ isQmb: known(true) }),
      accumulators: [met('member', 28_300, 0)],
      prices: [aPrice('1', told(100_000))],
      ...over,
    })

  test('owes nothing of what Medicare covers', () => {
    const scene = sceneFor(questionFor(medicare()), { isQmb: true })
    const [state] = runChain(scene).states

    expect(state && toldOf(state.owed)).toBe(0)
    expect(state && toldOf(state.paid)).toBe(80_000)
    expect(state && toldOf(state.counted)).toBe(80_000)
  })

  test('has that amount named as one that nobody may bill', () => {
    const scene = sceneFor(questionFor(medicare()), { isQmb: true })
    const line = chainLine(runChain(scene), 0, '1', true)

    expect(line.parts.patientOwes).toMatchObject({ value: 0, rule: 'medicare.qmb' })
    expect(line.parts.discount).toMatchObject({ value: 40_000 })
    expect(line.tag).toBe('nothing')
  })
})

describe('one line of a chain', () => {
  const { run } = ran(routeWith([second({ plan: aShare('Second', 70_000, 0) })]))
  const line = chainLine(run, 0, '1', false)

  test('ties the charge to what is paid, owed and written off', () => {
    const { charge, planPays, discount, patientOwes } = line.parts

    expect([charge, planPays, discount, patientOwes].map(amountOf)).toEqual([120_000, 90_000, 20_000, 10_000])
  })

  test('shows each payer with its own payment', () => {
    expect(line.payers?.map(({ payerId, pays }) => [payerId, amountOf(pays)])).toEqual([
      ['B', 60_000],
      ['P2', 30_000],
    ])
  })

  test('explains a later payment by what was left and its own benefit', () => {
    const pays = line.payers?.[1]?.pays

    expect(pays).toMatchObject({ id: 'line.payerPays.P2', rule: 'cob.standard' })
    expect(pays?.from.map(({ id }) => id)).toEqual(['line.owesFirst', 'line.benefitAlone'])
    expect(pays?.from.map((one) => amountOf(one as { standing: string }))).toEqual([40_000, 30_000])
  })

  test('says of which part most of the rest is made', () => {
    expect(line.tag).toBe('coinsurance')
    expect(line.range).toEqual({ low: 10_000, high: 10_000 })
  })

  test('keeps the one payer’s own figures where there is no other', () => {
    const alone = ran(routeWith([], { medicare: medicareFacts() })).run
    const plain = chainLine(alone, 0, '1', false)

    expect(plain.payers).toBeUndefined()
    expect(plain.parts.patientOwes).toBe(alone.steps[0]?.alone?.lines[0]?.figures.patient)
  })
})

describe('the total of a chain', () => {
  const open = second({ plan: aShare('Second', 30_000, 20), accumulators: [met('member', null, 0)] })
  const { scene, run } = ran(routeWith([open]))

  test('adds what is owed of every line', () => {
    expect(toldOf(totalOf(run))).toBe(0)
    expect(toldOf(totalOf({ ...run, states: [] }))).toBe(0)
  })

  test('is a range where a payer’s price is missing', () => {
    const untold = ran(routeWith([second({ prices: [aPrice('1', UNKNOWN)] })]))

    // the second recognises nothing or up to the charge of 1,200.00: alone it pays 0.00 to 720.00
    expect(toldOf(totalOf(untold.run))).toEqual([0, 40_000])
    expect(toldOf(chainRange(untold.scene, untold.run))).toEqual([0, 40_000])
  })

  test('is not searched where it is certain', () => {
    expect(chainRange(scene, run)).toEqual(totalOf(run))
    expect(chainOpenFacts(scene, run, totalOf(run))).toEqual([])
  })

  test('names what would close most of its range', () => {
    const untold = ran(routeWith([second({ prices: [aPrice('1', UNKNOWN)] })]))
    const total = chainRange(untold.scene, untold.run)

    expect(chainOpenFacts(untold.scene, untold.run, total)).toEqual([
      { factId: 'payer.P2.line.allowed.1', closesCents: 40_000 },
    ])
    expect(chainOpenFacts({ ...untold.scene, weighsFacts: false }, untold.run, total)).toEqual([])
  })
})

describe('a route of several payers', () => {
  test('is one where others pay, or Original Medicare does', () => {
    expect(isChain(routeWith([second()]))).toBe(true)
    expect(isChain(routeWith([]))).toBe(false)
    expect(isChain(anInsuredRoute())).toBe(false)
    expect(isChain(anInsuredRoute({ plan: ORIGINAL_MEDICARE, medicare: medicareFacts() }))).toBe(true)
    expect(isChain(anInsuredRoute({ medicare: medicareFacts() }))).toBe(false)
  })

  test('answers in the order that the rules decide', () => {
    const route = routeWith([second()])
    const answer = chainAnswer(questionFor(route), route, rulesOn(aQuestion().asOf))

    expect(answer.payers?.map(({ payerId, place }) => [payerId, place])).toEqual([
      ['B', 1],
      ['P2', 2],
    ])
    expect(amountOf(answer.totals.patientOwes)).toBe(0)
    expect(answer.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['cob.order', 'cob.timely']))
  })

  test('lies between its methods while nobody tells how the second pays', () => {
    // standard 0.00, non-duplication 400.00, maintenance of benefits 320.00 are left
    const route = routeWith([second({ method: null })])
    const answer = chainAnswer(questionFor(route), route, rulesOn(aQuestion().asOf))

    expect(answer.range).toEqual({ low: 0, high: 40_000 })
    expect(answer.openFacts[0]?.factId).toBe('payer.P2.plan.cobMethod')
  })

  test('is answered for the first payer alone by a what-if', () => {
    const route = routeWith([second()], { whatIf: 'firstPayerOnly' })
    const answer = chainAnswer(questionFor(route), route, rulesOn(aQuestion().asOf))

    expect(amountOf(answer.totals.patientOwes)).toBe(40_000)
  })
})

test('an answer in one order credits the route’s own plan', () => {
  const route = routeWith([second()], { plan: aShare('First', 25_000, 20) })
  const scene = sceneFor(questionFor(route))
  const found = payerOrders(payersOf(route), {
    on: scene.question.asOf,
    medicareSecondary: scene.rules.medicareSecondary,
  })
  const answer = orderedAnswer(scene, route, found)

  expect(answer.creditedToDeductible).toMatchObject({ value: 25_000 })
  expect(answer.lines[0]?.parts.patientOwes).toMatchObject({ value: 0 })
  expect(answer.payers?.map(({ pays }) => amountOf(pays))).toEqual([60_000, 40_000])
})
