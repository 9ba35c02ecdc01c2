import { describe, expect, test } from 'vitest'
import { adjudicateLine } from '../../../shared/engine/coverage/adjudicate.ts'
import { totalOf } from '../../../shared/engine/coverage/extremes.ts'
import { newLineRecord, OUTCOME } from '../../../shared/engine/coverage/line-record.ts'
import { plainLine } from '../../../shared/engine/coverage/plain-line.ts'
import { sumsOf } from '../../../shared/engine/coverage/record-sums.ts'
import { ENDLESS, type PlanTerms } from '../../../shared/engine/coverage/terms.ts'
import { aLevelOf, aLineOf, aPlanOf, aRecord, aRuleOf, Cells, type LevelWords, type RuleWords } from './plan-scenes.ts'

interface Plain {
  readonly charge: number
  readonly price: number
  readonly level?: LevelWords
  readonly rule?: RuleWords
  readonly plan?: Partial<PlanTerms>
  readonly isOut?: boolean
}

/** A plain service, and the same one by the way of all others. */
function both({ charge, price, level, rule, plan, isOut = false }: Plain) {
  const [quick, long] = [new Cells(), new Cells()]
  const at = aLevelOf(quick, level)
  const place = { plan: aPlanOf(plan), level: at, isOut, values: quick.values }
  const record = plainLine(place, aRuleOf(quick, rule), charge, price)
  const level2 = aLevelOf(long, level)
  const line = aLineOf(long, { charge, price, rule: aRuleOf(long, rule), level: level2, isOut })
  const other = newLineRecord()
  adjudicateLine(aPlanOf(plan), line, long.values, other)
  const left = (cells: Cells, one: typeof at) =>
    [one.deductible, one.familyDeductible, one.oop, one.familyOop, one.deductibleCredit, one.oopCredit].map((cell) =>
      cells.at(cell),
    )
  return { record, other, left: left(quick, at), otherLeft: left(long, level2) }
}

/** What each plain service costs the patient, worked out by hand. */
const CASES: readonly (readonly [string, Plain, number])[] = [
  // 300.00 of the deductible and 20 % of 700.00
  [
    'takes the deductible and a share',
    { charge: 150_000, price: 100_000, level: { deductible: 30_000 }, rule: { share: 20 } },
    44_000,
  ],
  ['takes a copay alone', { charge: 20_000, price: 17_000, rule: { deductible: false, copay: 4_500 } }, 4_500],
  ['takes a copay up to the price', { charge: 20_000, price: 3_150, rule: { deductible: false, copay: 4_000 } }, 3_150],
  [
    'takes a copay before deductible and share',
    // 150.00 + 100.00 + 20 % of 1,150.00
    {
      charge: 240_000,
      price: 140_000,
      level: { deductible: 10_000 },
      rule: { copay: 15_000, copayFirst: true, share: 20 },
    },
    48_000,
  ],
  [
    'takes a copay after the deductible',
    // 90.00 of the deductible, 10.00 of the copay of 20.00
    { charge: 10_000, price: 10_000, level: { deductible: 9_000 }, rule: { copay: 2_000 } },
    10_000,
  ],
  [
    'stops at the member’s yearly limit',
    { charge: 100_000, price: 100_000, level: { deductible: 30_000, oop: 40_000 }, rule: { share: 20 } },
    40_000,
  ],
  [
    'stops at the family’s yearly limit',
    { charge: 100_000, price: 100_000, level: { deductible: 30_000, familyOop: 25_000 }, rule: { share: 20 } },
    25_000,
  ],
  [
    'passes a limit that does not count the care',
    { charge: 100_000, price: 100_000, level: { oop: 0 }, rule: { share: 20, countsToOop: false } },
    20_000,
  ],
  ['adds the balance out of network', { charge: 150_000, price: 100_000, rule: { share: 40 }, isOut: true }, 90_000],
  [
    'costs the charge where the contract pays more',
    { charge: 80_000, price: 100_000, level: { deductible: 500_000 } },
    80_000,
  ],
  ['costs nothing without a price', { charge: 80_000, price: 0, rule: { copay: 4_500, share: 20 } }, 0],
  ['is the patient’s whole where it is left out', { charge: 80_000, price: 60_000, rule: { covered: false } }, 80_000],
  [
    'is the clinic’s where it says so',
    { charge: 80_000, price: 60_000, rule: { covered: false }, plan: { notCoveredTo: 'provider' } },
    0,
  ],
  [
    'is the patient’s at both amounts out of network',
    { charge: 80_000, price: 60_000, rule: { covered: false }, plan: { notCoveredTo: 'patientAllowed' }, isOut: true },
    80_000,
  ],
  [
    'has no more share than its most for a fill',
    { charge: 90_000, price: 90_000, rule: { share: 30, shareMost: 7_500 } },
    7_500,
  ],
  ['rounds its share half up', { charge: 33, price: 33, rule: { share: 50 } }, 17],
]

