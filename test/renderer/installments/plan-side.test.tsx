// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StandingPanel } from '../../../renderer/features/installments/parts/standing-panel.tsx'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, changed, day, pay } from '../../support/running-plan.ts'
import { fill, openWindow, press, renderPart } from '../../support/window.tsx'

async function openPlan(desk: TestDesk) {
  const opened = openWindow({}, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  const list = await screen.findByRole('grid', { name: 'Plans' })
  await within(list).findAllByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Versions' }, { timeout: 5_000 })
  return opened
}

test('a changed plan tells what its newest version changed', async () => {
  const desk = openDesk()
  const size = { by: 'amount' as const, amount: cents(7_500) }
  const change = { kind: 'newTerms' as const, size, frequency: null, firstDueOn: null, arrears: 'keep' as const }
  await changed(desk, await aRunningPlan(desk), change)
  await openPlan(desk)

  press('v')

  const versions = screen.getByRole('region', { name: 'Versions' })
  expect(await within(versions).findByText('Each payment: $100.00 → $75.00')).toBeTruthy()
  expect(within(versions).getByText('Sample Patient A agreed by phone, Nov 23')).toBeTruthy()
  expect(within(versions).getByText('The guarantor signs again.')).toBeTruthy()
  expect(within(versions).getByText('not signed yet')).toBeTruthy()
  expect(within(versions).getByRole('button', { name: 'Make the agreement to sign' })).toBeTruthy()
})

test('Ctrl P leads from a plan to its agreement, ready to print', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openPlan(desk)
  const versions = screen.getByRole('region', { name: 'Versions' })
  expect(await within(versions).findByRole('button', { name: 'Agreement' })).toBeTruthy()

  press('p', { ctrl: true })

  expect(await screen.findByRole('grid', { name: 'Issued papers' }, { timeout: 8_000 })).toBeTruthy()
  expect(await screen.findByRole('button', { name: /^Print/ }, { timeout: 8_000 })).toBeTruthy()
}, 20_000)

test('an agreement with letters in boxes says so', async () => {
  const open = openDesk()
  const desk = openDesk({
    drawPaper: async (model, marks) => ({
      ...(await open.drawPaper(model, marks)),
      warnings: [{ field: 'patient.name', text: '\u6797' }],
    }),
  })
  await aRunningPlan(desk)
  await openPlan(desk)

  expect((await screen.findAllByText(/cannot be printed and stand as boxes/)).length).toBeGreaterThan(0)
  expect(screen.getAllByRole('button', { name: /^Look at PP-/ }).length).toBeGreaterThan(0)
})

test('the gate lists every condition with how it stands', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await openPlan(desk)
  await screen.findByText(/conditions are open/)

  press('g')

  const gate = screen.getByRole('region', { name: 'Outside collection' })
  expect(await within(gate).findByText(/The plan is in default/)).toBeTruthy()
  expect(within(gate).getAllByText(/\(not met\)/).length).toBeGreaterThan(0)
  expect(within(gate).getByText(/Still missing: .*attorney/)).toBeTruthy()
})

test('a fact is recorded with its day and can be taken back', async () => {
  const desk = openDesk()
  const { id: planId } = await aRunningPlan(desk)
  await openPlan(desk)
  await screen.findByText(/conditions are open/)
  press('g')

  press('k')
  fill('What happened', 'Attorney')
  press('Enter')
  await screen.findByLabelText('Name or words')
  fill('Name or words', 'Sample Attorney')
  const kept = async () => (await ask(desk, 'draft.list', {})).map(({ key }) => key)
  await expect.poll(kept, { timeout: 8_000 }).toEqual([`fact:${planId}`])
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Recorded: Attorney of the payer')).toBeTruthy()
  expect((await ask(desk, 'handOff.get', { planId })).record.attorney).toBe('Sample Attorney')
  ;(await screen.findByRole('button', { name: 'Take back: Attorney of the payer' })).click()
  expect(await screen.findByText('Took it back: nothing is known of it any more')).toBeTruthy()
  expect((await ask(desk, 'handOff.get', { planId })).record.attorney).toBeNull()
})

