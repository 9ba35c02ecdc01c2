// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { longDraft, SERVICES } from '../../../build/bench/window/long-estimate.ts'
import { aDeskWithTheKneeVisit, openTheEstimate } from '../../support/estimate-window.tsx'
import { press } from '../../support/window.tsx'

function drawnRows(): readonly (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-column="units"]')].map((cell) => cell.dataset.row)
}

function focusedRow(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : undefined
}

test('a long board draws what is in sight and the cursor', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit(longDraft))

  expect(drawnRows().length).toBeLessThan(60)
  expect(drawnRows()[0]).toBe('L1')
  expect(screen.getByRole('grid', { name: 'Services and columns' }).getAttribute('aria-rowcount')).toBe(
    String(SERVICES + 10),
  )

  press('End', { ctrl: true })

  expect(focusedRow()).toBe(`L${SERVICES}`)
  expect(drawnRows()).toContain(`L${SERVICES}`)
  expect(drawnRows().length).toBeLessThan(60)

  press('Home', { ctrl: true })

  expect(focusedRow()).toBe('L1')
})
