import type { Page } from 'playwright-core'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { cents } from '../../shared/money/cents.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { allowInterest, interestOf } from '../../test/support/interest-plan.ts'
import { aRunningPlan } from '../../test/support/running-plan.ts'
import { ADMINISTRATOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

/** Interest is allowed here, and a few plans of others run. */
async function interestAllowed(desk: TestDesk): Promise<void> {
  await allowInterest(desk)
  const clinic = await ask(desk, 'clinic.get', {})
  await ask(desk, 'clinic.save', { clinic: { ...clinic, longestPlanMonths: 36 } }, ADMINISTRATOR)
}

async function openDesigner(page: Page): Promise<void> {
  await page.getByLabel('Find a patient').fill('patient a')
  await page.getByText('04/12/1981').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Contact' }).waitFor()
  await page.keyboard.press('Alt+4')
  await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Insert')
  await page.getByRole('textbox', { name: 'Patient owes' }).fill('1200')
}

async function withRate(page: Page, rate: string): Promise<void> {
  await page.getByLabel('Interest a year, %').fill(rate)
  await page.keyboard.press('Tab')
}

async function bearingPlan(desk: TestDesk): Promise<void> {
  await interestAllowed(desk)
  await aRunningPlan(desk, {
    owed: cents(120_000),
    size: { by: 'count', count: 12 },
    firstDueOn: plainDate('2026-12-31'),
    interest: interestOf({ method: 'actual/365', oddFirstPeriod: 'inEveryPayment' }),
  })
}

async function openPlan(page: Page): Promise<void> {
  await page.getByText('Patient T').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('L')
  await page.getByText('PP-2026-0002').waitFor()
  await page.keyboard.press('Home')
  await page.getByText('PP-2026-0002').first().dblclick()
  await page.getByText('12% a year').first().waitFor()
}

/** Plans with interest and plans in steps, while they are designed and while they run. */
export const planScenes: readonly Scene[] = [
  {
    name: 'designer-interest',
    prepare: interestAllowed,
    async act(page) {
      await openDesigner(page)
      await page.getByLabel('Number of payments', { exact: true }).fill('12')
      await withRate(page, '9.9')
      await page.getByText('ANNUAL PERCENTAGE RATE').first().waitFor()
    },
  },
  {
    name: 'rhythm-designer',
    async act(page) {
      await openDesigner(page)
      await page.getByRole('radio', { name: 'Other' }).click()
      await page.getByLabel('Every', { exact: true }).fill('10')
      await page.getByRole('button', { name: 'Months without a payment' }).click()
      await page.getByRole('button', { name: 'Jul' }).click()
      await page.getByRole('button', { name: 'Aug' }).click()
    },
  },
  {
    name: 'rhythm-visit',
    async act(page) {
      await openDesigner(page)
      await page.getByRole('button', { name: 'Split a visit' }).click()
    },
  },
  {
    name: 'designer-no-interest',
    async act(page) {
      await openDesigner(page)
      await withRate(page, '9.9')
    },
  },
  {
    name: 'designer-steps',
    prepare: interestAllowed,
    async act(page) {
      await openDesigner(page)
      await page.getByLabel('Payments', { exact: true }).fill('In')
      await page.keyboard.press('Enter')
      await page.getByLabel('Amount of step 1').fill('60')
      await page.getByLabel('Payments of step 2').fill('9')
      await withRate(page, '6')
    },
  },
  {
    name: 'designer-ways-interest',
    prepare: interestAllowed,
    async act(page) {
      await openDesigner(page)
      await withRate(page, '9.9')
      await page.keyboard.press('Alt+W')
      await page.getByLabel('Can pay each time').fill('85')
      await page.getByLabel('Next payday').fill('12/4/2026')
      await page.keyboard.press('Tab')
    },
  },
  { name: 'plan-interest', prepare: bearingPlan, act: openPlan },
  {
    name: 'plan-rate-cut',
    prepare: bearingPlan,
    async act(page) {
      await openPlan(page)
      await page.keyboard.press('T')
      await page.getByRole('radio', { name: 'Lower the interest rate' }).click()
      await page.getByLabel('New rate a year, %').fill('4')
      await page.keyboard.press('Tab')
      await page.getByText('From now on').waitFor()
    },
  },
]
