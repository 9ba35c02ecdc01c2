import type { Page } from 'playwright-core'
import { ask } from '../../test/support/desk.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../test/support/samples.ts'
import { cardScenes } from './card-scenes.ts'
import { copyScenes } from './copy-scenes.ts'
import { dayScenes } from './day-scenes.ts'
import { importScenes } from './import-scenes.ts'
import { inventoryScenes } from './inventory-scenes.ts'
import { keepingScenes } from './keeping-scenes.ts'
import { moneyScenes } from './money-scenes.ts'
import { paperScenes } from './paper-scenes.ts'
import { patientScenes } from './patient-scenes.ts'
import { planScenes } from './plan-scenes.ts'
import type { Scene } from './scene.ts'
import { authorizationScenes, trayScenes } from './tray-scenes.ts'
import { versionsScenes } from './versions-scenes.ts'
import { workScenes } from './work-scenes.ts'
import { workspaceScenes } from './workspace-scenes.ts'

async function openPatient(page: Page): Promise<void> {
  await page.getByLabel('Find a patient').fill('patient a')
  await page.getByText('04/12/1981').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Contact' }).waitFor()
}

async function openCoverage(page: Page): Promise<void> {
  await openPatient(page)
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.getByLabel('Payer', { exact: true }).waitFor()
}

