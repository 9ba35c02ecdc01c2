// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aSchedule, MEMBERSHIP_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openSchedules(desk: TestDesk): Promise<void> {
  openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByRole('button', { name: 'Prices and help' }, { timeout: 10_000 })
  press('4', { alt: true })
  await screen.findByRole('grid', { name: 'Prices and help' })
}

async function addOne(kind: string, name: string): Promise<void> {
  press('Insert')
  await screen.findByRole('dialog', { name: 'New schedule' })
  type('What it decides', kind)
  press('Enter')
  fill('Name', name)
}

test('a sliding fee schedule is set up with its classes and its year', async () => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne('Sliding', 'Sliding fee 2026')
  fill('Guideline year', '2026')
  fill('Patient pays, row 1', '$20')
  fill('Patient pays, row 2', '25%')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Saved the schedule')).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toMatchObject([
    {
      name: 'Sliding fee 2026',
      effectiveFrom: '2026-11-23',
      effectiveTo: null,
      terms: {
        kind: 'sliding',
        guidelineYear: 2026,
        classes: [
          { upTo: { units: 1, places: 0 }, pays: { kind: 'fee', amount: 2_000 } },
          { upTo: percent(133), pays: { kind: 'share', rate: percent(25) } },
        ],
      },
    },
  ])
})

test.each([
  [
    'Financial',
    [
      ['The policy takes off', '80'],
      ['Amounts generally billed (AGB)', '35'],
    ],
    { kind: 'charity' },
  ],
  [
    'Prompt',
    [
      ['Off what the clinic asks', '10'],
      ['Paid within so many days', '30'],
    ],
    { kind: 'promptPay', days: 30 },
  ],
  [
    'Larger',
    [
      ['From charges of, row 1', '1000'],
      ['Off, row 1', '25'],
    ],
    { kind: 'tiered', steps: [{ from: 100_000 }] },
  ],
  [
    'Package',
    [
      ['Package 1: name', 'Knee day'],
      ['Package 1: price', '900'],
      ['Package 1: codes', 'V-1 X-1'],
    ],
    { kind: 'package', packages: [{ name: 'Knee day', price: 90_000, codes: ['V-1', 'X-1'] }] },
  ],
  [
    'Membership',
    [
      ['Fee a month', '80'],
      ['Off for members', '30'],
    ],
    { kind: 'membership', months: 12 },
  ],
  ['Contract', [['Payer', 'Sample Payer']], { kind: 'contract', payerName: 'Sample Payer', ladder: null }],
] as const)('%s terms are typed and kept', async (kind, fields, terms) => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne(kind, 'Ours')
  for (const [label, text] of fields) fill(label, text)

  press('Enter', { ctrl: true })

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await ask(desk, 'schedule.list', {}))[0]?.terms).toMatchObject(terms)
})

test('Enter begins the next edition and the older one stays listed', async () => {
  const desk = openDesk()
  const schedule = aSchedule(MEMBERSHIP_TERMS, { name: 'Our members' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  await openSchedules(desk)
  await screen.findByText('Our members')
  press('Enter')
  await screen.findByRole('dialog', { name: 'Next edition of Our members' })
  fill('Holds from', '1/1/2027')
  fill('Off for members', '20')

  press('Enter', { ctrl: true })

  const list = screen.getByRole('grid', { name: 'Prices and help' })
  expect(await within(list).findByText('Later')).toBeTruthy()
  expect(within(list).getByText('In force')).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toHaveLength(2)
})

test('a schedule without what it cannot be without is not kept', async () => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne('Sliding', 'Sliding fee')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('At least one row needs what the patient pays.')).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toEqual([])
})

test('a health center cannot keep a schedule against its rules', async () => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne('Sliding', 'Sliding fee 2026')
  for (const [row, pays] of ['0%', '25%', '50%'].entries()) fill(`Patient pays, row ${row + 1}`, pays)
  const note = () => screen.queryByRole('note', { name: 'Against those rules' })
  expect(note()?.textContent).toContain('there have to be at least three classes. (42 CFR 51c.303(f))')

  fireEvent.change(screen.getByLabelText('Rules of health centers (Section 330)'), { target: { value: 'yes' } })
  press('Enter', { ctrl: true })
  expect(screen.getByText(/^Between 100% and 200% of the guideline/)).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toEqual([])

  fill('Patient pays, row 4', '75%')
  press('Enter', { ctrl: true })
  expect(await screen.findByText('Saved the schedule')).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toMatchObject([{ terms: { isHealthCenter: true } }])
})

