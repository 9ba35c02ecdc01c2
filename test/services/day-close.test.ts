import { describe, expect, onTestFinished, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { add as addPerson } from '../../db/repositories/people.ts'
import { addDays } from '../../shared/dates/plain-date.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { aRunningPlan, pay } from '../support/running-plan.ts'
import { aPerson, SUPERVISOR } from '../support/samples.ts'
import { aClosedClinic, openedClinic, tamperWith } from '../support/tampered-clinic.ts'

const LEAD = aPerson('Lead 1', ['lead'])

async function aDay(): Promise<TestDesk & { planId: Awaited<ReturnType<typeof aRunningPlan>>['id'] }> {
  const desk = openDesk()
  desk.store.writer.transaction((tx) => addPerson(tx, LEAD, desk.now()))
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  const { receipt } = await pay(desk, plan.id, 1_000)
  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'keyed twice' }, SUPERVISOR)
  return Object.assign(desk, { planId: plan.id })
}

function count(amount: number, explanation = '') {
  const counted = [{ method: 'cash' as const, amount: cents(amount) }]
  return { on: openDesk().today(), float: cents(5_000), counted, explanation }
}

describe('closing the day', () => {
  test('expects what the standing receipts say', async () => {
    const desk = await aDay()

    expect(await ask(desk, 'day.state', { on: desk.today() })).toMatchObject({
      isClosed: false,
      methods: [{ method: 'cash', receipts: 1, expected: 4_000 }],
      deposit: 4_000,
      lastFloat: null,
      acts: [],
    })
  })

  test('makes a proven copy, or says that there is none', async () => {
    const copies: (string | null)[] = [null, 'DISK_FULL']
    const desk = { ...(await aDay()), backUpNow: async () => copies.shift() ?? null }

    const first = await ask(desk, 'day.close', count(4_000), LEAD)
    await ask(desk, 'day.reopen', { on: desk.today(), reason: 'a check was found' }, SUPERVISOR)
    const second = await ask(desk, 'day.close', count(4_000), LEAD)

    expect(first).toMatchObject({ isClosed: true, copy: 'proven' })
    expect(second).toMatchObject({ isClosed: true, copy: 'failed' })
  })

  test('keeps the count, who closed, and where the ledger ended', async () => {
    const desk = await aDay()
    const state = await ask(desk, 'day.close', count(4_000), LEAD)

    expect(state).toMatchObject({ isClosed: true, acts: [{ by: 'Lead 1', float: 5_000, ledgerSeq: 7 }] })
    expect(state.acts[0]?.counts).toEqual([{ method: 'cash', expected: 4_000, counted: 4_000 }])
    expect(audit.listOf(desk.store.reader, 'day', desk.today())).toMatchObject([
      { action: 'day.close', after: { float: 5_000, cash: 4_000 } },
    ])
  })

  test('asks why a count differs', async () => {
    const desk = await aDay()

    expect(await refusalTo(desk, 'day.close', count(3_900), LEAD)).toMatchObject({ facts: { code: 'unexplained' } })
    expect((await ask(desk, 'day.close', count(3_900, 'change given twice'), LEAD)).isClosed).toBe(true)
  })

  test('counts every method that took money', async () => {
    const desk = await aDay()
    const request = { ...count(0), counted: [] }

    expect(await refusalTo(desk, 'day.close', request, LEAD)).toMatchObject({ facts: { code: 'uncounted' } })
  })

  test('closes no day twice and none that is to come', async () => {
    const desk = await aDay()
    await ask(desk, 'day.close', count(4_000), LEAD)
    const tomorrow = { ...count(0), on: addDays(desk.today(), 1), counted: [] }

    expect(await refusalTo(desk, 'day.close', count(4_000), LEAD)).toMatchObject({ facts: { code: 'closed' } })
    expect(await refusalTo(desk, 'day.close', tomorrow, LEAD)).toMatchObject({ facts: { code: 'future' } })
  })

  test('takes no card number as a reason', async () => {
    const desk = await aDay()

    expect(await refusalTo(desk, 'day.close', count(3_900, 'card 4111 1111 1111 1111'), LEAD)).toMatchObject({
      code: 'CARD_NUMBER',
    })
  })
})

