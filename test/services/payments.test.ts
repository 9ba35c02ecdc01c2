import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { planIdSchema, type ReceiptId, receiptIdSchema } from '../../shared/model/ids.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aPlan, COUNSELOR, SUPERVISOR, TODAY } from '../support/samples.ts'

/** A signed plan of eight times 100.00 without a down payment. */
async function aSignedPlan(desk: TestDesk, changes: Partial<PlanDraft> = {}): Promise<Plan> {
  const draft = aPlan(PATIENT_A.id, { owed: cents(80_000), downPayment: cents(0), ...changes })
  const { plan } = await ask(desk, 'plan.create', { draft })
  return (await ask(desk, 'plan.sign', { planId: plan.id, signedOn: TODAY, by: 'paper' })).plan
}

let sheets = 0

function aPayment(plan: Plan, amount: number, changes: { receivedOn?: PlainDate; reference?: string } = {}) {
  sheets += 1
  return {
    planId: plan.id,
    amount: cents(amount),
    method: 'check' as const,
    reference: 'check 1042',
    receivedOn: TODAY,
    requestKey: `sheet-${String(sheets).padStart(4, '0')}`,
    evenIfTwice: true,
    ...changes,
  }
}

function paidOn(plan: Plan): readonly number[] {
  return plan.installments.map(({ paid }) => paid)
}

test('a payment pays the oldest installment first and has a receipt', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)

  const posted = await ask(desk, 'payment.post', aPayment(plan, 15_000))

  expect(posted.receipt).toMatchObject({
    number: 'R-2026-0001',
    amount: 15_000,
    method: 'check',
    postedBy: 'Counselor 1',
    isDownPayment: false,
    unapplied: 0,
    reversed: null,
  })
  expect(posted.receipt.allocations).toEqual([
    { installment: 1, amount: 10_000 },
    { installment: 2, amount: 5_000 },
  ])
  expect(posted.plan).toMatchObject({ paid: 15_000, left: 65_000, state: 'active' })
  expect(posted.paper).toMatchObject({ kind: 'receipt', number: 'R-2026-0001', planId: plan.id })
})

test('cash goes to unapplied money first and from there to the plan', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)

  await ask(desk, 'payment.post', aPayment(plan, 15_000))

  const entries = ledger.listOfPlan(desk.store.reader, plan.id).slice(1)
  expect(entries.map(({ kind, debit, credit, amount }) => [kind, debit, credit, amount])).toEqual([
    ['receipt', 'cashClearing', 'unappliedCash', 15_000],
    ['allocation', 'unappliedCash', 'planPrincipal', 15_000],
  ])
  expect(allFaults(desk.store.reader)).toEqual([])
})

test('the receipt on paper says what it paid and what is left', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)

  const { paper } = await ask(desk, 'payment.post', aPayment(plan, 15_000))

  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('{receipt.uses.1: 100.00}')
  expect(text).toContain('{receipt.uses.2: 50.00}')
  expect(text).toContain('{plan.left: $650.00}')
  expect(text).toContain('{plan.nextAmount: $50.00}')
})

test('the same sheet sent twice posts once', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const payment = aPayment(plan, 10_000)

  const [first, second] = await Promise.all([ask(desk, 'payment.post', payment), ask(desk, 'payment.post', payment)])

  expect(second).toEqual(first)
  expect(second.plan.receipts).toHaveLength(1)
})

test('an equal amount a moment ago is asked about', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  await ask(desk, 'payment.post', aPayment(plan, 10_000))
  desk.later({ minutes: 20 })
  const again = { ...aPayment(plan, 10_000), evenIfTwice: false }

  const error = await refusalTo(desk, 'payment.post', again)

  expect(error).toEqual(refusal('PAYMENT_TWICE', { receiptNumber: 'R-2026-0001', minutes: 20 }))
  expect((await ask(desk, 'payment.post', { ...again, evenIfTwice: true })).plan.paid).toBe(20_000)
  desk.later({ minutes: 31 })
  const later = { ...aPayment(plan, 10_000), evenIfTwice: false }
  expect((await ask(desk, 'payment.post', later)).plan.paid).toBe(30_000)
})

