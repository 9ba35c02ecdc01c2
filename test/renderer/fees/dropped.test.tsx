// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/model/clinic.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, COUNSELOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const CSV = 'code,description,charge\nIM-310,"MRI knee, no contrast",1480.00\nV-204,Specialist visit,285\n'
const CELLS = 'Code\tService\tCharge\r\nIM-310\tMRI knee, no contrast\t"1,480.00"\r\nV-204\tSpecialist visit\t285\r\n'

async function openFees(desk: TestDesk = openDesk(), person: Person = ADMINISTRATOR) {
  const { bridge } = openWindow({ person, home: { to: 'fees' } }, desk)
  if (person === ADMINISTRATOR) {
    await screen.findByLabelText('Clinic name')
    press('j', { ctrl: true })
    press('f')
  }
  await screen.findByRole('heading', { name: 'Fees' })
  return { desk, bridge }
}

const drop = (file: File) => fireEvent.drop(document.body, { dataTransfer: { files: [file] } })
const paste = (text: string, at: Element = document.body) =>
  fireEvent.paste(at, { clipboardData: { getData: () => text, types: ['text/plain'], files: [] } })

/** From the columns, as they were guessed, to a list that is in force. */
async function takeIn(name: string): Promise<void> {
  await screen.findByText(/Say what each column means/)
  press('Enter', { ctrl: true })
  await screen.findByLabelText('Name of the list')
  type('Name of the list', name)
  press('Enter', { ctrl: true })
  await screen.findByText(/2 services .*in force/)
}

async function codes(desk: TestDesk): Promise<readonly unknown[]> {
  const hits = await ask(desk, 'fee.find', { text: 'e', limit: 10 })
  return hits.map(({ fee }) => fee.code).toSorted()
}

describe('a price list on Fees', () => {
  test('is taken in as it is dropped, as if it had been chosen', async () => {
    const { desk, bridge } = await openFees()

    expect(drop(new File([CSV], 'list 2026.csv', { type: 'text/csv' }))).toBe(false)
    await takeIn('Clinic list')

    expect(bridge.asked).not.toContain('fee.open')
    expect((await ask(desk, 'fee.schedules', {})).map(({ name }) => name)).toEqual(['Clinic list'])
    expect(await codes(desk)).toEqual(['IM-310', 'V-204'])
  })

  test('is taken in from cells that are pasted', async () => {
    const { desk } = await openFees()

    expect(paste(CELLS)).toBe(false)
    await takeIn('From a sheet')

    expect(await codes(desk)).toEqual(['IM-310', 'V-204'])
  })

  test('may have tabs between its cells', async () => {
    const { desk } = await openFees()

    drop(new File([CELLS], 'list.txt', { type: 'text/plain' }))
    await takeIn('With tabs')

    expect(await codes(desk)).toEqual(['IM-310', 'V-204'])
  })

  test('that is no price list says so, and the next one may be dropped', async () => {
    await openFees()
    drop(new File(['just a sentence'], 'note.txt'))
    await screen.findByRole('button', { name: /Choose file/ })

    drop(new File([CSV], 'list.csv'))

    expect(await screen.findByText(/Say what each column means/)).toBeTruthy()
  })

  test('that is empty or too large is said, and nothing is asked', async () => {
    const { bridge } = await openFees()

    drop(new File([], 'empty.csv'))
    expect(await screen.findByText(/The file is empty/)).toBeTruthy()
    drop(Object.defineProperty(new File(['x'], 'large.csv'), 'size', { value: 20_000_001 }))
    expect(await screen.findByText(/more than 20 MB .*press Ins on Fees/)).toBeTruthy()

    expect(bridge.asked).not.toContain('fee.openGiven')
  })

  test('as an old workbook is told how it is saved', async () => {
    await openFees()

    drop(new File(['x'], 'prices.xls'))

    expect(await screen.findByText(/Save the workbook as \.xlsx and drop that under Fees/)).toBeTruthy()
  })

  test('is left alone by who may not import', async () => {
    const { bridge } = await openFees(openDesk(), COUNSELOR)

    expect(paste(CELLS)).toBe(true)
    drop(new File([CSV], 'list.csv'))

    await waitFor(() => expect(screen.getByText(/A price list is dropped under Fees/)).toBeTruthy())
    expect(bridge.asked).not.toContain('fee.openGiven')
  })

  test('that is no table is pasted where the focus is', async () => {
    await openFees()

    expect(paste('knee brace', document.activeElement ?? document.body)).toBe(true)
  })
})