describe('money that goes back', () => {
  const refund = { reference: '', reason: 'paid too much', requestKey: 'refund-day-1' }

  /** 600.00 are owed; 660.00 came in cash, so 60.00 are a credit. */
  async function aCredit() {
    const desk = openDesk()
    desk.store.writer.transaction((tx) => addPerson(tx, LEAD, desk.now()))
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 66_000)
    return { desk, planId: plan.id, receipt }
  }

  test('in cash is taken off what the drawer should hold', async () => {
    const { desk, planId } = await aCredit()
    const on = desk.today()
    await ask(desk, 'credit.refund', { ...refund, planId, amount: cents(4_000), method: 'cash', refundedOn: on })

    expect(await ask(desk, 'day.state', { on })).toMatchObject({
      methods: [{ method: 'cash', receipts: 1, received: 66_000, paidOut: 4_000, expected: 62_000 }],
      deposit: 62_000,
    })
    const closed = await ask(desk, 'day.close', count(62_000), LEAD)
    expect(closed.acts[0]?.counts).toEqual([{ method: 'cash', expected: 62_000, counted: 62_000 }])
  })

  test('by check leaves the drawer as it is and is named', async () => {
    const { desk, planId } = await aCredit()
    const on = desk.today()
    await ask(desk, 'credit.refund', { ...refund, planId, amount: cents(4_000), method: 'check', refundedOn: on })

    const { methods, wentBack } = await ask(desk, 'day.state', { on })
    expect(methods).toMatchObject([{ method: 'cash', paidOut: 0, expected: 66_000 }])
    expect(wentBack).toMatchObject([{ kind: 'refunded', method: 'check', amount: 4_000 }])
  })

  test('on a later day leaves the earlier one as counted', async () => {
    const { desk, receipt } = await aCredit()
    const first = desk.today()
    await ask(desk, 'day.close', count(66_000), LEAD)
    desk.later({ days: 1 })
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'keyed twice' }, SUPERVISOR)

    expect(await ask(desk, 'day.state', { on: first })).toMatchObject({
      methods: [{ method: 'cash', receipts: 1, expected: 66_000 }],
      receipts: [{ number: receipt.number }],
      wentBack: [],
    })
    const { methods, wentBack } = await ask(desk, 'day.state', { on: desk.today() })
    expect([methods, wentBack]).toEqual([
      [],
      [{ kind: 'reversed', number: receipt.number, method: 'cash', amount: 66_000 }],
    ])
  })

  test('beyond the money of a day comes out of the float', async () => {
    const { desk, planId } = await aCredit()
    await ask(desk, 'day.close', count(66_000), LEAD)
    desk.later({ days: 1 })
    const on = desk.today()
    await ask(desk, 'credit.refund', { ...refund, planId, amount: cents(4_000), method: 'cash', refundedOn: on })
    const sheet = { on, counted: [{ method: 'cash' as const, amount: cents(0) }], explanation: '' }

    const tooLarge = await refusalTo(desk, 'day.close', { ...sheet, float: cents(5_000) }, LEAD)
    expect(tooLarge).toMatchObject({ facts: { code: 'floatTooLarge' } })
    expect((await ask(desk, 'day.close', { ...sheet, float: cents(1_000) }, LEAD)).acts[0]).toMatchObject({
      float: 1_000,
      counts: [{ method: 'cash', expected: 0, counted: 0 }],
    })
  })

  test('never hides a float that grew overnight', async () => {
    const { desk, planId } = await aCredit()
    await ask(desk, 'day.close', count(66_000), LEAD)
    desk.later({ days: 1 })
    await ask(desk, 'credit.refund', {
      ...refund,
      planId,
      amount: cents(1_000),
      method: 'cash',
      refundedOn: desk.today(),
    })
    const counted = [{ method: 'cash' as const, amount: cents(2_000) }]
    const sheet = { on: desk.today(), float: cents(2_000), counted, explanation: '' }

    expect((await ask(desk, 'day.close', sheet, LEAD)).acts[0]?.counts).toEqual([
      { method: 'cash', expected: 2_000, counted: 2_000 },
    ])
  })
})

describe('a closed day', () => {
  test('takes no more money until a supervisor opens it again', async () => {
    const desk = await aDay()
    await ask(desk, 'day.close', count(4_000), LEAD)
    const payment = {
      planId: desk.planId,
      amount: cents(2_000),
      method: 'cash' as const,
      reference: '',
      receivedOn: desk.today(),
      requestKey: 'after-close-1',
      evenIfTwice: false,
    }

    expect(await refusalTo(desk, 'payment.post', payment)).toEqual(refusal('DAY_CLOSED', { on: desk.today() }))
    await ask(desk, 'day.reopen', { on: desk.today(), reason: 'a check was found' }, SUPERVISOR)
    expect((await ask(desk, 'payment.post', payment)).receipt.amount).toBe(2_000)
  })

  test('leaves the next day open', async () => {
    const desk = await aDay()
    await ask(desk, 'day.close', count(4_000), LEAD)
    desk.later({ days: 1 })

    expect((await pay(desk, desk.planId, 500)).receipt.amount).toBe(500)
    expect(await ask(desk, 'day.state', { on: desk.today() })).toMatchObject({ lastFloat: 5_000, openBefore: null })
  })

  test('that nobody closed is pointed at the next day', async () => {
    const desk = await aDay()
    desk.later({ days: 1 })

    expect((await ask(desk, 'day.state', { on: desk.today() })).openBefore).toBe(addDays(desk.today(), -1))
  })

  test('is opened again with a reason only, and both acts stay', async () => {
    const desk = await aDay()
    await ask(desk, 'day.close', count(4_000), LEAD)
    const on = desk.today()

    expect(await refusalTo(desk, 'day.reopen', { on, reason: '' }, SUPERVISOR)).toMatchObject({
      facts: { code: 'noReason' },
    })
    const state = await ask(desk, 'day.reopen', { on, reason: 'a check was found' }, SUPERVISOR)
    expect([state.isClosed, state.acts.map(({ action }) => action)]).toEqual([false, ['reopen', 'close']])
  })

  test('is a witness against a tail of the ledger that was cut', async () => {
    const { folder } = await aClosedClinic()
    const store = await openedClinic(folder)
    const desk = openDesk({ store, newId: () => 'W3-0001' })
    await ask(desk, 'day.close', count(40_000), SUPERVISOR)
    store.close()
    tamperWith(
      folder,
      `DELETE FROM allocations WHERE entry_id IN (SELECT id FROM ledger_entries WHERE seq > 8);
       DELETE FROM ledger_entries WHERE seq > 8;
       UPDATE sqlite_sequence SET seq = 8 WHERE name = 'ledger_entries'`,
    )
    const again = await openedClinic(folder)
    onTestFinished(() => again.close())

    const { findings } = await ask(openDesk({ store: again }), 'ledger.state', { scope: 'start' })

    expect(findings).toContainEqual({ kind: 'tailCut', chain: 'ledger', from: 9, to: 10 })
  })
})
