import { expect, test } from 'vitest'
import { sameContent } from '../../../renderer/lib/same-content.ts'

const cases = [
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [[1, 2], [2, 1], false],
  [{ a: null }, {}, false],
  [[], {}, false],
  ['1', 1, false],
] as const

test.each(cases)('%j and %j are the same: %j', (a, b, expected) => {
  expect(sameContent(a, b)).toBe(expected)
})
