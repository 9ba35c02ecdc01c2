import { describe, expect, test } from 'vitest'
import { isSettled } from '../../shared/engine/figure.ts'
import type { Assistance } from '../../shared/model/assistance.ts'
import { type EstimateDraft, estimateDraftSchema } from '../../shared/model/estimate.ts'
import { known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { OtherPayer } from '../../shared/model/other-payer.ts'
import type { PayerStanding } from '../../shared/model/payer-standing.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../shared/model/route.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aCoverage, aLine, anEstimate, BENEFIT_PLAN, TODAY } from '../support/samples.ts'

const SLIDING: Assistance = {
  kind: 'sliding',
  region: 'contiguous',
  householdSize: known(3),
  annualIncome: known(cents(3_000_000)),
  classes: [
    { upTo: percent(100), pays: { kind: 'fee', amount: cents(2_500) } },
    { upTo: percent(200), pays: { kind: 'share', rate: percent(40) } },
  ],
  contractForbids: known(false),
}

const CHARITY: Assistance = {
  kind: 'charity',
  isEligible: known(true),
  policyOff: known(percent(50)),
  generallyBilled: known(percent(40)),
  isNecessaryCare: known(true),
}

function selfPay(over: Partial<SelfPayRoute>): SelfPayRoute {
  return {
    id: 'R1',
    name: 'Self-pay',
    kind: 'selfPay',
    discount: percent(0),
    promptPay: percent(0),
    cashPrices: [],
    ...over,
  }
}

const SUPPLEMENT: OtherPayer = { payer: 'medigap', id: 'S', name: 'Supplement G', letter: 'G' }

function insured(over: Partial<InsuredRoute>): InsuredRoute {
  return {
    id: 'R1',
    name: 'Insured',
    kind: 'insured',
    coverageId: null,
    plan: BENEFIT_PLAN,
    tier: 'in',
    effectiveFrom: null,
    effectiveTo: null,
    accumulators: [{ scope: 'member', tier: 'in', deductibleMet: known(cents(0)), oopMet: known(cents(0)) }],
    counters: [],
    prices: [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' } }],
    source: { means: 'portal', asOf: TODAY, by: 'Counselor 1', reference: '' },
    nextPlanYear: false,
    ...over,
  }
}

const ORDER = {
  coordinates: true,
  coversAs: 'subscriber',
  through: 'currentEmployment',
  employees: 40,
  inForceSince: null,
  parent: null,
} as const

const SECOND: OtherPayer = {
  payer: 'plan',
  id: 'P2',
  coverageId: null,
  plan: { ...BENEFIT_PLAN, planName: 'Second Plan' },
  tier: 'in',
  accumulators: [{ scope: 'member', tier: 'in', deductibleMet: known(cents(0)), oopMet: known(cents(0)) }],
  counters: [],
  prices: [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' } }],
  source: { means: 'card', asOf: TODAY, by: '', reference: '' },
  method: 'nonDuplication',
  order: { ...ORDER, coversAs: 'dependent' },
  medicare: null,
}

const KINDS: readonly (readonly [string, Route])[] = [
  ['the list price', selfPay({ pricing: { method: 'chargemaster' } })],
  [
    'a stepped discount',
    selfPay({ pricing: { method: 'tiered', steps: [{ from: cents(50_000), off: percent(30) }] } }),
  ],
  ['an agreed sum', selfPay({ pricing: { method: 'settlement', total: known(cents(60_000)) } })],
  [
    'a package',
    selfPay({
      pricing: {
        method: 'package',
        packages: [{ id: 'K', name: 'Knee package', lineIds: ['l1'], price: known(cents(70_000)) }],
      },
    }),
  ],
  [
    'a membership',
    selfPay({
      pricing: {
        method: 'membership',
        monthlyFee: known(cents(7_900)),
        joiningFee: NONE,
        months: 3,
        isMember: known(false),
        memberOff: percent(60),
        memberPrices: [],
      },
    }),
  ],
  ['a sliding fee', selfPay({ assistance: SLIDING })],
  ['financial assistance', selfPay({ assistance: CHARITY })],
  ['a plan under a sliding fee', insured({ assistance: SLIDING })],
  ['two plans', insured({ coordination: { method: 'standard', order: ORDER, others: [SECOND] } })],
  [
    'Medicare and a supplement',
    insured({
      plan: { ...BENEFIT_PLAN, type: 'medicare', planName: 'Original Medicare' },
      medicare: {
        because: 'age',
        eligibleSince: TODAY,
        status: 'nonparUnassigned',
        isQmb: known(false),
        isPeriodDeductiblePaid: UNKNOWN,
        hospitalDaysBefore: UNKNOWN,
        nursingDaysBefore: UNKNOWN,
        reserveDaysUsed: UNKNOWN,
      },
      coordination: { method: 'standard', order: ORDER, others: [SUPPLEMENT] },
    }),
  ],
  ['a denied authorization', insured({ whatIf: 'notAuthorized', basedOn: 'R0' })],
  ['a met deductible', insured({ whatIf: 'deductibleMet', basedOn: 'R0' })],
  ['a contract for procedures', insured({ procedures: { ladder: [100, 50, 25], modifiers: [] } })],
]

function draftWith(route: Route): EstimateDraft {
  const draft = anEstimate(PATIENT_A.id)
  return { ...draft, question: { ...draft.question, routes: [route] }, chosenRouteId: 'R1' }
}

async function started(desk: TestDesk) {
  return (await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })).row.id
}

describe.each(KINDS)('an estimate with %s', (_kind, route) => {
  test('is kept as it was typed', async () => {
    const desk = openDesk()
    const estimateId = await started(desk)
    const draft = draftWith(route)

    await ask(desk, 'estimate.saveDraft', { estimateId, draft })

    expect((await ask(desk, 'estimate.get', { estimateId })).draft).toEqual(draft)
  })

  test('is issued with the amount that was shown', async () => {
    const desk = openDesk()
    const estimateId = await started(desk)

    const record = await ask(desk, 'estimate.issue', { estimateId, draft: draftWith(route), language: 'en' })
    const owes = record.answer?.routes[0]?.totals.patientOwes

    expect(record.row.state).toBe('issued')
    expect(owes !== undefined && isSettled(owes)).toBe(true)
    expect(record.row.patientOwesCents).toBe(owes !== undefined && isSettled(owes) ? owes.value : null)
    expect(record.papers.map(({ kind }) => kind)).toEqual([
      route.kind === 'selfPay' ? 'goodFaithEstimate' : 'insuredEstimate',
    ])
  })
})

test('a draft from before the new routes reads as it stands', () => {
  const old = anEstimate(PATIENT_A.id)

  expect(estimateDraftSchema.parse(JSON.parse(JSON.stringify(old)))).toEqual(old)
})

test('lines keep their open units', () => {
  const line = aLine('l1', { volume: { lowUnits: 1, highUnits: 4 }, mayHappen: true })
  const draft = anEstimate(PATIENT_A.id)
  const open = { ...draft, question: { ...draft.question, lines: [line] } }

  expect(estimateDraftSchema.parse(JSON.parse(JSON.stringify(open))).question.lines[0]).toEqual(line)
})

test('a package without a price can not be issued yet', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  const packages = [{ id: 'K', name: 'Knee package', lineIds: ['l1'], price: UNKNOWN }]
  const draft = draftWith(selfPay({ pricing: { method: 'package', packages } }))

  const refused = await refusalTo(desk, 'estimate.issue', { estimateId, draft, language: 'en' })

  expect(JSON.stringify(refused)).toContain('charges')
})

