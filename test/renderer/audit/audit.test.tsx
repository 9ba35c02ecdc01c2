// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { manyPatients } from '../../support/many-patients.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function aDayOfLooking(): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  return desk
}

async function openAudit(desk: TestDesk) {
  const opened = openWindow({ person: SUPERVISOR }, desk)
  await screen.findByRole('navigation', { name: 'Main' })
  press('j', { ctrl: true })
  press('w')
  await screen.findByRole('heading', { name: 'Audit trail' })
  return opened
}

describe('the audit trail', () => {
  test('says in words who looked at whom', async () => {
    await openAudit(await aDayOfLooking())

    const what = await screen.findByText('Patient looked at')

    expect(what.closest('[role=row]')?.textContent).toContain('Counselor 1Patient looked atSample Patient A')
  })

  test('says in its head that no row was changed or taken out, and since when', async () => {
    await openAudit(await aDayOfLooking())

    expect(await screen.findByText(/^Unbroken since November 23, 2026, \d+ rows?$/)).toBeTruthy()
  })

  test('names the row where its chain is broken', async () => {
    const desk = await aDayOfLooking()
    desk.store.writer.run(sql`DROP TRIGGER audit_trail_no_update`)
    desk.store.writer.run(sql`UPDATE audit_trail SET subject_id = 'nobody' WHERE seq = 1`)
    await openAudit(desk)

    expect((await screen.findByText(/^Broken: /)).textContent).toContain('1')
  })

  test('shows what was, what is and why in columns of their own', async () => {
    const desk = await aDayOfLooking()
    await ask(desk, 'today.assign', { key: 'reviews:nothing', ownerId: SUPERVISOR.id }, SUPERVISOR)
    await openAudit(desk)

    const row = (await screen.findByText('Work given to')).closest('[role=row]')
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'When',
      'Who',
      'What',
      'On',
      'Before',
      'After',
      'Reason',
      'Desk',
    ])
    expect(row?.textContent).toContain('owner Supervisor 1')
    const whole = await screen.findByRole('region', { name: /^Row \d+ of the trail$/ })
    expect(whole.textContent).toBe('Patient searchedAfter people shown 1')
  })

  test('is filtered by what was done', async () => {
    await openAudit(await aDayOfLooking())
    await screen.findByText('Patient looked at')
    type('What', 'Papers')
    await screen.findByRole('option', { name: 'Papers' })

    press('Enter')

    expect(await screen.findByText(/^Nothing in these days\./)).toBeTruthy()
  })

  test('tells beside it who may do what, printed by Ctrl+P', async () => {
    const desk = await aDayOfLooking()
    await openAudit(desk)
    await screen.findByText('Patient looked at')
    press('F9')
    const name = await screen.findByText('Counselor 1')

    press('p', { ctrl: true })

    expect(name.closest('[role=row]')?.textContent).toBe('Counselor 1Counselornonot in these days0010')
    expect(await screen.findByText('Sent to the printer')).toBeTruthy()
    expect(desk.printed.map(({ title }) => title)).toEqual(['Access report 2026-11-23'])
  })

  test('is overdue on every screen after a week without a look', async () => {
    const desk = await aDayOfLooking()
    desk.later({ days: 8 })
    openWindow({ person: SUPERVISOR }, desk)

    expect(await screen.findByText('Nobody has looked at the audit trail for more than a week.')).toBeTruthy()
  })

  test('goes out as a file by Ctrl+S and to paper by Ctrl+P', async () => {
    const desk = await aDayOfLooking()
    await openAudit(desk)
    await screen.findByText('Patient looked at')

    press('s', { ctrl: true })
    expect(await screen.findByText('Saved paper.pdf')).toBeTruthy()
    press('p', { ctrl: true })

    expect(await screen.findByText('Sent to the printer')).toBeTruthy()
    expect(desk.saved.map(({ name }) => name)).toEqual(['Audit trail 2026-11-23.csv'])
  })

  test('goes on to older rows and back by one key', async () => {
    const desk = openDesk()
    for (let count = 0; count < 201; count += 1) await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
    await openAudit(desk)
    await screen.findByText(/^Row 1 of 200\+/)

    press('PageDown', { alt: true })
    expect(await screen.findByText(/^Row \d of \d$/)).toBeTruthy()
    press('PageUp', { alt: true })

    expect(await screen.findByText(/^Row \d+ of 200\+/)).toBeTruthy()
  })

  test('is signed off every week with a sentence', async () => {
    await openAudit(await aDayOfLooking())
    await screen.findByText('The weekly look at the trail is due.')
    press('F8')
    await screen.findByLabelText('What you looked at and found')
    type('What you looked at and found', 'all in order')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('The weekly look is signed off')).toBeTruthy()
    expect(screen.queryByText('The weekly look at the trail is due.')).toBeNull()
  })
})

describe('an emergency', () => {
  test('stands above every supervisor’s screen until it is reviewed', async () => {
    const desk = openDesk()
    await ask(desk, 'emergency.begin', { reason: 'patient collapsed at the desk' }, ADMINISTRATOR)
    openWindow({ person: SUPERVISOR }, desk)
    await screen.findByText(/^Administrator 1 looked at patients in an emergency/)
    screen.getByRole('button', { name: 'Look at it' }).click()
    await screen.findByLabelText('What you found')
    type('What you found', 'was needed')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('The emergency is reviewed')).toBeTruthy()
    expect(screen.queryByText(/^Administrator 1 looked at patients/)).toBeNull()
  })

  test('is begun by an administrator only with a reason in a sentence', async () => {
    const { bridge } = openWindow({ person: ADMINISTRATOR })
    await screen.findByLabelText('Clinic name')
    screen.getByTitle('My account').click()
    const button = await screen.findByRole('button', { name: 'Emergency: look at patients' })
    button.click()
    await screen.findByLabelText('Reason')
    type('Reason', 'short')
    press('Enter', { ctrl: true })
    expect(await screen.findByText('A sentence of at least ten letters.')).toBeTruthy()
    expect(bridge.asked).not.toContain('emergency.begin')
    type('Reason', 'patient collapsed at the desk')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('You may look at patients for one hour')).toBeTruthy()
  })
})

test('the reading of many patients stands above every supervisor’s screen', async () => {
  const desk = openDesk()
  for (const patientId of await manyPatients(desk, 41)) await ask(desk, 'patient.get', { patientId })
  openWindow({ person: SUPERVISOR }, desk)

  expect(await screen.findByText('Counselor 1 looked at 41 patients within an hour.')).toBeTruthy()
  screen.getByRole('button', { name: 'Open the trail' }).click()

  expect(await screen.findByRole('button', { name: /Sign off the week/ })).toBeTruthy()
})
