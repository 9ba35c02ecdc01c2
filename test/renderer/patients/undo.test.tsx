// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask } from '../../support/desk.ts'
import { openWindow, press, type } from '../../support/window.tsx'

async function addZweifel() {
  const opened = openWindow()
  await screen.findByText('Sample Patient A')
  type('Find a patient', 'Zweifel Sample')
  await screen.findByText(/No one found for/)
  press('Enter')
  await screen.findByLabelText('Last name')
  press('Enter', { ctrl: true })
  await screen.findByText(/^Added /)
  const [row] = await ask(opened.desk, 'patient.find', { text: 'zweifel', limit: 5 })
  if (row === undefined) throw new Error('nobody was added')
  return { ...opened, id: row.patient.id }
}

const found = async (desk: Parameters<typeof ask>[0]) =>
  (await ask(desk, 'patient.find', { text: 'zweifel', limit: 5 })).map(({ patient }) => patient.id)

test('Ctrl+Z takes a new patient out of use and shows the list, Ctrl+Y brings the same one back', async () => {
  const { desk, id } = await addZweifel()

  press('z', { ctrl: true })

  await waitFor(async () => expect(await found(desk)).toEqual([]))
  expect(await screen.findByLabelText('Find a patient')).toBeTruthy()

  press('y', { ctrl: true })

  await waitFor(async () => expect(await found(desk)).toEqual([id]))
  expect(await screen.findByRole('region', { name: 'Patient' })).toBeTruthy()
})

test('a person about whom something was entered stays, and the sentence says so', async () => {
  const { desk, id } = await addZweifel()
  await ask(desk, 'estimate.start', { patientId: id, caller: '' })

  press('z', { ctrl: true })

  await screen.findByText(/stays\. Nothing was changed\. Something was entered for this person since/)
  expect(await found(desk)).toEqual([id])
})