test('no card number may stand in the name of a package', async () => {
  const desk = openDesk()
  const estimateId = await started(desk)
  const packages = [{ id: 'K', name: '4111 1111 1111 1111', lineIds: ['l1'], price: UNKNOWN }]
  const draft = draftWith(selfPay({ pricing: { method: 'package', packages } }))

  expect(JSON.stringify(await refusalTo(desk, 'estimate.saveDraft', { estimateId, draft }))).toContain('routes.1')
})

test('two active coverages have a column together', async () => {
  const desk = openDesk()
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const second = aCoverage(PATIENT_A.id, { order: 2, relation: 'spouse' })
  const stored = await ask(desk, 'coverage.save', { coverageId: null, draft: second })

  const { draft } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const together = draft.question.routes.at(-1)

  expect(draft.question.routes.map(({ id }) => id)).toEqual(['R1', 'R2'])
  expect(together?.kind === 'insured' && together.coordination?.others).toMatchObject([
    { payer: 'plan', id: 'P2', coverageId: stored.id, order: { coversAs: 'dependent', through: null } },
  ])
})

test('what was asked of a coverage stands in the column', async () => {
  const desk = openDesk()
  const standing: PayerStanding = {
    coordinates: true,
    through: 'retirement',
    employees: 12,
    method: 'maintenanceOfBenefits',
    parent: null,
    medicare: null,
    medigap: null,
  }
  const retired = aCoverage(PATIENT_A.id, { standing })
  const first = await ask(desk, 'coverage.save', { coverageId: null, draft: retired })
  const spouse = aCoverage(PATIENT_A.id, { order: 2, relation: 'spouse' })
  await ask(desk, 'coverage.save', { coverageId: null, draft: spouse })

  const { draft } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const together = draft.question.routes.at(-1)

  expect(first.standing).toEqual(standing)
  expect(together?.kind === 'insured' && together.coordination).toMatchObject({
    method: 'maintenanceOfBenefits',
    order: { through: 'retirement', employees: 12 },
  })
})
