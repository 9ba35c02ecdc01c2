// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { known } from '../../../shared/model/fact.ts'
import type { CoverageId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aLine, BENEFIT_PLAN } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function memberOf(desk: TestDesk): Promise<string | undefined> {
  return (await ask(desk, 'patient.get', { patientId: PATIENT_A.id })).coverages[0]?.memberId
}

/** Changes the member id of a stored coverage in the editor; the toast stands. */
async function changeMember(desk: TestDesk): Promise<CoverageId> {
  const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  desk.later({ minutes: 1 })
  openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId: id } }, desk)
  await screen.findByLabelText('Member id')
  fill('Member id', 'OTHER-77')
  press('Enter', { ctrl: true })
  await screen.findByText(`Saved ${BENEFIT_PLAN.planName}`)
  expect(await memberOf(desk)).toBe('OTHER-77')
  desk.later({ minutes: 1 })
  return id
}

function leaveFields(): void {
  const at = document.activeElement
  if (at instanceof HTMLElement) act(() => at.blur())
}

test('a saved coverage is as before with Ctrl+Z, and changed again with Ctrl+Y', async () => {
  const desk = openDesk()
  await changeMember(desk)

  leaveFields()
  press('z', { ctrl: true })
  await waitFor(async () => expect(await memberOf(desk)).toBe('SAM-0001-22'))
  press('y', { ctrl: true })
  await waitFor(async () => expect(await memberOf(desk)).toBe('OTHER-77'))
  press('z', { ctrl: true })
  await waitFor(async () => expect(await memberOf(desk)).toBe('SAM-0001-22'))
})

test('one that an issued estimate rests on stays, and the toast says why', async () => {
  const desk = openDesk()
  await changeMember(desk)
  const { draft, row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  const question = { ...draft.question, lines: [aLine('l1')], routes }
  const ready = { ...draft, title: 'Knee MRI', question, chosenRouteId: routes.at(-1)?.id ?? '' }
  const issued = await ask(desk, 'estimate.issue', { estimateId: row.id, draft: ready, language: 'en' })

  leaveFields()
  press('z', { ctrl: true })

  await screen.findByText(new RegExp(`stays as it is\\. .*Estimate ${issued.row.number} was issued`))
  expect(await memberOf(desk)).toBe('OTHER-77')
})
