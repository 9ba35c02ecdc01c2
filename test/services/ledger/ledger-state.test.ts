import { expect, onTestFinished, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { SUPERVISOR } from '../../support/samples.ts'
import { aClosedClinic, type ClosedClinic, openedClinic, tamperWith } from '../../support/tampered-clinic.ts'

/** The desk of a clinic whose file somebody changed while it was closed. */
async function aDeskAfter(change: string): Promise<ClosedClinic & { readonly desk: TestDesk }> {
  const clinic = await aClosedClinic()
  tamperWith(clinic.folder, change)
  const store = await openedClinic(clinic.folder)
  onTestFinished(() => store.close())
  let ids = 0
  return { ...clinic, desk: openDesk({ store, newId: () => `W2-${String(++ids).padStart(4, '0')}` }) }
}

const EDITED = 'UPDATE ledger_entries SET amount_cents = 9000 WHERE seq = 4'

function payment(planId: Parameters<typeof pay>[1]) {
  return {
    planId,
    amount: cents(5_000),
    method: 'cash' as const,
    reference: '',
    receivedOn: openDesk().today(),
    requestKey: `tampered-${planId}`,
    evenIfTwice: true,
  }
}

test('a sound clinic has nothing to report at either look', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)

  expect(await ask(desk, 'ledger.state', { scope: 'start' })).toMatchObject({ findings: [], scope: 'start' })
  expect(await ask(desk, 'ledger.state', { scope: 'full' })).toMatchObject({ findings: [], scope: 'full', plans: 1 })
})

test('a changed entry is named with its plan', async () => {
  const { desk, plans } = await aDeskAfter(EDITED)

  const { findings } = await ask(desk, 'ledger.state', { scope: 'start' })

  const plan = { planId: plans[0].id, planNumber: plans[0].number }
  expect(findings[0]).toEqual({ kind: 'edited', chain: 'ledger', seq: 4, plan })
})

test('money is refused on the changed plan alone', async () => {
  const { desk, plans } = await aDeskAfter(EDITED)
  const [changed, sound] = plans

  expect(await refusalTo(desk, 'payment.post', payment(changed.id))).toEqual(
    refusal('LEDGER_BROKEN', { planNumber: changed.number, entry: 4 }),
  )
  expect((await ask(desk, 'payment.post', payment(sound.id))).receipt.amount).toBe(5_000)
})

test('a plan with wrong sums is refused without an entry to name', async () => {
  const { desk, plans } = await aDeskAfter('UPDATE allocations SET amount_cents = 9999 WHERE id = 1')

  expect(await refusalTo(desk, 'payment.post', payment(plans[0].id))).toEqual(
    refusal('LEDGER_BROKEN', { planNumber: plans[0].number }),
  )
})

test('a reversal is refused on the changed plan as well', async () => {
  const { desk, plans } = await aDeskAfter(EDITED)
  const { plan } = await ask(desk, 'plan.get', { planId: plans[0].id })
  const [receipt] = plan.receipts

  const request = { receiptId: receipt?.id ?? ('' as never), reason: 'returned check' }

  expect(await refusalTo(desk, 'payment.reverse', request, SUPERVISOR)).toMatchObject({ code: 'LEDGER_BROKEN' })
})

test('the changed plan can still be looked at and called about', async () => {
  const { desk, plans } = await aDeskAfter(EDITED)
  const [{ id: planId }] = plans
  const call = { planId, contactedOn: desk.today(), promise: null, callAgainOn: null, note: '' }

  expect((await ask(desk, 'plan.get', { planId })).plan.id).toBe(planId)
  expect((await ask(desk, 'promise.log', { ...call, outcome: 'reached' })).lines).toHaveLength(1)
})

test('nothing that was refused is left in the ledger', async () => {
  const { desk, plans } = await aDeskAfter(EDITED)
  await refusalTo(desk, 'payment.post', payment(plans[0].id))

  const { findings } = await ask(desk, 'ledger.check', {}, SUPERVISOR)

  expect(findings.filter(({ kind }) => kind === 'edited')).toHaveLength(1)
  expect(findings.filter(({ kind }) => kind === 'sums')).toHaveLength(3)
})

test('a look that a person asked for stands in the audit trail', async () => {
  const desk = openDesk()
  await ask(desk, 'ledger.check', {}, SUPERVISOR)

  const rows = audit.listOf(desk.store.reader, 'ledger', '')

  expect(rows.map(({ action, after }) => [action, after])).toEqual([
    ['ledger.check', { entries: 0, plans: 0, findings: 0 }],
  ])
})

test('a look goes on beside the work of the desk', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const order: string[] = []

  const looking = ask(desk, 'ledger.check', {}, SUPERVISOR).then(() => order.push('looked'))
  await Promise.all([looking, pay(desk, plan.id, 10_000).then(() => order.push('paid'))])

  expect(order).toEqual(['paid', 'looked'])
})
