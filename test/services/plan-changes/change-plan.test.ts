import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo } from '../../support/desk.ts'
import { aChange, aRunningPlan, changed, day, faults, lines, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

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
  const guarantor = { ...plan.terms.guarantor, name: 'Sample Parent', relation: 'parent' as const, bornOn: null }

  const after = await changed(desk, plan, { kind: 'changePayer', guarantor })

  expect(after.terms.guarantor.name).toBe('Sample Parent')
  expect(after.signedOn).toBeNull()
  expect(JSON.stringify(audit.listOf(desk.store.reader, 'plan', plan.id))).not.toContain('Sample Parent')
  const minor = { ...guarantor, name: 'Sample Child', bornOn: day('2015-01-01') }
  const refused = aChange(desk, after, { kind: 'changePayer', guarantor: minor })
  expect(await refusalTo(desk, 'plan.change', refused)).toMatchObject({ facts: { code: 'guarantorMinor' } })
})

test('a plan nobody paid on is cancelled before its first day', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { downPayment: cents(10_000) })

  const after = await changed(desk, plan, { kind: 'cancel' })

  expect(after).toMatchObject({ state: 'cancelled', left: 0, installments: [], paid: 0 })
  const entries = ledger.listOfPlan(desk.store.reader, plan.id)
  expect(entries.at(-1)).toMatchObject({
    kind: 'closeOut',
    debit: 'patientAccount',
    credit: 'planPrincipal',
    amount: 60_000,
    code: 'returned',
    reversesId: entries[0]?.id,
  })
  expect(faults(desk)).toEqual([])
  expect(await refusalTo(desk, 'plan.change', aChange(desk, after, { kind: 'closeOut' }))).toEqual(
    refusal('PLAN_STATE', { state: 'cancelled' }),
  )
})

test('a plan with money on it is closed out instead', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 15_000)
  const cancelling = aChange(desk, plan, { kind: 'cancel' })

  const error = await refusalTo(desk, 'plan.change', cancelling)
  const after = await changed(desk, plan, { kind: 'closeOut' })

  expect(error).toMatchObject({ facts: { code: 'moneyCame' } })
  expect(after).toMatchObject({ state: 'cancelled', left: 0, paid: 15_000, credit: 0 })
  expect(lines(after)).toEqual(['1 2026-12-15 10000 10000', '2 2027-01-15 5000 5000'])
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'patientAccount')).toBe(45_000 - 60_000)
  expect(faults(desk)).toEqual([])
})

test('a plan that ended is open again when its money comes back', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 15_000)
  await changed(desk, plan, { kind: 'closeOut' })

  const after = await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(after).toMatchObject({ state: 'active', left: 15_000, paid: 0 })
  expect(faults(desk)).toEqual([])
})

test('a reversal after new terms replays every payment on them', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 25_000)
  await pay(desk, plan.id, 7_000)
  const terms = { by: 'count', count: 4 } as const
  const after = await changed(desk, plan, {
    kind: 'newTerms',
    size: terms,
    frequency: null,
    firstDueOn: null,
    arrears: 'keep',
  })

  const reversed = await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(after.paid).toBe(32_000)
  expect(lines(after)[3]).toBe('4 2027-03-15 9000 2000')
  expect(reversed).toMatchObject({ paid: 7_000, left: 53_000 })
  expect(lines(reversed)[0]).toBe('1 2026-12-15 10000 7000')
  expect(faults(desk)).toEqual([])
})

test.each([
  ['effectiveInFuture', { effectiveOn: '2026-11-24' }],
  ['effectiveTooEarly', { effectiveOn: '2026-11-22' }],
  ['consentMissing', { consent: null }],
])('a change is refused: %s', async (code, over) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const request = aChange(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  const error = await refusalTo(desk, 'plan.change', { ...request, ...(over as Partial<typeof request>) })

  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts: { code } })
  expect(error.kind === 'refused' && String(error.facts.reason)).toMatch(/[.]$/)
})

test('a change on terms that no longer hold is refused', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  const late = aChange(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  expect(await refusalTo(desk, 'plan.change', late)).toEqual(refusal('PLAN_CHANGED', { version: 2 }))
  const card = { ...aChange(desk, plan, { kind: 'closeOut' }), note: '4111111111111111' }
  expect(await refusalTo(desk, 'plan.change', card)).toEqual(refusal('CARD_NUMBER', { field: 'note' }))
})

test('beyond the longest plan a supervisor decides', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { owed: cents(75_000), size: { by: 'count', count: 24 } })
  const longer = aChange(desk, plan, { kind: 'skip', count: 1, money: 'extend' })
  const more = aChange(desk, plan, {
    kind: 'newTerms',
    size: { by: 'count', count: 25 },
    frequency: null,
    firstDueOn: null,
    arrears: 'keep',
  })

  expect(await refusalTo(desk, 'plan.change', more)).toEqual(refusal('NEEDS_SUPERVISOR'))
  expect(await refusalTo(desk, 'plan.change', longer)).toEqual(refusal('NEEDS_SUPERVISOR'))
  const { plan: after } = await ask(desk, 'plan.change', more, SUPERVISOR)
  expect(after.installments).toHaveLength(25)
})

test('a late payment is not moved as if it were not', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  desk.later({ days: 28 })
  const move = { kind: 'moveDate', number: 1, dueOn: day('2027-01-08'), later: 'stay' } as const
  const inGrace = await changed(desk, plan, move)

  desk.later({ days: 40 })

  expect(lines(inGrace)[0]).toBe('1 2027-01-08 10000 0')
  const again = aChange(desk, inGrace, { ...move, dueOn: day('2027-02-05') })
  expect(await refusalTo(desk, 'plan.change', again)).toMatchObject({ facts: { code: 'paymentIsLate' } })
})
