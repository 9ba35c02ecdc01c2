import { expect, test } from 'vitest'
import { standingText } from '../../shared/text/plan-deeds.ts'

test.each([
  [[3], 'Late: 3'],
  [[3, 4], 'Late: 3–4'],
  [[2, 9, 10, 11, 41], 'Late: 2, 9–11, 41'],
  [[1, 3, 5], 'Late: 1, 3, 5'],
])('late payments %j are told in stretches', (numbers, words) => {
  expect(standingText.late(numbers)).toBe(words)
})
