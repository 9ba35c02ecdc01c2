import type { Page } from 'playwright-core'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { SUPERVISOR } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import type { Scene } from './scene.ts'

/** Forms of both people, one of them handed over and one thrown away. */
async function halfDone(desk: TestDesk): Promise<void> {
  const people = await ask(desk, 'patient.find', { text: '', limit: 3 })
  for (const [index, { patient }] of people.entries()) {
    const draft = { key: `patient:${patient.id}`, title: 'Edit patient', content: `{"n":"${index}"}` }
    await ask(desk, 'draft.save', draft)
    await ask(desk, 'draft.save', { ...draft, key: `coverage:${patient.id}:new`, title: 'Coverage' }, SUPERVISOR)
  }
  const [first, second] = people.map(({ patient }) => patient.id)
  const line = {
    kind: 'draft' as const,
    key: `coverage:${first}:new`,
    title: 'Coverage',
    note: 'Payer calls back at 3',
  }
  await ask(desk, 'tray.handOver', { lines: [line], toId: null }, SUPERVISOR)
  await ask(desk, 'tray.discard', { key: `patient:${second}` })
}

async function openTray(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tray \d/ }).waitFor()
  await page.keyboard.press('Control+Shift+T')
  await page.getByText('Payer calls back').waitFor()
}

/** The tray, giving something on, and the sheet at the end of a shift. */
export const trayScenes: readonly Scene[] = [
  { name: 'tray', atToday: true, desk: aBusyDay, prepare: halfDone, act: openTray },
  { name: 'tray-dark', theme: 'dark', atToday: true, desk: aBusyDay, prepare: halfDone, act: openTray },
  {
    name: 'tray-hand',
    atToday: true,
    desk: aBusyDay,
    prepare: halfDone,
    async act(page) {
      await openTray(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('H')
      await page.getByLabel('Note').fill('She is at work until noon')
    },
  },
  {
    name: 'tray-today',
    atToday: true,
    desk: aBusyDay,
    prepare: halfDone,
    async act(page) {
      await page.getByText('1 thing handed to you').waitFor()
    },
  },
  {
    name: 'tray-sheet',
    atToday: true,
    desk: aBusyDay,
    prepare: halfDone,
    async act(page) {
      await page.getByRole('button', { name: /^Tray \d/ }).waitFor()
      await page.keyboard.press('Control+Shift+H')
      await page.getByText('Estimates not issued').waitFor()
    },
  },
]
