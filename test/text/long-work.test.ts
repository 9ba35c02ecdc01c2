import { expect, test } from 'vitest'
import { LONG_TASKS, stepsOf, WORK_PARTS } from '../../shared/model/long-work.ts'
import { longWorkWords, soFarWords, stepWords, workWords } from '../../shared/text/screens-long-work.ts'

test('every part of long work has words of its own', () => {
  const words = WORK_PARTS.map((part) => workWords(part))

  expect(new Set(words).size).toBe(WORK_PARTS.length)
  expect(words).not.toContain(longWorkWords.beginning)
  expect(workWords('nothing of ours')).toBe(longWorkWords.beginning)
})

test.each([
  ['copying', 0, 31_000_000, '0 of 31.0 MB'],
  ['copying', 12_400_000, 31_000_000, '12.4 MB of 31.0 MB'],
  ['chains', 1_500, 48_210, '1,500 of 48,210 entries'],
  ['tables', 3, 71, '3 of 71 tables'],
  ['pages', 0, null, null],
] as const)('%s: %d of %s is %s', (part, done, total, said) => {
  expect(soFarWords(part, done, total)).toBe(said)
})

test('every kind of work knows its steps', () => {
  expect(stepsOf('backup', 'copying', true)).toEqual([
    'copying',
    'pages',
    'chains',
    'reading',
    'second',
    'secondReading',
  ])
  expect(stepsOf('restore', 'laying', false)[0]).toBe('laying')
  expect(stepsOf('restore', 'copying', false)[0]).toBe('copying')
  expect(LONG_TASKS.every((task) => stepsOf(task, null, false).length > 0)).toBe(true)
  expect(stepWords(1, 1, 'Writing everything out')).toBe('Writing everything out')
})
