import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { EXCESS_RULES, USUAL_ALLOCATION } from '../../../shared/engine/installments/allocate.ts'
import { plainInstallment } from '../../../shared/engine/installments/open-installment.ts'
import { type PlanEntry, replay } from '../../../shared/engine/installments/replay.ts'
import { cents } from '../../../shared/money/cents.ts'
import { type Deed, endingOf, type PlanStory, planStory, standingMoney } from './plan-story.ts'

/** Which deeds may change places with one another; all others stay where they were posted. */
interface EqualOrder {
  readonly events: string
  readonly moves: (deed: Deed) => boolean
}

/**
 * Every kind of events that the rules call equal in any order of posting, and the rule that says so (payment plan
 * specification). Promises and notes are no entries of a plan: they move no money and no state.
 * Pauses and recorded facts of collections, which are no money either, stand in `equal-pauses.test.ts`.
 */
const EQUAL_IN_ANY_ORDER: readonly EqualOrder[] = [
  // 8.4: receipts count in date order, so one that is typed late counts on its own day.
  { events: 'payments of different days', moves: ({ type }) => type === 'payment' },
  // 8.5, 16 no. 7: fees of a day stand before the money of that day; each fee has its own day here.
  { events: 'fees of different days', moves: ({ type }) => type === 'fee' },
  { events: 'fees and payments', moves: ({ type }) => type === 'fee' || type === 'payment' },
  // 9: a fee that was given up was never asked, whether money came before or after it was.
  { events: 'fee waivers and payments', moves: ({ type }) => type === 'waiver' || type === 'payment' },
  { events: 'waivers of the same or other fees', moves: ({ type }) => type === 'waiver' },
  // 8.4: a reversal takes its receipt out, all later ones are replayed.
  { events: 'reversals of different receipts', moves: ({ type }) => type === 'reversal' },
  { events: 'reversals and later payments', moves: ({ type }) => type === 'reversal' || type === 'payment' },
  { events: 'reversals and fees', moves: ({ type }) => type === 'reversal' || type === 'fee' },
  // 9: the ledger is append-only; what was posted counts, not when it was.
  { events: 'all deeds together', moves: () => true },
]

/** The same deeds, those that may move in the order of `keys`. */
function reordered(deeds: readonly Deed[], moves: EqualOrder['moves'], keys: readonly number[]): readonly Deed[] {
  const movable = deeds.filter(moves)
  const shuffled = movable.map((deed, k) => ({ deed, key: keys[k] ?? 0 })).toSorted((a, b) => a.key - b.key)
  let next = 0
  return deeds.map((deed) => {
    if (!moves(deed)) return deed
    next += 1
    return shuffled[next - 1]?.deed ?? deed
  })
}

const keys = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 20, maxLength: 20 })

describe('the same deeds in another order of posting', () => {
  test.each(EQUAL_IN_ANY_ORDER)('end a plan alike: $events', ({ moves }) => {
    fc.assert(
      fc.property(planStory, keys, (story, order) => {
        const other = { ...story, deeds: reordered(story.deeds, moves, order) }

        expect(endingOf(other)).toEqual(endingOf(story))
      }),
      { numRuns: 40 },
    )
  })

  test('are drawn often enough to be told apart', () => {
    const stories = fc.sample(fc.tuple(planStory, keys), 100)
    const names = (deeds: readonly Deed[]) => deeds.map(({ id }) => id).join()
    const moved = EQUAL_IN_ANY_ORDER.map(
      ({ moves }) =>
        stories.filter(([{ deeds }, order]) => names(reordered(deeds, moves, order)) !== names(deeds)).length,
    )
    const bearing = stories.filter(([{ interest }]) => interest !== null).length

    expect(Math.min(...moved)).toBeGreaterThan(2)
    expect(bearing).toBeGreaterThan(10)
    expect(stories.some(([story]) => standingMoney(story.deeds).length >= 3)).toBe(true)
  })
})

/** The story without the deeds that were undone, and without what undid them. */
function neverHad({ deeds, ...story }: PlanStory): PlanStory {
  const kept = new Set(standingMoney(deeds).map(({ id }) => id))
  return { ...story, deeds: deeds.filter(({ id, type }) => type === 'fee' || type === 'waiver' || kept.has(id)) }
}

