// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { longDraft, SERVICES } from '../../../build/bench/window/long-estimate.ts'
import { ask } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate, typeHere } from '../../support/estimate-window.tsx'
import { press } from '../../support/window.tsx'

function drawnRows(): readonly (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-column="units"]')].map((cell) => cell.dataset.row)
}

function focusedRow(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : undefined
}

test('a long board draws what is in sight and the cursor', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit(() => longDraft()))

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

test('a cell that was half typed is open again after a crash', async () => {
  const desk = await aDeskWithTheKneeVisit()
  await openTheEstimate(desk)
  await editUnits()
  typeHere('12')
  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toHaveLength(1))

  cleanup()
  await openTheEstimate(desk)

  await waitFor(() => expect(editorText()).toBe('12'))
  press('Enter')
  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toEqual([]))
})

test('a figure is spoken with service, column and part', async () => {
  await openTheEstimate(await aDeskWithTheKneeVisit())

  expect(spokenAt('L1', 'R1')).toMatch(/^Specialist visit.*, column A, .*, Self-pay \$\d+\.\d\d$/)
  expect(spokenAt('total', 'R1')).toMatch(/^Patient pays, Column A, \$[\d,]+\.\d\d/)
  expect(spokenAt('discount', 'R1')).toMatch(/^Discount \(nobody pays\), Column A, \$[\d,]+\.\d\d/)
})

test('a typed cell stays kept until the estimate is', async () => {
  const desk = await aDeskWithTheKneeVisit()
  await openTheEstimate(desk)
  await editUnits()
  typeHere('12')
  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toHaveLength(1))

  press('Enter')

  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toEqual([]))
  const [row] = await ask(desk, 'estimate.list', { patientId: null })
  if (row === undefined) throw new Error('the estimate is gone')
  const { draft } = await ask(desk, 'estimate.get', { estimateId: row.id })
  expect(draft.question.lines[0]?.units).toBe(12)
})

/** The name of a cell, as a screen reader says it. */
function spokenAt(row: string, column: string): string | null | undefined {
  return document.querySelector(`[data-row="${row}"][data-column="${column}"]`)?.getAttribute('aria-label')
}

/** Opens the editor of the first service's units. */
async function editUnits(): Promise<void> {
  fireEvent.mouseDown(document.querySelector('[data-column="units"]') ?? document.body)
  press('Home')
  press('ArrowRight')
  press('ArrowRight')
  press('F2')
  await waitFor(() => expect(editorText()).not.toBeNull())
}

function editorText(): string | null {
  const field = document.activeElement
  return field instanceof HTMLInputElement && field.inputMode === 'numeric' ? field.value : null
}