test('a card number as reference is never kept', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)

  const error = await refusalTo(desk, 'payment.post', aPayment(plan, 10_000, { reference: '4111 1111 1111 1111' }))

  expect(error).toEqual(refusal('CARD_NUMBER', { field: 'reference' }))
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.receipts).toEqual([])
})

test('money beyond what is owed stays as a credit', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)

  const { receipt, plan: after } = await ask(desk, 'payment.post', aPayment(plan, 80_050))

  expect(receipt.unapplied).toBe(50)
  expect(after).toMatchObject({ state: 'paidOff', left: 0, credit: 50, paid: 80_000 })
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'unappliedCash')).toBe(-50)
  expect(await refusalTo(desk, 'payment.post', aPayment(plan, 100))).toEqual(
    refusal('PLAN_STATE', { state: 'paidOff' }),
  )
})

test('before the signature only the down payment is taken', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })

  const error = await refusalTo(desk, 'payment.post', aPayment(plan, 14_795))
  const { receipt, plan: after } = await ask(desk, 'payment.post', aPayment(plan, 14_794))

  expect(error).toEqual(refusal('PLAN_STATE', { state: 'awaitingSignature' }))
  expect(receipt).toMatchObject({ isDownPayment: true, allocations: [{ installment: 0, amount: 14_794 }] })
  expect(after).toMatchObject({ state: 'awaitingSignature', paid: 0, left: 80_000 })
})

test('a payment on no plan is refused', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const nowhere = { ...aPayment(plan, 100), planId: planIdSchema.parse('W1-none') }

  expect(await refusalTo(desk, 'payment.post', nowhere)).toEqual(refusal('NOT_FOUND'))
})

test('a supervisor takes a receipt back and both stay visible', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const { receipt } = await ask(desk, 'payment.post', aPayment(plan, 15_000))
  desk.later({ days: 2 })

  const after = await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'check returned' }, SUPERVISOR)

  expect(after).toMatchObject({ paid: 0, left: 80_000, credit: 0 })
  expect(after.receipts).toEqual([
    {
      ...receipt,
      allocations: [],
      unapplied: 0,
      reversed: { on: '2026-11-25', by: 'Supervisor 1', reason: 'check returned' },
    },
  ])
  const kinds = ledger.listOfPlan(desk.store.reader, plan.id).map(({ kind }) => kind)
  expect(kinds).toEqual(['chargesEnter', 'receipt', 'allocation', 'allocationReversal', 'receiptReversal'])
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'cashClearing')).toBe(0)
  expect(allFaults(desk.store.reader)).toEqual([])
})

test('a reversal names the entry that it takes back', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const { receipt } = await ask(desk, 'payment.post', aPayment(plan, 15_000))

  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'wrong person' }, SUPERVISOR)

  const entries = ledger.listOfPlan(desk.store.reader, plan.id)
  const cash = entries.find(({ kind }) => kind === 'receipt')
  expect(entries.find(({ kind }) => kind === 'receiptReversal')).toMatchObject({
    reversesId: cash?.id,
    receiptId: receipt.id,
    reason: 'wrong person',
    postedBy: SUPERVISOR.id,
  })
  expect(audit.listOf(desk.store.reader, 'receipt', receipt.id).map(({ action }) => action)).toEqual([
    'payment.post',
    'payment.reverse',
  ])
})

