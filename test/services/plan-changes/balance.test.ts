import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as ledger from '../../../db/repositories/ledger.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { agreed, aRunningPlan, faults, lines, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'

type Wanted = Received<'plan.balanceChanged'>

function aBalance(desk: TestDesk, plan: Plan, newOwed: number, over: Partial<Wanted> = {}): Wanted {
  return {
    planId: plan.id,
    fromVersion: plan.version,
    effectiveOn: desk.today(),
    newOwed: cents(newOwed),
    cause: 'insurance',
    choice: 'shorten',
    consent: null,
    refund: null,
    note: '',
    ...over,
  }
}

const BACK = { method: 'check', reference: '1042', requestKey: 'refund-0001' } as const

test('each answer to a lower balance shows its schedule first', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 20_000)

  const { difference, answers } = await ask(desk, 'plan.previewBalance', {
    planId: plan.id,
    effectiveOn: desk.today(),
    newOwed: cents(51_600),
  })

  expect(difference).toBe(-8_400)
  const shown = answers.map(({ choice, preview }) => [
    choice.kind,
    choice.isPossible,
    preview?.after.rows.filter(({ amount, paid }) => amount > paid).map(({ amount }) => amount) ?? null,
  ])
  expect(shown).toEqual([
    ['shorten', true, [10_000, 10_000, 11_600]],
    ['lowerNext', true, [7_200, 7_200, 7_200, 10_000]],
    ['refund', true, [10_000, 10_000, 10_000, 10_000]],
    ['leave', true, null],
  ])
  expect(answers.map(({ preview }) => preview?.after.left ?? null)).toEqual([31_600, 31_600, 40_000, null])
})

test('a shorter plan gives the difference back to the account', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 20_000)

  const { plan: after } = await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 51_600))

  expect(lines(after)).toEqual([
    '1 2026-12-15 10000 10000',
    '2 2027-01-15 10000 10000',
    '3 2027-02-15 10000 0',
    '4 2027-03-15 10000 0',
    '5 2027-04-15 11600 0',
  ])
  expect(after.terms.owed).toBe(51_600)
  expect(ledger.listOfPlan(desk.store.reader, plan.id)).toContainEqual(
    expect.objectContaining({
      kind: 'closeOut',
      debit: 'patientAccount',
      credit: 'planPrincipal',
      amount: 8_400,
      code: 'insurance',
    }),
  )
  expect(faults(desk)).toEqual([])
})

test('money goes back at once while the payments stay', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 20_000)
  const wanted = aBalance(desk, plan, 51_600, { choice: 'refund', refund: BACK })

  const { plan: after } = await ask(desk, 'plan.balanceChanged', wanted)

  expect(lines(after)).toEqual([
    '1 2026-12-15 10000 10000',
    '2 2027-01-15 1600 1600',
    '3 2027-02-15 10000 0',
    '4 2027-03-15 10000 0',
    '5 2027-04-15 10000 0',
    '6 2027-05-15 10000 0',
  ])
  expect(after).toMatchObject({ left: 40_000, paid: 11_600, credit: 0 })
  const { refunds } = await ask(desk, 'plan.versions', { planId: plan.id })
  expect(refunds).toMatchObject([{ amount: 8_400, method: 'check', reference: '1042', by: 'Counselor 1' }])
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'refundsPayable')).toBe(-8_400)
  expect(faults(desk)).toEqual([])
})

test('a receipt whose money went back is not reversed', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const { receipt } = await pay(desk, plan.id, 20_000)
  await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 51_600, { choice: 'refund', refund: BACK }))

  const error = await refusalTo(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'returned' }, SUPERVISOR)

  expect(error).toEqual(refusal('MONEY_REFUNDED', { refunded: 8_400 }))
  const { plan: later } = await pay(desk, plan.id, 40_000)
  expect(later).toMatchObject({ state: 'paidOff', left: 0, credit: 0 })
})

test('a discount stands on its adjustment account', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const wanted = aBalance(desk, plan, 55_000, { cause: 'discount', choice: 'lowerNext' })

  const { plan: after } = await ask(desk, 'plan.balanceChanged', wanted)

  expect(after.installments.map(({ amount }) => amount)).toEqual([8_333, 8_333, 8_334, 10_000, 10_000, 10_000])
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'courtesyAdjustment')).toBe(5_000)
  const large = aBalance(desk, after, 40_000, { cause: 'assistance' })
  expect(await refusalTo(desk, 'plan.balanceChanged', large)).toEqual(refusal('NEEDS_SUPERVISOR', { limit: 10_000 }))
  await ask(desk, 'plan.balanceChanged', large, SUPERVISOR)
  expect(ledger.balanceOf(desk.store.reader, plan.id, 'charityAdjustment')).toBe(15_000)
  expect(faults(desk)).toEqual([])
})

