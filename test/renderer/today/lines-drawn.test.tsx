// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { openDesk } from '../../support/desk.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { openWindow, press } from '../../support/window.tsx'

/** Counts the rows that ask for their last note: each does once when it is drawn. */
const drawn = vi.hoisted(() => ({ rows: [] as string[] }))
vi.mock('../../../renderer/features/today/row-words.ts', async (original) => {
  const words = await original<typeof import('../../../renderer/features/today/row-words.ts')>()
  return {
    ...words,
    noteOf(...given: Parameters<typeof words.noteOf>) {
      drawn.rows.push(given[0].key)
      return words.noteOf(...given)
    },
  }
})

test('moving over the day draws the two rows that it concerns', async () => {
  const desk = openDesk()
  for (const days of [3, 4, 5, 6, 7]) {
    await aRunningPlan(desk, { agreedOn: desk.today(), firstDueOn: addDays(desk.today(), days) })
  }
  desk.later({ days: 30 })
  openWindow({ home: { to: 'today' } }, desk)
  await screen.findAllByText('Overdue payments')
  await waitFor(() => expect(screen.getByText(/^Row 1 of/)).toBeTruthy())
  expect(new Set(drawn.rows).size).toBeGreaterThan(4)

  drawn.rows.length = 0
  press('ArrowDown')
  await screen.findByText(/^Row 2 of/)
  expect(new Set(drawn.rows).size).toBe(2)
  expect(drawn.rows).toHaveLength(2)
})
