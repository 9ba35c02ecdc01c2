import { describe, expect, test } from 'vitest'
import { compareRoutes, lowestRoute } from '../../../shared/engine/compare/lowest.ts'
import { whatIfDifferences } from '../../../shared/engine/compare/what-differs.ts'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { type WhatIfRoute, whatIfRoute } from '../../../shared/engine/estimate/supposed.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { anOther, aShare, behind } from '../cob/payers-sample.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'

/** A scan that needs approval under a plan with both levels: 640.00 of the deductible is left. */
const BASE: InsuredRoute = anInsuredRoute({
  id: 'B',
  plan: aPlan({
    tiers: [aLevel(), aLevel({ tier: 'out', deductibleIndividual: told(300_000), oopIndividual: NONE })],
    benefits: [
      aRule('imaging', { authorizationNeeded: known(true) }),
      aRule('imaging', { tier: 'out', coinsurance: known(percent(50)) }),
    ],
    authDenied: { action: 'deny', liability: 'patientBilled' },
  }),
  prices: [aPrice('1', told(100_000))],
})

const SCAN: ServiceLine = aLine('1', { charge: told(150_000), auth: 'approved' })

function asked(whatIf: WhatIfRoute['whatIf'], line: ServiceLine = SCAN): EstimateQuestion {
  return aQuestion({ lines: [line], routes: [BASE, whatIfRoute(BASE, { id: 'W', name: 'What if', whatIf })] })
}

function answersTo(question: EstimateQuestion): readonly RouteAnswer[] {
  return estimate(question, rulesOn(question.asOf)).routes
}

function difference(question: EstimateQuestion) {
  const [found] = whatIfDifferences(question, estimate(question, rulesOn(question.asOf)))
  return found
}

describe('as it is', () => {
  test('the patient owes deductible and share', () => {
    expect(answersTo(asked('notAuthorized'))[0]?.totals.patientOwes).toMatchObject({ value: 71_200 })
  })
})

describe('if it were not authorized', () => {
  const question = asked('notAuthorized')

  test('the whole charge is the patient’s', () => {
    expect(answersTo(question)[1]?.totals.patientOwes).toMatchObject({ standing: 'known', value: 150_000 })
    expect(answersTo(question)[1]?.notes[0]).toMatchObject({ code: 'whatIf.notAuthorized' })
  })

  test('the authorization is the fact that differs', () => {
    const found = difference(question)
    const notCovered = found?.differences.find(({ part }) => part === 'notCovered')

    expect(found).toMatchObject({ basedOn: 'B', comparison: { kind: 'lower', routeId: 'B', byAtLeast: 78_800 } })
    expect(notCovered?.because.map(({ factId }) => factId)).toContain('line.auth.1')
  })

  test('an emergency is not denied', () => {
    const emergency = { ...SCAN, emergency: true }

    expect(answersTo(asked('notAuthorized', emergency))[1]?.totals.patientOwes).toMatchObject({ value: 71_200 })
  })

  test('care that needs no approval stays as it is', () => {
    const free: InsuredRoute = {
      ...BASE,
      plan: { ...BASE.plan, benefits: [aRule('imaging', { authorizationNeeded: known(false) })] },
    }
    const question: EstimateQuestion = aQuestion({
      lines: [{ ...SCAN, auth: 'notNeeded' }],
      routes: [free, whatIfRoute(free, { id: 'W', name: 'What if', whatIf: 'notAuthorized' })],
    })
    const [here, there] = answersTo(question)

    expect(there?.range).toEqual(here?.range)
  })
})

describe('if the deductible were met', () => {
  test('only the share is left', () => {
    expect(answersTo(asked('deductibleMet'))[1]?.totals).toMatchObject({
      deductible: { value: 0 },
      coinsurance: { value: 20_000 },
      patientOwes: { value: 20_000 },
    })
  })

  test('what met it counts toward the yearly limit', () => {
    const close: InsuredRoute = {
      ...BASE,
      accumulators: [{ scope: 'member', tier: 'in', deductibleMet: told(86_000), oopMet: told(430_000) }],
    }
    const question = aQuestion({
      lines: [SCAN],
      routes: [close, whatIfRoute(close, { id: 'W', name: 'What if', whatIf: 'deductibleMet' })],
    })

    expect(answersTo(question)[1]?.totals.patientOwes).toMatchObject({ value: 6_000 })
  })

  test('the difference is the deductible', () => {
    expect(difference(asked('deductibleMet'))?.comparison).toMatchObject({
      kind: 'lower',
      routeId: 'W',
      byAtLeast: 51_200,
    })
  })
})

describe('if it were out of the network', () => {
  test('the prices of the network no longer hold', () => {
    const [, out] = answersTo(asked('outOfNetwork'))

    expect(out?.range).toEqual({ low: 75_000, high: 150_000 })
    expect(out?.openFacts.map(({ factId }) => factId)).toContain('line.allowed.1')
    expect(out?.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['whatIf.outOfNetwork', 'network.out']))
  })

  test('a told price out of the network leaves the balance bill', () => {
    const question = asked('outOfNetwork')
    const routes = question.routes.map(
      (route): Route =>
        route.kind === 'insured' && route.id === 'W'
          ? {
              ...route,
              prices: [aPrice('1', told(80_000))],
              accumulators: [{ scope: 'member', tier: 'out', deductibleMet: told(300_000), oopMet: NONE }],
            }
          : route,
    )

    expect(answersTo({ ...question, routes })[1]?.totals).toMatchObject({
      coinsurance: { value: 40_000 },
      balanceBill: { value: 70_000 },
      patientOwes: { value: 110_000 },
    })
  })
})

