import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { payersOf } from '../../../shared/engine/cob/chain-payers.ts'
import { payerOrders } from '../../../shared/engine/cob/payer-order.ts'
import type { Coordination } from '../../../shared/model/other-payer.ts'
import type { MedicareFacts, PayerOrder } from '../../../shared/model/payer-standing.ts'
import { anInsuredRoute } from '../sample-plan.ts'
import { anOrder, anOther, aShare, aSupplement, medicareFacts, ORIGINAL_MEDICARE } from './payers-sample.ts'

const SCENE = {
  on: plainDate('2026-12-08'),
  medicareSecondary: { employeesForAge: 20, employeesForDisability: 100, kidneyMonths: 30 },
}

function ordered(order: PayerOrder, ...others: Coordination['others']) {
  const route = anInsuredRoute({
    plan: aShare('Own', 0, 20),
    coordination: { method: 'standard', order, others },
  })
  const payers = payersOf(route)
  const found = payerOrders(payers, SCENE)
  return {
    ids: found.orders.map((one) => one.map(({ id }) => id).join(' ')),
    asks: found.asks,
    rule: (() => {
      const [first, second] = found.orders[0] ?? []
      return first === undefined || second === undefined ? null : found.ruleBetween(first, second)
    })(),
  }
}

function other(id: string, order: Partial<PayerOrder>) {
  return anOther(id, aShare(id, 0, 0), 0, { order: anOrder(order) })
}

/** Medicare for kidney disease, and not before it. */
const KIDNEYS: Partial<MedicareFacts> = { because: 'kidneyDisease', entitledBefore: 'none' }

function medicare(facts: Partial<MedicareFacts> = {}) {
  return anOther('M', ORIGINAL_MEDICARE, 0, { order: anOrder({ through: 'own' }), medicare: medicareFacts(facts) })
}

interface Pair {
  readonly own: Partial<PayerOrder>
  readonly their: Partial<PayerOrder>
}

describe.each<readonly [string, Pair, string, string]>([
  ['a plan without coordination rules', { own: {}, their: { coordinates: false } }, 'P B', 'cob.noCoordination'],
  ['a subscriber’s plan', { own: { coversAs: 'dependent' }, their: {} }, 'P B', 'cob.subscriberBeforeDependent'],
  ['current work', { own: { through: 'retirement' }, their: {} }, 'P B', 'cob.activeBeforeRetired'],
  ['ordinary coverage', { own: { through: 'continuation' }, their: {} }, 'P B', 'cob.ordinaryBeforeContinuation'],
  ['the longer coverage', { own: {}, their: { inForceSince: plainDate('2011-03-01') } }, 'P B', 'cob.longerCoverage'],
  ['workers’ compensation', { own: {}, their: { through: 'workersCompensation' } }, 'P B', 'cob.liabilityFirst'],
  ['no-fault coverage', { own: {}, their: { through: 'noFault' } }, 'P B', 'cob.liabilityFirst'],
  ['liability coverage', { own: {}, their: { through: 'liability' } }, 'P B', 'cob.liabilityFirst'],
  ['the plan entered first where they share', { own: {}, their: {} }, 'B P', 'cob.shareEqually'],
])('%s', (_what, { own, their }, ids, rule) => {
  test('pays first', () => {
    const found = ordered(anOrder(own), other('P', their))

    expect(found.ids).toEqual([ids])
    expect(found.asks).toEqual([])
  })

  test('says by which rule', () => {
    expect(ordered(anOrder(own), other('P', their)).rule).toBe(rule)
  })
})

describe('a child of two parents', () => {
  const parent = (bornOn: string | null, apart: 'custodial' | 'nonCustodial' | null = null) => ({
    coversAs: 'dependent' as const,
    parent: { bornOn: bornOn === null ? null : plainDate(bornOn), apart },
  })

  test('is covered first by the parent whose birthday comes first', () => {
    expect(ordered(anOrder(parent('1970-11-02')), other('P', parent('1985-02-17'))).ids).toEqual(['P B'])
  })

  test('waits for a birthday that nobody has told', () => {
    const found = ordered(anOrder(parent('1970-11-02')), other('P', parent(null)))

    expect(found.ids).toEqual(['B P', 'P B'])
    expect(found.asks).toEqual(['birthday'])
  })

  test('is covered first by who has custody', () => {
    const found = ordered(anOrder(parent(null, 'nonCustodial')), other('P', parent(null, 'custodial')))

    expect(found.ids).toEqual(['P B'])
  })
})

