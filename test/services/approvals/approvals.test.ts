import { beforeAll, expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import { allFaults } from '../../../db/repositories/ledger-check.ts'
import * as people from '../../../db/repositories/people.ts'
import { keepPin, storedPinOf } from '../../../electron/vault/pin.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { aPerson, COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'
import { QUICK } from '../../support/vault.ts'

const PIN = '730194'
const SECOND = aPerson('Supervisor 2', ['supervisor', 'counselor'])
let kept: credentials.StoredPin

beforeAll(async () => {
  kept = storedPinOf(await keepPin(PIN, QUICK))
})

interface Office {
  readonly desk: TestDesk
  readonly plan: Plan
}

async function anOffice(): Promise<Office> {
  const desk = openDesk()
  const { writer } = desk.store
  people.add(writer, SECOND, NOW)
  for (const { id } of [SUPERVISOR, SECOND]) credentials.savePin(writer, { personId: id, kind: 'approval' }, kept, NOW)
  return { desk, plan: await aRunningPlan(desk) }
}

function writeOffOf(plan: Plan, amount = 20_000): Received<'plan.writeOff'> {
  return { planId: plan.id, fromVersion: plan.version, code: 'courtesy', amount: cents(amount), reason: 'long wait' }
}

function askWriteOff({ desk, plan }: Office): Promise<Approval> {
  return ask(desk, 'approval.ask', { call: 'plan.writeOff', request: { ...writeOffOf(plan) }, words: 'long wait' })
}

async function askReversal({ desk, plan }: Office): Promise<{ approval: Approval; receiptId: string }> {
  const { receipt } = await pay(desk, plan.id, 10_000)
  const request = { receiptId: receipt.id, reason: 'wrong person' }
  return {
    approval: await ask(desk, 'approval.ask', { call: 'payment.reverse', request, words: 'wrong person' }),
    receiptId: receipt.id,
  }
}

function sign(desk: TestDesk, approvalId: string, pin = PIN) {
  return ask(desk, 'approval.sign', { approvalId, approverId: SUPERVISOR.id, pin })
}

async function leftOf({ desk, plan }: Office): Promise<number> {
  return (await ask(desk, 'plan.get', { planId: plan.id })).plan.left
}

test('a write-off above the limit is asked for, signed by PIN and carried out', async () => {
  const office = await anOffice()
  const { desk, plan } = office
  const before = await refusalTo(desk, 'plan.writeOff', writeOffOf(plan))
  const asked = await askWriteOff(office)

  await sign(desk, asked.id)
  const done = await ask(desk, 'approval.carryOut', { approvalId: asked.id })

  expect(before).toMatchObject({ code: 'NEEDS_SUPERVISOR' })
  expect(asked).toMatchObject({ state: 'open', amount: 20_000, left: 60_000, planNumber: plan.number })
  expect(done).toMatchObject({ state: 'done', decidedByName: 'Supervisor 1', way: 'pin' })
  expect(await leftOf(office)).toBe(40_000)
  expect(allFaults(desk.store.reader)).toEqual([])
})

test('a reversal is approved from the queue and names both people', async () => {
  const office = await anOffice()
  const { desk } = office
  const { approval, receiptId } = await askReversal(office)

  await ask(desk, 'approval.decide', { approvalId: approval.id, verdict: 'approved', words: '' }, SUPERVISOR)
  await ask(desk, 'approval.carryOut', { approvalId: approval.id })

  const { plan } = await ask(desk, 'plan.get', { planId: office.plan.id })
  expect(plan.receipts[0]?.reversed).toMatchObject({ by: 'Supervisor 1', reason: 'wrong person' })
  const row = audit.listOf(desk.store.reader, 'receipt', receiptId).at(-1)
  expect(row).toMatchObject({ action: 'payment.reverse', personId: COUNSELOR.id })
  expect(row?.after).toMatchObject({ approvedBy: SUPERVISOR.id, approvalId: approval.id })
  expect(allFaults(desk.store.reader)).toEqual([])
})

test('each step of an approval is one row of the trail', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)
  await sign(office.desk, asked.id)

  await ask(office.desk, 'approval.carryOut', { approvalId: asked.id })

  const steps = audit.listOf(office.desk.store.reader, 'approval', asked.id).map(({ action }) => action)
  const acts = audit.listOf(office.desk.store.reader, 'plan', office.plan.id).map(({ action }) => action)
  expect(steps).toEqual(['approval.ask', 'approval.sign'])
  expect(acts.filter((action) => action === 'plan.writeOff')).toHaveLength(1)
})

