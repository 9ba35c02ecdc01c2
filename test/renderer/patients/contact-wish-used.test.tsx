// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { openWindow } from '../../support/window.tsx'

const ELSEWHERE = '9 Sample Shelter Road'
const OTHER_PHONE = '(555) 010-0199'

async function opened(home: Place) {
  const desk = openDesk()
  const wish = {
    patientId: PATIENT_A.id,
    mayMail: true,
    handOver: '',
    address: ELSEWHERE,
    phone: OTHER_PHONE,
    bestTime: '',
  }
  await ask(desk, 'contactWish.save', { draft: wish })
  openWindow({ home }, desk)
}

test('a plan is designed for the confidential address and phone', async () => {
  await opened({ to: 'newPlan', patientId: PATIENT_A.id, estimateId: null, routeId: null })
  const payer = within(await screen.findByRole('region', { name: 'Who pays' }))

  expect(payer.getByLabelText<HTMLInputElement>(/^Address/).value).toBe(ELSEWHERE)
  expect(payer.getByLabelText<HTMLInputElement>(/^Phone/).value).toBe(OTHER_PHONE)
})

test('the letter of a refused plan opens with the confidential address', async () => {
  await opened({ to: 'refusals', patientId: PATIENT_A.id })

  expect((await screen.findByLabelText<HTMLInputElement>(/^Where the letter goes/)).value).toBe(ELSEWHERE)
})

test('the record says that its own address and phone are not used', async () => {
  await opened({ to: 'patient', patientId: PATIENT_A.id })
  const contact = within(await screen.findByRole('region', { name: 'Contact' }))

  expect(await contact.findAllByText('Not used: confidential contact')).toHaveLength(2)
})

test('the button for mail says that nothing goes there by mail, and keeps nothing', async () => {
  const desk = openDesk()
  const wish = {
    patientId: PATIENT_A.id,
    mayMail: false,
    handOver: 'At the desk',
    address: '',
    phone: '',
    bestTime: '',
  }
  await ask(desk, 'contactWish.save', { draft: wish })
  const order = { kind: 'assistanceApplication', patientId: PATIENT_A.id, returnBy: null } as const
  const { id: documentId } = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  openWindow({ home: { to: 'papers', documentId } }, desk)

  fireEvent.click(await screen.findByRole('button', { name: 'Mailed' }))

  expect(await screen.findByText(/Nothing goes to this person by mail/)).toBeTruthy()
  expect(await ask(desk, 'paper.story', { documentId })).toEqual([])
})
