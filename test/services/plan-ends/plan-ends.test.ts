import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, changed, day, faults, lines, pay } from '../../support/running-plan.ts'
import { anEstimate, aPlan, SUPERVISOR } from '../../support/samples.ts'

async function offered(desk: TestDesk, plan: Plan) {
  return ask(
    desk,
    'plan.offerSettlement',
    {
      planId: plan.id,
      fromVersion: plan.version,
      ask: { by: 'discount', discount: percent(25) },
      deadlineOn: day('2026-12-31'),
      reason: 'pays at once',
    },
    SUPERVISOR,
  )
}

function settling({ id: planId, version: fromVersion }: Plan) {
  return { planId, fromVersion }
}

test('what closes a plan today is what is left', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 12_345)

  const quote = await ask(desk, 'plan.payOffQuote', { planId: plan.id, on: day('2026-12-01') })

  expect(quote).toMatchObject({ on: '2026-12-01', principal: 47_655, interest: 0, amount: 47_655, credit: 0 })
  expect(Number(quote.perDay)).toBe(0)
  const row = audit.listOf(desk.store.reader, 'plan', plan.id).at(-1)
  expect(row).toMatchObject({ action: 'plan.payOffQuote', after: { on: '2026-12-01', amountCents: 47_655 } })
})

test('a settlement in time forgives the rest and ends the plan', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 20_000)
  desk.later({ minutes: 1 })
  const offer = await offered(desk, plan)
  desk.later({ days: 3 })
  await pay(desk, plan.id, 30_000)

  const { plan: after } = await ask(desk, 'plan.settle', settling(plan), SUPERVISOR)

  expect(offer).toMatchObject({ outstanding: 40_000, asked: 30_000, deadlineOn: '2026-12-31', by: 'Supervisor 1' })
  expect(after).toMatchObject({ state: 'settled', version: 2, left: 0, paid: 50_000, credit: 0 })
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'settlementAdjustment')).toBe(10_000)
  expect(ledger.listOfPlan(desk.store.reader, plan.id)).toContainEqual(
    expect.objectContaining({ kind: 'adjustment', code: 'settlement', amount: 10_000 }),
  )
  expect(faults(desk)).toEqual([])
  expect(await refusalTo(desk, 'plan.settle', { ...settling(plan), fromVersion: 2 }, SUPERVISOR)).toEqual(
    refusal('PLAN_STATE', { state: 'settled' }),
  )
})

test('money after the deadline is an ordinary payment', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await offered(desk, plan)
  desk.later({ days: 2 })
  await pay(desk, plan.id, 40_000)
  desk.later({ days: 40 })
  await pay(desk, plan.id, 5_000)

  const error = await refusalTo(desk, 'plan.settle', settling(plan), SUPERVISOR)

  expect(error).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'offerNotPaid', missing: 5_000 } })
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan).toMatchObject({ left: 15_000, state: 'active' })
})

test('new terms end an offer, and a second one replaces it', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await offered(desk, plan)
  desk.later({ minutes: 5 })
  const second = { planId: plan.id, fromVersion: 1, deadlineOn: day('2026-12-01'), reason: 'less' }
  await ask(desk, 'plan.offerSettlement', { ...second, ask: { by: 'amount', amount: cents(100) } }, SUPERVISOR)

  const { settlementOffer } = await ask(desk, 'plan.versions', { planId: plan.id })
  const after = await changed(desk, plan, { kind: 'skip', count: 1, money: 'extend' })

  expect(settlementOffer).toMatchObject({ asked: 100, deadlineOn: '2026-12-01' })
  expect((await ask(desk, 'plan.versions', { planId: plan.id })).settlementOffer).toBeNull()
  expect(await refusalTo(desk, 'plan.settle', settling(after), SUPERVISOR)).toMatchObject({
    facts: { code: 'noOffer' },
  })
})

test.each([
  ['offerTooHigh', { ask: { by: 'amount', amount: cents(60_000) } }],
  ['offerTooHigh', { ask: { by: 'discount', discount: percent(0) } }],
  ['deadlinePassed', { deadlineOn: day('2026-11-22') }],
] as const)('an offer is refused: %s', async (code, over) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const wanted = {
    ...settling(plan),
    ask: { by: 'amount' as const, amount: cents(1_000) },
    deadlineOn: day('2026-12-01'),
    reason: 'pays at once',
    ...over,
  }

  expect(await refusalTo(desk, 'plan.offerSettlement', wanted, SUPERVISOR)).toMatchObject({
    code: 'NOT_POSSIBLE',
    facts: { code },
  })
})

test.each([
  ['charity', 'charityAdjustment'],
  ['courtesy', 'courtesyAdjustment'],
  ['smallBalance', 'courtesyAdjustment'],
  ['badDebt', 'badDebtAdjustment'],
  ['bankruptcy', 'badDebtAdjustment'],
] as const)('what is left is written off as %s', async (code, account) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 35_000)
  const wanted = { ...settling(plan), code, amount: null, reason: 'reviewed' }

  const { plan: after } = await ask(desk, 'plan.writeOff', wanted, SUPERVISOR)

  expect(after).toMatchObject({ state: 'writtenOff', left: 0, paid: 35_000 })
  expect(lines(after).at(-1)).toBe('4 2027-03-15 5000 5000')
  expect(ledger.balanceOf(desk.store.reader, plan.id, account)).toBe(25_000)
  expect(ledger.listOfPlan(desk.store.reader, plan.id).at(-2)).toMatchObject({ kind: 'adjustment', code })
  expect(faults(desk)).toEqual([])
})

