import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'

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

/** A block from a sheet: a listed code, words, another charge, and rows that are none. */
const PASTED = [
  'Code\tDescription\tUnits\tCharge',
  'IM-310\tMRI knee\t1\t1,480.00',
  '\tKnee brace\t2\t',
  'XX-900\tSample service of another clinic\t1\t45.00',
  'V-204\tSpecialist visit\tone\t285.00',
  'Total\t\t4\t1,810.00',
].join('\n')

/** The estimate workspace in the states that people meet. */
export const workspaceScenes: readonly Scene[] = [
  { name: 'workspace', act: openWorkspace },
  { name: 'workspace-why', act: whyOfTheScan },
  {
    name: 'workspace-paste',
    async act(page) {
      await openWorkspace(page)
      await page.getByRole('combobox', { name: 'Add a service: code, code*units, or words' }).evaluate((box, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text', text)
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, PASTED)
      await page.getByText('not understood').waitFor()
    },
  },
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
  {
    name: 'workspace-line',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'F4')
      await page.getByLabel('How payers reduce it').fill('Endo')
      await press(page, 'Enter')
      await page.getByLabel('Base code of the family').waitFor()
    },
  },
  {
    name: 'workspace-column',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'ArrowUp', 'Enter')
      await page.getByLabel('Procedures done together').fill('own')
      await press(page, 'Enter')
      await page.getByLabel('Steps in percent, the dearest first').waitFor()
    },
  },
  {
    name: 'workspace-add',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'Alt+Insert')
      await page.getByRole('dialog').getByText('Sliding fee').waitFor()
    },
  },
  {
    name: 'workspace-five',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'Alt+Insert')
      await page.getByRole('dialog').getByText('If not authorized').waitFor()
      await press(page, 'a')
      await page.getByText('If not authorized').first().waitFor()
      await press(page, 'Alt+Insert', 'T')
      await page.getByLabel('Find a template').fill('hmo')
      await press(page, 'Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'workspace-asks',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'Alt+Insert', 'T')
      await page.getByLabel('Find a template').fill('hmo')
      await press(page, 'Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await press(page, 'End', 'a')
      await page.getByRole('complementary').waitFor()
    },
  },
  {
    name: 'workspace-fact',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'Alt+Insert', 'T')
      await page.getByLabel('Find a template').fill('hmo')
      await press(page, 'Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await press(page, 'End', '2')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'workspace-templates',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'Alt+t')
      await page.getByLabel('Find a template').waitFor()
    },
  },
  {
    name: 'workspace-sliding',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'Alt+Insert')
      await page.getByRole('dialog').getByText('Sliding fee').waitFor()
      await press(page, 'l')
      await page.getByLabel('People in the household').fill('4')
      await page.getByLabel('Household income, a year').fill('49500')
      await page.getByLabel('Patient pays, row 1').fill('$20')
      await page.getByLabel('Patient pays, row 2').fill('25%')
    },
  },
  {
    name: 'workspace-package',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'Alt+Insert')
      await page.getByRole('dialog').getByText('Package price').waitFor()
      await press(page, 'k')
      await page.getByLabel('Package 1: name').fill('Knee day')
    },
  },
  {
    name: 'workspace-year',
    async act(page) {
      await openWorkspace(page)
      await press(page, 'ArrowRight', 'y')
      await page.getByLabel('Kind of care, row 1').fill('imag')
      await press(page, 'Enter')
      await page.getByLabel('How many, row 1').fill('2')
      await page.getByLabel('Plan price of each, row 1').fill('300 to 450')
      await press(page, 'Tab')
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'workspace-together',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.getByLabel('Find a patient').fill('patient a')
      await page.getByText('04/12/1981').first().waitFor()
      await press(page, 'Enter')
      await page.getByRole('heading', { name: 'Contact' }).waitFor()
      await press(page, 'Alt+2')
      await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
      await press(page, 'Insert')
      await page.getByLabel('Plan', { exact: true }).fill('Second Plan')
      await press(page, 'Enter')
      await page.getByLabel('Payer', { exact: true }).fill('Second Payer')
      await page.getByLabel('Patient is').selectOption('spouse')
      await page.getByLabel('Got through').selectOption('currentEmployment')
      await page.getByLabel('Takes earlier payments').selectOption('standard')
      await page.screenshot({ path: 'build/cache/shots/coverage-second.png' })
      await press(page, 'Control+Enter')
      await page.getByText('Saved Second Plan').waitFor()
      await press(page, 'Control+J', 'E')
      await page.getByText('Knee evaluation and MRI').click()
      await press(page, 'Enter')
      await page.getByText('Specialist visit').first().waitFor()
      await press(page, 'ArrowRight', 'Alt+Insert')
      await page.getByRole('dialog').getByText('All coverages together').waitFor()
      await press(page, 'c')
      await page.getByRole('status', { name: 'Who pays first' }).waitFor()
    },
  },
]
