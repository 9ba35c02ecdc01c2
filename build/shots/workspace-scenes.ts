import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

async function openWorkspace(page: Page): Promise<void> {
  await page.getByText('Patient T').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('E')
  await page.getByText('Knee evaluation and MRI').click()
  await page.keyboard.press('Enter')
  await page.getByText('Specialist visit').first().waitFor()
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the explanation of the MRI in the column of the insurance. */
async function whyOfTheScan(page: Page): Promise<void> {
  await openWorkspace(page)
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'w')
  await page.getByRole('complementary').waitFor()
}

/** The estimate workspace in the states that people meet. */
export const workspaceScenes: readonly Scene[] = [
  { name: 'workspace', act: openWorkspace },
  { name: 'workspace-why', act: whyOfTheScan },
  {
    name: 'workspace-why-spanish',
    async act(page) {
      await whyOfTheScan(page)
      await press(page, 'l')
      await page.getByRole('complementary').getByText('El paciente paga').first().waitFor()
    },
  },
  {
    name: 'workspace-why-dug',
    async act(page) {
      await whyOfTheScan(page)
      await page.getByRole('complementary').getByRole('button', { name: 'Deductible used here' }).click()
    },
  },
  {
    name: 'workspace-why-total',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'ArrowUp', 'w')
      await page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'workspace-differs',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'd')
      await page.getByRole('complementary').waitFor()
    },
  },
]
