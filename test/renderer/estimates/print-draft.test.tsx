// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { press } from '../../support/window.tsx'

test('Ctrl+P prints what stands on the board as a draft', async () => {
  const desk = await aDeskWithTheKneeVisit()
  await openTheEstimate(desk)

  press('p', { ctrl: true })

  await screen.findByText('Sent the draft to the printer. It is not an estimate to rely on, and it has no number.')
  const text = new TextDecoder().decode(desk.printed.at(-1)?.bytes)
  expect(text).toContain('$947.94')
  expect(text).toContain('DRAFT')
})

test('the button of the bar says its deed and its key', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  const button = screen.getByRole('button', { name: 'Print draft Ctrl P' })
  expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+P')
})

test('an estimate for somebody who is nobody yet is not printed, and the sentence says what is needed', async () => {
  const desk = await aDeskWithTheKneeVisit((draft) => ({ ...draft, patientId: null, caller: 'Caller 1' }))
  await openTheEstimate(desk)

  press('p', { ctrl: true })

  await screen.findByText(/Choose the patient of this estimate first\./)
  expect(desk.printed).toEqual([])
})

test('without a service there is no draft to print', async () => {
  const desk = openDesk()
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const { title } = kneeDraft()
  await ask(desk, 'estimate.saveDraft', {
    estimateId: row.id,
    draft: { ...kneeDraft(), patientId: PATIENT_A.id, title, question: { ...kneeDraft().question, lines: [] } },
  })
  await openTheEstimate(desk)

  expect(screen.queryByRole('button', { name: 'Print draft Ctrl P' })).toBeNull()
})
