// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { coverageRoute } from '../../../shared/engine/cob/coverages-together.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { aCoverage } from '../../support/samples.ts'

test.each([
  [
    'one column',
    1,
    'The coverage of column A was taken out of use since.',
    /^Remove the column, or choose another one/,
  ],
  ['two', 2, 'The coverage of columns A and B was taken out of use since.', /^Remove them, or choose another column/],
] as const)(
  'a draft says that %s counts on a coverage taken out of use, and what to do',
  async (_, count, fact, deed) => {
    const desk = openDesk()
    const draft = aCoverage(PATIENT_A.id)
    const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft })
    const { id: coverageId, savedAt, ...saved } = coverage
    const knee = kneeDraft()
    const routes = ['R1', 'R2'].slice(0, count).map((id) => coverageRoute(id, 'In network', coverage))
    const question = { ...knee.question, routes }
    const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
    await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...knee, patientId: PATIENT_A.id, question } })
    await ask(desk, 'coverage.takeBack', { coverageId, saved, before: null })
    desk.later({ minutes: 1 })

    await openTheEstimate(desk)

    await screen.findByText(fact)
    expect(screen.getByText(deed)).toBeTruthy()
  },
)
