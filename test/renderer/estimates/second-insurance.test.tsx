// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { coverageColumn } from '../../../renderer/features/estimates/state/columns.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { NONE } from '../../../shared/model/fact.ts'
import type { PayerOrder } from '../../../shared/model/payer-standing.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import { ask, type TestDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { press } from '../../support/window.tsx'

const PAYS = 'Patient pays Estimate, not a bill'
const SECOND = 'Second insurance pays'

const SUBSCRIBER: PayerOrder = {
  coordinates: true,
  coversAs: 'subscriber',
  through: 'currentEmployment',
  employees: null,
  inForceSince: null,
  parent: null,
}

/** The spouse has the same plan without a deductible, and it pays behind. */
function together(route: InsuredRoute): InsuredRoute {
  const { plan, tier, accumulators, counters, prices, source } = route
  const tiers = plan.tiers.map((one) => ({ ...one, deductibleIndividual: NONE, deductibleFamily: NONE }))
  const second = {
    payer: 'plan' as const,
    id: 'P2',
    coverageId: null,
    plan: { ...plan, planName: 'Spouse Plan', tiers },
    tier,
    accumulators,
    counters,
    prices,
    source,
    method: 'standard' as const,
    order: { ...SUBSCRIBER, coversAs: 'dependent' as const },
    medicare: null,
  }
  return { ...route, coordination: { method: 'standard', order: SUBSCRIBER, others: [second] } }
}

/** The board of the knee visit with both coverages in column B. */
async function openWithTwoCoverages(): Promise<void> {
  const inB = (route: Route, at: number) => (at === 1 && route.kind === 'insured' ? together(route) : route)
  const change = (draft: EstimateDraft): EstimateDraft => ({
    ...draft,
    question: { ...draft.question, routes: draft.question.routes.map(inB) },
  })
  await openTheEstimate(await aDeskWithTheKneeVisit(change))
}

/** The same, with column B made from the coverage on file. */
async function openWithTheCoverageOnFile(): Promise<TestDesk> {
  const desk = await aDeskWithTheKneeVisit()
  const { coverages, estimates } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  const [coverage, row] = [coverages[0], estimates[0]]
  if (coverage === undefined || row === undefined) throw new Error('nothing on file')
  const { draft } = await ask(desk, 'estimate.get', { estimateId: row.id })
  const own = { ...coverageColumn('R2', coverage, { tier: 'in', nextPlanYear: false }), name: 'In network' }
  const routes = draft.question.routes.map((route) => (route.id === 'R2' ? together(own) : route))
  await ask(desk, 'estimate.saveDraft', {
    estimateId: row.id,
    draft: { ...draft, question: { ...draft.question, routes } },
  })
  await openTheEstimate(desk)
  return desk
}

test('the second insurance has a row of its own', async () => {
  await openWithTwoCoverages()

  const [selfPay, insured] = figuresOf(SECOND)

  expect(insured).toMatch(/[1-9][\d,]*\.\d\d$/)
  expect(selfPay).not.toMatch(/[1-9][\d,]*\.\d\d$/)
})

test('a board with one insurance has no such row', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  expect(screen.queryByText(SECOND)).toBeNull()
})

test('why names the payers in order and what each pays', async () => {
  await openWithTwoCoverages()
  press('ArrowRight')
  press('End', { ctrl: true })
  press('ArrowUp')
  for (let up = 0; up < 8 && !document.activeElement?.textContent?.startsWith(SECOND); up += 1) press('ArrowUp')

  press('w')

  const sheet = await screen.findByRole('complementary')
  expect(within(sheet).getByText('In the order in which they pay')).toBeTruthy()
})

test('one key shows the column without the second insurance', async () => {
  await openWithTwoCoverages()
  const [, before] = figuresOf(PAYS)
  press('ArrowRight')
  press('Insert', { alt: true })
  const box = await screen.findByRole('dialog', { name: 'Add column' })
  await within(box).findByText(/without second insurance/)

  press('w')

  await waitFor(() => expect(figuresOf(PAYS)).toHaveLength(4))
  expect(figuresOf(PAYS)[3]).not.toBe(before)
  expect(figuresOf(SECOND)[3]).not.toMatch(/[1-9][\d,]*\.\d\d$/)
  expect(screen.getByText('As B, without the second insurance')).toBeTruthy()
})

test('what the column was told of who pays first is kept with the coverage', async () => {
  const desk = await openWithTheCoverageOnFile()
  // What the coverage knows comes first; then what the column knows is offered to it.
  await screen.findByText(/was changed since/)
  press('u')
  const offered = await screen.findByText(/^More is told here of .* than its coverage says:$/)
  expect(offered.parentElement?.textContent).toContain('Got through, Takes earlier payments')

  press('k')

  expect(await screen.findByText('Kept with the coverage')).toBeTruthy()
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  expect(coverages[0]?.standing).toMatchObject({ through: 'currentEmployment', method: 'standard', employees: null })
  await waitFor(() => expect(screen.queryByText(/^More is told here/)).toBeNull())
})