test('later receipts pay as if the reversed one had never been', async () => {
  const withIt = openDesk()
  const without = openDesk()
  const plan = await aSignedPlan(withIt)
  const twin = await aSignedPlan(without)
  const amounts = [15_000, 7_500, 20_001, 3_333]
  const receipts: ReceiptId[] = []
  for (const amount of amounts) {
    receipts.push((await ask(withIt, 'payment.post', aPayment(plan, amount))).receipt.id)
    if (amount !== 7_500) await ask(without, 'payment.post', aPayment(twin, amount))
  }

  const after = await ask(withIt, 'payment.reverse', { receiptId: receipts[1] ?? none, reason: 'returned' }, SUPERVISOR)

  const expected = (await ask(without, 'plan.get', { planId: twin.id })).plan
  expect(paidOn(after)).toEqual(paidOn(expected))
  const standing = after.receipts.filter(({ reversed }) => reversed === null)
  expect(standing.map(({ allocations }) => allocations)).toEqual(
    expected.receipts.map(({ allocations }) => allocations),
  )
  expect(allFaults(withIt.store.reader)).toEqual([])
})

test('a receipt dated back is taken in date order', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  await ask(desk, 'payment.post', aPayment(plan, 10_000))

  const earlier = aPayment(plan, 4_000, { receivedOn: plainDate('2026-11-20') })
  const { receipt, plan: after } = await ask(desk, 'payment.post', earlier)

  expect(receipt.allocations).toEqual([{ installment: 1, amount: 4_000 }])
  expect(after.receipts[0]?.allocations).toEqual([
    { installment: 1, amount: 6_000 },
    { installment: 2, amount: 4_000 },
  ])
  expect(paidOn(after).slice(0, 2)).toEqual([10_000, 4_000])
  expect(allFaults(desk.store.reader)).toEqual([])
})

test('a credit pays what a reversal opens again', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const first = await ask(desk, 'payment.post', aPayment(plan, 50_000))
  await ask(desk, 'payment.post', aPayment(plan, 40_000))

  const after = await ask(desk, 'payment.reverse', { receiptId: first.receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(after).toMatchObject({ paid: 40_000, left: 40_000, credit: 0, state: 'active' })
})

test('nobody takes back what they posted, and nobody twice', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const both = { ...COUNSELOR, roles: ['counselor' as const, 'supervisor' as const] }
  const { receipt } = await ask(desk, 'payment.post', aPayment(plan, 15_000), both)
  const request = { receiptId: receipt.id, reason: 'returned' }

  expect(await refusalTo(desk, 'payment.reverse', request, both)).toEqual(refusal('OWN_ENTRY'))
  await ask(desk, 'payment.reverse', request, SUPERVISOR)
  expect(await refusalTo(desk, 'payment.reverse', request, SUPERVISOR)).toEqual(refusal('ALREADY_REVERSED'))
  const card = { ...request, reason: '4111111111111111' }
  expect(await refusalTo(desk, 'payment.reverse', card, SUPERVISOR)).toEqual(
    refusal('CARD_NUMBER', { field: 'reason' }),
  )
  const nowhere = { ...request, receiptId: none }
  expect(await refusalTo(desk, 'payment.reverse', nowhere, SUPERVISOR)).toEqual(refusal('NOT_FOUND'))
})

test('a paid-off plan is open again after a reversal', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const { receipt } = await ask(desk, 'payment.post', aPayment(plan, 80_000))

  const after = await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(after).toMatchObject({ state: 'active', left: 80_000 })
})

test('receipts, allocations and reversals are never edited', async () => {
  const desk = openDesk()
  const plan = await aSignedPlan(desk)
  const { receipt } = await ask(desk, 'payment.post', aPayment(plan, 15_000))
  await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)
  const { writer } = desk.store

  expect(refusalOf(() => writer.run(sql`UPDATE receipts SET amount_cents = 1`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM allocations`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`DELETE FROM reversals`))).toMatch(/never changes/)
  expect(refusalOf(() => writer.run(sql`UPDATE ledger_entries SET amount_cents = 1`))).toMatch(/append-only/)
})

const none = receiptIdSchema.parse('W1-none')