describe('a plain service', () => {
  test.each(CASES)('%s', (_title, plain, patient) => {
    const { record } = both(plain)

    expect(record.patient).toBe(patient)
    expect(record.patient + record.planPays + record.writeOff).toBe(plain.charge)
  })

  test.each(CASES)('comes out alike by the way of all others when it %s', (_title, plain) => {
    const { record, other, left, otherLeft } = both(plain)

    expect(record).toEqual(other)
    expect(left).toEqual(otherLeft)
  })

  test('fills the deductible with its copay where the plan says so', () => {
    const plain: Plain = {
      charge: 10_000,
      price: 10_000,
      level: { deductible: 20_000 },
      rule: { deductible: false, copay: 4_500 },
      plan: { copayCreditsDeductible: true },
    }
    const { left } = both(plain)

    expect(left.slice(0, 1)).toEqual([15_500])
    expect(left.at(4)).toBe(4_500)
  })

  test('that is left out keeps what was left of the year', () => {
    const { record, left } = both({
      charge: 80_000,
      price: 60_000,
      level: { deductible: 30_000, oop: 90_000 },
      rule: { covered: false },
    })

    expect(record).toMatchObject({ outcome: OUTCOME.notCovered, deductibleLeft: 30_000, oopLeft: 90_000 })
    expect(left.slice(0, 3)).toEqual([30_000, ENDLESS, 90_000])
  })
})

describe('several lines together', () => {
  test('add what the patient pays and what is credited', () => {
    const records = [
      aRecord({ patient: 44_000, creditDeductible: 30_000, creditOop: 44_000 }),
      aRecord({ patient: 20_001, creditOop: 20_000 }),
    ]

    expect(sumsOf(records)).toEqual({ patient: 64_001, creditDeductible: 30_000, creditOop: 64_000 })
  })

  test('add to nothing where there are none', () => {
    expect(sumsOf([])).toEqual({ patient: 0, creditDeductible: 0, creditOop: 0 })
  })

  test('have no end where one of them has none', () => {
    expect(sumsOf([aRecord({ patient: 500 }), aRecord({ patient: ENDLESS })]).patient).toBe(ENDLESS)
  })

  test('cost together what each costs after the one before', () => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: 64_000 })
    const rule = aRuleOf(cells, { share: 20 })
    const lines = [50_000, 50_000].map((charge) => aLineOf(cells, { charge, rule, level }))

    // 500.00 of the deductible; then its last 140.00 and 20 % of 360.00
    expect(totalOf({ plan: aPlanOf(), lines }, cells.values)).toBe(50_000 + 21_200)
    expect(cells.at(level.deductible)).toBe(0)
  })

  test('cost nothing where there are none', () => {
    expect(totalOf({ plan: aPlanOf(), lines: [] }, [])).toBe(0)
  })
})
