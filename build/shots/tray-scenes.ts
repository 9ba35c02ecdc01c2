import type { Page } from 'playwright-core'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { aSchedule, SLIDING_TERMS } from '../../test/support/clinic-schedules.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import type { Scene } from './scene.ts'

/** Forms of both people, one of them handed over and one thrown away. */
export async function halfDone(desk: TestDesk): Promise<void> {
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

/** Authorizations in every state, with visits used. */
async function approvals(desk: TestDesk): Promise<void> {
  const people = await ask(desk, 'patient.find', { text: '', limit: 6 })
  const states = ['approved', 'requested', 'denied', 'approved', 'pended', 'notRequired'] as const
  for (const [index, { patient }] of people.entries()) {
    const state = states[index] ?? 'approved'
    const draft = {
      patientId: patient.id,
      kind: index === 3 ? ('referral' as const) : ('priorAuthorization' as const),
      payer: index % 2 === 0 ? 'Sample Payer' : 'Sample Health Plan of the Middle West',
      number: state === 'approved' ? `A 10${index} 4277` : '',
      services: index === 1 ? ['IM-310'] : ['PT-010', 'PT-020'],
      state,
      approved: state === 'approved' ? 12 : null,
      unit: 'visits' as const,
      from: plainDate('2026-10-01'),
      to: plainDate(index === 3 ? '2026-11-27' : '2026-12-31'),
      requestedOn: plainDate('2026-11-10'),
      contact: '',
      note: '',
    }
    const { id } = await ask(desk, 'authorization.save', { authorizationId: null, draft })
    if (index === 0)
      await ask(desk, 'authorization.use', { authorizationId: id, on: plainDate('2026-11-20'), units: 10 })
  }
}

async function openTracker(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tray \d/ }).waitFor()
  await page.keyboard.press('Control+J')
  await page.keyboard.press('U')
  await page.getByText('Few left').waitFor()
}

async function openPatientA(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tray \d/ }).waitFor()
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox', { name: 'Find a patient or action' }).fill('patient a')
  await page
    .getByRole('option', { name: /Patient A/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Contact' }).waitFor()
}

/** A household of three told line by line, helped for now. */
async function openAssistance(page: Page): Promise<void> {
  await openPatientA(page)
  await page.keyboard.press('Alt+A')
  await tellHousehold(page)
}

/** What a household of three told, on the screener that is open. */
export async function tellHousehold(page: Page): Promise<void> {
  await page.getByLabel('People in the household').fill('3')
  await page.getByLabel('Who lives there').fill('self, spouse, child')
  await page.getByLabel('How much, line 1').fill('275/w')
  await page.getByLabel('Who, line 2').fill('spouse')
  await page.getByLabel('How much, line 2').fill('640 biweekly')
  await page.getByLabel('Who, line 3').fill('self')
  await page.getByLabel('From what, line 3').selectOption('other')
  await page.getByLabel('How much, line 3').fill('10270/y')
  await page.getByLabel('Pay stubs of 30 days').check()
  await page.getByLabel('Papers due by').fill('12/7')
  await page.getByLabel('Decision').fill('help')
  await page.keyboard.press('Enter')
  await page.getByText('The help holds until').waitFor()
}

async function keptAssistance(page: Page): Promise<void> {
  await openAssistance(page)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Kept before').waitFor()
}

async function approvalsAndSchedule(desk: TestDesk): Promise<void> {
  await approvals(desk)
  await slidingSchedule(desk)
}

/** The clinic's table of help by income. */
export async function slidingSchedule(desk: TestDesk): Promise<void> {
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee 2026' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
}

/** A plan of forty-eight payments that was asked for and refused, recorded once and typed again. */
async function openRefusals(page: Page): Promise<void> {
  await openPatientA(page)
  await page.keyboard.press('Alt+R')
  for (const at of [1, 2]) {
    await page.getByLabel('Payments asked for').fill('48')
    await page.getByLabel('Longer than we make plans').check()
    if (at === 1) await page.keyboard.press('Control+Enter')
    if (at === 1) await page.getByText(/Letter to send$/).waitFor()
  }
}

/** A coverage just typed from its card, and the call to the plan. */
async function openCallSheet(page: Page): Promise<void> {
  await openPatientA(page)
  await page.keyboard.press('Alt+C')
  await page.keyboard.press('Insert')
  await page.getByLabel('Member id').fill('SMP 0002')
  await page.getByLabel('Payer phone').fill('(555) 010-0199')
  await page.keyboard.press('F7')
  await page.getByText('Ask in this order').waitFor()
}

const assistanceScenes: readonly Scene[] = [
  { name: 'assistance', atToday: true, desk: aBusyDay, prepare: approvalsAndSchedule, act: openAssistance },
  { name: 'refused-plans', atToday: true, desk: aBusyDay, prepare: approvals, act: openRefusals },
  { name: 'call-sheet', atToday: true, desk: aBusyDay, prepare: approvals, act: openCallSheet },
  { name: 'assistance-kept', atToday: true, desk: aBusyDay, prepare: approvalsAndSchedule, act: keptAssistance },
  {
    name: 'assistance-dark',
    theme: 'dark',
    atToday: true,
    desk: aBusyDay,
    prepare: approvalsAndSchedule,
    act: openAssistance,
  },
]

export const authorizationScenes: readonly Scene[] = [
  ...assistanceScenes,
  { name: 'auths', atToday: true, desk: aBusyDay, prepare: approvals, act: openTracker },
  { name: 'auths-dark', theme: 'dark', atToday: true, desk: aBusyDay, prepare: approvals, act: openTracker },
  {
    name: 'auths-sheet',
    atToday: true,
    desk: aBusyDay,
    prepare: approvals,
    async act(page) {
      await openTracker(page)
      await page.keyboard.press('Enter')
      await page.getByText('Nobody said how many').waitFor()
    },
  },
  {
    name: 'auths-palette',
    atToday: true,
    desk: aBusyDay,
    prepare: approvals,
    async act(page) {
      await openTracker(page)
      await page.keyboard.press('Control+K')
      await page.keyboard.type('>')
      await page.getByText('On this screen').waitFor()
    },
  },
]
