import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type MedicareSituation, medicareOrder } from '../../../shared/engine/cob/medicare-order.ts'
import { type ParentForOrder, type PlanForOrder, paysFirst } from '../../../shared/engine/cob/pays-first.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'

function plan(id: string, over: Partial<PlanForOrder> = {}): PlanForOrder {
  return {
    id,
    coordinates: true,
    coversAs: 'subscriber',
    parent: null,
    work: 'current',
    isContinuation: false,
    inForceSince: plainDate('2024-01-01'),
    ...over,
  }
}

function through(bornOn: string | null, apart: ParentForOrder['apart'] = null): Partial<PlanForOrder> {
  return { coversAs: 'dependent', parent: { bornOn: bornOn === null ? null : plainDate(bornOn), apart } }
}

describe('of two plans pays first', () => {
  test('the one without coordination rules', () => {
    expect(paysFirst(plan('a'), plan('b', { coordinates: false }))).toEqual({
      kind: 'first',
      planId: 'b',
      rule: 'cob.noCoordination',
    })
  })

  test('the one that covers the person as subscriber', () => {
    expect(paysFirst(plan('a', { coversAs: 'dependent' }), plan('b'))).toMatchObject({ planId: 'b' })
  })

  test('of a child the parent born earlier in the year, whatever the year', () => {
    const found = paysFirst(plan('a', through('1970-09-02')), plan('b', through('1990-03-01')))

    expect(found).toEqual({ kind: 'first', planId: 'b', rule: 'cob.birthday' })
  })

  test('of parents with one birthday the plan in force longer', () => {
    const older = plan('b', { ...through('1990-03-01'), inForceSince: plainDate('2019-01-01') })

    expect(paysFirst(plan('a', through('1980-03-01')), older)).toMatchObject({ planId: 'b', rule: 'cob.birthday' })
  })

  test('of parents who live apart the one that the court has named', () => {
    const custodial = plan('a', through('1980-01-01', 'custodial'))

    expect(paysFirst(custodial, plan('b', through('1980-12-31', 'namedByCourt')))).toMatchObject({
      planId: 'b',
      rule: 'cob.parentsApart',
    })
  })

  test('the custodial parent before the spouse and the other parent', () => {
    const other = plan('a', through('1980-01-01', 'nonCustodial'))

    expect(paysFirst(other, plan('b', through('1980-12-31', 'custodialSpouse')))).toMatchObject({ planId: 'b' })
  })

  test('active employment before retirement', () => {
    expect(paysFirst(plan('a', { work: 'over' }), plan('b'))).toMatchObject({
      planId: 'b',
      rule: 'cob.activeBeforeRetired',
    })
  })

  test('ordinary coverage before a continuation', () => {
    expect(paysFirst(plan('a', { isContinuation: true }), plan('b'))).toMatchObject({
      planId: 'b',
      rule: 'cob.ordinaryBeforeContinuation',
    })
  })

  test('a retiree’s plan before a continuation of other work', () => {
    const retiree = plan('a', { work: 'over' })
    const continuation = plan('b', { work: 'other', isContinuation: true, inForceSince: plainDate('2011-01-01') })

    expect(paysFirst(retiree, continuation)).toMatchObject({ planId: 'a', rule: 'cob.ordinaryBeforeContinuation' })
  })

  test('neither of a bought policy and a retiree’s plan for its work: the longer one', () => {
    const bought = plan('a', { work: 'other', inForceSince: plainDate('2019-01-01') })

    expect(paysFirst(bought, plan('b', { work: 'over' }))).toMatchObject({ planId: 'a', rule: 'cob.longerCoverage' })
  })

  test('the parent named by the court, whatever is told of the other', () => {
    const named = plan('b', through(null, 'namedByCourt'))

    expect(paysFirst(plan('a', through(null, 'notTold')), named)).toMatchObject({ planId: 'b' })
  })

  test.each([
    ['neither home is told of', 'notTold', 'notTold'],
    ['only one parent’s custody is told', 'custodial', 'notTold'],
  ] as const)('nobody while %s', (_what, one, other) => {
    const found = paysFirst(plan('a', through('1980-01-01', one)), plan('b', through('1980-02-01', other)))

    expect(found).toEqual({ kind: 'missing', rule: 'cob.parentsApart' })
  })

  test('by birthday where one parent is told to live with the other', () => {
    const found = paysFirst(plan('a', through('1980-01-01', 'notTold')), plan('b', through('1980-02-01')))

    expect(found).toMatchObject({ planId: 'a', rule: 'cob.birthday' })
  })

  test('the longer coverage when nothing else decides', () => {
    expect(paysFirst(plan('a'), plan('b', { inForceSince: plainDate('2020-01-01') }))).toMatchObject({ planId: 'b' })
  })

  test('nobody when all is alike: they share', () => {
    expect(paysFirst(plan('a'), plan('b'))).toEqual({ kind: 'share', rule: 'cob.shareEqually' })
  })

  test('nobody while a fact that decides is missing', () => {
    expect(paysFirst(plan('a', through('1980-01-01')), plan('b', through(null)))).toEqual({
      kind: 'missing',
      rule: 'cob.birthday',
    })
  })
})

describe('Medicare', () => {
  const rules = rulesOn(plainDate('2026-11-23')).medicareSecondary ?? {
    employeesForAge: 0,
    employeesForDisability: 0,
    kidneyMonths: 0,
  }
  const order = (over: Partial<MedicareSituation>): string =>
    medicareOrder(
      {
        because: 'age',
        other: 'currentEmployment',
        employees: 20,
        eligibleSince: null,
        on: plainDate('2026-11-23'),
        ...over,
      },
      rules,
    )

  test.each([
    ['second to an employer of twenty', {}, 'secondary'],
    ['first beside a smaller employer', { employees: 19 }, 'primary'],
    ['first beside a disabled worker of ninety-nine', { because: 'disability', employees: 99 }, 'primary'],
    ['second to a disabled worker of a hundred', { because: 'disability', employees: 100 }, 'secondary'],
    ['first beside retiree coverage', { other: 'none' }, 'primary'],
    ['second to workers’ compensation', { other: 'workersCompensation' }, 'secondary'],
    ['first beside Medicaid and Medigap', { other: 'medicaid' }, 'primary'],
    ['open while nobody knows the size of the employer', { employees: null }, 'missing'],
  ] as const)('is %s', (_, over, expected) => {
    expect(order(over as Partial<MedicareSituation>)).toBe(expected)
  })

  test('is second for thirty months of kidney disease, then first', () => {
    const since = (eligibleSince: string): string =>
      order({ because: 'kidneyDisease', eligibleSince: plainDate(eligibleSince) })

    expect([since('2024-05-24'), since('2024-05-23')]).toEqual(['secondary', 'primary'])
  })
})
