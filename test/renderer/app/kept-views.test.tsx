// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { textOfViews, viewsOfText } from '../../../renderer/app/shell/view-text.ts'
import { type KeptView, NO_VIEW } from '../../../renderer/lib/kept-views.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const NOON = 1_795_000_000_000
const DAY_MS = 86_400_000
const LEFT: KeptView = {
  at: NOON,
  focus: 'field Reason',
  words: 'Reason',
  scrolled: { '0 page wide': 340 },
  panels: { deed: 'writeOff' },
}

test('a screen that was left is kept whole', () => {
  const text = textOfViews(new Map([['/plans/W1-L1/schedule', LEFT]]))

  expect(viewsOfText(text, NOON + DAY_MS)).toEqual(new Map([['/plans/W1-L1/schedule', LEFT]]))
})

test('what was left over fourteen days ago opens anew', () => {
  const text = textOfViews(new Map([['/plans/W1-L1/schedule', LEFT]]))

  expect(viewsOfText(text, NOON + 13 * DAY_MS).size).toBe(1)
  expect(viewsOfText(text, NOON + 14 * DAY_MS).size).toBe(0)
})

test('the newest screens are kept where room is short', () => {
  const many = Array.from({ length: 200 }, (_, index): [string, KeptView] => [
    `/estimates/W1-E${index}`,
    { ...NO_VIEW, at: NOON + index, words: 'x'.repeat(120) },
  ])

  const text = textOfViews(new Map(many))

  expect(text.length).toBeLessThanOrEqual(8_000)
  expect(viewsOfText(text, NOON + DAY_MS).has('/estimates/W1-E199')).toBe(true)
  expect(viewsOfText(text, NOON + DAY_MS).has('/estimates/W1-E0')).toBe(false)
})

test.each(['', 'nonsense', '/plans/x\tnever\t\t\t\t', 'plans/x\t1795000000000'])('a line %j is no screen', (line) => {
  expect(viewsOfText(line, NOON).size).toBe(0)
})

async function keptText(desk: TestDesk): Promise<string> {
  return (await ask(desk, 'setting.list', {}))['desk.views'] ?? ''
}

test('an open panel, its field and its place outlive a power cut', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  const home = { to: 'plan', planId: plan.id } as const
  openWindow({ home }, desk)
  await screen.findByRole('heading', { name: 'Happenings' })
  press('t')
  fireEvent.click(await screen.findByRole('radio', { name: 'Write off' }))
  const reason = type('Reason', 'half a reason')
  const [part] = reason.closest('[data-work]')?.getElementsByTagName('section') ?? []
  if (part === undefined) throw new Error('the deeds have no part to scroll')
  part.scrollTop = 120
  fireEvent.scroll(part)
  await waitFor(async () => expect(await keptText(desk)).toMatch(/field Reason.*=120\tdeed=writeOff/))

  cleanup()
  openWindow({ home }, desk)

  const back = await screen.findByLabelText<HTMLInputElement>('Reason', { selector: 'input' })
  await waitFor(() => expect(document.activeElement).toBe(back))
  await waitFor(() => expect(back.closest('[data-work]')?.querySelector('section')?.scrollTop).toBe(120))
})

test('the tray names the field where one stopped', async () => {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  openWindow({ home: { to: 'plan', planId: plan.id } }, desk)
  await screen.findByRole('heading', { name: 'Happenings' })
  press('t')
  fireEvent.click(await screen.findByRole('radio', { name: 'Write off' }))
  type('Reason', 'half a reason')
  await waitFor(async () => expect(await keptText(desk)).toContain('deed=writeOff'))

  press('t', { ctrl: true, shift: true })

  expect(await screen.findByText('Last field: Reason')).toBeTruthy()
})
