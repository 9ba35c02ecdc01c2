import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo } from '../../support/desk.ts'
import { aChange, aRunningPlan, changed, day, faults, lines, pay } from '../../support/running-plan.ts'

test('a moved payment takes the later ones with it', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const after = await changed(desk, plan, { kind: 'moveDate', number: 2, dueOn: day('2027-01-22'), later: 'follow' })

  expect(after.version).toBe(2)
  expect(lines(after).slice(0, 4)).toEqual([
    '1 2026-12-15 10000 0',
    '2 2027-01-22 10000 0',
    '3 2027-02-22 10000 0',
    '4 2027-03-22 10000 0',
  ])
  expect(after.terms.firstDueOn).toBe('2027-01-22')
  expect(faults(desk)).toEqual([])
})

test('one payment moves alone when the later ones stay', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const after = await changed(desk, plan, { kind: 'moveDate', number: 2, dueOn: day('2027-01-22'), later: 'stay' })

  expect(lines(after).slice(1, 3)).toEqual(['2 2027-01-22 10000 0', '3 2027-02-15 10000 0'])
  const beyond = aChange(desk, after, { kind: 'moveDate', number: 2, dueOn: day('2027-02-15'), later: 'stay' })
  expect(await refusalTo(desk, 'plan.change', beyond)).toMatchObject({ facts: { code: 'datesNotIncreasing' } })
})

test('a skipped payment goes behind the last one', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)

  const after = await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  expect(lines(after)).toEqual([
    '1 2026-12-15 10000 10000',
    '3 2027-02-15 10000 0',
    '4 2027-03-15 10000 0',
    '5 2027-04-15 10000 0',
    '6 2027-05-15 10000 0',
    '7 2027-06-15 10000 0',
  ])
  expect(after).toMatchObject({ state: 'active', left: 50_000, paid: 10_000 })
  expect(faults(desk)).toEqual([])
})

test.each([
  ['toLast', [10_000, 10_000, 10_000, 20_000]],
  ['spread', [12_500, 12_500, 12_500, 12_500]],
] as const)('the money of a skipped payment goes %s', async (money, amounts) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { owed: cents(50_000), size: { by: 'count', count: 5 } })

  const after = await changed(desk, plan, { kind: 'skip', count: 1, money })

  expect(after.installments.map(({ amount }) => amount)).toEqual(amounts)
  expect(faults(desk)).toEqual([])
})

test('what is left is paid over more payments', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 15_000)

  const after = await changed(desk, plan, {
    kind: 'newTerms',
    size: { by: 'count', count: 9 },
    frequency: null,
    firstDueOn: null,
    arrears: 'keep',
  })

  expect(lines(after).slice(0, 3)).toEqual([
    '1 2026-12-15 10000 10000',
    '2 2027-01-15 10000 5000',
    '3 2027-02-15 5000 0',
  ])
  expect(after.installments).toHaveLength(10)
  expect(after).toMatchObject({ left: 45_000, paid: 15_000, signedOn: null, state: 'active' })
  expect(faults(desk)).toEqual([])
})

test('a lower amount with another rhythm starts on its own day', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const after = await changed(desk, plan, {
    kind: 'newTerms',
    size: { by: 'amount', amount: cents(8_000) },
    frequency: 'biweekly',
    firstDueOn: day('2026-12-18'),
    arrears: 'keep',
  })

  expect(lines(after).slice(0, 2)).toEqual(['1 2026-12-18 8000 0', '2 2027-01-01 8000 0'])
  expect(after.installments.at(-1)).toMatchObject({ number: 8, amount: 4_000, contractOn: '2027-03-26' })
  expect(after.terms).toMatchObject({
    frequency: 'biweekly',
    firstDueOn: '2026-12-18',
    size: { by: 'count', count: 8 },
  })
})

