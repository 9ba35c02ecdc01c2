// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Person } from '../../../shared/model/clinic.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aFeeClinic } from '../../support/fee-clinic.ts'
import { aRunningPlan, day, pay } from '../../support/running-plan.ts'
import { COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const SLOW = 60_000

async function openPlan(desk: TestDesk, person: Person = COUNSELOR) {
  openWindow({ person }, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 20_000 })
  press('j', { ctrl: true })
  press('l')
  const list = await screen.findByRole('grid', { name: 'Plans' }, { timeout: 20_000 })
  await within(list).findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Happenings' }, { timeout: 20_000 })
}

function sentence(): string {
  return screen.getAllByRole('status').find((one) => one.textContent?.includes('pays'))?.textContent ?? ''
}

async function planNow(desk: TestDesk, { id: planId }: Plan): Promise<Plan> {
  return (await ask(desk, 'plan.get', { planId })).plan
}

/** 600.00 in six payments from November 1, three weeks late today, its fee charged unless said otherwise. */
async function aLatePlan(isCharged = true) {
  const desk = await aFeeClinic()
  desk.later({ days: -60 })
  const [agreedOn, firstDueOn] = [desk.today(), day('2026-11-01')]
  const plan = await aRunningPlan(desk, { agreedOn, firstDueOn })
  desk.later({ days: 60 })
  const of = { kind: 'late', installment: 1 } as const
  if (isCharged) await ask(desk, 'planFee.charge', { planId: plan.id, of, amount: cents(1_500) })
  return { desk, plan }
}

async function openDeed(name: string) {
  press('t')
  const list = await screen.findByRole('radiogroup', { name: 'What is to be done' })
  within(list).getByRole('radio', { name }).click()
}

test(
  'extra money of a whole payment is asked about, and one key moves it',
  async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await openPlan(desk)
    press('r', { ctrl: true })
    await screen.findByLabelText('Amount')

    expect(screen.queryByRole('radiogroup', { name: /Extra money/ })).toBeNull()
    type('Amount', '250')
    expect(sentence()).toContain('$250.00 pays payment 1, payment 2 and part of payment 3.')
    press('x', { alt: true })
    expect(sentence()).toContain('$250.00 pays payment 1, payment 6 and part of payment 5.')
    press('Enter', { ctrl: true })
    await screen.findByText(/Posted receipt/)

    expect((await planNow(desk, plan)).installments.map(({ paid }) => paid)).toEqual([10_000, 0, 0, 0, 5_000, 10_000])
  },
  SLOW,
)

test(
  'the sentence names a fee that a payment pays',
  async () => {
    const { desk } = await aLatePlan()
    await openPlan(desk)
    press('r', { ctrl: true })
    await screen.findByLabelText('Amount')

    expect(screen.getByDisplayValue('115.00')).toBeTruthy()
    expect(sentence()).toContain('$115.00 pays payment 1 and the late fee for payment 1.')
  },
  SLOW,
)

test(
  'a late fee is shown with its amount before it is charged',
  async () => {
    const { desk, plan } = await aLatePlan(false)
    await openPlan(desk)
    await openDeed('Charge a fee')

    expect(await screen.findByText(/\$15\.00 is charged once for payment 1, late since Nov/)).toBeTruthy()
    press('Enter', { ctrl: true })
    await waitFor(async () => expect((await planNow(desk, plan)).feesLeft).toBe(1_500))
    expect(await screen.findByText(/\$15\.00 late fee for payment 1, charged by/)).toBeTruthy()
  },
  SLOW,
)

test(
  'a clinic without allowed fees sees why',
  async () => {
    const desk = openDesk()
    await aRunningPlan(desk)
    await openPlan(desk)
    await openDeed('Charge a fee')

    expect(await screen.findByText('The agreement of this plan names no late fee.')).toBeTruthy()
  },
  SLOW,
)

test(
  'a fee is waived with a reason',
  async () => {
    const { desk, plan } = await aLatePlan()
    await openPlan(desk)
    await openDeed('Waive a fee')
    expect(await screen.findByText(/\$15\.00 is not asked any more/)).toBeTruthy()
    type('Reason', 'first time')
    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await planNow(desk, plan)).feesLeft).toBe(0))
  },
  SLOW,
)

test(
  'a returned payment is taken back with its fee',
  async () => {
    const desk = await aFeeClinic()
    const plan = await aRunningPlan(desk)
    const { receipt } = await pay(desk, plan.id, 10_000)
    await openPlan(desk, SUPERVISOR)
    screen.getByRole('button', { name: `Reverse ${receipt.number}` }).click()
    const tick = await screen.findByRole('checkbox', { name: /The bank sent it back: charge \$20\.00/ })
    tick.click()
    type('Reason', 'no funds')
    press('Enter', { ctrl: true })

    await waitFor(async () =>
      expect((await planNow(desk, plan)).fees).toMatchObject([{ kind: 'returned', amount: 2_000 }]),
    )
  },
  SLOW,
)

test(
  'a credit that waited is used when the payer says so',
  async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await ask(desk, 'payment.post', {
      planId: plan.id,
      amount: cents(20_000),
      method: 'cash',
      reference: '',
      receivedOn: desk.today(),
      excess: 'credit',
      requestKey: 'waits-00001',
      evenIfTwice: true,
    })
    await openPlan(desk)
    await openDeed('Use extra money otherwise')
    type('What the payer said', 'use it now')
    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await planNow(desk, plan)).credit).toBe(0))
  },
  SLOW,
)

test(
  'a credit goes back another way only with a warning',
  async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    const sheet = { amount: cents(10_500), method: 'cash', reference: '', requestKey: 'sheet-of-credit' } as const
    const request = {
      ...sheet,
      planId: plan.id,
      receivedOn: desk.today(),
      excess: 'credit',
      evenIfTwice: false,
    } as const
    await ask(desk, 'payment.post', request)
    await openPlan(desk)
    await openDeed('Give back a credit')
    const said = 'Give it back the same way where that is possible; where it is not, say why.'
    await screen.findByLabelText('Method')
    expect(screen.queryByText(said, { exact: false })).toBeNull()

    type('Method', 'Check')
    press('Enter')

    expect(await screen.findByText(/^\$5\.00 came by cash, receipt R-/)).toBeTruthy()
    expect(screen.getByText(said, { exact: false })).toBeTruthy()
  },
  SLOW,
)
