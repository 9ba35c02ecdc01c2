import { expect, test } from 'vitest'
import { overPlanned, type PlannedShare } from '../../../shared/engine/installments/over-planned.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'

function share(plan: string, estimateNumber: string | null, owed: number): PlannedShare {
  return { planId: planIdSchema.parse(`W1-${plan}`), estimateNumber, owed: cents(owed) }
}

function over(shares: readonly PlannedShare[], owes: readonly (readonly [string, number])[]) {
  const owedNow = new Map<string, Cents>(owes.map(([number, amount]) => [number, cents(amount)]))
  return Object.fromEntries(overPlanned(shares, owedNow))
}

const A = share('a', 'E-1', 50_000)
const B = share('b', 'E-1', 40_000)
const OTHER = share('c', 'E-2', 70_000)
const TYPED = share('d', null, 70_000)

test.each<[string, readonly PlannedShare[], readonly (readonly [string, number])[], Record<string, number>]>([
  ['one plan for more than is owed now', [A], [['E-1', 45_000]], { 'W1-a': 5_000 }],
  ['one plan for just what is owed', [A], [['E-1', 50_000]], {}],
  ['one plan for a part of what is owed', [A], [['E-1', 60_000]], {}],
  // 500.00 and 400.00 for charges of 800.00: 100.00 too much on each of them.
  ['two plans for the same charges', [A, B], [['E-1', 80_000]], { 'W1-a': 10_000, 'W1-b': 10_000 }],
  ['two plans that share what is owed', [A, B], [['E-1', 90_000]], {}],
  ['insurance that paid all of it', [A], [['E-1', 0]], { 'W1-a': 50_000 }],
  ['a plan of another estimate', [OTHER], [['E-1', 10]], {}],
  ['a balance that was typed', [TYPED], [['E-1', 10]], {}],
  ['no later estimate', [A, B, OTHER, TYPED], [], {}],
])('over-planned is told for %s', (_, shares, owes, expected) => {
  expect(over(shares, owes)).toEqual(expected)
})
