// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { KEY_MAP, type KeyMapId } from '../../../renderer/lib/key-map.ts'
import type { Place } from '../../../renderer/lib/place.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { anEstimate, aPlan, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, type Pressed, press, type } from '../../support/window.tsx'

const SLOW = 60_000
const A = PATIENT_A.id
const NEW_COVERAGE: Place = { to: 'coverage', patientId: A, coverageId: null }

/** Opens a place; ready when this label is on screen. */
async function at(home: Place, label: string | RegExp, desk = openDesk(), person = COUNSELOR) {
  const opened = openWindow({ home, person }, desk)
  expect((await screen.findAllByLabelText(label, undefined, { timeout: 20_000 })).length).toBeGreaterThan(0)
  return opened
}

/** From the list of patients the key opens what has this label. */
function opens(key: string, held: Pressed, label: string | RegExp, person = COUNSELOR) {
  return async () => {
    openWindow({ person })
    await screen.findByText('Sample Patient A')
    press(key, held)
    expect((await screen.findAllByLabelText(label, undefined, { timeout: 20_000 })).length).toBeGreaterThan(0)
  }
}

async function onTheKneeVisit() {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: A, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...kneeDraft(), patientId: A } })
  const opened = openWindow({ home: { to: 'estimate', estimateId: row.id } }, desk)
  await screen.findByRole('grid', { name: 'Services and columns' }, { timeout: 20_000 })
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('gridcell'))
  return opened
}

const boxOf = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' })
const focused = () => document.activeElement
const dialog = () => screen.findByRole('dialog')

async function onNewDay(key: string, held: Pressed, becomes: string) {
  await at(NEW_COVERAGE, 'Payer')
  type('Effective from', '1/15/2026')
  press(key, held)
  expect(boxOf('Effective from').value).toBe(becomes)
}