test('an approval serves once', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)
  await sign(office.desk, asked.id)
  await ask(office.desk, 'approval.carryOut', { approvalId: asked.id })

  const again = await refusalTo(office.desk, 'approval.carryOut', { approvalId: asked.id })

  expect(again).toEqual(refusal('APPROVAL', { reason: 'done' }))
  expect(await leftOf(office)).toBe(40_000)
})

test('of two tries at once one is done and the other leaves nothing', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)
  await sign(office.desk, asked.id)
  const request = { approvalId: asked.id }

  await Promise.allSettled([
    ask(office.desk, 'approval.carryOut', request),
    ask(office.desk, 'approval.carryOut', request),
  ])

  expect(await leftOf(office)).toBe(40_000)
  expect(allFaults(office.desk.store.reader)).toEqual([])
})

test('nothing is carried out before it is approved, and nothing that was refused', async () => {
  const office = await anOffice()
  const { desk } = office
  const asked = await askWriteOff(office)
  const request = { approvalId: asked.id }

  const early = await refusalTo(desk, 'approval.carryOut', request)
  await ask(desk, 'approval.decide', { ...request, verdict: 'refused', words: 'ask for assistance first' }, SUPERVISOR)
  const late = await refusalTo(desk, 'approval.carryOut', request)

  expect([early, late]).toEqual([refusal('APPROVAL', { reason: 'open' }), refusal('APPROVAL', { reason: 'refused' })])
  expect(await leftOf(office)).toBe(60_000)
})

test('a refusal needs words, which the counselor reads', async () => {
  const office = await anOffice()
  const { desk } = office
  const { id: approvalId } = await askWriteOff(office)
  const refused = { approvalId, verdict: 'refused' } as const

  const silent = await refusalTo(desk, 'approval.decide', { ...refused, words: '' }, SUPERVISOR)
  await ask(desk, 'approval.decide', { ...refused, words: 'ask for assistance first' }, SUPERVISOR)

  expect(silent).toEqual(refusal('APPROVAL', { reason: 'needsWords' }))
  const [row] = await ask(desk, 'approval.list', {})
  expect(row).toMatchObject({ state: 'refused', verdictWords: 'ask for assistance first' })
})

test('nobody approves what they asked for, by queue or by PIN', async () => {
  const { desk, plan } = await anOffice()
  const request = { call: 'plan.writeOff', request: { ...writeOffOf(plan) }, words: 'long wait' } as const
  const { id: approvalId } = await ask(desk, 'approval.ask', request, SECOND)

  const byQueue = await refusalTo(desk, 'approval.decide', { approvalId, verdict: 'approved', words: '' }, SECOND)
  const byPin = await refusalTo(desk, 'approval.sign', { approvalId, approverId: SECOND.id, pin: PIN }, SECOND)

  expect([byQueue, byPin]).toEqual([refusal('APPROVAL', { reason: 'own' }), refusal('APPROVAL', { reason: 'own' })])
})

test('the file itself refuses an approval by whoever asked', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)
  const decision = { requestId: asked.id, verdict: 'approved', way: 'queue', words: '', decidedAt: NOW } as const
  const { decide } = await import('../../../db/repositories/approvals.ts')

  const attempt = () => decide(office.desk.store.writer, { ...decision, amountCents: null, decidedBy: COUNSELOR.id })

  expect(attempt).toThrow()
})

