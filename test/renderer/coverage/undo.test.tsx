// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { known } from '../../../shared/model/fact.ts'
import type { CoverageId } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aLine, BENEFIT_PLAN } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

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

/** Issues an estimate that rests on the coverage of the patient. */
async function issue(desk: TestDesk): Promise<string | null> {
  const { draft, row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const prices = [{ lineId: 'l1', allowed: known(cents(61_200)), source: { kind: 'none' as const } }]
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, prices } : route))
  const question = { ...draft.question, lines: [aLine('l1')], routes }
  const ready = { ...draft, title: 'Knee MRI', question, chosenRouteId: routes.at(-1)?.id ?? '' }
  return (await ask(desk, 'estimate.issue', { estimateId: row.id, draft: ready, language: 'en' })).row.number
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

/** Types a new coverage and saves it; the toast stands. */
async function addCoverage(desk: TestDesk): Promise<void> {
  openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId: null } }, desk)
  await screen.findByLabelText('Member id')
  type('Plan', 'Sample Plan New')
  await screen.findByText('Enter adds “Sample Plan New”.')
  press('Enter')
  fill('Payer', 'Sample Payer')
  fill('Member id', 'NEW-4411')
  press('Enter', { ctrl: true })
  await screen.findByText('Saved Sample Plan New')
  expect(await memberOf(desk)).toBe('NEW-4411')
  desk.later({ minutes: 1 })
}

test('a new coverage is out of use with Ctrl+Z, and in use again with Ctrl+Y', async () => {
  const desk = openDesk()
  await addCoverage(desk)

  leaveFields()
  press('z', { ctrl: true })
  await screen.findByText('Self-pay is always here. Ins adds coverage.')
  expect(await memberOf(desk)).toBeUndefined()
  press('y', { ctrl: true })
  await waitFor(async () => expect(await memberOf(desk)).toBe('NEW-4411'))
  press('z', { ctrl: true })
  await waitFor(async () => expect(await memberOf(desk)).toBeUndefined())
})

test('a new one that an issued estimate names stays in use, and the toast says what to do instead', async () => {
  const desk = openDesk()
  await addCoverage(desk)
  const number = await issue(desk)

  leaveFields()
  press('z', { ctrl: true })

  await screen.findByText(new RegExp(`stays as it is\\. .*Estimate ${number} was issued from this coverage`))
  expect(await memberOf(desk)).toBe('NEW-4411')
})

test('one that an issued estimate rests on stays, and the toast says why', async () => {
  const desk = openDesk()
  await changeMember(desk)
  const number = await issue(desk)

  leaveFields()
  press('z', { ctrl: true })

  await screen.findByText(new RegExp(`stays as it is\\. .*Estimate ${number} was issued`))
  expect(await memberOf(desk)).toBe('OTHER-77')
})