/** Every key of the map, pressed where it is promised. A key without a row does not compile. */
const HOLDS: Readonly<Record<KeyMapId, () => Promise<void>>> = {
  palette: opens('k', { ctrl: true }, 'Find a patient or action'),
  findAnywhere: opens('f', { ctrl: true, shift: true }, 'Find a patient or action'),
  newEstimate: opens('n', { ctrl: true }, /Add a service/),
  postPayment: opens('r', { ctrl: true }, 'Post payment: whose'),
  printCentre: opens('p', { ctrl: true, shift: true }, 'Find a paper'),
  tray: opens('t', { ctrl: true, shift: true }, 'Tray'),
  handOver: opens('h', { ctrl: true, shift: true }, /More to say 1/),
  closeDay: opens('d', { ctrl: true, shift: true }, /^Float left/, SUPERVISOR),
  help: opens('F1', {}, 'Find a key, a task or a word'),
  async newPatient() {
    await at({ to: 'plans' }, 'Find in plans')
    press('n', { ctrl: true, shift: true })
    await screen.findByRole('form', { name: 'New patient' })
  },
  async find() {
    await at(NEW_COVERAGE, 'Payer')
    press('f', { ctrl: true })
    expect(focused()).toBe(screen.getByLabelText('Find on this screen', { selector: 'input' }))
  },
  async findNext() {
    await at(NEW_COVERAGE, 'Payer')
    press('F3')
    fireEvent.change(focused() ?? document.body, { target: { value: 'payer' } })
    const found = document.querySelectorAll('[data-found]').length
    expect(found).toBeGreaterThan(1)
    press('F3')
    expect(screen.getByText(`2 of ${found}`)).toBeTruthy()
    press('F3', { shift: true })
    expect(screen.getByText(`1 of ${found}`)).toBeTruthy()
  },
  async save() {
    await at({ to: 'patients' }, 'Find a patient')
    press('s', { ctrl: true })
    await screen.findByText(/^All saved/)
  },
  async finish() {
    await at({ to: 'patients', isAdding: true }, 'Last name')
    type('Last name', 'Patient Z')
    press('Enter', { ctrl: true })
    await screen.findByRole('heading', { name: 'Contact' })
  },
  async leave() {
    const { desk } = await at({ to: 'patient', patientId: A, section: 'coverage' }, 'Sections of the record')
    press('Insert')
    await screen.findByLabelText('Payer')
    type('Group', 'G77')
    act(() => boxOf('Payer').focus())
    press('Escape')
    await waitFor(() => expect(screen.queryByLabelText('Payer')).toBeNull())
    await waitFor(async () => expect(JSON.stringify(await ask(desk, 'draft.list', {}))).toContain('G77'))
  },
  async undo() {
    await at(NEW_COVERAGE, 'Payer')
    type('Group', 'G77')
    press('z', { ctrl: true })
    expect(boxOf('Group').value).toBe('')
    expect(screen.getByText('Undid: Group')).toBeTruthy()
  },
  async redo() {
    await at(NEW_COVERAGE, 'Payer')
    type('Group', 'G77')
    press('z', { ctrl: true })
    press('y', { ctrl: true })
    expect(boxOf('Group').value).toBe('G77')
    press('z', { ctrl: true })
    press('z', { ctrl: true, shift: true })
    expect(boxOf('Group').value).toBe('G77')
  },
  async print() {
    const desk = openDesk()
    await ask(desk, 'plan.create', { draft: aPlan(A) })
    await at({ to: 'papers', documentId: null }, 'Find a paper', desk)
    await screen.findByRole('button', { name: /Print/ })
    press('p', { ctrl: true })
    await waitFor(() => expect(desk.printed).toHaveLength(1))
  },
  async nextTab() {
    await at({ to: 'patients' }, 'Find a patient')
    await screen.findByText('Sample Patient A')
    press('Enter')
    await screen.findByRole('heading', { name: 'Contact' })
    press('j', { ctrl: true })
    press('p')
    await screen.findByLabelText('Find a patient')
    press('Tab', { ctrl: true })
    await screen.findByRole('heading', { name: 'Contact' })
  },
  async edit() {
    await onTheKneeVisit()
    press('Home')
    press('F2')
    await waitFor(() => expect(focused()?.tagName).toBe('INPUT'))
  },
  async override() {
    await onTheKneeVisit()
    press('Home')
    press('F4')
    await dialog()
  },
  async patient() {
    await onTheKneeVisit()
    press('F5')
    await screen.findByText('Your cost estimate')
    press('F5', { shift: true })
    await waitFor(() => expect(screen.queryByText('Your cost estimate')).toBeNull())
  },
  async callSheet() {
    await at(NEW_COVERAGE, 'Payer')
    press('F7')
    await screen.findByRole('complementary', { name: 'Call sheet' })
  },
  async signed() {
    const desk = openDesk()
    const { plan } = await ask(desk, 'plan.create', { draft: aPlan(A) })
    openWindow({ home: { to: 'plan', planId: plan.id } }, desk)
    await screen.findByRole('heading', { name: 'Happenings' }, { timeout: 20_000 })
    press('F8')
    await screen.findByLabelText('Signed on')
  },
  async script() {
    await onTheKneeVisit()
    press('F9')
    await screen.findByRole('complementary', { name: /What to say/ })
  },
  async goodFaith() {
    await onTheKneeVisit()
    press('g', { ctrl: true })
    await screen.findByRole('heading', { name: 'What the form needs' }, { timeout: 20_000 })
  },
  async compareBill() {
    const desk = openDesk()
    const { row } = await ask(desk, 'estimate.start', { patientId: A, caller: '' })
    await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(A), language: 'en' })
    openWindow({ home: { to: 'estimate', estimateId: row.id } }, desk)
    await screen.findByText('Kept as given', undefined, { timeout: 20_000 })
    press('b', { ctrl: true })
    await screen.findByText('Enter the bill or drop a remittance.', undefined, { timeout: 20_000 })
  },
  async board() {
    await onTheKneeVisit()
    press('w')
    await screen.findByRole('complementary')
    press('d')
    await screen.findByRole('complementary', { name: /^What differs between/ })
    press('h')
    await screen.findByRole('complementary', { name: 'Earlier estimates' })
    press('c')
    await dialog()
  },
  async sections() {
    await at({ to: 'patient', patientId: A }, 'Sections of the record')
    for (const number of [2, 3, 4, 5]) {
      press(String(number), { alt: true })
      const tab = () => within(screen.getByLabelText('Sections of the record')).getAllByRole('button')[number - 1]
      await waitFor(() => expect(tab()?.getAttribute('aria-current')).toBeTruthy())
    }
  },
  async field() {
    await at(NEW_COVERAGE, 'Payer')
    const fields = [...document.querySelectorAll<HTMLElement>('form input, form select')]
    expect(fields.filter((one) => one.tabIndex > 0)).toEqual([])
    expect(fields.length).toBeGreaterThan(10)
  },
  async enter() {
    await at(NEW_COVERAGE, 'Payer')
    act(() => boxOf('Member id').focus())
    press('Enter')
    expect(focused()).toBe(boxOf('Group'))
  },
  async copyAbove() {
    await at(NEW_COVERAGE, 'Payer')
    for (const key of ['d', "'"]) {
      type('Deductible, person, total, in network', key === 'd' ? '1500' : '1700')
      act(() => boxOf('Out of pocket, person, total, in network').focus())
      press(key, { ctrl: true })
      expect(boxOf('Out of pocket, person, total, in network').value).toMatch(key === 'd' ? /1,?500/ : /1,?700/)
    }
  },
  today: () => onNewDay(';', { ctrl: true }, '11/23/2026'),
  async day() {
    await onNewDay('ArrowUp', {}, '01/16/2026')
    press('ArrowDown')
    expect(boxOf('Effective from').value).toBe('01/15/2026')
  },
  async month() {
    await onNewDay('PageUp', {}, '02/15/2026')
    press('PageDown')
    expect(boxOf('Effective from').value).toBe('01/15/2026')
  },
  async sum() {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await at({ to: 'plan', planId: plan.id, paying: true }, 'Amount', desk)
    type('Amount', '=85*12')
    expect(screen.getAllByText(/\$1,020\.00/).length).toBeGreaterThan(0)
  },
  async lock() {
    const { bridge } = await at({ to: 'patients' }, 'Find a patient')
    press('l', { ctrl: true, alt: true })
    await waitFor(() => expect(bridge.asked).toContain('session.lock'))
  },
  async zoom() {
    const { desk } = await at({ to: 'patients' }, 'Find a patient')
    for (const [key, zoom] of [
      ['+', '110'],
      ['-', '100'],
      ['+', '110'],
      ['0', '100'],
    ] as const) {
      press(key, { ctrl: true })
      await waitFor(async () => expect((await ask(desk, 'setting.list', {})).zoom).toBe(zoom))
    }
  },
  async counter() {
    await at({ to: 'patients' }, 'Find a patient')
    press('F12')
    expect(document.documentElement.dataset.counter).toBe('on')
    press('F12')
  },
  async jump() {
    await at({ to: 'patients' }, 'Find a patient')
    press('j', { ctrl: true })
    press('r')
    await waitFor(() => expect(document.title).toContain('Reports'))
  },
}

describe('a key of the map does what the help says', () => {
  test.each(KEY_MAP)('$shown: $does', ({ id }) => HOLDS[id](), SLOW)

  test('the help shows every key of the map', async () => {
    await opens('F1', {}, 'Find a key, a task or a word')()

    const help = screen.getByRole('complementary', { name: 'Help' }).textContent ?? ''

    expect(KEY_MAP.filter(({ shown, does }) => !help.includes(`${shown}${does}`))).toEqual([])
    expect(KEY_MAP.map(({ id }) => id).toSorted()).toEqual(Object.keys(HOLDS).toSorted())
  })
})
