import { expect, test } from 'vitest'
import {
  addsUp,
  columnsOf,
  compared,
  exactTotal,
  lowestColumn,
  moreThanLowest,
  shownParts,
} from '../../../../renderer/features/estimates/state/comparison.ts'
import { liveAnswer } from '../../../../renderer/features/estimates/state/live-answer.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { kneeDraft } from '../../../support/knee-estimate.ts'

function columns(draft: EstimateDraft = kneeDraft()) {
  return columnsOf(draft, liveAnswer(draft.question))
}

function withRoutes(routes: readonly Route[]): EstimateDraft {
  const draft = kneeDraft()
  return { ...draft, question: { ...draft.question, routes: [...routes] } }
}

/** The insured column without anything known of what is met. */
function withoutAccumulators(): EstimateDraft {
  return withRoutes(
    kneeDraft().question.routes.map((route) =>
      route.id === 'R2' && route.kind === 'insured' ? { ...route, accumulators: [] } : route,
    ),
  )
}

test('letters follow the place of a column', () => {
  expect(columns().map((column) => column.letter)).toEqual(['A', 'B', 'C'])
})

test('the lowest column is the insured one by 705.66', () => {
  const all = columns()
  const lowest = lowestColumn(all)
  const [selfPay] = all

  expect(lowest?.letter).toBe('B')
  expect(selfPay && moreThanLowest(selfPay, lowest)).toBe(70_566)
})

test('of two equal columns the first is the lowest', () => {
  const [, insured] = kneeDraft().question.routes
  if (!insured) throw new Error('no insured column')

  const all = columns(withRoutes([insured, { ...insured, id: 'R9' }]))

  expect(lowestColumn(all)?.letter).toBe('A')
  expect(all[1] && moreThanLowest(all[1], all[0] ?? null)).toBe(0)
})

test('one column alone is no lowest', () => {
  const [selfPay] = kneeDraft().question.routes

  expect(lowestColumn(columns(withRoutes(selfPay ? [selfPay] : [])))).toBeNull()
})

test('a range has no exact total and decides nothing by chance', () => {
  const all = columns(withoutAccumulators())

  expect(all[1] && exactTotal(all[1])).toBeNull()
  expect(lowestColumn(all)).toBeNull()
})

test('the sentence compares the lowest with self-pay', () => {
  const two = compared(columns())

  expect(two).toMatchObject({ kind: 'lower', lessBy: { least: 70_566, most: 70_566 }, credited: 64_000 })
  expect(two?.other.route.kind).toBe('selfPay')
})

test('only parts that are something have a row', () => {
  expect(shownParts(columns())).toEqual([
    'discount',
    'planPays',
    'selfPayPrice',
    'deductible',
    'copay',
    'coinsurance',
    'notCovered',
  ])
})

test('every column adds up to its charge', () => {
  expect(columns().map((column) => column.answer && addsUp(column.answer))).toEqual([true, true, true])
})

test('a column with an unknown part is not said to add up', () => {
  const [, insured] = columns(withoutAccumulators())

  expect(insured?.answer && addsUp(insured.answer)).toBeNull()
})
