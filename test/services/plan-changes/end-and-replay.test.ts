import { expect, test } from 'vitest'
import * as ledger from '../../../db/repositories/ledger.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo } from '../../support/desk.ts'
import { aChange, aRunningPlan, changed, day, faults, lines, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

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