test('a part comes off the last payments and the plan runs on', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const wanted = { ...settling(plan), code: 'courtesy' as const, amount: cents(10_000), reason: 'long wait' }

  const { plan: after } = await ask(desk, 'plan.writeOff', wanted)
  const paid = await pay(desk, plan.id, 50_000)

  expect(after).toMatchObject({ state: 'active', left: 50_000, signedOn: '2026-11-23' })
  expect(after.installments).toHaveLength(5)
  expect(paid.plan.state).toBe('paidOff')
})

test('beyond the limit only a supervisor writes off or gives back', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 75_000)
  const refund = {
    planId: plan.id,
    amount: cents(10_001),
    method: 'check' as const,
    reference: '',
    reason: 'paid too much',
    refundedOn: desk.today(),
    requestKey: 'refund-0009',
  }
  const other = await aRunningPlan(desk)
  const wanted = { ...settling(other), code: 'courtesy' as const, amount: cents(10_001), reason: 'long wait' }

  expect(await refusalTo(desk, 'credit.refund', refund)).toEqual(refusal('NEEDS_SUPERVISOR', { limit: 10_000 }))
  expect(await refusalTo(desk, 'plan.writeOff', wanted)).toEqual(refusal('NEEDS_SUPERVISOR', { limit: 10_000 }))
  const more = { ...wanted, amount: cents(60_001) }
  expect(await refusalTo(desk, 'plan.writeOff', more, SUPERVISOR)).toMatchObject({
    facts: { code: 'writeOffMoreThanLeft', most: 60_000 },
  })
})

test('a credit goes back to the payer once', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 40_000)
  await pay(desk, plan.id, 26_000)
  const wanted = {
    planId: plan.id,
    amount: cents(4_000),
    method: 'check' as const,
    reference: '2001',
    reason: 'paid too much',
    refundedOn: desk.today(),
    requestKey: 'refund-0001',
  }

  const { plan: after, papers } = await ask(desk, 'credit.refund', wanted)
  const again = await ask(desk, 'credit.refund', wanted)

  // The letter is issued in the same act, and once.
  expect(papers.filter(({ kind }) => kind === 'refundLetter')).toHaveLength(1)
  expect(again.papers.filter(({ kind }) => kind === 'refundLetter')).toHaveLength(1)

  expect(after).toMatchObject({ credit: 2_000, left: 0, state: 'paidOff' })
  expect(again.plan.credit).toBe(2_000)
  expect(after.receipts.map(({ unapplied }) => unapplied)).toEqual([0, 2_000])
  expect(ledger.listOfPlan(desk.store.reader, plan.id).at(-1)).toMatchObject({
    kind: 'refund',
    debit: 'unappliedCash',
    credit: 'refundsPayable',
    amount: 4_000,
    reason: 'paid too much',
  })
  expect(faults(desk)).toEqual([])
  const more = { ...wanted, amount: cents(2_001), requestKey: 'refund-0002' }
  expect(await refusalTo(desk, 'credit.refund', more)).toMatchObject({
    code: 'NOT_POSSIBLE',
    facts: { code: 'refundMoreThanThere', most: 2_000 },
  })
})

test('refunded money pays nothing when another receipt is reversed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 40_000)
  await pay(desk, plan.id, 26_000)
  const refund = { amount: cents(6_000), method: 'check' as const, reference: '', reason: 'paid too much' }
  const when = { refundedOn: desk.today(), requestKey: 'refund-0003' }
  await ask(desk, 'credit.refund', { planId: plan.id, ...refund, ...when })

  const after = await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(after).toMatchObject({ paid: 20_000, left: 40_000, credit: 0, state: 'active' })
  expect(faults(desk)).toEqual([])
})

test('an estimate may be planned again after its plan was cancelled', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  const issued = await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
  const terms = {
    estimateId: issued.row.id,
    routeId: 'selfPay',
    owed: cents(88_800),
    size: { by: 'count', count: 6 },
  } as const
  const plan = await aRunningPlan(desk, terms)

  await changed(desk, plan, { kind: 'cancel' })

  const [hit] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  expect(hit).toMatchObject({ owedCents: 88_800, inPlansCents: 0 })
  const next = await aRunningPlan(desk, terms)
  expect(next).toMatchObject({ number: 'PP-2026-0002', left: 88_800 })
  const third = aPlan(PATIENT_A.id, { ...terms, downPayment: cents(0) })
  expect(await refusalTo(desk, 'plan.create', { draft: third })).toMatchObject({
    facts: { code: 'alreadyPlanned', planNumber: 'PP-2026-0002' },
  })
})

test('a closed-out plan keeps of its estimate what was paid', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id)
  const issued = await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
  const terms = {
    estimateId: issued.row.id,
    routeId: 'selfPay',
    owed: cents(88_800),
    size: { by: 'count', count: 6 },
  } as const
  const plan = await aRunningPlan(desk, terms)
  await pay(desk, plan.id, 18_800)

  await changed(desk, plan, { kind: 'closeOut' })

  const rest = aPlan(PATIENT_A.id, { ...terms, owed: cents(70_001), downPayment: cents(0) })
  expect(await refusalTo(desk, 'plan.create', { draft: rest })).toMatchObject({ facts: { left: 70_000 } })
})
