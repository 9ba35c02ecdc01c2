import { expect, test } from 'vitest'
import { liesBetween, sameSums, type Totals } from '../../db/totals.ts'

function counted(rows: Readonly<Record<string, number>>): Totals {
  return { rows, sums: {} }
}

test('takes a copy for equal only when every table is', () => {
  const source = counted({ patients: 2, plans: 5 })

  expect(liesBetween(source, counted({ patients: 2, plans: 5 }), source)).toBe(true)
  expect(liesBetween(source, counted({ patients: 2, plans: 4 }), source)).toBe(false)
  expect(liesBetween(source, counted({ patients: 2 }), source)).toBe(false)
  expect(liesBetween(source, counted({ patients: 2, plans: 5, extra: 0 }), source)).toBe(false)
})

test('lets a copy lie between what was before and after', () => {
  const before = counted({ patients: 2 })
  const after = counted({ patients: 4 })

  expect(liesBetween(before, counted({ patients: 3 }), after)).toBe(true)
  expect(liesBetween(before, counted({ patients: 5 }), after)).toBe(false)
})

test('compares sums of money to the cent', () => {
  expect(sameSums({ 'ledger.amount_cents': '600' }, { 'ledger.amount_cents': '600' })).toBe(true)
  expect(sameSums({ 'ledger.amount_cents': '600' }, { 'ledger.amount_cents': '599' })).toBe(false)
  expect(sameSums({ 'ledger.amount_cents': '600' }, {})).toBe(false)
})