describe('out of the network', () => {
  const PLAN = BASE.plan
  const answerFor = (base: InsuredRoute, line: Partial<ServiceLine> = {}) =>
    answersTo(
      aQuestion({
        lines: [{ ...SCAN, ...line }],
        routes: [base, whatIfRoute(base, { id: 'W', name: 'What if', whatIf: 'outOfNetwork' })],
      }),
    )[1]

  test('a plan that pays nobody there leaves the whole charge and credits nothing', () => {
    const own: InsuredRoute = {
      ...BASE,
      plan: {
        ...PLAN,
        type: 'HMO',
        tiers: PLAN.tiers.filter(({ tier }) => tier === 'in'),
        benefits: PLAN.benefits.filter(({ tier }) => tier === 'in'),
      },
    }
    const out = answerFor(own)

    expect(out?.totals.patientOwes).toMatchObject({ standing: 'known', value: 150_000 })
    expect(out?.openFacts).toEqual([])
    expect(out?.creditedToDeductible).toMatchObject({ value: 0 })
  })

  test('a protected service is paid as in the network once its amount is told', () => {
    const base: InsuredRoute = { ...BASE, prices: [aPrice('1', told(100_000))] }
    const asked = answerFor(base, { nsaProtected: true })

    expect(asked?.openFacts.map(({ factId }) => factId)).toContain('line.allowed.1')
    // At most the whole charge is recognized: 640.00 of the deductible and 20 % of the other 860.00.
    expect(asked?.range.high).toBe(81_200)
  })

  test('the steps of the contract end with the network', () => {
    const base: InsuredRoute = { ...BASE, procedures: { ladder: [100, 50], modifiers: [] } }

    expect(whatIfRoute(base, { id: 'W', name: 'What if', whatIf: 'outOfNetwork' }).procedures).toBeUndefined()
    expect(whatIfRoute(base, { id: 'W', name: 'What if', whatIf: 'deductibleMet' }).procedures).toEqual(base.procedures)
  })

  test('a price of the network never comes along', () => {
    for (const price of [1, 61_200, 150_000]) {
      const base: InsuredRoute = { ...BASE, prices: [aPrice('1', told(price))] }
      expect(whatIfRoute(base, { id: 'W', name: 'What if', whatIf: 'outOfNetwork' }).prices).toEqual([])
    }
  })
})

describe('if the patient waits for the next plan year', () => {
  test('nothing is met yet', () => {
    expect(answersTo(asked('nextPlanYear'))[1]?.totals.patientOwes).toMatchObject({ value: 100_000 })
  })
})

test('a what-if whose route is gone says nothing', () => {
  const question = asked('deductibleMet')
  const alone = { ...question, routes: question.routes.slice(1) }

  expect(difference(alone)).toBeUndefined()
})

describe('routes of other kinds', () => {
  const member = aSelfPayRoute({
    id: 'M',
    pricing: {
      method: 'membership',
      monthlyFee: told(10_000),
      joiningFee: NONE,
      months: 12,
      isMember: known(false),
      memberOff: percent(60),
      memberPrices: [],
    },
  })
  const cash = aSelfPayRoute({ id: 'C', discount: percent(20) })

  test('compare with the fees of a membership', () => {
    const [here, there] = answersTo(aQuestion({ lines: [SCAN], routes: [member, cash] })) as [RouteAnswer, RouteAnswer]

    expect(here.range).toEqual({ low: 60_000, high: 60_000 })
    expect(compareRoutes(here, there)).toMatchObject({ kind: 'lower', routeId: 'C', byAtLeast: 60_000 })
    expect(lowestRoute([here, there])?.routeId).toBe('C')
  })

  test('a second plan parts two routes by what the plans pay', () => {
    const second = anOther('P2', aShare('Second', 0, 0), 100_000)
    const both: InsuredRoute = { ...BASE, id: 'D', coordination: behind(second) }
    const [one, two] = answersTo(aQuestion({ lines: [SCAN], routes: [BASE, both] })) as [RouteAnswer, RouteAnswer]

    expect(compareRoutes(one, two)).toMatchObject({ kind: 'lower', routeId: 'D', byAtLeast: 71_200 })
    expect(two.totals.planPays).toMatchObject({ value: 100_000 })
  })

  test('one plan and several payers tell the rest of the year', () => {
    const second = anOther('P2', aShare('Second', 0, 0), 100_000)
    const both: InsuredRoute = { ...BASE, id: 'D', coordination: behind(second) }
    const question = aQuestion({ lines: [SCAN], routes: [BASE, both, cash] })
    const expected = { care: [], cashCounts: 'nothing', breakEvenKinds: [], most: cents(0) } as const
    const outlook = yearOutlook(question, expected, rulesOn(question.asOf))

    expect(outlook.routes.map(({ laterRouteId }) => laterRouteId)).toEqual(['B', 'D', 'B', 'D'])
  })
})
