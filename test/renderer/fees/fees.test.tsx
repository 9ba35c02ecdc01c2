// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { readPriceFile } from '../../../shared/interop/read-price-file.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../build/sample/cms-v3-example.json'), 'utf8')

function deskWithFile(): TestDesk {
  const desk = openDesk()
  desk.priceFile = { fileName: 'list.json', read: readPriceFile(SAMPLE, 'list.json') }
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

test('an import says how much came in before it is closed', async () => {
  await openFees(deskWithFile())
  press('Insert')
  await screen.findByLabelText('Name of the schedule')
  type('Name of the schedule', 'Clinic list')

  press('Enter', { ctrl: true })

  expect(await screen.findByText(/22 services and 31 plan prices are in force/)).toBeTruthy()
  expect(await screen.findByText('Clinic list')).toBeTruthy()
})

test('Ctrl+Z takes the whole import back', async () => {
  const desk = deskWithFile()
  await openFees(desk)
  press('Insert')
  await screen.findByLabelText('Name of the schedule')
  type('Name of the schedule', 'Wrong list')
  press('Enter', { ctrl: true })
  await screen.findByText(/22 services and 31 plan prices are in force/)

  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  press('z', { ctrl: true })

  expect(await screen.findByText('Took “Wrong list” back. What held before holds again')).toBeTruthy()
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('a closed file dialog changes nothing and says so', async () => {
  await openFees(openDesk())
  press('Insert')
  await screen.findByLabelText('Name of the schedule')
  type('Name of the schedule', 'Clinic list')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('No file was chosen.')).toBeTruthy()
})

test('a counselor finds a price and sees an unknown one as unknown', async () => {
  const desk = deskWithFile()
  const { bridge } = openWindow({ person: null }, desk)
  await screen.findByLabelText('Password')
  const admin = ADMINISTRATOR.id
  await bridge.call('session.signIn', { personId: admin, password: 'four unrelated words here' })
  await bridge.call('fee.import', { scheduleName: 'Clinic list' })
  const counselor = bridge.status().people.find(({ name }) => name === 'Counselor 1')
  await bridge.call('session.signIn', { personId: counselor?.id, password: 'four unrelated words here' })
  bridge.tell('lock.changed', { state: 'open' })
  await screen.findByText('Sample Patient A')
  press('j', { ctrl: true })
  press('f')
  await screen.findByRole('heading', { name: 'Fees' })

  type('Find a service', 'hip and knee')

  const grid = await screen.findByRole('grid', { name: 'Prices' })
  const row = await within(grid).findByRole('row', { selected: true })
  expect(within(row).getAllByRole('img', { name: 'unknown' })).toHaveLength(2)
  await waitFor(() => expect(row.textContent).not.toContain('0.00'))
})
