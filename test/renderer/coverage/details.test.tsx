// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { detailText, withDetails } from '../../../renderer/features/coverage/detail-text.ts'
import { NONE } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage, aRule } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openEditor(): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  press('2', { alt: true })
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull())
  press('Enter')
  await screen.findByLabelText('Payer')
  return desk
}

function pick(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

test('how a kind of care and the plan count is set on screen and kept', { timeout: 60_000 }, async () => {
  const desk = await openEditor()
  screen.getByRole('button', { name: /^How .* counts$/ }).click()
  await screen.findByLabelText('Copay for each')
  pick('Copay for each', 'day')
  fill('Copay for so many days at most', '5')
  fill('First visits of the year', '3')
  fill('Copay of the first visits', '20')
  fill('Deductible of its own', '300')
  pick('Limit counts', 'dollars')
  fill('Limit in a year', '1500')
  press('Enter', { ctrl: true })
  await waitFor(() => expect(screen.queryByLabelText('Copay for each')).toBeNull())

  screen.getByRole('button', { name: 'Other rules of the plan' }).click()
  await screen.findByLabelText('Referral missing')
  pick('Out of network counts in network', 'oonCountsToIn')
  pick('Referral missing', 'treatAsOutOfNetwork')
  pick('Authorization missing', 'penaltyPercent')
  fill('Authorization missing: penalty', '20%')
  press('Enter', { ctrl: true })
  await waitFor(() => expect(screen.queryByLabelText('Referral missing')).toBeNull())
  press('Enter', { ctrl: true })

  await waitFor(async () => {
    const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
    expect(coverages[0]?.plan).toMatchObject({
      crossAccumulation: 'oonCountsToIn',
      missingReferral: 'treatAsOutOfNetwork',
      authMissing: { action: 'penaltyPercent', rate: { units: 2, places: 1 }, of: 'planPayment', cap: null },
    })
    expect(coverages[0]?.plan.benefits[0]).toMatchObject({
      copayPer: 'day',
      copayMaxDays: 5,
      firstVisits: { count: 3, copay: 2_000 },
      categoryDeductible: { amount: 30_000, relation: 'separate' },
      limit: { type: 'dollars', amount: 150_000, excessTo: 'patientAllowed' },
    })
  })
})

test('details that nobody changes stay as they were', () => {
  const rule = {
    ...aRule('imaging'),
    copayMaxDays: 3,
    coinsuranceMax: cents(25_000),
    firstVisits: { count: 2, copay: cents(1_500), counter: 'office visits' },
    categoryDeductible: { name: 'drugs', amount: cents(30_000), relation: 'within' as const },
    limit: { type: 'units' as const, amount: 40, counter: 'therapy', excessTo: 'provider' as const },
  }

  expect(withDetails(rule, detailText(rule))).toEqual(rule)
})

test('emptied boxes take the rule away', () => {
  const rule = { ...aRule('imaging', { copay: NONE }), coinsuranceMax: cents(25_000) }

  expect(withDetails(rule, { ...detailText(rule), shareMax: '' }).coinsuranceMax).toBeNull()
})
