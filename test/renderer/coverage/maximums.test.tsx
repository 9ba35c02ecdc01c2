// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  isMaximum,
  maximumStated,
  maximumText,
  NO_MAXIMUM,
  ownMaximumText,
  usedText,
  withOwnMaximum,
  withUsed,
} from '../../../renderer/features/coverage/maximum-text.ts'
import { outcomeOf, outcomeText } from '../../../renderer/features/coverage/plan-terms-text.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { PPO_PLAN } from '../../support/knee-estimate.ts'
import { aCoverage } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openEditor(desk: TestDesk): Promise<void> {
  openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  press('2', { alt: true })
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull())
  press('Enter')
  await screen.findByLabelText('Payer')
}

function pick(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

async function takeOver(label: string): Promise<void> {
  press('Enter', { ctrl: true })
  await waitFor(() => expect(screen.queryByLabelText(label)).toBeNull())
}

async function onFile(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  return coverages[0]
}

test('maximums, penalties and first visits are typed and read back', { timeout: 60_000 }, async () => {
  const desk = openDesk()
  await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  await openEditor(desk)
  screen.getByRole('button', { name: /^How .* counts$/ }).click()
  await screen.findByLabelText('Copay for each')
  fill('First visits of the year', '3')
  fill('Copay of the first visits', '20')
  fill('First visits used so far', '2')
  fill('Most the plan pays in a year for this kind', '1000')
  fill('Paid by the plan so far for this kind', '250')
  await takeOver('Copay for each')
  screen.getByRole('button', { name: 'Other rules of the plan' }).click()
  await screen.findByLabelText('Referral missing')
  pick('Authorization missing', 'penaltyPercent')
  fill('Authorization missing: penalty', '20%')
  pick('Authorization missing: percent of', 'allowed')
  fill('Authorization missing: at most', '500')
  pick('Grandfathered plan', 'yes')
  fill('Most the plan pays in a year, family', '6000')
  fill('Paid by the plan so far this year', '400')
  pick('When the yearly maximum is used up', 'billed')
  await takeOver('Referral missing')
  press('Enter', { ctrl: true })

  await waitFor(async () => {
    const saved = await onFile(desk)
    const [rule] = saved?.plan.benefits ?? []
    expect(saved?.plan).toMatchObject({
      grandfathered: true,
      authMissing: { action: 'penaltyPercent', of: 'allowed', cap: 50_000 },
      benefitMax: {
        individual: null,
        family: 600_000,
        whenExhausted: 'billed',
        overrides: [{ category: rule?.category, individual: 100_000 }],
      },
    })
    expect(saved?.counters).toContainEqual({
      scope: 'member',
      kind: 'counter',
      name: rule?.firstVisits?.counter,
      used: 2,
    })
    expect(saved?.counters).toContainEqual({ scope: 'member', kind: 'paid', name: rule?.category, used: 25_000 })
    expect(saved?.counters).toContainEqual({ scope: 'member', kind: 'paid', name: '', used: 40_000 })
  })
})

test('a maximum of one kind goes away with its amount', () => {
  const held = withOwnMaximum(PPO_PLAN, 'therapy', '$1,200')

  expect(ownMaximumText(held, 'therapy')).toBe('1,200.00')
  expect(held.benefitMax).toEqual({ ...NO_MAXIMUM, overrides: [{ category: 'therapy', individual: 120_000 }] })
  expect(isMaximum(withOwnMaximum(held, 'therapy', '').benefitMax ?? NO_MAXIMUM)).toBe(false)
})

test('a kind without a maximum leaves the plan as it is', () => {
  expect(withOwnMaximum(PPO_PLAN, 'therapy', '')).toEqual(PPO_PLAN)
})

test('what happens after the maximum waits for an amount', () => {
  const stated = maximumStated(PPO_PLAN, { ...maximumText(PPO_PLAN, []), whenExhausted: 'billed' })

  expect(stated.benefitMax).toEqual({ ...NO_MAXIMUM, whenExhausted: 'billed' })
  expect(isMaximum(stated.benefitMax ?? NO_MAXIMUM)).toBe(false)
})

test('a count that nobody knows is not kept as zero', () => {
  const visits = { kind: 'counter', name: 'office visits' } as const
  const known: readonly Counter[] = [{ scope: 'member', ...visits, used: 2 }]

  expect(withUsed([], visits, '?')).toEqual([])
  expect(withUsed(known, visits, '?')).toEqual([{ scope: 'member', ...visits, used: null }])
  expect(usedText(withUsed(known, visits, '4'), visits)).toBe('4')
})

test('a percentage penalty keeps its base and its cap', () => {
  const penalty = { action: 'penaltyPercent', rate: percent(50), of: 'allowed', cap: cents(50_000) } as const
  const text = outcomeText(penalty)

  expect(text).toMatchObject({ does: 'penaltyPercent', of: 'allowed', cap: '500.00' })
  expect(outcomeOf(text, penalty)).toBe(penalty)
  expect(outcomeOf(text, PPO_PLAN.authMissing)).toMatchObject({ of: 'allowed', cap: 50_000 })
  expect(outcomeOf({ ...text, cap: '' }, penalty)).toMatchObject({ of: 'allowed', cap: null })
  expect(outcomeOf({ ...text, penalty: '' }, PPO_PLAN.authMissing)).toEqual(PPO_PLAN.authMissing)
})