test('a pause says why the clock stands still', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await changed(desk, plan, { kind: 'pause', reason: 'billingDispute', until: null })
  await openPlan(desk)

  const standing = screen.getByRole('region', { name: 'Standing' })
  expect(within(standing).getByText(/Paused: billing dispute, since Nov 23/)).toBeTruthy()
})

test('a receipt explains why it paid what it paid', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 15_000)
  await openPlan(desk)

  ;(await screen.findByRole('button', { name: 'Why R-2026-0001' })).click()

  expect(await screen.findByText('$100.00 went to payment 1, due Dec 15: 22 days early.')).toBeTruthy()
  expect(screen.getByText('$50.00 went to payment 2, due Jan 15: 53 days early.')).toBeTruthy()
  expect(screen.getByText('The oldest due payment is paid first, then the next ones.')).toBeTruthy()
})

test.each([
  [10, null],
  [11, 'Late'],
  [41, 'Default notice'],
] as const)('%s days after the first due date the clock alone says how the plan stands', async (days, state) => {
  const desk = openDesk()
  await aRunningPlan(desk, { firstDueOn: desk.today() })
  desk.later({ days })
  await openPlan(desk)

  const heading = within(screen.getByRole('region', { name: 'Standing' })).getByRole('heading', { name: /^Standing/ })
  expect(heading.textContent?.trim()).toBe(state === null ? 'Standing' : `Standing ${state}`)
})

test('two plans of one payer stand as one amount on each date', async () => {
  const desk = openDesk()
  await aRunningPlan(desk)
  await aRunningPlan(desk, { owed: cents(20_000), size: { by: 'count', count: 2 } })
  await openPlan(desk)

  const together = await screen.findByRole('region', { name: 'All plans by date' }, { timeout: 8_000 })

  // 100.00 of either plan on the 15th of December and January, then of the longer one alone.
  expect(within(together).getAllByText('$200.00')).toHaveLength(2)
  expect(within(together).getAllByText('$100.00')).toHaveLength(4)
})

test('a paused plan says so, and nowhere on its page that anything is late', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk, { agreedOn: day('2026-09-01'), firstDueOn: day('2026-10-01') })
  await changed(desk, plan, { kind: 'pause', reason: 'bankruptcy', until: null })
  await openPlan(desk)

  const bar = screen.getByText(plan.number, { selector: 'header *' }).closest('header')
  expect(bar?.textContent).toContain('Paused')
  const page = document.body.textContent ?? ''
  expect(page).toContain('Open from before the pause: 1')
  expect(page).toMatch(/\$\d+\.00 to come/)
  expect(page).not.toMatch(/\blate\b|Late:/)
})

test('a down payment that was missed is named, not numbered', async () => {
  const desk = openDesk()
  const days = { agreedOn: day('2026-09-01'), firstDueOn: day('2026-12-15') }
  await aRunningPlan(desk, { ...days, downPayment: cents(5_000) })
  await openPlan(desk)

  const standing = screen.getByRole('region', { name: 'Standing' })
  expect(within(standing).getByText('Late: down payment')).toBeTruthy()
})

test.each([
  ['before any notice', null, 0, '$200.00 cures it. The days for it begin with the notice.'],
  ['after the notice', 0, 30, '$200.00 by February 25, 2027 cures it.'],
  ['when the days are over', 0, 31, '$200.00 was due by February 25, 2027 to cure it.'],
])('what cures a default is said %s', async (_, noticeAfter, days, words) => {
  const desk = openDesk()
  const { id: planId } = await aRunningPlan(desk)
  desk.later({ days: 64 })
  const order = { kind: 'defaultNotice' as const, planId }
  if (noticeAfter !== null) await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  desk.later({ days })
  const history = await ask(desk, 'plan.versions', { planId })

  renderPart(<StandingPanel history={history} today={desk.today()} />)

  expect(screen.getByText(words)).toBeTruthy()
})
