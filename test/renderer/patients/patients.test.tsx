// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { PATIENT_DRAFT, SUPERVISOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function deskWithTwo() {
  const desk = openDesk()
  const draft = { ...PATIENT_DRAFT, lastName: 'Patient B', phone: '(555) 010-0199', account: 'AC-1002' }
  await ask(desk, 'patient.save', { patientId: null, draft })
  return desk
}

describe('the list of patients', () => {
  test('filters while typing and opens the hit with Enter', async () => {
    openWindow({}, await deskWithTwo())
    await screen.findByText('Sample Patient B')
    type('Find a patient', 'patient b')
    await waitFor(() => expect(screen.queryByText('Sample Patient A')).toBeNull())

    press('Enter')

    expect(await screen.findByRole('region', { name: 'Patient' })).toBeTruthy()
    expect(screen.getByRole('navigation', { name: 'Open work' }).textContent).toContain('Sample Patient B')
  })

  test('says who was not found and takes the words as a new name', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    type('Find a patient', 'Doe Sample')
    await screen.findByText(/No one found for “Doe Sample”/)

    press('Enter')

    expect((await screen.findByLabelText<HTMLInputElement>('Last name')).value).toBe('Sample')
    expect(screen.getByLabelText<HTMLInputElement>('First name').value).toBe('Doe')
  })

  test('says where the work starts while nobody is on file', async () => {
    const { bridge } = openWindow({ person: null })
    await screen.findByLabelText('Password')
    bridge.answerNext('patient.find', { ok: true, value: [] })
    type('Password', 'four unrelated words here')

    press('Enter')

    expect(await screen.findByText(/No patients yet/)).toBeTruthy()
  })

  test('shows what failed and tries again', async () => {
    const { bridge } = openWindow({ person: null })
    await screen.findByLabelText('Password')
    bridge.answerNext('patient.find', { ok: false, error: { kind: 'broken', ticket: 'T-7', cause: 'busy' } })
    type('Password', 'four unrelated words here')
    press('Enter')

    const failed = await screen.findByRole('alert')
    expect(failed.textContent).toContain('(T-7)')
    within(failed).getByRole('button', { name: 'Try again' }).click()

    expect(await screen.findByText('Sample Patient A')).toBeTruthy()
  })
})

describe('a new patient', () => {
  test('needs only a last name and opens after saving', async () => {
    const { desk } = openWindow()
    await screen.findByText('Sample Patient A')
    press('n', { ctrl: true, shift: true })
    await screen.findByLabelText('Last name')
    fill('Last name', 'patient c')
    type('Date of birth', '3/5/71')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('DOB 03/05/1971 · 55 y')).toBeTruthy()
    const found = await ask(desk, 'patient.find', { text: '3/5/1971', limit: 5 })
    expect(found[0]?.patient).toMatchObject({ lastName: 'Patient C', bornOn: '1971-03-05', firstName: '' })
  })

  test('asks whether it is somebody on file', async () => {
    openWindow()
    await screen.findByText('Sample Patient A')
    press('n', { ctrl: true, shift: true })
    await screen.findByLabelText('Last name')
    type('Last name', 'Patient A')
    type('First name', 'Sample')

    expect(await screen.findByText('Same person? Sample Patient A.')).toBeTruthy()
  })

  test('is kept as a draft that comes back', async () => {
    const { desk } = openWindow()
    await screen.findByText('Sample Patient A')
    press('n', { ctrl: true, shift: true })
    await screen.findByLabelText('Last name')
    type('Last name', 'Half typed')
    await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toHaveLength(1), { timeout: 600 })

    press('Escape')
    press('Escape')
    await waitFor(() => expect(screen.queryByLabelText('Last name')).toBeNull())
    press('n', { ctrl: true, shift: true })

    expect(await screen.findByDisplayValue('Half typed')).toBeTruthy()
  })
})

