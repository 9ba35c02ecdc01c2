import { expect, test } from 'vitest'
import {
  copiedAbove,
  freshId,
  movedLine,
  movedRoute,
  unitsChanged,
  withoutLine,
  withoutRoute,
} from '../../../../renderer/features/estimates/state/edits.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeDraft } from '../../../support/knee-estimate.ts'

function lineOf(draft: ReturnType<typeof kneeDraft>, id: string) {
  return draft.question.lines.find((line) => line.id === id)
}

function planPriceOf(draft: ReturnType<typeof kneeDraft>, lineId: string) {
  const route = draft.question.routes[1]
  return route?.kind === 'insured' ? route.prices.find((price) => price.lineId === lineId)?.allowed : undefined
}

test('other units scale the charge and every plan price', () => {
  const draft = unitsChanged(kneeDraft(), 'L5', 6)

  expect(lineOf(draft, 'L5')?.charge).toEqual(known(cents(10_800)))
  expect(planPriceOf(draft, 'L5')).toEqual(known(cents(5_640)))
})

test('a total that does not divide into units becomes unknown', () => {
  const draft = kneeDraft()
  const lines = draft.question.lines.map((line) => (line.id === 'L5' ? { ...line, charge: known(cents(7_201)) } : line))

  const changed = unitsChanged({ ...draft, question: { ...draft.question, lines } }, 'L5', 3)

  expect(lineOf(changed, 'L5')?.charge).toEqual(UNKNOWN)
})

test('a removed line takes its prices with it', () => {
  const draft = withoutLine(kneeDraft(), 'L3')

  expect(lineOf(draft, 'L3')).toBeUndefined()
  expect(planPriceOf(draft, 'L3')).toBeUndefined()
})

test('a line at the top stays when moved up', () => {
  const draft = kneeDraft()

  expect(movedLine(draft, 'L1', -1)).toBe(draft)
  expect(
    movedLine(draft, 'L1', 1)
      .question.lines.map((line) => line.id)
      .slice(0, 2),
  ).toEqual(['L2', 'L1'])
})

test('the line above is copied with its prices', () => {
  const draft = copiedAbove(kneeDraft(), 'L3')

  expect(lineOf(draft, 'L3')?.code).toBe('IM-118')
  expect(planPriceOf(draft, 'L3')).toEqual(known(cents(6_135)))
})

test('a removed column takes its choice back', () => {
  const draft = withoutRoute({ ...kneeDraft(), chosenRouteId: 'R2', choiceReason: 'Deductible' }, 'R2')

  expect(draft.chosenRouteId).toBeNull()
  expect(draft.choiceReason).toBe('')
})

test('columns change places and keep their prices', () => {
  const draft = movedRoute(kneeDraft(), 'R2', -1)

  expect(draft.question.routes.map((route) => route.id)).toEqual(['R2', 'R1', 'R3'])
})

test('a fresh id is one that nothing has', () => {
  expect(freshId('L', [{ id: 'L2' }])).toBe('L3')
  expect(freshId('L', [])).toBe('L1')
})