test('overdue amounts join new terms when asked to', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  desk.later({ days: 60 })

  const after = await changed(desk, plan, {
    kind: 'newTerms',
    size: { by: 'amount', amount: cents(7_000) },
    frequency: null,
    firstDueOn: null,
    arrears: 'include',
  })

  expect(lines(after)[0]).toBe('1 2026-12-15 4000 4000')
  expect(after.installments.slice(1).map(({ amount }) => amount)).toEqual([...Array(8).fill(7_000)])
  expect(after.installments[1]?.contractOn).toBe('2027-02-15')
  expect(faults(desk)).toEqual([])
})

test('arrears rise the payments that are still to come', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 2_000)
  desk.later({ days: 60 })

  const after = await changed(desk, plan, { kind: 'reAmortize' })

  expect(lines(after)).toEqual([
    '1 2026-12-15 2000 2000',
    '3 2027-02-15 14500 0',
    '4 2027-03-15 14500 0',
    '5 2027-04-15 14500 0',
    '6 2027-05-15 14500 0',
  ])
  expect(faults(desk)).toEqual([])
})

test('arrears move behind the last payment once in twelve months', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 60 })

  const after = await changed(desk, plan, { kind: 'reAge', count: 2 })

  expect(lines(after).slice(-3)).toEqual(['6 2027-05-15 10000 0', '7 2027-06-15 10000 0', '8 2027-07-15 10000 0'])
  desk.later({ days: 60 })
  const again = await refusalTo(desk, 'plan.change', aChange(desk, after, { kind: 'reAge', count: 2 }))
  expect(again).toMatchObject({ code: 'PLAN_TERMS', facts: { code: 'reAgedLately', on: '2028-01-22' } })
  expect(faults(desk)).toEqual([])
})

test('a pause stops the clock and a resumption starts it anew', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const paused = await changed(desk, plan, { kind: 'pause', reason: 'hardship', until: null })
  desk.later({ days: 100 })
  const during = await ask(desk, 'plan.versions', { planId: plan.id })
  const unasked = { ...aChange(desk, paused, { kind: 'resume', firstDueOn: day('2027-03-20') }), consent: null }
  expect(await refusalTo(desk, 'plan.change', unasked)).toMatchObject({ facts: { code: 'consentMissing' } })
  const resumed = await changed(desk, paused, { kind: 'resume', firstDueOn: day('2027-03-20') })
  const after = await ask(desk, 'plan.versions', { planId: plan.id })

  expect(during).toMatchObject({ standing: { state: 'paused', late: [] }, pauses: [{ to: null, reason: 'hardship' }] })
  expect(lines(resumed).slice(0, 2)).toEqual(['1 2027-03-20 10000 0', '2 2027-04-20 10000 0'])
  expect(after.pauses).toEqual([{ from: '2026-11-23', to: '2027-03-02', reason: 'hardship' }])
  expect(after.standing.state).toBe('active')
  const twice = aChange(desk, resumed, { kind: 'resume', firstDueOn: null })
  expect(await refusalTo(desk, 'plan.change', twice)).toMatchObject({ facts: { code: 'notPaused' } })
})

test('somebody else may pay from now on', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const guarantor = { ...plan.terms.guarantor, name: 'Sample Parent', relation: 'parent' as const }

  const after = await changed(desk, plan, { kind: 'changePayer', guarantor })

  expect(after.terms.guarantor.name).toBe('Sample Parent')
  expect(after.signedOn).toBeNull()
  expect(JSON.stringify(audit.listOf(desk.store.reader, 'plan', plan.id))).not.toContain('Sample Parent')
  const minor = { ...guarantor, name: 'Sample Child', bornOn: day('2015-01-01') }
  const refused = aChange(desk, after, { kind: 'changePayer', guarantor: minor })
  expect(await refusalTo(desk, 'plan.change', refused)).toMatchObject({ facts: { code: 'guarantorMinor' } })
  const homeless = aChange(desk, after, { kind: 'changePayer', guarantor: { ...guarantor, address: '' } })
  expect(await refusalTo(desk, 'plan.change', homeless)).toMatchObject({ facts: { code: 'guarantorAddressMissing' } })
})
