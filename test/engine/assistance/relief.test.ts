import { expect, test } from 'vitest'
import { approvedIn, RELIEF, type ReliefCase, reliefSum } from '../../../shared/engine/assistance/relief.ts'
import { cents } from '../../../shared/money/cents.ts'

function aCase(caseId: string, patientId: string, amount: number | 'none' | 'unknown'): ReliefCase {
  return { caseId, patientId, amount: typeof amount === 'number' ? cents(amount) : amount }
}

test('people are counted once, and what was put back is taken off the sum', () => {
  const lines = [aCase('1', 'A', 10_000), aCase('2', 'A', 5_000), aCase('3', 'B', -2_500)]

  expect(reliefSum(lines)).toEqual({ cases: 3, people: 2, amount: 12_500, unknown: 0 })
})

test('an application for a household is one case of several people', () => {
  expect(reliefSum([aCase('1', 'A', 'none'), aCase('1', 'B', 'none')])).toEqual({
    cases: 1,
    people: 2,
    amount: null,
    unknown: 0,
  })
})

test('an amount that nobody knows is counted, never added as zero', () => {
  expect(reliefSum([aCase('1', 'A', 'unknown')])).toMatchObject({ amount: null, unknown: 1 })
  expect(reliefSum([aCase('1', 'A', 'unknown'), aCase('2', 'A', 700)])).toMatchObject({ amount: 700, unknown: 1 })
  expect(reliefSum([])).toEqual({ cases: 0, people: 0, amount: null, unknown: 0 })
})

test('what was approved for less is approved too', () => {
  const steps = RELIEF.asked.map((step, at) => ({ part: 'asked', step, cases: at + 1 }) as const)

  // Not answered 1, approved 2, approved for less 3, refused 4.
  expect(approvedIn([...steps, { part: 'help', step: 'approved', cases: 9 }])).toBe(5)
})
