// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { estimates } from '../../../db/schema/estimates.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { TestDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, figuresOf, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { press, type } from '../../support/window.tsx'

test('shows what the patient pays in every column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  const [selfPay, insured, january] = figuresOf('Patient pays Estimate, not a bill')
  expect(selfPay).toContain('$1,653.60')
  expect(insured).toContain('$947.94')
  expect(january).toContain('$1,123.70')
})

test('names the lowest column and the difference to it', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  const [selfPay, insured] = figuresOf('Patient pays Estimate, not a bill')
  expect(selfPay).toContain('$705.66 more than B')
  expect(insured).toContain('Lowest of the three')
  expect(screen.getByText(/Using insurance now costs \$705\.66 less than self-pay/)).toBeTruthy()
})

test('discount, insurance and patient add up to the charge', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  expect(figuresOf('Discount (nobody pays)')[1]).toContain('1,460.50')
  expect(figuresOf('Insurance pays')[1]).toContain('347.56')
  expect(screen.getByText('Charges add up in all 3 columns')).toBeTruthy()
})

test('arrows lead to a figure and W explains it', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  press('ArrowDown')
  press('ArrowDown')
  press('ArrowRight')
  press('w')

  const sheet = await screen.findByRole('complementary')
  expect(within(sheet).getByText('Deductible used here')).toBeTruthy()
  expect(within(sheet).getByText('20% of the $33.35 that is left.')).toBeTruthy()
  expect(within(sheet).getByText(/Under this contract the clinic would carry the \$612\.00/)).toBeTruthy()
})

test('L turns the explanation into Spanish, a button back; what is said keeps its own choice', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('w')
  const sheet = await screen.findByRole('complementary')

  press('l')
  expect(await within(sheet).findByText('Por qué el paciente paga esto')).toBeTruthy()
  fireEvent.click(within(sheet).getByRole('button', { name: /^English/ }))

  expect(await within(sheet).findByText('Why the patient pays this')).toBeTruthy()
  expect(within(sheet).getAllByRole('button', { name: /^(EN|ES)$/ }).length).toBe(2)
})

test('N sets the figure beside one column after the other', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('w')

  expect(await screen.findByRole('region', { name: 'Beside B, Insured, in network' })).toBeTruthy()
  press('n')

  expect(await screen.findByRole('region', { name: 'Beside C, Same plan, January' })).toBeTruthy()
})

test('a step opens to what it is made of and Backspace returns', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('ArrowDown')
  press('ArrowDown')
  press('ArrowRight')
  press('w')
  const sheet = await screen.findByRole('complementary')

  within(sheet).getByRole('button', { name: 'Deductible used here' }).click()
  const dug = await within(sheet).findByRole('region', { name: 'Deductible used here' })
  expect(within(dug).getByRole('button', { name: 'Deductible left' })).toBeTruthy()
  press('Backspace')

  expect(await within(sheet).findByText('20% of the $33.35 that is left.')).toBeTruthy()
})

test('the sheet follows the cursor to the next column', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('w')

  press('ArrowRight')

  const sheet = await screen.findByRole('complementary')
  await waitFor(() => expect(within(sheet).getByText('The set fee of the plan for this kind of care.')).toBeTruthy())
})

test('other units move all columns at once', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('End')
  press('ArrowLeft')
  press('ArrowLeft')
  press('ArrowLeft')
  press('ArrowLeft')

  press('3')
  typeHere('3')
  press('Enter')

  await waitFor(() => expect(figuresOf('1')[3]).toContain('855.00'))
  expect(figuresOf('1')[4]).toContain('513.00')
})

test('letters that are no number of units change nothing', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  for (const key of ['ArrowLeft', 'ArrowLeft']) press(key)

  press('F2')
  typeHere('0')
  press('Enter')

  expect(await screen.findByText('0 units. Ctrl+Del removes the line.')).toBeTruthy()
  expect(figuresOf('1')[2]).toBe('1')
})

test('a removed line comes back with undo', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())
  press('Delete', { ctrl: true })
  await waitFor(() => expect(screen.queryByText('Specialist visit, established')).toBeNull())

  press('z', { ctrl: true })

  expect(await screen.findByText('Specialist visit, established')).toBeTruthy()
  expect(await screen.findByText('Undid: removed “Specialist visit”')).toBeTruthy()
})

test('what was changed is on disk half a second later', async () => {
  const { bridge } = await openTheEstimate(await aDeskWithTheKneeVisit())

  press('Delete', { ctrl: true })

  await waitFor(() => expect(bridge.asked).toContain('estimate.saveDraft'), { timeout: 1_000 })
})

