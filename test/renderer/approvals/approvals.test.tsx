// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import * as credentials from '../../../db/repositories/credentials.ts'
import { keepPin, storedPinOf } from '../../../electron/vault/pin.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'
import { QUICK } from '../../support/vault.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const PIN = '730194'
let kept: credentials.StoredPin

beforeAll(async () => {
  kept = storedPinOf(await keepPin(PIN, QUICK))
})

async function aPaidPlan(): Promise<{ desk: TestDesk; plan: Plan }> {
  const desk = openDesk()
  credentials.savePin(desk.store.writer, { personId: SUPERVISOR.id, kind: 'approval' }, kept, NOW)
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 10_000)
  return { desk, plan }
}

async function openPlan(desk: TestDesk, person: Person) {
  const opened = openWindow({ person }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('j', { ctrl: true })
  press('l')
  await screen.findByText(/PP-2026-0001/)
  press('Enter')
  await screen.findByRole('button', { name: /^Reverse/ })
  return opened
}

async function openApprovals(desk: TestDesk, person: Person) {
  const opened = openWindow({ person }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('j', { ctrl: true })
  press('a')
  await screen.findByRole('heading', { name: 'Asked by me' })
  return opened
}

async function askWriteOff(desk: TestDesk, plan: Plan) {
  const { planId, fromVersion } = { planId: plan.id, fromVersion: plan.version }
  const request = { planId, fromVersion, code: 'courtesy', amount: cents(20_000), reason: 'long wait' }
  return ask(desk, 'approval.ask', { call: 'plan.writeOff', request, words: 'long wait' })
}

describe('at the desk', () => {
  test('a counselor asks, a supervisor signs by PIN, and the payment is reversed', async () => {
    const { desk, plan } = await aPaidPlan()
    await openPlan(desk, COUNSELOR)
    screen.getByRole('button', { name: /^Reverse/ }).click()
    await screen.findByLabelText('Reason')
    type('Reason', 'wrong person')
    press('Enter', { ctrl: true })
    await screen.findByLabelText('Approval PIN')
    type('Approval PIN', PIN)

    press('Enter', { ctrl: true })

    expect(await screen.findByText(/^Reversed receipt/)).toBeTruthy()
    const { plan: after } = await ask(desk, 'plan.get', { planId: plan.id })
    expect(after.receipts[0]?.reversed).toMatchObject({ by: 'Supervisor 1' })
  })

  test('a wrong PIN signs nothing and says so', async () => {
    const { desk, plan } = await aPaidPlan()
    await openPlan(desk, COUNSELOR)
    screen.getByRole('button', { name: /^Reverse/ }).click()
    await screen.findByLabelText('Reason')
    type('Reason', 'wrong person')
    press('Enter', { ctrl: true })
    await screen.findByLabelText('Approval PIN')
    type('Approval PIN', '111222')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('That PIN is not right.')).toBeTruthy()
    expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.receipts[0]?.reversed).toBeNull()
  })

  test('what nobody signs here waits in the queue', async () => {
    const { desk } = await aPaidPlan()
    await openPlan(desk, COUNSELOR)
    screen.getByRole('button', { name: /^Reverse/ }).click()
    await screen.findByLabelText('Reason')
    type('Reason', 'wrong person')
    press('Enter', { ctrl: true })
    await screen.findByLabelText('Approval PIN')

    press('Escape')

    expect(await screen.findByText('Asked. A supervisor answers from Approvals.')).toBeTruthy()
    expect(await ask(desk, 'approval.list', {}, SUPERVISOR)).toMatchObject([{ state: 'open' }])
  })
})

describe('the queue', () => {
  test('is answered with yes by one key', async () => {
    const { desk, plan } = await aPaidPlan()
    await askWriteOff(desk, plan)
    await openApprovals(desk, SUPERVISOR)
    await screen.findByRole('row', { name: /Write off \$200\.00 of \$500\.00/ })

    press('y')

    expect(await screen.findByText('Nothing to approve.')).toBeTruthy()
    expect(await ask(desk, 'approval.list', {})).toMatchObject([{ state: 'approved' }])
  })

  test('is answered with yes by the mouse as well', async () => {
    const { desk, plan } = await aPaidPlan()
    await askWriteOff(desk, plan)
    await openApprovals(desk, SUPERVISOR)

    fireEvent.click(await screen.findByRole('button', { name: /^Approve/ }))

    expect(await screen.findByText('Nothing to approve.')).toBeTruthy()
  })

  test('is answered with no in words that the counselor reads', async () => {
    const { desk, plan } = await aPaidPlan()
    await askWriteOff(desk, plan)
    await openApprovals(desk, SUPERVISOR)
    await screen.findByRole('row', { name: /Write off/ })
    press('n')
    await screen.findByLabelText('What the patient can be told')
    type('What the patient can be told', 'ask for assistance first')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Nothing to approve.')).toBeTruthy()
    expect(await ask(desk, 'approval.list', {})).toMatchObject([{ verdictWords: 'ask for assistance first' }])
  })

  test('allows a smaller amount by one key, a sum and words', async () => {
    const { desk, plan } = await aPaidPlan()
    await askWriteOff(desk, plan)
    await openApprovals(desk, SUPERVISOR)
    await screen.findByText('40% of what is left')
    press('e')
    await screen.findByLabelText('Allowed')
    type('Allowed', '200')
    fireEvent.blur(screen.getByLabelText('Allowed'))
    expect(await screen.findByText(/^Less than \$200\.00/)).toBeTruthy()
    type('Allowed', '125')
    expect(await screen.findByText('of $200.00 that was asked')).toBeTruthy()
    type('What the patient can be told', 'half of it for now')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Nothing to approve.')).toBeTruthy()
    expect(await ask(desk, 'approval.list', {})).toMatchObject([{ state: 'approved', allowed: 12_500 }])
  })

  test('lets the asker do what was approved by one key', async () => {
    const { desk, plan } = await aPaidPlan()
    const { id: approvalId } = await askWriteOff(desk, plan)
    await ask(desk, 'approval.decide', { approvalId, verdict: 'approved', words: '' }, SUPERVISOR)
    await openApprovals(desk, COUNSELOR)
    await screen.findByText('Approved')

    press('d')

    expect(await screen.findByText(/^Done: Write off/)).toBeTruthy()
    expect((await ask(desk, 'plan.get', { planId: plan.id })).plan.left).toBe(30_000)
  })

  test('says what to do when nothing was asked', async () => {
    await openApprovals(openDesk(), COUNSELOR)

    expect(await screen.findByText(/^You asked for nothing\./)).toBeTruthy()
  })
})
