// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DeterminationDraft } from '../../../shared/model/determination.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aSchedule, SLIDING_TERMS } from '../../support/clinic-schedules.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { day } from '../../support/running-plan.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

const patientId = PATIENT_A.id

/** Two people with $275.00 a week: 14,300.00 a year. */
const TOLD: DeterminationDraft = {
  patientId,
  householdSize: 2,
  members: 'Self, child',
  alsoFor: [],
  incomes: [{ who: 'self', kind: 'wages', amount: cents(27_500), period: 'week' }],
  noIncome: null,
  scheduleId: null,
  papersSeen: ['payStubs', 'declaration'],
  papersDueOn: null,
  decision: 'open',
  from: day('2026-11-23'),
  until: null,
  reason: '',
}

async function told(part: Partial<DeterminationDraft>): Promise<TestDesk> {
  const desk = openDesk()
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee' })
  const kept = await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const scheduleId = kept.find(({ name }) => name === 'Sliding fee')?.id ?? null
  const draft = { ...TOLD, scheduleId, ...part }
  await ask(desk, 'determination.save', { determinationId: null, draft }, SUPERVISOR)
  return desk
}

async function standsOn(desk: TestDesk): Promise<string> {
  openWindow({ home: { to: 'patient', patientId } }, desk)
  const part = await screen.findByRole('region', { name: 'Financial assistance' })
  return part.textContent
}

test('nobody asked for help yet', async () => {
  expect(await standsOn(openDesk())).toContain('Not screened')
})

test.each([
  [{ decision: 'open' }, 'Not decided'],
  [{ decision: 'needMore', reason: 'Pay stubs' }, 'Papers wanted'],
  [{ decision: 'provisional', papersDueOn: day('2026-12-07') }, /For now until Dec 7.*The step pays/],
  [{ decision: 'approved', until: day('2027-05-31') }, /Approved until May 31, 2027.*The step pays/],
] as const)('an application %j stands on the page of the person', async (part, words) => {
  const text = await standsOn(await told(part))

  if (typeof words === 'string') expect(text).toContain(words)
  else expect(text).toMatch(words)
})

test('help that ended says so, and pays nothing any more', async () => {
  const desk = openDesk()
  desk.later({ days: -60 })
  const schedule = aSchedule(SLIDING_TERMS, { name: 'Sliding fee', effectiveFrom: desk.today() })
  const kept = await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  const scheduleId = kept[0]?.id ?? null
  const span = { from: desk.today(), until: day('2026-11-22') }
  const draft = { ...TOLD, scheduleId, decision: 'approved' as const, ...span }
  await ask(desk, 'determination.save', { determinationId: null, draft }, SUPERVISOR)
  desk.later({ days: 60 })

  const text = await standsOn(desk)

  expect(text).toContain('Ended Nov 22')
  expect(text).not.toContain('The step pays')
})

test('before a plan is made its header says whether help was asked for, and leads there', async () => {
  openWindow({ home: { to: 'newPlan', patientId, estimateId: null, routeId: null } })
  const fact = await screen.findByRole('button', { name: /Financial assistance/ })

  expect(within(fact).getByText('Not screened')).toBeTruthy()
  fact.click()

  expect(await screen.findByRole('main', { name: 'Assistance for Sample Patient A' })).toBeTruthy()
  press('Escape')
})
