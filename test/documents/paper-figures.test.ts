import { expect, test } from 'vitest'
import {
  amountOf,
  assumedFigure,
  cellAmount,
  knownFigure,
  rangeFigure,
  unknownFigure,
} from '../../shared/documents/paper-figures.ts'
import { brokenTies } from '../../shared/documents/ties.ts'
import { cents } from '../../shared/money/cents.ts'

const known = knownFigure('a', cents(123_456))

test.each([
  ['a known amount', known, '$1,234.56', '$1,234.56'],
  ['zero', knownFigure('a', cents(0)), '$0.00', '$0.00'],
  ['an assumed amount', assumedFigure('a', cents(500)), '$5.00', '$5.00'],
  [
    'a range',
    rangeFigure('a', cents(94_800), cents(112_400)),
    'between $948.00 and $1,124.00',
    'entre $948.00 y $1,124.00',
  ],
  ['an unknown amount', unknownFigure('a'), 'not yet known', 'aún no se sabe'],
] as const)('%s reads in words of each language', (_what, figure, english, spanish) => {
  expect(amountOf(figure, 'en').shown).toBe(english)
  expect(amountOf(figure, 'es').shown).toBe(spanish)
})

test('amounts in tables stand without the dollar sign', () => {
  expect(cellAmount(known, 'en').shown).toBe('1,234.56')
})

test('only a known amount has exact cents on paper', () => {
  const figures = [known, rangeFigure('b', cents(1), cents(2)), unknownFigure('c')]

  expect(figures.map((figure) => amountOf(figure, 'en').cents)).toEqual([123_456, null, null])
})

const early = { settlesEarly: true }
const late = { settlesEarly: false }

test.each([
  ['a sum that holds', { ...late, parts: [known, known], total: 246_912 }, []],
  ['a sum that is a cent off', { ...late, parts: [known, known], total: 246_913 }, ['here']],
  ['a known sum of an unknown part', { ...late, parts: [known, unknownFigure('b')], total: 123_456 }, ['here']],
  ['a sum that a limit settles', { ...early, parts: [known, unknownFigure('b')], total: 650_000 }, []],
] as const)('%s is told', (_what, { total, ...tie }, broken) => {
  expect(brokenTies([{ where: 'here', ...tie, total: knownFigure('t', cents(total)) }])).toEqual(broken)
})

test('an unknown sum claims nothing', () => {
  const tie = { where: 'here', parts: [known, unknownFigure('b')], total: unknownFigure('t'), settlesEarly: false }

  expect(brokenTies([tie])).toEqual([])
})
