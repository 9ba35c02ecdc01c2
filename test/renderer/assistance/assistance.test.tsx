// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import { keepPin, storedPinOf } from '../../../electron/vault/pin.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, aPerson, NOW, SUPERVISOR } from '../../support/samples.ts'
import { QUICK } from '../../support/vault.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

const PIN = '730194'

async function aClinic(year = 2026): Promise<{ desk: TestDesk; patientId: PatientId }> {
  const desk = openDesk()
  const schedule = aSchedule({ ...SLIDING_TERMS, guidelineYear: year }, { name: 'Sliding fee' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  return { desk, patientId: row.patient.id }
}

async function opened(year?: number) {
  const clinic = await aClinic(year)
  openWindow({ home: { to: 'patient', patientId: clinic.patientId } }, clinic.desk)
  await screen.findByRole('heading', { name: 'Contact' })
  press('a', { alt: true })
  await screen.findByRole('form', { name: 'Assistance for Sample Patient A' })
  return { ...clinic, side: screen.getByRole('region', { name: 'By the table' }) }
}

/** Three people; 14,300.00 + 16,640.00 + 10,270.00 = 41,210.00 a year, 150.84 % of 27,320.00. */
function tellHousehold(): void {
  fill('People in the household', '3')
  fill('How much, line 1', '275/w')
  fill('Who, line 2', 'spouse')
  fill('How much, line 2', '640 biweekly')
  fill('Who, line 3', 'self')
  fill('How much, line 3', '10270/y')
}

test('the first field is the size and the table is named', async () => {
  const { side } = await opened()

  expect(document.activeElement).toBe(screen.getByLabelText('People in the household'))
  expect(within(side).getByText('2026 guideline, 48 states and DC, by Sliding fee')).toBeTruthy()
  expect(within(side).getByText(/Type the household and its income/)).toBeTruthy()
})

test('each line shows its year and together they show the step', async () => {
  const { side } = await opened()

  tellHousehold()

  for (const words of ['$275.00 × 52 weeks = $14,300.00', '$640.00 × 26 times = $16,640.00', '$10,270.00'])
    expect(screen.getByText(words)).toBeTruthy()
  for (const words of [
    'Guideline for 3 people: $27,320.00',
    '$41,210.00 ÷ $27,320.00 = 150.84%',
    'Step 3 of 4: pays 50% of the charge',
    '$4,874.40 less a year would be step 2.',
    'Up to $4,414.40 more a year stays in this step.',
  ])
    expect(within(side).getByText(words)).toBeTruthy()
})

test('an income nobody told leaves a range of steps', async () => {
  const { side } = await opened()

  tellHousehold()
  fill('How much, line 3', '?')

  expect(screen.getByText('not known')).toBeTruthy()
  expect(within(side).getByText('Step 2 to no discount of 4')).toBeTruthy()
})

test('an amount without its period is asked again', async () => {
  await opened()

  fill('How much, line 1', '275')
  press('Enter', { ctrl: true })

  expect(await screen.findByText(/How often\? Write 275\/w/)).toBeTruthy()
})

test('help for now goes into the open estimate with its letter', async () => {
  const { desk, patientId } = await opened()
  const { row: estimate } = await ask(desk, 'estimate.start', { patientId, caller: '' })
  tellHousehold()
  fill('Papers due by', '12/7')
  type('Decision', 'help')
  press('Enter')
  expect(screen.getByText(/The help holds until Dec 7\./)).toBeTruthy()

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Kept. 1 open estimate has the step')).toBeTruthy()
  const { draft } = await ask(desk, 'estimate.get', { estimateId: estimate.id })
  expect(draft.question.routes.at(-1)).toMatchObject({ assistance: { annualIncome: { value: 4_121_000 } } })
  press('p', { ctrl: true })
  expect(await screen.findByText(/^Letter .* is kept and goes to the printer$/)).toBeTruthy()
  const [printed] = desk.printed
  const words = new TextDecoder().decode(printed?.bytes)
  for (const said of ['You get help for now', '50% off', '150.84% of the 2026 poverty guideline', '41,210.00'])
    expect(words).toContain(said)
})

test('a counselor has approval signed by a supervisor at the desk', async () => {
  const clinic = await opened()
  const { desk, patientId } = clinic
  const pin = storedPinOf(await keepPin(PIN, QUICK))
  credentials.savePin(desk.store.writer, { personId: SUPERVISOR.id, kind: 'approval' }, pin, NOW)
  tellHousehold()
  for (const paper of ['Pay stubs of 30 days', 'Signed declaration']) fireEvent.click(screen.getByLabelText(paper))
  type('Decision', 'approve')
  press('Enter')
  fill('Last day', '11/22/2027')
  press('Enter', { ctrl: true })
  await screen.findByText('A supervisor decides')
  expect(await ask(desk, 'determination.list', { patientId })).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: 'Ask a supervisor' }))
  fireEvent.change(await screen.findByLabelText('Approval PIN'), { target: { value: PIN } })
  press('Enter', { ctrl: true })

  expect(await screen.findByText(/^Done: Decide on assistance/)).toBeTruthy()
  expect(await ask(desk, 'determination.list', { patientId })).toMatchObject([
    { decision: 'approved', until: '2027-11-22', savedBy: 'Counselor 1', worked: { shownPercent: 15_084 } },
  ])
})

test('no income at all asks for its reason', async () => {
  const { desk, patientId } = await opened()
  fill('People in the household', '1')
  fill('Papers due by', '+14d')
  type('Decision', 'help')
  press('Enter')
  press('Enter', { ctrl: true })
  expect(await screen.findByText(/choose why there is none/)).toBeTruthy()

  fill('Why nothing comes in', 'shelter')
  press('Enter', { ctrl: true })

  await waitFor(async () =>
    expect(await ask(desk, 'determination.list', { patientId })).toMatchObject([
      { noIncome: 'shelter', worked: { income: 0, shownPercent: 0 } },
    ]),
  )
})

test('a year without a table says so and works nothing out', async () => {
  const { side } = await opened(2027)

  tellHousehold()

  expect(within(side).getByText(/The 2027 guideline is not announced\./)).toBeTruthy()
  expect(within(side).queryByText(/^Step/)).toBeNull()
})

test('a table of an earlier year carries a warning', async () => {
  const { side } = await opened(2025)

  expect(within(side).getByText(/goes by the 2025 guideline\. That of 2026 holds/)).toBeTruthy()
})

test('whoever only looks never reads an income', async () => {
  const { desk, patientId } = await aClinic()
  const reader = aPerson('Reader 1', ['reader'])
  people.add(desk.store.writer, reader, NOW)
  openWindow({ person: reader, home: { to: 'assistance', patientId } }, desk)

  await screen.findByText('Your role does not include this.')
  expect(screen.queryByLabelText('People in the household')).toBeNull()
})
