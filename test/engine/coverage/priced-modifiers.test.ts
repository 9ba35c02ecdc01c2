import { describe, expect, test } from 'vitest'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { known, NONE } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, told } from '../sample-plan.ts'

interface Row {
  readonly price: number
  /** Modifiers that the row of the schedule is priced for. */
  readonly priced?: readonly string[]
  /** Modifiers of the service. */
  readonly modifiers: readonly string[]
  readonly procedure?: ServiceLine['procedure']
}

const SURGERY: ServiceLine['procedure'] = { indicator: 2, family: null, reducedPart: NONE }

/** Nothing is shared: the patient pays the whole contract price. The contract takes 40 % for a reading (26). */
function prices(...rows: readonly Row[]): readonly (number | null)[] {
  const lines = rows.map(({ modifiers, procedure }, at) =>
    aLine(String(at + 1), {
      charge: told(1_000_000),
      modifiers: [...modifiers],
      ...(procedure === undefined ? {} : { procedure }),
    }),
  )
  const route = anInsuredRoute({
    plan: aPlan({
      tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })],
      benefits: [aRule('imaging', { coinsurance: known(percent(100)) })],
      grandfathered: true,
    }),
    prices: rows.map(({ price, priced }, at) => ({
      ...aPrice(String(at + 1), told(price)),
      ...(priced === undefined ? {} : { forModifiers: [...priced] }),
    })),
    procedures: { ladder: null, modifiers: [{ modifier: '26', percent: percent(40) }] },
  })
  const question = aQuestion({ lines, routes: [route] })
  const answer = estimate(question, rulesOn(question.asOf)).routes[0]
  return (answer?.lines ?? []).map(({ parts: { allowed } }) => ('value' in allowed ? (allowed.value as number) : null))
}

describe('a row of the schedule that is priced for a modifier', () => {
  test.each<readonly [string, Row, number]>([
    ['without such a row the contract takes 40 % of 500.00', { price: 50_000, modifiers: ['26'] }, 20_000],
    ['with it the 200.00 stay 200.00', { price: 20_000, priced: ['26'], modifiers: ['26'] }, 20_000],
    ['an assistant’s row stays as it is', { price: 8_000, priced: ['80'], modifiers: ['80'] }, 8_000],
    ['an assistant of the plain row gets 16 %', { price: 50_000, modifiers: ['80'] }, 8_000],
    ['another modifier still counts', { price: 20_000, priced: ['26'], modifiers: ['26', '62'] }, 12_500],
    ['a row for both sides is not raised again', { price: 75_000, priced: ['50'], modifiers: ['50'] }, 75_000],
    ['both sides of the plain row are one and a half', { price: 50_000, modifiers: ['50'] }, 75_000],
    ['a row by report that the schedule prices is told', { price: 30_000, priced: ['52'], modifiers: ['52'] }, 30_000],
  ])('%s', (_what, row, price) => {
    expect(prices(row)).toEqual([price])
  })

  test('still stands in the ranking beside other surgery', () => {
    // 750.00 in full, 500.00 at one half: the row for both sides is worth what it says.
    const both: Row = { price: 75_000, priced: ['50'], modifiers: ['50'], procedure: SURGERY }

    expect(prices({ price: 50_000, modifiers: [], procedure: SURGERY }, both)).toEqual([25_000, 75_000])
  })

  test('by report without such a row has no price', () => {
    expect(prices({ price: 50_000, modifiers: ['52'] })).toEqual([null])
  })
})
