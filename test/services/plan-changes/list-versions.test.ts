import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { refusalOf } from '../../support/cause.ts'
import { ask, openDesk, refusal, refusalTo } from '../../support/desk.ts'
import { aChange, agreed, aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'

test('old versions stay readable with who agreed and what differs', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  const request = aChange(desk, plan, {
    kind: 'newTerms',
    size: { by: 'amount', amount: cents(5_000) },
    frequency: null,
    firstDueOn: null,
    arrears: 'keep',
  })

  await ask(desk, 'plan.change', { ...request, note: 'new work hours' })

  const { versions } = await ask(desk, 'plan.versions', { planId: plan.id })
  expect(versions.map(({ version, kind, signedOn }) => [version, kind, signedOn])).toEqual([
    [1, 'created', '2026-11-23'],
    [2, 'newTerms', null],
  ])
  expect(versions[0]).toMatchObject({ agreed: null, changes: [], terms: plan.terms })
  expect(versions[0]?.demands.map(({ amount }) => amount)).toEqual(Array(6).fill(10_000))
  expect(versions[0]?.demands[0]?.balanceAfter).toBe(50_000)
  expect(versions[1]).toMatchObject({
    effectiveOn: '2026-11-23',
    madeBy: 'Counselor 1',
    agreed: agreed(desk),
    note: 'new work hours',
    adjusted: 0,
    needsSignature: true,
    disclosure: 'full',
    because: 'newTerms',
  })
  expect(versions[1]?.changes.map(({ code }) => code)).toEqual(['count', 'payment', 'lastPayment', 'lastDue'])
})

test('new terms are signed beside the old signature', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const after = await changed(desk, plan, { kind: 'skip', count: 1, money: 'toLast' })
  desk.later({ days: 3 })

  const { plan: signed } = await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'screen' })

  expect(after).toMatchObject({ state: 'active', signedOn: null })
  expect(signed).toMatchObject({ state: 'active', signedOn: '2026-11-26' })
  const { versions } = await ask(desk, 'plan.versions', { planId: plan.id })
  expect(versions.map(({ signedOn }) => signedOn)).toEqual(['2026-11-23', '2026-11-26'])
  const again = { planId: plan.id, signedOn: desk.today(), by: 'paper' as const }
  expect(await refusalTo(desk, 'plan.sign', again)).toEqual(refusal('PLAN_STATE', { state: 'active' }))
})

test('a moved date keeps the signature of the terms before', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const moved = await changed(desk, plan, { kind: 'moveDate', number: 1, dueOn: day('2026-12-20'), later: 'stay' })

  expect(moved).toMatchObject({ version: 2, state: 'active', signedOn: '2026-11-23' })
})

test('a plan that was never signed waits on after a change', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: (await aRunningPlan(desk)).terms })

  const after = await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  expect(after).toMatchObject({ state: 'awaitingSignature', signedOn: null })
  const { plan: signed } = await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })
  expect(signed.state).toBe('active')
})

test('versions of a plan are never edited', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await changed(desk, plan, { kind: 'pause', reason: 'hardship', until: null })
  const { writer } = desk.store

  expect(refusalOf(() => writer.run(sql`UPDATE plan_changes SET note = 'x'`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM plan_changes`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM plan_versions WHERE version = 1`))).toMatch(/never changes/)
})

test('versions of a plan that does not exist are not found', async () => {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)

  const error = await refusalTo(desk, 'plan.versions', { planId: `${id}-none` as typeof id })

  expect(error).toEqual(refusal('NOT_FOUND'))
})
