import type { Page } from 'playwright-core'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { FIRST_PLAN_POLICY } from '../../shared/model/plan-policy.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { aFeePack } from '../../test/support/fee-clinic.ts'
import { aRunningPlan, pay } from '../../test/support/running-plan.ts'
import { ADMINISTRATOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

/** A plan whose first payment is three weeks late, in a clinic that may ask a fee for it. */
async function latePlan(desk: TestDesk): Promise<void> {
  const lateFee = { kind: 'flat', flat: cents(2_000), percent: percent(0), base: 'principal', graceDays: 10 } as const
  const policy = { ...FIRST_PLAN_POLICY, lateFee, returnedPayment: cents(3_000) }
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)
  await ask(desk, 'policy.savePack', { pack: aFeePack(), reason: 'Read by counsel' }, ADMINISTRATOR)
  desk.later({ days: -60 })
  await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: plainDate('2026-11-01') })
  desk.later({ days: 60 })
}

/** The same with the fee charged, and a payment that pays it too. */
async function feePaid(desk: TestDesk): Promise<void> {
  await latePlan(desk)
  const plan = (await ask(desk, 'plan.list', {})).find(({ number }) => number === 'PP-2026-0002')
  if (plan === undefined) throw new Error('no plan to charge')
  const of = { kind: 'late', installment: 1 } as const
  await ask(desk, 'planFee.charge', { planId: plan.id, of, amount: cents(1_500) })
  await pay(desk, plan.id, 12_000)
}

/** A plan that is drawn from a card, on the day of its first draw. */
async function drawnToday(desk: TestDesk): Promise<void> {
  desk.later({ days: -22 })
  const { id: planId } = await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: plainDate('2026-11-23') })
  const consent = { kind: 'paperScanned', by: 'Sample Patient A', on: desk.today(), textVersion: '2026-01' } as const
  const choice = {
    day: null,
    method: 'card',
    brand: 'Visa',
    lastFour: '4242',
    token: 'tok_sample_17',
    consent,
  } as const
  await ask(desk, 'autopay.save', { planId, choice, reason: '' })
  desk.later({ days: 22 })
}

async function openPlan(page: Page): Promise<void> {
  await page.getByText('Patient T').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('L')
  await page.getByText('PP-2026-0002').first().dblclick()
  await page.getByRole('heading', { name: 'Happenings' }).waitFor()
}

async function deed(page: Page, name: string): Promise<void> {
  await openPlan(page)
  await page.keyboard.press('T')
  await page.getByRole('radio', { name }).click()
}

/** Money that comes in, and what follows from it. */
export const moneyScenes: readonly Scene[] = [
  {
    name: 'payment-extra',
    prepare: latePlan,
    async act(page) {
      await openPlan(page)
      await page.keyboard.press('Control+R')
      await page.getByLabel('Amount').fill('350')
      await page.keyboard.press('Alt+X')
      await page.getByText('Extra money goes to').waitFor()
    },
  },
  {
    name: 'autopay',
    prepare: drawnToday,
    async act(page) {
      await deed(page, 'Automatic payments')
      await page.getByText('Give the payer a copy').waitFor()
    },
  },
  {
    name: 'autopay-panel',
    prepare: drawnToday,
    act: openPlan,
  },
  {
    name: 'autopay-draws',
    prepare: drawnToday,
    async act(page) {
      await openPlan(page)
      await page.keyboard.press('Control+J')
      await page.keyboard.press('R')
      await page.getByRole('grid', { name: 'Aging' }).waitFor()
      await page.keyboard.press('7')
      await page.getByText('tok_sample_17').waitFor()
      await page.keyboard.press('R')
      await page.getByText('Posts a payment').waitFor()
    },
  },
  {
    name: 'fee-charge',
    prepare: latePlan,
    async act(page) {
      await deed(page, 'Charge a fee')
      await page.getByText('is charged once for payment 1').waitFor()
    },
  },
  {
    name: 'fee-waive',
    prepare: feePaid,
    async act(page) {
      await deed(page, 'Waive a fee')
      await page.getByText('is not asked any more').waitFor()
    },
  },
  {
    name: 'fee-why',
    prepare: feePaid,
    async act(page) {
      await openPlan(page)
      await page.getByRole('button', { name: 'Why R-2026-0002' }).click()
    },
  },
  {
    name: 'fee-rules',
    atToday: true,
    person: ADMINISTRATOR,
    prepare: latePlan,
    async act(page) {
      await page.getByRole('button', { name: 'Plan rules' }).click()
      await page.getByRole('heading', { name: 'Fees' }).scrollIntoViewIfNeeded()
    },
  },
]
