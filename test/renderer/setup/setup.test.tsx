// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { importList } from '../../support/import-list.ts'
import { ADMINISTRATOR, COUNSELOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openClinic() {
  const opened = openWindow({ person: ADMINISTRATOR })
  await screen.findByLabelText('Clinic name')
  return opened
}

describe('the clinic', () => {
  test('keeps its papers’ head and its policies', async () => {
    const { desk } = await openClinic()
    fill('Clinic name', 'Sample Family Clinic')
    fill('Self-pay discount', '35')
    fill('Smallest installment', '=20*2')
    type('Longest plan in months', '18')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Saved the clinic')).toBeTruthy()
    const clinic = await ask(desk, 'clinic.get', {}, ADMINISTRATOR)
    expect(clinic).toMatchObject({
      name: 'Sample Family Clinic',
      selfPayDiscount: { units: 35, places: 2 },
      smallestInstallment: 4_000,
      longestPlanMonths: 18,
    })
  })

  test('keeps its holidays and its closed days', async () => {
    const { desk } = await openClinic()
    type('Holidays', 'offices')
    press('Enter')
    fill('Closed day 1', '7/6/2026')
    fill('What closed day 1 is for', 'Staff day')
    fill('Closed day 2', '12/24/2026')
    fill('What closed day 2 is for', 'Christmas Eve')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Saved the clinic')).toBeTruthy()
    expect((await ask(desk, 'clinic.get', {}, ADMINISTRATOR)).daysOff).toEqual({
      calendar: 'federalOffice',
      closures: [
        { on: '2026-07-06', name: 'Staff day' },
        { on: '2026-12-24', name: 'Christmas Eve' },
      ],
    })
  })

  test('a closed day that stands twice stops saving', async () => {
    const { bridge } = await openClinic()
    for (const row of ['1', '2']) {
      fill(`Closed day ${row}`, '12/24/2026')
      fill(`What closed day ${row} is for`, 'Christmas Eve')
    }

    press('Enter', { ctrl: true })

    expect(await screen.findByText('This day stands in the list already.')).toBeTruthy()
    expect(bridge.asked).not.toContain('clinic.save')
  })

  test.each([
    ['Provider number (NPI)', '123', 'The provider number has ten digits.'],
    ['Tax number (TIN)', '12', 'The tax number has nine digits: 12-3456789.'],
    ['State', 'Ohio', 'Two letters: OH.'],
    ['Longest plan in months', '500', 'Type a whole number of months, 1 to 120.'],
    ['Self-pay discount', '120', 'A share is at most 100%.'],
  ])('a wrong %s is named at its field and stops saving', async (label, text, words) => {
    const { desk, bridge } = await openClinic()
    fill(label, text)

    press('Enter', { ctrl: true })

    expect(await screen.findByText(words)).toBeTruthy()
    expect(bridge.asked).not.toContain('clinic.save')
    expect((await ask(desk, 'clinic.get', {}, ADMINISTRATOR)).name).toBe('Sample Clinic')
  })
})

describe('the set-up checklist', () => {
  const EVERYTHING = { ...COUNSELOR, roles: ['counselor', 'administrator'] as const }
  const PRICES = { fileName: 'list.csv', text: 'code,charge\nIM-310,1480' }

  test('names what is left, opens its screen, and loses what is done', async () => {
    const desk = openDesk()
    openWindow({ person: { ...EVERYTHING, roles: [...EVERYTHING.roles] }, home: { to: 'today' } }, desk)
    const list = await screen.findByRole('grid', { name: 'Set-up' })
    await within(list).findByText('Import your price list')
    act(() => list.focus())

    press('Enter')
    expect(await screen.findByRole('heading', { name: 'Fees' })).toBeTruthy()
    await importList(desk, PRICES, 'Clinic list')
    press('j', { ctrl: true })
    press('t')

    const again = await screen.findByRole('grid', { name: 'Set-up' })
    await within(again).findByText('Choose a printer')
    await waitFor(() => expect(within(again).queryByText('Import your price list')).toBeNull())
  })

  test('Delete leaves a step out and Ctrl Z brings it back', async () => {
    await openClinic()
    const list = await screen.findByRole('grid', { name: 'Set-up' })
    await within(list).findByText('Import your price list')
    act(() => list.focus())

    press('Delete')
    await waitFor(() => expect(within(list).queryByText('Import your price list')).toBeNull())
    press('z', { ctrl: true })

    expect(await screen.findByText('Import your price list')).toBeTruthy()
  })

  test('is not shown to people who cannot set up', async () => {
    openWindow({ home: { to: 'today' } })
    await screen.findByRole('heading', { level: 1 })

    expect(screen.queryByRole('grid', { name: 'Set-up' })).toBeNull()
  })
})
