import { expect, test } from 'vitest'
import { boardDeed } from '../../../../renderer/features/estimates/state/board-keys.ts'

const NOTHING = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

const cases = [
  ['ArrowDown', {}, { do: 'step', step: 'down' }],
  ['Home', { ctrlKey: true }, { do: 'step', step: 'first' }],
  ['F2', {}, { do: 'edit', typed: null }],
  ['7', {}, { do: 'edit', typed: '7' }],
  ['F4', {}, { do: 'override' }],
  ['Insert', {}, { do: 'insert' }],
  ['Delete', { ctrlKey: true }, { do: 'remove' }],
  ['d', { ctrlKey: true }, { do: 'copyAbove' }],
  ["'", { ctrlKey: true }, { do: 'copyAbove' }],
  ['ArrowUp', { altKey: true }, { do: 'moveLine', by: -1 }],
  ['ArrowRight', { ctrlKey: true, shiftKey: true }, { do: 'moveColumn', by: 1 }],
  ['Enter', {}, { do: 'open' }],
  ['Delete', {}, null],
  ['Tab', {}, null],
  ['z', { ctrlKey: true }, null],
  [' ', {}, null],
] as const

test.each(cases)('%s means what the key map says', (key, held, expected) => {
  expect(boardDeed({ ...NOTHING, ...held, key })).toEqual(expected)
})