/** Every payment that no reversal undid yet is undone. */
function allUndone({ deeds, ...story }: PlanStory): PlanStory {
  const last = plainDate('2027-12-24')
  const more = standingMoney(deeds).map((deed): Deed => {
    return { id: `late ${deed.id}`, type: 'reversal', on: last, amount: 0, of: deed.id }
  })
  return { ...story, deeds: [...deeds, ...more] }
}

describe('a payment that was undone', () => {
  test('leaves a plan as if it had never come', () => {
    fc.assert(
      fc.property(planStory, (story) => {
        expect(endingOf(story)).toEqual(endingOf(neverHad(story)))
      }),
      { numRuns: 80 },
    )
  })

  test.each(EXCESS_RULES)('leaves nothing behind where its payer wanted %s', (excess) => {
    fc.assert(
      fc.property(planStory, (story) => {
        const wished = { ...story, deeds: story.deeds.map((deed) => ({ ...deed, excess })) }

        expect(endingOf(wished)).toEqual(endingOf(neverHad(wished)))
      }),
      { numRuns: 25 },
    )
  })

  test('leaves the plan untouched when it was the only one', () => {
    fc.assert(
      fc.property(planStory, (story) => {
        const empty = { ...story, deeds: story.deeds.filter(({ type }) => type === 'fee' || type === 'waiver') }
        const ending = endingOf(allUndone(story))

        expect(ending).toEqual(endingOf(empty))
        expect(ending.ledger).toEqual({ principal: 0, interest: 0, fee: 0, unapplied: 0 })
      }),
      { numRuns: 40 },
    )
  })
})

/** Three payments of 100.00, on the last days of January to March; nothing was paid yet. */
const ROWS = ['2027-01-31', '2027-02-28', '2027-03-31'].map((day, k) =>
  plainInstallment({ number: k + 1, contractOn: plainDate(day), amount: cents(10_000), paid: cents(0) }),
)

const on = plainDate('2027-01-31')
const pays = (seq: number, amount: number, excess: (typeof EXCESS_RULES)[number]): PlanEntry => {
  return { type: 'payment', seq, on, amount: cents(amount), excess }
}
const fee = (seq: number, amount: number): PlanEntry => ({ type: 'fee', seq, on, amount: cents(amount) })
const leftAfter = (entries: readonly PlanEntry[]) =>
  replay(ROWS, entries, USUAL_ALLOCATION).installments.map(({ due, paid }) => due.principal - paid.principal)

describe('deeds of one day that the rules keep in the order of posting', () => {
  test('are two payments whose payers want different things', () => {
    // The first 150.00 pays January, its 50.00 go to the last row; the second 30.00 then goes to February.
    expect(leftAfter([pays(1, 15_000, 'last'), pays(2, 3_000, 'next')])).toEqual([0, 7_000, 5_000])
    // 30.00 come off January first, 70.00 more of the next finish it: 80.00 are left over for the last row.
    expect(leftAfter([pays(1, 3_000, 'next'), pays(2, 15_000, 'last')])).toEqual([0, 10_000, 2_000])
  })

  test('are two fees, the older of which is paid first', () => {
    const paidOf = (entries: readonly PlanEntry[]) =>
      replay(ROWS, entries, USUAL_ALLOCATION).fees.map(({ fee: which, paid }) => [which, paid.fee])
    const money = pays(9, 11_000, 'next')

    // 100.00 pay January, 10.00 are left for fees of 8.00 and 6.00.
    expect(paidOf([fee(1, 800), fee(2, 600), money])).toEqual([
      [1, 800],
      [2, 200],
    ])
    expect(paidOf([fee(1, 600), fee(2, 800), money])).toEqual([
      [1, 600],
      [2, 400],
    ])
  })

  test('are alike only where all of them follow the usual rule', () => {
    const day = fc.array(fc.integer({ min: 1, max: 12_000 }), { minLength: 2, maxLength: 4 })

    fc.assert(
      fc.property(day, (amounts) => {
        const posted = amounts.map((amount, k) => pays(k + 1, amount, 'next'))
        const turned = amounts.toReversed().map((amount, k) => pays(k + 1, amount, 'next'))

        expect(leftAfter(turned)).toEqual(leftAfter(posted))
      }),
    )
  })
})
