// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { coverageRoute } from '../../../shared/engine/cob/coverages-together.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { aCoverage } from '../../support/samples.ts'

test('a draft says which column counts on a coverage that was taken out of use, and what to do', async () => {
  const desk = openDesk()
  const draft = aCoverage(PATIENT_A.id)
  const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft })
  const { id: coverageId, savedAt, ...saved } = coverage
  const knee = kneeDraft()
  const question = { ...knee.question, routes: [coverageRoute('R1', 'In network', coverage)] }
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...knee, patientId: PATIENT_A.id, question } })
  await ask(desk, 'coverage.takeBack', { coverageId, saved, before: null })
  desk.later({ minutes: 1 })

  await openTheEstimate(desk)

  await screen.findByText('The coverage of column A was taken out of use since.')
  expect(screen.getByText('Remove the column, or choose another one: this one cannot be issued.')).toBeTruthy()
})
