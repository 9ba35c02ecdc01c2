// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { aClosedClinic, openedClinic, reopenClinic, tamperWith } from '../../support/tampered-clinic.ts'
import { openWindow, press } from '../../support/window.tsx'

/** The window over a clinic whose file somebody changed while it was closed. */
async function openAfter(change: string, person = SUPERVISOR): Promise<void> {
  const { folder } = await aClosedClinic()
  tamperWith(folder, change)
  const store = await openedClinic(folder)
  onTestFinished(() => store.close())
  openWindow({ person }, openDesk({ store }))
  await screen.findByRole('navigation', { name: 'Main' })
}

async function openLedger(): Promise<HTMLElement> {
  press('j', { ctrl: true })
  press('c')
  await screen.findByRole('heading', { name: 'Ledger check' })
  return screen.findByRole('list', { name: 'Findings' })
}

const CASES = [
  [
    'an edited amount',
    'UPDATE ledger_entries SET amount_cents = 9000 WHERE seq = 4',
    'Entry 4 of the ledger, on plan PP-2026-0001, was changed after it was written.',
  ],
  ['a removed entry', 'DELETE FROM ledger_entries WHERE seq = 5', 'Entry 5 of the ledger is missing.'],
  [
    'swapped entries',
    `UPDATE ledger_entries SET seq = 99 WHERE seq = 5;
     UPDATE ledger_entries SET seq = 5 WHERE seq = 6; UPDATE ledger_entries SET seq = 6 WHERE seq = 99`,
    'Entry 5 of the ledger, on plan PP-2026-0002, was written at another place: entries were swapped.',
  ],
  [
    'a cut tail',
    `DELETE FROM allocations WHERE entry_id IN (SELECT id FROM ledger_entries WHERE seq > 8);
     DELETE FROM ledger_entries WHERE seq > 8`,
    'The newest entries of the ledger, 9 to 10, were cut off.',
  ],
  [
    'a changed allocation',
    'UPDATE allocations SET amount_cents = 9999 WHERE id = 1',
    'What payments paid on plan PP-2026-0001 adds up to $0.01 less than the ledger says.',
  ],
  [
    'a changed row of a schedule',
    `UPDATE installments SET amount_cents = amount_cents - 2500
     WHERE number = 6 AND plan_id = (SELECT id FROM plans WHERE number = 'PP-2026-0002')`,
    'The payments of plan PP-2026-0002 ask for $25.00 less than the ledger says is owed.',
  ],
] as const

describe('after somebody changed the file', () => {
  test.each(CASES)('%s is named on the screen', async (_name, change, sentence) => {
    await openAfter(change)

    const findings = await openLedger()

    expect(within(findings).getByText(sentence)).toBeTruthy()
  })

  test('every screen says so, and leads a supervisor to the list', async () => {
    await openAfter(CASES[0][1])

    const alarm = await screen.findByRole('alert')

    expect(alarm.textContent).toContain(CASES[0][2])
    expect(within(alarm).getByRole('button', { name: 'Ledger check' })).toBeTruthy()
  })

  test('a counselor is told to ask a supervisor', async () => {
    await openAfter(CASES[0][1], COUNSELOR)

    const alarm = await screen.findByRole('alert')

    expect(alarm.textContent).toContain('Tell a supervisor.')
    expect(within(alarm).queryByRole('button')).toBeNull()
  })

  test('a finding leads to its plan', async () => {
    await openAfter(CASES[0][1])
    const findings = await openLedger()

    within(findings).getAllByRole('button', { name: 'Open plan PP-2026-0001' })[0]?.click()

    expect(await screen.findByText('PP-2026-0001')).toBeTruthy()
  })
})

test('a dropped trigger keeps the clinic closed and is named', async () => {
  const { folder } = await aClosedClinic()
  tamperWith(folder, 'SELECT 1', 'ledger_entries_no_update')
  const opened = await reopenClinic(folder)
  const found = opened.ok ? [] : (opened.problem.found ?? [])

  openWindow({ person: null, state: 'recovery', problem: 'damaged', found })

  expect(await screen.findByText('The data file did not pass its check.')).toBeTruthy()
  const sentence = 'The guard “ledger_entries_no_update” of the ledger was taken out of the file.'
  expect(screen.getByText(sentence)).toBeTruthy()
})

test('a sound ledger says what was read', async () => {
  openWindow({ person: ADMINISTRATOR })
  await screen.findByLabelText('Clinic name')
  press('j', { ctrl: true })
  press('c')

  expect(await screen.findByText('Unbroken')).toBeTruthy()
  expect(screen.getByText(/0 entries and 0 plans were read/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
