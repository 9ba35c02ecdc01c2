// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function opened() {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  const patientId = row.patient.id
  openWindow({ home: { to: 'patient', patientId } }, desk)
  await screen.findByRole('heading', { name: 'Contact' })
  press('r', { alt: true })
  await screen.findByRole('form', { name: 'Refused plans of Sample Patient A' })
  return { desk, patientId, duty: screen.getByRole('region', { name: 'Is a letter needed?' }) }
}

test('the screen says whether a letter is needed and by when', async () => {
  const { duty } = await opened()
  expect(within(duty).getByText(/^Yes, to be safe/)).toBeTruthy()

  fill('Payments asked for', '4')
  fireEvent.click(screen.getByRole('radio', { name: 'No' }))
  expect(within(duty).getByText(/^No: at most four payments/)).toBeTruthy()

  fill('Payments asked for', '12')
  expect(within(duty).getByText('Yes: more than four payments were asked for.')).toBeTruthy()
  expect(within(duty).getByText(/^Letter out by .*: 30 days from the whole request\.$/)).toBeTruthy()
})

test('a refusal is recorded, explained by letter and taken back', async () => {
  const { desk, patientId } = await opened()
  fill('Payments asked for', '12')
  press('Enter', { ctrl: true })
  expect(await screen.findByText(/Choose at least one reason/)).toBeTruthy()

  fireEvent.click(screen.getByLabelText('Longer than we make plans'))
  press('Enter', { ctrl: true })

  expect(await screen.findByText(/^Recorded\. Letter due /)).toBeTruthy()
  const onRecord = screen.getByRole('region', { name: 'On record' })
  expect(await within(onRecord).findByText(/Letter to send$/)).toBeTruthy()
  press('p', { ctrl: true })
  expect(await screen.findByText(/^Letter .* is kept and goes to the printer$/)).toBeTruthy()
  expect(await within(onRecord).findByText(/Letter is out$/)).toBeTruthy()
  expect(new TextDecoder().decode(desk.printed[0]?.bytes)).toContain('longer than the plans we make')
  fill('Why it does not count', 'Made a shorter plan')
  fireEvent.click(within(onRecord).getByRole('button', { name: 'Take back' }))
  expect(await within(onRecord).findByText(/Taken back$/)).toBeTruthy()
  expect(await ask(desk, 'planRefusal.list', { patientId })).toMatchObject([{ takenBack: 'Made a shorter plan' }])
})
