// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { FigureAmount } from '../../../renderer/ui/figure-amount.tsx'
import { shownCents, shownFact, shownFigure, shownPart } from '../../../renderer/ui/shown.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { renderPart } from '../../support/window.tsx'

function figure(value: number | null): Figure {
  const traced = { id: 'estimate.patientOwes', from: [], settledBy: null, rule: null }
  return value === null ? { ...traced, standing: 'missing' } : { ...traced, standing: 'known', value: cents(value) }
}

test('a known amount, zero, unknown and not applicable never look alike', () => {
  const marks = [known(cents(58_532)), known(cents(0)), UNKNOWN, NONE].map((fact) => {
    const { container, unmount } = renderPart(<FigureAmount of={shownFact(fact)} />)
    const text = container.textContent
    unmount()
    return text
  })

  expect(marks).toEqual(['$585.32', '$0.00', '?', 'n/a'])
})

test('a range from zero without an end is unknown, never a zero', () => {
  expect(shownFigure(figure(null), { low: cents(0), high: null })).toEqual({ kind: 'unknown' })
  expect(shownFigure(figure(null), { low: cents(1), high: null })).toMatchObject({ kind: 'range' })
})

test('an unknown amount is read aloud as unknown', () => {
  renderPart(<FigureAmount of={shownCents(null)} />)

  expect(screen.getByRole('img', { name: 'unknown' }).textContent).toBe('?')
})

test('a missing figure shows its range and never a zero', () => {
  const range = { low: cents(94_794), high: cents(112_370) }
  renderPart(<FigureAmount of={shownFigure(figure(null), range)} at="key" />)

  expect(screen.getByText('$947.94 to $1,123.70')).toBeTruthy()
})

test('a missing figure without bounds is unknown', () => {
  renderPart(<FigureAmount of={shownFigure(figure(null), { low: null, high: null })} />)

  expect(screen.getByText('?')).toBeTruthy()
})

test('a range whose ends meet is an amount', () => {
  expect(shownFigure(figure(null), { low: cents(500), high: cents(500) })).toEqual({
    kind: 'amount',
    value: cents(500),
  })
})

test('a part that is zero by nature is a dash', () => {
  renderPart(<FigureAmount of={shownPart(figure(0))} at="cell" />)

  expect(screen.getByText('–')).toBeTruthy()
})

test('a cell of a grid leaves the dollar sign out', () => {
  renderPart(<FigureAmount of={shownCents(cents(148_000))} at="cell" />)

  expect(screen.getByText('1,480.00')).toBeTruthy()
})

test('an amount below zero has a true minus', () => {
  renderPart(<FigureAmount of={shownCents(cents(-2_000))} />)

  expect(screen.getByText('−$20.00')).toBeTruthy()
})

test('W and Enter on a figure ask why', () => {
  const onWhy = vi.fn()
  renderPart(<FigureAmount of={shownCents(cents(94_794))} onWhy={onWhy} label="Patient pays in column B" />)
  const button = screen.getByRole('button', { name: 'Patient pays in column B 947 dollars 94' })

  fireEvent.keyDown(button, { key: 'w' })
  fireEvent.click(button)

  expect(onWhy).toHaveBeenCalledTimes(2)
})

test('what was before and what is old stand beside the amount', () => {
  renderPart(<FigureAmount of={shownCents(cents(58_532))} mark={{ kind: 'was', words: 'was $612.00' }} />)

  expect(screen.getByText('was $612.00')).toBeTruthy()
})
