// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { coverageRoute, UNTOLD_MEDICARE } from '../../../shared/engine/cob/coverages-together.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft } from '../../support/knee-estimate.ts'
import { aCoverage } from '../../support/samples.ts'
import { press } from '../../support/window.tsx'

/** An estimate whose column was told why the patient has Medicare, and a coverage that does not say it yet. */
async function aToldColumn(): Promise<TestDesk> {
  const desk = openDesk()
  const own = aCoverage(PATIENT_A.id)
  const plan = { ...own.plan, planName: 'Original Medicare', type: 'medicare' as const }
  const coverage = await ask(desk, 'coverage.save', { coverageId: null, draft: { ...own, plan } })
  const route = {
    ...coverageRoute('R1', 'Medicare', coverage),
    medicare: { ...UNTOLD_MEDICARE, because: 'age' as const },
  }
  const knee = kneeDraft()
  const draft = { ...knee, patientId: PATIENT_A.id, question: { ...knee.question, routes: [route] } }
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft })
  desk.later({ minutes: 1 })
  return desk
}

async function because(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  return coverages[0]?.standing?.medicare?.because ?? null
}

test('facts that K kept with a coverage are taken back by Ctrl+Z', async () => {
  const desk = await aToldColumn()
  await openTheEstimate(desk)
  await screen.findByText('Medicare because of', { exact: false })

  press('k')
  await screen.findByText('Kept with the coverage')
  expect(await because(desk)).toBe('age')

  desk.later({ minutes: 1 })
  press('z', { ctrl: true })
  await waitFor(async () => expect(await because(desk)).toBeNull())
}, 20_000)
