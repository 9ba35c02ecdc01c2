import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

async function reach(page: Page, key: string, words: string): Promise<void> {
  await page.getByText('Patient T').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press(key)
  await page.getByText(words).first().waitFor()
}

async function turnEstimate(page: Page): Promise<void> {
  await reach(page, 'E', 'Knee evaluation and MRI')
  await page.getByText('Knee evaluation and MRI').first().dblclick()
  await page.getByRole('grid', { name: 'Services and columns' }).waitFor()
  await page.keyboard.press('F5')
  await page.getByRole('heading', { name: 'Your cost estimate' }).waitFor()
}

async function turnPlan(page: Page): Promise<void> {
  await reach(page, 'L', 'PP-2026-0001')
  await page.keyboard.press('Enter')
  await page.getByText('Dec 15').first().waitFor()
  await page.keyboard.press('F5')
  await page.getByRole('heading', { name: 'Your payment plan' }).waitFor()
}

/** Nothing by mail, and another address and phone: all that a wish can say. */
async function typeWish(page: Page): Promise<void> {
  await page.getByText('Patient T').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'How to reach' }).waitFor()
  await page.keyboard.press('Alt+m')
  await page.getByRole('checkbox', { name: /^Do not mail/ }).click()
  await page.getByLabel(/^How to hand papers over/).fill('At the desk on Friday mornings, to the patient alone')
  await page.getByLabel(/^Confidential address/).fill('9 Sample Shelter Road, Apartment 14, Springfield, IL 62799')
  await page.getByLabel(/^Confidential phone/).fill('217-555-0199')
}

/** The screen that is turned to the patient, and how a person wants to be reached. */
export const patientScenes: readonly Scene[] = [
  { name: 'turned-estimate', act: turnEstimate },
  {
    name: 'turned-estimate-es',
    async act(page) {
      await turnEstimate(page)
      await page.keyboard.press('Control+L')
    },
  },
  { name: 'turned-plan', theme: 'dark', act: turnPlan },
  {
    name: 'turned-plan-es',
    async act(page) {
      await turnPlan(page)
      await page.keyboard.press('Control+L')
    },
  },
  {
    name: 'turned-agreement',
    async act(page) {
      await reach(page, 'L', 'PP-2026-0001')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Agreement' }).first().click()
      await page.locator('canvas').first().waitFor()
      await page.keyboard.press('F5')
      await page.getByAltText(/^Page 1 of/).waitFor()
    },
  },
  {
    name: 'turned-blank',
    async act(page) {
      await turnPlan(page)
      await page.keyboard.press('Shift+F5')
    },
  },
  {
    name: 'turned-back',
    async act(page) {
      await turnPlan(page)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'patient-wish-box',
    async act(page) {
      await typeWish(page)
    },
  },
  {
    name: 'patient-wish',
    async act(page) {
      await typeWish(page)
      await page.keyboard.press('Control+Enter')
      await page.getByText('Confidential contact').waitFor()
    },
  },
]