test.each([
  ['lengthen', [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 5_000]],
  ['raiseAll', [10_833, 10_833, 10_833, 10_833, 10_833, 10_835]],
] as const)('a higher balance can %s the plan', async (choice, amounts) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const wanted = aBalance(desk, plan, 65_000, { choice, consent: agreed(desk) })

  const { plan: after } = await ask(desk, 'plan.balanceChanged', wanted)

  expect(after.installments.map(({ amount }) => amount)).toEqual(amounts)
  expect(after).toMatchObject({ left: 65_000, signedOn: null })
  expect(ledger.listOfPlan(desk.store.reader, plan.id).at(-1)).toMatchObject({
    kind: 'chargesEnter',
    debit: 'planPrincipal',
    amount: 5_000,
    code: 'insurance',
  })
  const { versions } = await ask(desk, 'plan.versions', { planId: plan.id })
  expect(versions[1]).toMatchObject({ kind: 'balance', adjusted: 5_000, disclosure: 'full', because: 'addedCharge' })
  expect(faults(desk)).toEqual([])
})

test('a difference that is left stands in the trail alone', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const { plan: after } = await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 59_000, { choice: 'leave' }))

  expect(after).toEqual(plan)
  expect(audit.listOf(desk.store.reader, 'plan', plan.id).at(-1)).toMatchObject({
    action: 'plan.balanceChanged',
    after: { choice: 'leave', differenceCents: -1_000 },
  })
})

test('a balance that vanishes ends the plan and leaves a credit', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { owed: cents(65_000), downPayment: cents(5_000) })
  await pay(desk, plan.id, 17_000)

  const { plan: after } = await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 0))

  expect(after).toMatchObject({ state: 'paidOff', left: 0, credit: 17_000, installments: [] })
  expect(faults(desk)).toEqual([])
})

test.each([
  ['nothingChanges', 60_000, {}],
  ['notPossible', 50_000, { choice: 'refund', refund: BACK }],
  ['notPossible', 50_000, { choice: 'lengthen', consent: { by: 'A', how: 'phone', on: '2026-11-23' } }],
  ['notPossible', 65_000, { cause: 'discount', choice: 'leave' }],
  ['consentMissing', 65_000, { choice: 'raiseAll' }],
  ['refundWayMissing', 50_000, { choice: 'refund' }],
] as const)('a balance is not changed so: %s', async (code, newOwed, over) => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const error = await refusalTo(desk, 'plan.balanceChanged', aBalance(desk, plan, newOwed, over as Partial<Wanted>))

  expect(error).toMatchObject({ code: 'PLAN_TERMS', facts: { code } })
  expect((await ask(desk, 'plan.get', { planId: plan.id })).plan).toEqual(plan)
})

test('every answer to any balance keeps every rule of the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 65_000 }), async (owed, paid) => {
      const desk = openDesk()
      const plan = await aRunningPlan(desk, { owed: cents(65_000), downPayment: cents(5_000) })
      if (paid > 0) await pay(desk, plan.id, paid)
      const request = { planId: plan.id, effectiveOn: desk.today(), newOwed: cents(owed) }
      if (paid === 65_000) return
      const { answers } = await ask(desk, 'plan.previewBalance', request)
      const possible = answers.filter(({ choice }) => choice.isPossible)
      const answer = possible[(owed + paid) % Math.max(possible.length, 1)]
      if (answer === undefined) return
      const { kind } = answer.choice
      const way = kind === 'refund' ? { refund: BACK } : {}
      const wanted = aBalance(desk, plan, owed, { choice: kind, consent: agreed(desk), ...way })

      const { plan: after } = await ask(desk, 'plan.balanceChanged', wanted, SUPERVISOR)

      expect(faults(desk)).toEqual([])
      if (answer.preview === null) return
      expect([after.left, after.credit]).toEqual([answer.preview.after.left, answer.preview.after.credit])
      expect(after.installments.map(({ amount, paid: done }) => [amount, done])).toEqual(
        answer.preview.after.rows.map(({ amount, paid: done }) => [amount, done]),
      )
    }),
    { numRuns: 40, seed: 20_261_123 },
  )
}, 120_000)

test('the letter says what was agreed, in the same act', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 20_000)

  const { papers } = await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 51_600))

  expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['balanceLetter', 'planAgreement']))
  const letter = papers.find(({ kind }) => kind === 'balanceLetter')
  if (letter === undefined) throw new Error('no letter')
  const { bytes } = await ask(desk, 'paper.get', { documentId: letter.id, copy: false })
  const text = new TextDecoder().decode(bytes)
  expect(text).toContain('This is what was agreed with you.')
  expect(text).toContain('You have fewer payments: the last ones fall away.')
  expect(text).toContain('116.00')
})

test('an answer that leaves the plan as it is has its letter too', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)

  const record = await ask(desk, 'plan.balanceChanged', aBalance(desk, plan, 51_600, { choice: 'leave' }))

  expect(record.plan.version).toBe(1)
  expect(record.papers.map(({ kind }) => kind)).toContain('balanceLetter')
  expect(record.papers.map(({ kind }) => kind)).not.toContain('planChange')
})