test('a clinic that those rules do not bind keeps its own classes', async () => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne('Sliding', 'Own discounts')
  fill('Patient pays, row 1', '10%')
  fireEvent.change(screen.getByLabelText('Rules of health centers (Section 330)'), { target: { value: 'no' } })
  expect(screen.queryByRole('note', { name: 'Against those rules' })).toBeNull()

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Saved the schedule')).toBeTruthy()
  expect(await ask(desk, 'schedule.list', {})).toMatchObject([{ terms: { isHealthCenter: false } }])
})

test('a new schedule is taken back with Ctrl+Z, and holds again with Ctrl+Y', async () => {
  const desk = openDesk()
  await openSchedules(desk)
  await addOne('Prompt', 'Pay in a month')
  fill('Off what the clinic asks', '10')
  fill('Paid within so many days', '30')
  press('Enter', { ctrl: true })
  await screen.findByText('Saved the schedule')
  const held = async () => schedulesOn(await ask(desk, 'schedule.list', {}), plainDate('2026-11-23')).length
  expect(await held()).toBe(1)

  press('z', { ctrl: true })
  expect(await screen.findByText('Taken back')).toBeTruthy()
  expect(screen.getByText('holds on no day')).toBeTruthy()
  expect(await held()).toBe(0)
  press('y', { ctrl: true })
  await waitFor(async () => expect(await held()).toBe(1))
  press('z', { ctrl: true })
  await waitFor(async () => expect(await held()).toBe(0))
  expect((await ask(desk, 'schedule.list', {})).map(({ edition }) => edition)).toEqual([1, 2, 3, 4])
})

test('a schedule that was named anew and ended is as before with Ctrl+Z', async () => {
  const desk = openDesk()
  const first = aSchedule(MEMBERSHIP_TERMS, { name: 'Members' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule: first }, ADMINISTRATOR)
  await openSchedules(desk)
  const grid = screen.getByRole('grid', { name: 'Prices and help' })
  await within(grid).findByText('Members')
  press('Enter')
  await screen.findByRole('dialog', { name: 'Next edition of Members' })
  fill('Name', 'Friends')
  fill('Last day, if it ends', '12/31/2026')
  press('Enter', { ctrl: true })
  await screen.findByText('Saved the schedule')
  const newest = async () => (await ask(desk, 'schedule.list', {})).at(-1)
  expect(await newest()).toMatchObject({ name: 'Friends', effectiveTo: '2026-12-31' })

  press('z', { ctrl: true })

  await waitFor(async () => expect(await newest()).toMatchObject({ name: 'Members', effectiveTo: null, edition: 3 }))
  expect(await newest()).toMatchObject({ terms: first.terms })
  press('y', { ctrl: true })
  await waitFor(async () => expect(await newest()).toMatchObject({ name: 'Friends', edition: 4 }))
})

test('two editions in a row are taken back one after the other', async () => {
  const desk = openDesk()
  const first = aSchedule(MEMBERSHIP_TERMS, { name: 'Members' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule: first }, ADMINISTRATOR)
  await openSchedules(desk)
  const heldNames = async () => {
    const all = await ask(desk, 'schedule.list', {})
    return ['2026-11-23', '2026-12-15', '2027-02-01'].map((on) => schedulesOn(all, plainDate(on))[0]?.name)
  }
  for (const [before, name, from] of [
    ['Members', 'Friends', '12/1/2026'],
    ['Friends', 'Partners', '1/1/2027'],
  ] as const) {
    const grid = screen.getByRole('grid', { name: 'Prices and help' })
    await within(grid).findByText(before)
    grid.focus()
    press('Enter')
    await screen.findByRole('dialog', { name: `Next edition of ${before}` })
    fill('Name', name)
    fill('Holds from', from)
    press('Enter', { ctrl: true })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  }
  await waitFor(async () => expect(await heldNames()).toEqual(['Members', 'Friends', 'Partners']))

  press('z', { ctrl: true })
  await waitFor(async () => expect(await heldNames()).toEqual(['Members', 'Friends', 'Friends']))
  press('z', { ctrl: true })
  await waitFor(async () => expect(await heldNames()).toEqual(['Members', 'Members', 'Members']))
})