describe('a patient’s page', () => {
  async function openPatientA() {
    const opened = openWindow()
    await screen.findByText('Sample Patient A')
    press('Enter')
    await screen.findByRole('heading', { name: 'Contact' })
    return opened
  }

  test('names the empty sections with the key that starts', async () => {
    await openPatientA()

    press('3', { alt: true })
    expect(await screen.findByText('No estimate yet. Ctrl N starts one.')).toBeTruthy()
    press('5', { alt: true })
    expect(await screen.findByText('No payment yet. Ctrl R posts one on a running plan.')).toBeTruthy()
    press('6', { alt: true })
    expect(await screen.findByText('Nothing issued yet.')).toBeTruthy()
    press('7', { alt: true })
    expect(await screen.findByText('No authorization is on file. Ins adds one.')).toBeTruthy()
    press('8', { alt: true })
    expect(await screen.findByText('Your role does not include the history.')).toBeTruthy()
  })

  test('changes the person with F2', async () => {
    const { desk } = await openPatientA()
    press('F2')
    await screen.findByLabelText('Phone')
    fill('Phone', '5550100777')

    press('Enter', { ctrl: true })

    await waitFor(async () => {
      const record = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
      expect(record.patient.phone).toBe('(555) 010-0777')
    })
  })

  test('shows money only through the four marks', async () => {
    await openPatientA()

    const money = within(screen.getByRole('region', { name: 'Money' }))
    expect(money.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      '$0.00',
      '$0.00',
      '$0.00',
      'Nothing due',
    ])
    expect(money.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Owed',
      'In plans',
      'Due now',
      'Next',
    ])
  })

  test('shows first what of the day’s work is about the person', async () => {
    const desk = openDesk()
    await aRunningPlan(desk)
    desk.later({ days: 30 })
    openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)

    const steps = within(await screen.findByRole('grid', { name: 'Next steps' }))
    expect(steps.getAllByRole('row')[1]?.textContent).toMatch(/8 days late.*Payment 1 of 6100\.00.*Call/)
    expect(screen.getByRole('region', { name: 'Money' }).textContent).toContain('Due now$100.00$100.00 of it late')
  })

  test('lists payments by Alt+5, a reversed one among them', async () => {
    const desk = openDesk()
    const plan = await aRunningPlan(desk)
    await pay(desk, plan.id, 10_000)
    const { receipt } = await pay(desk, plan.id, 2_500)
    await ask(desk, 'payment.reverse', { receiptId: receipt.id, reason: 'wrong person' }, SUPERVISOR)
    openWindow({ home: { to: 'patient', patientId: PATIENT_A.id, section: 'payments' } }, desk)

    const rows = within(await screen.findByRole('grid', { name: 'Payments' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      `Nov 23${receipt.number}${plan.number}CashCounselor 1Reversed Nov 23–25.00`,
      expect.stringMatching(/^Nov 23R-.*Paid–100\.00$/),
    ])
    press('Enter')
    expect(await screen.findByRole('grid', { name: 'Schedule' })).toBeTruthy()
  })

  test('lists authorizations by Alt+7 and opens the tracker', async () => {
    const desk = openDesk()
    const rest = { from: null, to: null, requestedOn: null, contact: '', note: '', unit: 'visits' } as const
    const said = { kind: 'referral', payer: 'Sample Payer', number: 'R 77', state: 'approved', approved: 12 } as const
    const draft = { ...rest, ...said, patientId: PATIENT_A.id, services: ['PT-010'] }
    await ask(desk, 'authorization.save', { authorizationId: null, draft })
    openWindow({ home: { to: 'patient', patientId: PATIENT_A.id } }, desk)
    await screen.findByRole('heading', { name: 'Contact' })

    press('7', { alt: true })
    const list = await screen.findByRole('grid', { name: 'Authorizations' })
    expect(within(list).getByText('0 of 12')).toBeTruthy()
    press('Enter')

    expect(await screen.findByRole('grid', { name: 'Authorizations of Sample Patient A' })).toBeTruthy()
  })

  test('leads a supervisor from its history to the trail of this person', async () => {
    const desk = await deskWithTwo()
    openWindow({ home: { to: 'patient', patientId: PATIENT_A.id }, person: SUPERVISOR }, desk)
    await screen.findByRole('heading', { name: 'Contact' })

    press('8', { alt: true })
    const history = await screen.findByRole('grid', { name: 'History' })
    expect(within(history).getAllByText('Patient looked at').length).toBeGreaterThan(0)
    expect(history.textContent).not.toContain('Patient B')
    press('Enter')

    expect(await screen.findByDisplayValue('Sample Patient A')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Who'))
  })

  test('parks its tab with Ctrl and W', async () => {
    await openPatientA()

    press('w', { ctrl: true })

    expect(await screen.findByRole('heading', { name: 'Patients' })).toBeTruthy()
    expect(screen.getByRole('navigation', { name: 'Open work' }).textContent).toBe('')
  })
})

test('Enter pressed before the answer waits for the right person', async () => {
  openWindow({}, await deskWithTwo())
  await screen.findByText('Sample Patient B')
  type('Find a patient', 'patient b')

  press('Enter')

  expect(await screen.findByText('DOB 04/12/1981 · 45 y · Acct', { exact: false })).toBeTruthy()
  expect(screen.getByRole('navigation', { name: 'Open work' }).textContent).toContain('Sample Patient B')
})
