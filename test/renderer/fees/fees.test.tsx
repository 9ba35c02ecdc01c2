// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, TODAY } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../build/sample/cms-v3-example.json'), 'utf8')

function deskWithFile(): TestDesk {
  const desk = openDesk()
  desk.priceFile = { fileName: 'list.json', text: SAMPLE }
  return desk
}

async function openFees(desk: TestDesk, person = ADMINISTRATOR) {
  openWindow({ person }, desk)
  await screen.findByLabelText('Clinic name')
  press('j', { ctrl: true })
  press('f')
  await screen.findByRole('heading', { name: 'Fees' })
}

test('says that no list is there and how to begin', async () => {
  await openFees(openDesk())

  expect(await screen.findByText(/No fee list yet\. Import one/)).toBeTruthy()
})

/** Takes the sample file in under a name, as the keyboard does it. */
async function importAs(name: string): Promise<void> {
  press('Insert')
  await screen.findByLabelText('Name of the list')
  type('Name of the list', name)
  press('Enter', { ctrl: true })
  await screen.findByText(/22 services and 31 plan prices are in force/)
}

test('an import says how much came in before it is closed', async () => {
  await openFees(deskWithFile())

  await importAs('Clinic list')
  press('Escape')

  expect(await screen.findByText('Clinic list')).toBeTruthy()
})

test('Ctrl+Z takes the whole import back', async () => {
  const desk = deskWithFile()
  await openFees(desk)
  await importAs('Wrong list')

  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  press('z', { ctrl: true })

  expect(await screen.findByText('Took “Wrong list” back. What held before holds again')).toBeTruthy()
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('a closed file dialog changes nothing and says so', async () => {
  await openFees(openDesk())

  press('Insert')

  expect(await screen.findByText('No file was chosen.')).toBeTruthy()
})

test('unknown columns are named by keyboard, and a wrong row is put right', async () => {
  const desk = openDesk()
  desk.priceFile = { fileName: 'svc.csv', text: 'Svc,Std USD,Extra\nIM-310,1480.00,7\nX-1,abc,8\n,9.00,9\n' }
  await openFees(desk)
  press('Insert')
  const second = await screen.findByLabelText('Column 2')
  const third = screen.getByLabelText('Column 3')

  type('Column 2', 'charge')
  fireEvent.keyDown(second, { key: 'Enter', code: 'Enter' })
  expect((third as HTMLInputElement).value).toBe('Leave out')
  press('Enter', { ctrl: true })
  expect(await screen.findByText('1 good · 0 fixed · 2 left out')).toBeTruthy()
  const list = screen.getByRole('grid', { name: 'Rows to look at' })
  act(() => list.focus())
  press('Enter')
  type('Charge', '15.50')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('1 good · 1 fixed · 1 left out')).toBeTruthy()
  expect(within(list).getByText('it has no code')).toBeTruthy()
})

test('what was said about a file outlives a power cut', async () => {
  const desk = openDesk()
  desk.priceFile = { fileName: 'svc.csv', text: 'Svc,Std USD,Extra\nIM-310,1480.00,7\nX-1,abc,8\n' }
  await openFees(desk)
  press('Insert')
  const second = await screen.findByLabelText('Column 2')
  type('Column 2', 'charge')
  fireEvent.keyDown(second, { key: 'Enter', code: 'Enter' })
  press('Enter', { ctrl: true })
  const list = await screen.findByRole('grid', { name: 'Rows to look at' })
  act(() => list.focus())
  press('Enter')
  type('Charge', '15.50')
  press('Enter', { ctrl: true })
  await screen.findByText('1 good · 1 fixed · 0 left out')
  type('Name of the list', 'Spring list')
  type('In force from', '11/02/2026')
  const kept = () => ask(desk, 'draft.list', {}, ADMINISTRATOR)
  await waitFor(async () => expect((await kept())[0]?.content).toContain('11/02/2026'))

  cleanup()
  openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByRole('heading', { name: 'Fees' })
  press('Insert')
  await screen.findByText('Taken up where it was left.')
  press('Enter', { ctrl: true })

  expect(await screen.findByText('1 good · 1 fixed · 0 left out')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('Name of the list').value).toBe('Spring list')
  expect(screen.getByLabelText<HTMLInputElement>('In force from').value).toContain('11/02/2026')
  press('Enter', { ctrl: true })
  await screen.findByText(/2 services and 0 plan prices are in force/)
  expect(await kept()).toEqual([])
})

test('a file of another size keeps its own guess', async () => {
  const desk = openDesk()
  const columns = { headRow: 0, places: { code: 2, modifier: null, words: null, category: null, charge: 1 } }
  const content = JSON.stringify({ columns: { ...columns, cash: null, codeType: null }, fixes: [], list: null })
  await ask(desk, 'draft.save', { key: 'prices:9.svc.csv', title: 'Price list', content }, ADMINISTRATOR)
  desk.priceFile = { fileName: 'svc.csv', text: 'Code,Charge\nIM-310,1480.00\n' }
  await openFees(desk)

  press('Insert')

  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Column 1').value).toBe('Code'))
  expect(screen.queryByText('Taken up where it was left.')).toBeNull()
})

/** A counselor at the fees of a list that an administrator took in. */
async function openFeesOfList(): Promise<void> {
  const desk = deskWithFile()
  const { bridge } = openWindow({ person: null }, desk)
  await screen.findByLabelText('Password')
  const admin = ADMINISTRATOR.id
  await bridge.call('session.signIn', { personId: admin, password: 'four unrelated words here' })
  const { value } = (await bridge.call('fee.open', {})) as { value: { readingId: string } }
  const order = { readingId: value.readingId, columns: null, fixes: [], scheduleName: 'Clinic list', from: TODAY }
  await bridge.call('fee.import', order)
  const counselor = bridge.status().people.find(({ name }) => name === 'Counselor 1')
  await bridge.call('session.signIn', { personId: counselor?.id, password: 'four unrelated words here' })
  bridge.tell('lock.changed', { state: 'open' })
  await screen.findByText('Sample Patient A')
  press('j', { ctrl: true })
  press('f')
  await screen.findByRole('heading', { name: 'Fees' })
}

test('the services stand there by code before anything is typed', async () => {
  await openFeesOfList()

  const grid = await screen.findByRole('grid', { name: 'Prices' })
  await within(grid).findAllByText('Clinic list')
  const codes = within(grid)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent ?? '')

  expect(codes.length).toBeGreaterThan(10)
  expect(codes).toEqual(codes.toSorted())
})

test('a counselor finds a price and sees an unknown one as unknown', async () => {
  await openFeesOfList()

  type('Find a service', 'hip and knee')

  const grid = await screen.findByRole('grid', { name: 'Prices' })
  const row = await within(grid).findByRole('row', { selected: true })
  expect(within(row).getAllByRole('img', { name: 'unknown' })).toHaveLength(2)
  await waitFor(() => expect(row.textContent).not.toContain('0.00'))
})
