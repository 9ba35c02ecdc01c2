import type { Page } from 'playwright-core'
import { ask } from '../../test/support/desk.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import type { Scene } from './scene.ts'

async function openToday(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Today' }).waitFor()
  await page.getByText('Overdue payments').first().waitFor()
}

/** The screens of the day's work, over a clinic in the middle of its day. */
export const dayScenes: readonly Scene[] = [
  {
    name: 'today',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('ArrowDown')
      await page.getByText('What to say').waitFor()
    },
  },
  { name: 'today-dark', theme: 'dark', atToday: true, desk: aBusyDay, act: openToday },
  {
    name: 'today-columns',
    atToday: true,
    desk: aBusyDay,
    async prepare(desk) {
      await ask(desk, 'setting.keep', { name: 'columns.today', value: 'when amount=96 patient=150 !what step note' })
    },
    async act(page) {
      await openToday(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Shift+ArrowDown')
    },
  },
  {
    name: 'today-columns-box',
    theme: 'dark',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('Alt+Shift+S')
      await page.getByRole('checkbox', { name: 'Show Patient' }).waitFor()
    },
  },
  {
    name: 'today-log',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('L')
      await page.keyboard.press('5')
      await page.getByLabel('By', { exact: true }).fill('fri')
    },
  },
  {
    name: 'today-snooze',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('S')
      await page.getByLabel('Until').waitFor()
    },
  },
  {
    name: 'calls',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('C')
      await page.getByRole('grid', { name: 'Calls and promises' }).waitFor()
    },
  },
  {
    name: 'ledger',
    atToday: true,
    person: SUPERVISOR,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('Control+J')
      await page.keyboard.press('C')
      await page.getByText('Unbroken').waitFor()
    },
  },
  ...['reports-aging', 'reports-cash', 'reports-daily', 'reports-credits', 'reports-compliance', 'reports-quality'].map(
    (name, index) => ({
      name,
      atToday: true as const,
      desk: aBusyDay,
      async act(page: Page) {
        await openToday(page)
        await page.keyboard.press('Control+J')
        await page.keyboard.press('R')
        await page.getByRole('grid', { name: 'Aging' }).waitFor()
        await page.keyboard.press(String(index + 1))
        await page.waitForTimeout(300)
      },
    }),
  ),
  {
    name: 'statement',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('C')
      await page.getByRole('grid', { name: 'Calls and promises' }).waitFor()
      await page.keyboard.press('M')
      await page.getByText('Owed at the end').waitFor()
    },
  },
  {
    name: 'plan-rules',
    atToday: true,
    person: ADMINISTRATOR,
    prepare: (desk) =>
      ask(desk, 'clinic.get', {}).then((clinic) =>
        ask(desk, 'clinic.save', { clinic: { ...clinic, state: 'NJ' } }, ADMINISTRATOR),
      ),
    async act(page) {
      await page.getByRole('button', { name: 'Plan rules' }).click()
      await page.getByRole('table', { name: 'New Jersey' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'plan-rules-limit',
    atToday: true,
    person: ADMINISTRATOR,
    prepare: (desk) =>
      ask(desk, 'clinic.get', {}).then((clinic) =>
        ask(desk, 'clinic.save', { clinic: { ...clinic, state: 'NJ' } }, ADMINISTRATOR),
      ),
    async act(page) {
      await page.getByRole('button', { name: 'Plan rules' }).click()
      await page.getByRole('button', { name: 'Change: Highest interest a year' }).click()
      await page.getByLabel('Percent', { exact: true }).fill('2')
    },
  },
  {
    name: 'plan-gate',
    atToday: true,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('T')
      await page.getByText(/conditions are open/).waitFor()
      await page.keyboard.press('G')
      await page.keyboard.press('K')
      await page.getByLabel('What happened').fill('Attorney')
      await page.keyboard.press('Enter')
      await page.getByLabel('Name or words').fill('none')
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: 'Take back: Attorney of the payer' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'close-day',
    atToday: true,
    person: SUPERVISOR,
    desk: aBusyDay,
    async act(page) {
      await openToday(page)
      await page.keyboard.press('P')
      await page.getByLabel('Amount').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByText('Posted receipt').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('T')
      await openToday(page)
      await page.keyboard.press('Control+Shift+D')
      await page.getByLabel('Counted, Cash').fill('80')
      await page.keyboard.press('Tab')
    },
  },
]