test('who posted a payment does not approve its reversal', async () => {
  const { desk, plan } = await anOffice()
  const posted = await ask(
    desk,
    'payment.post',
    {
      planId: plan.id,
      amount: cents(10_000),
      method: 'cash',
      reference: '',
      receivedOn: desk.today(),
      requestKey: 'sheet-own-entry',
      evenIfTwice: false,
    },
    SECOND,
  )
  const request = { receiptId: posted.receipt.id, reason: 'wrong person' }
  const asked = await ask(desk, 'approval.ask', { call: 'payment.reverse', request, words: 'wrong person' })

  const answer = await refusalTo(
    desk,
    'approval.decide',
    { approvalId: asked.id, verdict: 'approved', words: '' },
    SECOND,
  )

  expect(answer).toEqual(refusal('OWN_ENTRY'))
})

test('a wrong PIN signs nothing and stands in the trail', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)

  const wrong = await refusalTo(office.desk, 'approval.sign', {
    approvalId: asked.id,
    approverId: SUPERVISOR.id,
    pin: '000001',
  })

  expect(wrong).toEqual(refusal('PIN_WRONG', { triesLeft: 4, waitSeconds: 0 }))
  expect(audit.listOf(office.desk.store.reader, 'approval', asked.id).at(-1)?.after).toEqual({
    wrongPinOf: SUPERVISOR.id,
  })
  expect(await ask(office.desk, 'approval.list', {})).toMatchObject([{ state: 'open' }])
})

test('a PIN of somebody who is no supervisor signs nothing', async () => {
  const office = await anOffice()
  const { writer } = office.desk.store
  credentials.savePin(writer, { personId: COUNSELOR.id, kind: 'approval' }, kept, NOW)
  const asked = await askWriteOff(office)

  const answer = await refusalTo(office.desk, 'approval.sign', {
    approvalId: asked.id,
    approverId: COUNSELOR.id,
    pin: PIN,
  })

  expect(answer).toEqual(refusal('APPROVAL', { reason: 'noSupervisor' }))
})

test('a request is stale once its plan was changed', async () => {
  const office = await anOffice()
  const { desk, plan } = office
  const asked = await askWriteOff(office)
  await ask(desk, 'plan.writeOff', writeOffOf(plan, 5_000))

  const signed = await refusalTo(desk, 'approval.sign', { approvalId: asked.id, approverId: SUPERVISOR.id, pin: PIN })

  expect(signed).toEqual(refusal('APPROVAL', { reason: 'stale' }))
  expect(await ask(desk, 'approval.list', {})).toMatchObject([{ state: 'stale' }])
})

test('somebody else does not carry out what was approved for the asker', async () => {
  const office = await anOffice()
  const asked = await askWriteOff(office)
  await sign(office.desk, asked.id)

  const answer = await refusalTo(office.desk, 'approval.carryOut', { approvalId: asked.id }, SECOND)

  expect(answer).toEqual(refusal('APPROVAL', { reason: 'notYours' }))
})

test('a request that is none of its call is refused', async () => {
  const { desk, plan } = await anOffice()
  const request = { ...writeOffOf(plan), amount: -1 }

  const answer = await refusalTo(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'x' })

  expect(answer).toEqual(refusal('APPROVAL', { reason: 'malformed' }))
})

test('supervisors see what waits, counselors only what they asked for', async () => {
  const office = await anOffice()
  await askWriteOff(office)
  const other = aPerson('Counselor 2', ['counselor'])

  const seen = await Promise.all(
    [COUNSELOR, SUPERVISOR, other].map((person) => ask(office.desk, 'approval.list', {}, person)),
  )

  expect(seen.map((rows) => rows.length)).toEqual([1, 1, 0])
})

test('who may sign here is every supervisor with a PIN but the one at the desk', async () => {
  const { desk } = await anOffice()

  const forCounselor = await ask(desk, 'approval.approvers', {})
  const forSecond = await ask(desk, 'approval.approvers', {}, SECOND)

  expect(forCounselor.map(({ name }) => name)).toEqual(['Supervisor 1', 'Supervisor 2'])
  expect(forSecond.map(({ name }) => name)).toEqual(['Supervisor 1'])
})
