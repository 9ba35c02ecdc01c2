import { expect, test } from 'vitest'
import { candidatesFor, type Off } from '../../../renderer/features/day/difference-candidates.ts'
import type { DayReceipt, DayWentBack } from '../../../shared/contract/day.ts'
import { cents } from '../../../shared/money/cents.ts'

const RECEIPTS: readonly DayReceipt[] = [
  { number: 'R-1', method: 'cash', amount: cents(4_000) },
  { number: 'R-2', method: 'cash', amount: cents(4_000) },
  { number: 'R-3', method: 'cash', amount: cents(5_400) },
  { number: 'R-4', method: 'check', amount: cents(4_000) },
]
const WENT_BACK: readonly DayWentBack[] = [
  { kind: 'reversed', number: 'R-0', method: 'cash', amount: cents(3_300) },
  { kind: 'reversed', number: 'R-9', method: 'check', amount: cents(3_100) },
  { kind: 'refunded', number: 'PP-1', method: 'cash', amount: cents(2_200) },
  { kind: 'refunded', number: 'PP-2', method: 'check', amount: cents(2_900) },
]
const TYPED = [{ title: 'Payment, Sample Patient A', amount: cents(2_500) }]

function found(off: number, others: readonly Off[] = []) {
  return candidatesFor({ method: 'cash', off: cents(off) }, others, {
    receipts: RECEIPTS,
    wentBack: WENT_BACK,
    typed: TYPED,
  })
}

test.each([
  ['nothing', 0, []],
  ['an amount that was keyed twice', -4_000, [{ kind: 'twice', numbers: ['R-1', 'R-2'], amount: 4_000 }]],
  ['one receipt of that amount', -5_400, [{ kind: 'exact', number: 'R-3', amount: 5_400 }]],
  ['54.00 for 45.00', -900, [{ kind: 'swapped', number: 'R-3', amount: 5_400, would: 4_500 }]],
  ['a payment that was not posted', 2_500, [{ kind: 'draft', title: 'Payment, Sample Patient A', amount: 2_500 }]],
  ['cash of an earlier day that was taken back', -3_300, [{ kind: 'wentBack', what: WENT_BACK[0] }]],
  ['no check that the bank took back', -3_100, []],
  ['no refund that is taken off already', -2_200, []],
  ['a refund by check that may have been cash', -2_900, [{ kind: 'wentBack', what: WENT_BACK[3] }]],
  ['nothing that went back when it is over', 3_300, []],
  ['an amount that nothing explains', -1_700, []],
  ['more money of an amount that is on receipts', 4_000, []],
])('a drawer that is off finds %s', (_what, off, candidates) => {
  expect(found(off)).toEqual(candidates)
})

test('cash short and checks over name each other first', () => {
  const [first, second] = found(-4_000, [
    { method: 'cash', off: cents(-4_000) },
    { method: 'check', off: cents(4_000) },
  ])

  expect(first).toEqual({ kind: 'otherMethod', method: 'check', amount: 4_000 })
  expect(second?.kind).toBe('twice')
})