export const scenes: readonly Scene[] = [
  ...dayScenes,
  ...keepingScenes,
  ...copyScenes,
  ...workScenes,
  ...planScenes,
  ...moneyScenes,
  ...patientScenes,
  ...trayScenes,
  ...authorizationScenes,
  ...cardScenes,
  { name: 'first-run', person: null, state: 'firstRun', act: (page) => page.getByLabel('Clinic name').waitFor() },
  { name: 'sign-in', person: null, act: (page) => page.getByLabel('Password').waitFor() },
  {
    name: 'sign-in-wrong',
    person: null,
    async act(page) {
      await page.getByLabel('Password').fill('not it')
      await page.keyboard.press('Enter')
      await page.getByText('not right').waitFor()
    },
  },
  { name: 'patients', act: (page) => page.getByText('Patient T').waitFor() },
  { name: 'patients-dark', theme: 'dark', act: (page) => page.getByText('Patient T').waitFor() },
  {
    name: 'patient-new',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByLabel('Last name').fill('Patient A')
      await page.getByLabel('First name').fill('Sample')
      await page.getByLabel('Date of birth').fill('4/12/81')
      await page.getByText('Same person').waitFor()
    },
  },
  {
    name: 'palette',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+K')
      await page.getByRole('combobox', { name: 'Find a patient or action' }).fill('sam a')
      await page.getByRole('option').first().waitFor()
    },
  },
  { name: 'patient', act: openPatient },
  { name: 'patient-dark', theme: 'dark', act: openPatient },
  {
    name: 'patient-estimates',
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('Alt+3')
    },
  },
  { name: 'coverage', act: openCoverage },
  { name: 'coverage-dark', theme: 'dark', act: openCoverage },
  {
    name: 'coverage-kind',
    async act(page) {
      await openCoverage(page)
      await page
        .getByRole('button', { name: /^How .* counts$/ })
        .first()
        .click()
      await page.getByLabel('First visits of the year').fill('3')
    },
  },
  {
    name: 'coverage-terms',
    async act(page) {
      await openCoverage(page)
      await page.getByRole('button', { name: 'Other rules of the plan' }).click()
      await page.getByLabel('Authorization missing', { exact: true }).selectOption('penaltyPercent')
    },
  },
  {
    name: 'coverage-new',
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('Alt+2')
      await page.keyboard.press('Insert')
      await page.getByLabel('Plan', { exact: true }).fill('ppo')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
    },
  },
  {
    name: 'coverage-template',
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('Alt+2')
      await page.keyboard.press('Insert')
      await page.getByLabel('Payer', { exact: true }).fill('Sample Payer')
      await page.keyboard.press('Alt+t')
      await page.getByLabel('Find a template').fill('high')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByLabel('Deductible, person, total, in network').fill('900')
      await page.keyboard.press('Tab')
    },
  },
  {
    name: 'estimates',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('E')
      await page.getByText('Knee evaluation and MRI').waitFor()
    },
  },
  ...workspaceScenes,
  {
    name: 'plans',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('L')
      await page.getByText('PP-2026-0001').waitFor()
    },
  },
  {
    name: 'plans-columns',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('L')
      await page.getByText('PP-2026-0001').waitFor()
      await page.keyboard.press('Alt+Shift+S')
      await page.getByRole('checkbox', { name: 'Show Pays' }).click()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'plans-picked',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('L')
      await page.getByText('PP-2026-0001').waitFor()
      await page.keyboard.press('Shift+ArrowDown')
      await page.keyboard.press('Control+ArrowDown')
    },
  },
  {
    name: 'plan',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('L')
      await page.getByText('PP-2026-0001').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText('Dec 15').first().waitFor()
    },
  },
  {
    name: 'designer',
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('Alt+4')
      await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Insert')
      await page.waitForTimeout(600)
    },
  },
  {
    name: 'fees',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('F')
      await page.getByLabel('Find a service').fill('a')
      await page.getByRole('row').nth(2).waitFor()
      await page.keyboard.press('Enter')
    },
  },
  ...paperScenes,
  ...importScenes,
  ...inventoryScenes,
  ...versionsScenes,
  { name: 'setup-clinic', person: ADMINISTRATOR, act: (page) => page.getByLabel('Clinic name').waitFor() },
  {
    name: 'setup-prices',
    person: ADMINISTRATOR,
    async act(page) {
      await page.getByLabel('Clinic name').waitFor()
      await page.keyboard.press('Alt+4')
      await page.getByRole('grid', { name: 'Prices and help' }).waitFor()
      await page.keyboard.press('Insert')
      await page.getByLabel('Name').fill('Sliding fee 2026')
      await page.getByLabel('Patient pays, row 1').fill('$20')
      await page.getByLabel('Patient pays, row 2').fill('25%')
    },
  },
  {
    name: 'people',
    person: ADMINISTRATOR,
    async act(page) {
      await page.getByLabel('Clinic name').waitFor()
      await page.keyboard.press('Alt+2')
      await page.getByText('Supervisor 1').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Account of' }).waitFor()
    },
  },
  {
    name: 'approvals',
    person: SUPERVISOR,
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('A')
      await page.getByText('Write off').first().waitFor()
    },
  },
  {
    name: 'approval-sign',
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('L')
      await page.getByText('PP-2026-0001').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Reverse R' }).first().click()
      await page.getByLabel('Reason').fill('wrong person')
      await page.keyboard.press('Control+Enter')
      await page.getByText('A supervisor signs here').waitFor()
    },
  },
  {
    name: 'door-pin',
    unlocksByPin: true,
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+Alt+L')
      await page.getByLabel('Unlock PIN').waitFor()
    },
  },
  {
    name: 'emergency',
    person: SUPERVISOR,
    prepare: (desk) => ask(desk, 'emergency.begin', { reason: 'Patient collapsed at the desk' }, ADMINISTRATOR),
    async act(page) {
      await page.getByRole('button', { name: 'Look at it' }).click()
      await page.getByLabel('What you found').waitFor()
    },
  },
  {
    name: 'audit',
    person: SUPERVISOR,
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('W')
      await page.getByText('Patient saved').first().waitFor()
    },
  },
  {
    name: 'account',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.getByTitle('My account').click()
      await page.getByRole('heading', { name: 'PINs' }).waitFor()
    },
  },
  { name: 'new-password', asks: 'newPassword', act: (page) => page.getByLabel('New password again').waitFor() },
]