test('an unknown deductible makes a range and names what narrows it', async () => {
  const desk = await aDeskWithTheKneeVisit((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      routes: draft.question.routes.map((route) =>
        route.id === 'R2' && route.kind === 'insured'
          ? { ...route, accumulators: [{ scope: 'member', tier: 'in', deductibleMet: UNKNOWN, oopMet: UNKNOWN }] }
          : route,
      ),
    },
  }))
  await openTheEstimate(desk)

  expect(figuresOf('Patient pays Estimate, not a bill')[1]).toMatch(/\$[\d,.]+ to \$1,123\.70/)
  expect(screen.getByRole('button', { name: 'Deductible met so far' })).toBeTruthy()
})

test('a fact of the strip leads to its box', async () => {
  const desk = await aDeskWithTheKneeVisit((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      routes: draft.question.routes.map((route) =>
        route.id === 'R2' && route.kind === 'insured' ? { ...route, accumulators: [] } : route,
      ),
    },
  }))
  await openTheEstimate(desk)

  screen.getByRole('button', { name: 'Deductible met so far' }).click()
  await screen.findByLabelText('Deductible met, person')
  type('Deductible met, person', '860')
  type('Out of pocket spent, person', '1310')
  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf('Patient pays Estimate, not a bill')[1]).toContain('$947.94'))
})

/** The knee visit with another plan column. */
function withColumnB(change: (route: InsuredRoute) => InsuredRoute) {
  return (draft: EstimateDraft): EstimateDraft => ({
    ...draft,
    question: {
      ...draft.question,
      routes: draft.question.routes.map((route) =>
        route.id === 'R2' && route.kind === 'insured' ? change(route) : route,
      ),
    },
  })
}

/** Column B without the share of imaging. */
const withoutShare = withColumnB((route) => ({
  ...route,
  plan: {
    ...route.plan,
    benefits: route.plan.benefits.map((rule) =>
      rule.category === 'advancedImaging' ? { ...rule, coinsurance: UNKNOWN } : rule,
    ),
  },
}))

test('1 goes to the field of the fact that narrows most', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit(withoutShare))
  press('ArrowRight')

  press('1')
  await screen.findByRole('dialog', { name: 'Column B: coinsurance for advanced imaging' })
  typeHere('20')
  press('Enter', { ctrl: true })

  await waitFor(() => expect(figuresOf('Patient pays Estimate, not a bill')[1]).toContain('$947.94'))
})

test('A lists everything that is still to ask', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit(withoutShare))
  press('ArrowRight')

  press('a')

  const sheet = await screen.findByRole('complementary')
  expect(within(sheet).getByRole('button', { name: 'Coinsurance for advanced imaging' })).toBeTruthy()
  expect(within(sheet).getByText(/^The answers decide between \$941\.27 and \$974\.62\.$/)).toBeTruthy()
})

test('a column without an upper limit says so in words', async () => {
  const desk = await aDeskWithTheKneeVisit((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      lines: draft.question.lines.map((line) => (line.id === 'L7' ? { ...line, charge: UNKNOWN } : line)),
    },
  }))

  await openTheEstimate(desk)

  const insured = figuresOf('Patient pays Estimate, not a bill')[1]
  expect(insured).toContain('$758.94 or more')
  expect(insured).toContain('No upper limit known yet')
})

/** Opens the knee visit that nobody touched since a moment. */
async function openLeftSince(changedAt: string): Promise<TestDesk> {
  const desk = await aDeskWithTheKneeVisit()
  desk.store.writer.update(estimates).set({ changedAt }).run()
  await openTheEstimate(desk)
  return desk
}

test('an estimate left for 15 days asks whether its benefits hold', async () => {
  const desk = await openLeftSince('2026-11-08T17:00:00.000Z')

  await screen.findByText('Nobody changed this since Nov 8.')
  expect(screen.getByText(/Are the benefits still as entered, and the prices\?/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Still so' }))

  await waitFor(() => expect(screen.queryByText(/Nobody changed this/)).toBeNull())
  const [row] = desk.store.reader.select().from(estimates).all()
  expect(row?.changedAt).toBe(desk.now())
})

test('an estimate left for 14 days asks nothing', async () => {
  await openLeftSince('2026-11-09T17:00:00.000Z')

  await screen.findByRole('rowheader', { name: 'Patient pays Estimate, not a bill' })
  expect(screen.queryByText(/Nobody changed this/)).toBeNull()
})
