// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { known } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function newCoverage() {
  const desk = openDesk()
  openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId: null } }, desk)
  await screen.findByLabelText('Payer')
  type('Plan', 'Sample Plan New')
  await screen.findByText('Enter adds “Sample Plan New”.')
  press('Enter')
  fill('Payer', 'Sample Payer')
  fill('Member id', 'SMP 0002')
  return desk
}

async function onTheCall(): Promise<HTMLElement> {
  press('F7')
  return screen.findByRole('complementary', { name: 'Call sheet' })
}

test('F7 reads the identifiers aloud and asks the first question', async () => {
  await newCoverage()

  const sheet = await onTheCall()

  const ids = within(sheet).getByLabelText('Read aloud')
  for (const words of ['Sample Patient A', 'SMP 0002', 'not on file']) expect(ids.textContent).toContain(words)
  expect(document.activeElement).toBe(within(sheet).getByLabelText('Active since'))
})

test('an answer goes into the coverage with the call as source', async () => {
  const desk = await newCoverage()
  const sheet = await onTheCall()
  const [total] = within(sheet).getAllByLabelText(/^Deductible, person$/)
  if (total === undefined) throw new Error('the deductible is not asked')

  fill('Active since', '1/1')
  fill('Deductible, person', '1500')
  fill('Deductible, person, met so far', '?')
  fill('Representative and reference', 'Sample R, 771')
  press('Escape')
  press('Enter', { ctrl: true })

  await waitFor(async () =>
    expect((await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).coverages[0]).toBeDefined(),
  )
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  expect(coverages[0]).toMatchObject({
    effectiveFrom: '2026-01-01',
    source: { means: 'payerCall', asOf: '2026-11-23', reference: 'Sample R, 771' },
  })
  expect(coverages[0]?.plan.tiers[0]?.deductibleIndividual).toEqual(known(cents(150_000)))
})

test('what was told before is not asked again', async () => {
  await newCoverage()
  fill('Effective from', '1/1')
  fill('Deductible, person, total, in network', '1500')

  const sheet = await onTheCall()

  expect(within(sheet).queryByLabelText('Active since')).toBeNull()
  expect(within(sheet).queryByLabelText('Deductible, person')).toBeNull()
  expect(within(sheet).getByLabelText('Deductible, person, met so far')).toBeTruthy()
})
