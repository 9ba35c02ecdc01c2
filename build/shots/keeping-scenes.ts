import { ask } from '../../test/support/desk.ts'
import { PASSWORD } from '../../test/support/fake-bridge.ts'
import { manyPatients } from '../../test/support/many-patients.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

/** The ways in and out beside the password, and the screens of keeping in the dark. */
export const keepingScenes: readonly Scene[] = [
  {
    name: 'door-emergency',
    person: null,
    async act(page) {
      await page.getByRole('button', { name: 'Use the recovery code' }).click()
      await page.getByRole('button', { name: 'In an emergency: look for one hour' }).click()
      await page.getByLabel('Reason').fill('too short')
      await page.keyboard.press('Control+Enter')
      await page.getByText('A sentence of at least ten letters.').waitFor()
    },
  },
  {
    name: 'door-code',
    person: null,
    async act(page) {
      await page.getByRole('button', { name: 'Use the recovery code' }).click()
      await page.getByRole('textbox', { name: 'Recovery code' }).waitFor()
    },
  },
  { name: 'door-first-run', person: null, state: 'firstRun', act: (page) => page.getByLabel('Clinic name').waitFor() },
  {
    name: 'many-looks',
    person: SUPERVISOR,
    async prepare(desk) {
      for (const patientId of await manyPatients(desk, 41)) await ask(desk, 'patient.get', { patientId })
    },
    act: (page) => page.getByText('within an hour').waitFor(),
  },
  {
    name: 'authenticator',
    async act(page) {
      await page.getByTitle('My account').click()
      await page.getByLabel('Your password').last().fill(PASSWORD)
      await page.getByRole('button', { name: 'Set up the app' }).click()
      await page.getByLabel('Code for the authenticator app').waitFor()
    },
  },
  {
    name: 'door-authenticator',
    atToday: true,
    asks: 'secondFactor',
    async act(page) {
      await page.getByLabel('Your password').fill(PASSWORD)
      await page.keyboard.press('Control+Enter')
      await page.getByLabel('Code for the authenticator app').waitFor()
    },
  },
  {
    name: 'people-dark',
    theme: 'dark',
    person: ADMINISTRATOR,
    async act(page) {
      await page.getByLabel('Clinic name').waitFor()
      await page.keyboard.press('Alt+2')
      await page.getByText('Supervisor 1').waitFor()
    },
  },
  {
    name: 'audit-dark',
    theme: 'dark',
    person: SUPERVISOR,
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('W')
      await page.getByText('Patient saved').first().waitFor()
    },
  },
  {
    name: 'access',
    person: SUPERVISOR,
    async act(page) {
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('W')
      await page.getByText('Patient saved').first().waitFor()
      await page.keyboard.press('F9')
      await page.getByText('Counselor 1').waitFor()
    },
  },
  {
    name: 'desk-lock',
    person: ADMINISTRATOR,
    async act(page) {
      await page.getByLabel('Clinic name').waitFor()
      await page.keyboard.press('Alt+2')
      await page.getByText('Supervisor 1').waitFor()
      await page.keyboard.press('Alt+L')
      await page.getByLabel('Minutes until the desk locks').waitFor()
    },
  },
]
