import type { Page } from 'playwright-core'
import type { TestDesk } from '../../test/support/desk.ts'
import { ADMINISTRATOR, COUNSELOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

const ROWS = [
  'Sample Family Clinic price list 2027,,,,',
  'Svc,What it is,Dept,Std,Self pay rate',
  'IM-310,"MRI knee, no contrast",Imaging,"$1,480.00",888.00',
  'V-204,Specialist visit,Visits,285,171',
  'V-203,Office visit,Visits,one hundred,90',
  ',Injection of the knee,Procedures,240.00,144.00',
  'L-110,Blood count,Laboratory,36.125,21.60',
  'V-204,Specialist visit again,Visits,290,174',
  'PT-20,"Physical therapy, first visit",Therapy,210.00,126.00',
  '1E05,Sample supply,Supplies,12.00,8.00',
]

async function aList(desk: TestDesk): Promise<void> {
  desk.priceFile = { fileName: 'clinic list 2027.csv', text: ROWS.join('\n') }
}

async function toColumns(page: Page): Promise<void> {
  await page.getByLabel('Clinic name').waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('F')
  await page.getByRole('heading', { name: 'Fees' }).waitFor()
  await page.keyboard.press('Insert')
  await page.getByLabel('Column 2').waitFor()
}

async function toRows(page: Page): Promise<void> {
  await toColumns(page)
  await page.getByLabel('Column 5').fill('cash')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel('Name of the list').waitFor()
}

async function toFix(page: Page): Promise<void> {
  await toRows(page)
  await page.getByRole('grid', { name: 'Rows to look at' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Cash price').waitFor()
}

const shared = { person: ADMINISTRATOR, prepare: aList } as const

/** The steps of an import. */
export const importScenes: readonly Scene[] = [
  { name: 'import-columns', ...shared, act: toColumns },
  { name: 'import-rows', ...shared, act: toRows },
  { name: 'import-fix', ...shared, act: toFix },
  {
    name: 'checklist-today',
    person: { ...COUNSELOR, roles: ['counselor', 'administrator'] },
    atToday: true,
    act: (page) => page.getByRole('grid', { name: 'Set-up' }).getByText('Choose a printer').waitFor(),
  },
  {
    name: 'checklist-setup',
    person: ADMINISTRATOR,
    theme: 'dark',
    act: (page) => page.getByRole('grid', { name: 'Set-up' }).getByText('Look at the plan rules').waitFor(),
  },
  { name: 'import-rows-dark', ...shared, theme: 'dark', act: toFix },
]