describe('Medicare', () => {
  test.each([
    ['before a small employer', { employees: 19 }, 'M B'],
    ['behind a large employer', { employees: 20 }, 'B M'],
    ['before a retiree’s plan', { through: 'retirement' }, 'M B'],
    ['before a continuation', { through: 'continuation' }, 'M B'],
    ['behind workers’ compensation', { through: 'workersCompensation' }, 'B M'],
  ] as const)('stands %s', (_what, own, ids) => {
    expect(ordered(anOrder(own), medicare()).ids).toEqual([ids])
  })

  test('stands behind any group plan in the first months of kidney disease', () => {
    const early = medicare({ ...KIDNEYS, eligibleSince: plainDate('2025-01-01') })
    const late = medicare({ ...KIDNEYS, eligibleSince: plainDate('2023-01-01') })

    expect(ordered(anOrder({ employees: 3 }), early).ids).toEqual(['B M'])
    expect(ordered(anOrder({ employees: 3 }), late).ids).toEqual(['M B'])
  })

  test('waits for the size of the employer', () => {
    const found = ordered(anOrder({ employees: null }), medicare())

    expect(found.ids).toEqual(['B M', 'M B'])
    expect(found.asks).toEqual(['employerSize'])
  })

  test.each<readonly [string, Partial<PayerOrder>, Partial<MedicareFacts>, readonly string[]]>([
    ['how the other coverage was got', { through: null }, {}, ['through']],
    ['why the patient has Medicare', {}, { because: null }, ['medicareReason']],
    ['since when kidney disease counts', {}, { because: 'kidneyDisease', eligibleSince: null }, ['medicareSince']],
  ])('waits for %s', (_what, own, facts, asks) => {
    const found = ordered(anOrder(own), medicare(facts))

    expect(found.ids).toEqual(['B M', 'M B'])
    expect(found.asks).toEqual(asks)
  })

  test('asks no reason where every reason gives the same order', () => {
    expect(ordered(anOrder({ through: 'own' }), medicare({ because: null })).ids).toEqual(['M B'])
  })

  test('stands before a policy that somebody bought, even with kidney disease', () => {
    const early = medicare({ ...KIDNEYS, eligibleSince: plainDate('2026-06-01') })

    expect(ordered(anOrder({ through: 'own' }), early).ids).toEqual(['M B'])
  })

  test('stands behind a continuation in the first months of kidney disease', () => {
    const early = medicare({ ...KIDNEYS, eligibleSince: plainDate('2026-06-01') })

    expect(ordered(anOrder({ through: 'continuation' }), early).ids).toEqual(['B M'])
  })

  test('turns first on the day after thirty months of kidney disease', () => {
    const last = medicare({ because: 'kidneyDisease', eligibleSince: plainDate('2024-06-09') })
    const first = medicare({ because: 'kidneyDisease', eligibleSince: plainDate('2024-06-08') })

    expect(ordered(anOrder(), last).ids).toEqual(['B M'])
    expect(ordered(anOrder(), first).ids).toEqual(['M B'])
  })

  test('is followed by its supplement at once', () => {
    expect(ordered(anOrder({ through: 'retirement' }), aSupplement('G'), medicare()).ids).toEqual(['M S B'])
  })

  test('stands between an active worker’s plan and a retiree’s own', () => {
    const worker = other('W', { coversAs: 'dependent', through: 'currentEmployment', employees: 500 })

    expect(ordered(anOrder({ through: 'retirement' }), worker, medicare()).ids).toEqual(['W M B'])
  })
})

test('Medicaid pays behind everybody else', () => {
  const medicaid = anOther('D', { ...aShare('Medicaid', 0, 0), type: 'medicaid' }, 0)

  expect(ordered(anOrder(), medicaid, other('P', { coversAs: 'dependent' })).ids).toEqual(['B P D'])
})

test('a supplement without Medicare stands behind the plans', () => {
  expect(ordered(anOrder(), aSupplement('G')).ids).toEqual(['B S'])
})

/** 42 CFR 411.163(b): who paid first by age or disability when kidney disease came goes on to pay first. */
describe('with Medicare before kidney disease', () => {
  const eligibleSince = plainDate('2026-06-01')
  const dual = (entitledBefore: MedicareFacts['entitledBefore'], since = eligibleSince) =>
    medicare({
      because: 'kidneyDisease',
      eligibleSince: since,
      ...(entitledBefore === undefined ? {} : { entitledBefore }),
    })

  test.each<readonly [string, MedicareFacts['entitledBefore'], Partial<PayerOrder>, string]>([
    ['by age and a retiree’s plan, Medicare stays first', 'age', { through: 'retirement' }, 'M B'],
    ['by age and a continuation, Medicare stays first', 'age', { through: 'continuation' }, 'M B'],
    ['by age and 19 people at work, Medicare stays first', 'age', { employees: 19 }, 'M B'],
    ['by age and 20 people at work, the plan stays first', 'age', { employees: 20 }, 'B M'],
    ['by disability and 99 people at work, Medicare stays first', 'disability', { employees: 99 }, 'M B'],
    ['by disability and 100 people at work, the plan stays first', 'disability', { employees: 100 }, 'B M'],
    ['by nothing, a retiree’s plan pays first', 'none', { through: 'retirement' }, 'B M'],
  ])('%s', (_what, entitledBefore, own, ids) => {
    expect(ordered(anOrder(own), dual(entitledBefore)).ids).toEqual([ids])
  })

  test('the plan pays first for thirty months only', () => {
    const [last, first] = [plainDate('2024-06-09'), plainDate('2024-06-08')]

    expect(ordered(anOrder(), dual('age', last)).ids).toEqual(['B M'])
    expect(ordered(anOrder(), dual('age', first)).ids).toEqual(['M B'])
  })

  test('nobody asks where the employer is large enough for every reason', () => {
    const found = ordered(anOrder({ employees: 500 }), dual(undefined))

    expect(found).toMatchObject({ ids: ['B M'], asks: [] })
  })

  test('a retiree’s plan waits for what was before', () => {
    const found = ordered(anOrder({ through: 'retirement' }), dual(undefined))

    expect(found).toMatchObject({ ids: ['B M', 'M B'], asks: ['medicareBefore'] })
  })

  test('the size of the employer is asked once the reason before is told', () => {
    const found = ordered(anOrder({ employees: null }), dual('disability'))

    expect(found).toMatchObject({ ids: ['B M', 'M B'], asks: ['employerSize'] })
  })
})
