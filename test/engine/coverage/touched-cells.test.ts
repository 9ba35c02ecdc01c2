import { describe, expect, test } from 'vitest'
import { newLineRecord } from '../../../shared/engine/coverage/line-record.ts'
import { filledRecord, noBounds, widen } from '../../../shared/engine/coverage/record-extremes.ts'
import { ENDLESS, LIMIT_KINDS, type LineTerms } from '../../../shared/engine/coverage/terms.ts'
import { touchedCells } from '../../../shared/engine/coverage/touched-cells.ts'
import { aLevelOf, aLineOf, aMaximum, aPlanOf, aRecord, aRuleOf, Cells } from './plan-scenes.ts'

/** A line that has everything, and the cells of its scene. */
function fullScene(exhaustedAtBilled = false) {
  const cells = new Cells()
  const level = aLevelOf(cells, { deductible: 30_000, oop: 500_000 })
  const rule = aRuleOf(cells, {
    share: 20,
    first: { used: 0, count: 3, copay: 2_500 },
    limit: { kind: LIMIT_KINDS.units, amount: 12, used: 7, excessTo: 'provider' },
    own: { left: 30_000, separate: true },
  })
  const shared = { visitCopay: cells.holding(0), visitTaken: cells.holding(0), visitCounted: cells.holding(0) }
  const max = aMaximum(cells, 100_000, exhaustedAtBilled)
  const line = aLineOf(cells, { charge: 90_000, price: 60_000, rule, level, max, ...shared })
  return { cells, level, rule, line, max, shared }
}

function touched(line: LineTerms, over: Parameters<typeof aPlanOf>[0] = {}) {
  const [found] = touchedCells({ plan: aPlanOf(over), lines: [line] })
  if (found === undefined) throw new Error('one line was expected')
  return found
}

describe('the cells of one line', () => {
  const { level, rule, line, max, shared } = fullScene()
  const found = touched(line)

  test('are read for every fact that its amounts follow', () => {
    expect(found.read).toEqual(
      expect.arrayContaining([
        ...[line.charge, line.price, line.auth, line.referral],
        ...[rule.covered, rule.deductibleApplies, rule.copay, rule.coinsurance, rule.firstUsed, rule.categoryLeft],
        ...[level.deductible, level.familyDeductible, level.oop, level.familyOop],
        ...[max.left, max.familyLeft, shared.visitCopay, shared.visitTaken, shared.visitCounted],
      ]),
    )
    expect(new Set(found.read).size).toBe(found.read.length)
  })

  test('are written where the next line finds them changed', () => {
    const facts = [line.charge, line.price, line.auth, rule.coinsurance, rule.copay]

    expect(found.written).toEqual(
      expect.arrayContaining([level.deductible, rule.firstUsed, rule.categoryLeft, max.left]),
    )
    expect(found.written.filter((cell) => facts.includes(cell))).toEqual([])
  })

  test('are told apart by whether they grow or turn', () => {
    expect([...found.counters]).toEqual(
      expect.arrayContaining([rule.firstUsed, rule.limit?.used, shared.visitCopay, shared.visitTaken]),
    )
    expect(found.marks.has(shared.visitCounted)).toBe(true)
    expect(found.marks.has(shared.visitCopay)).toBe(false)
  })

  test('are only summed up where no line looks', () => {
    expect(found.sums).toEqual([level.deductibleCredit, level.oopCredit, rule.categoryCredit, max.paid])
    expect(found.read).not.toContain(level.deductibleCredit)
  })

  test('never name a place that the plan does not have', () => {
    const cells = new Cells()
    const bare = aLineOf(cells, { charge: 1, rule: aRuleOf(cells), level: aLevelOf(cells) })
    const { read, written, sums } = touched(bare)

    expect([...read, ...written, ...sums].every((cell) => cell >= 0)).toBe(true)
    expect(written).toHaveLength(4)
  })
})

describe('cells that do not tell of what lies between', () => {
  test('are those of a split line whose maximum brings back the charge', () => {
    const { line, rule, max } = fullScene(true)

    expect(touched(line).unsteady).toEqual([line.charge, line.price, max.left, max.familyLeft, rule.limit?.used])
  })

  test('are none where the contract holds', () => {
    expect(touched(fullScene(false).line).unsteady).toEqual([])
  })

  test('are none where only visits are limited', () => {
    const cells = new Cells()
    const rule = aRuleOf(cells, { limit: { kind: LIMIT_KINDS.visits, amount: 20, used: 3, excessTo: 'provider' } })
    const line = aLineOf(cells, { charge: 9, rule, level: aLevelOf(cells), max: aMaximum(cells, 100, true) })

    expect(touched(line).unsteady).toEqual([])
  })
})

describe('the level that a missing referral leads to', () => {
  const cells = new Cells()
  const [level, outLevel] = [aLevelOf(cells, { deductible: 1 }), aLevelOf(cells, { deductible: 2 })]
  const [rule, outRule] = [aRuleOf(cells), aRuleOf(cells)]
  const line = aLineOf(cells, { charge: 9, rule, level, outLevel, outRule })

  test('is looked at where the plan moves lines there', () => {
    const found = touched(line, { missingReferral: 'treatAsOutOfNetwork' })

    expect(found.read).toEqual(expect.arrayContaining([outLevel.deductible, outRule.coinsurance]))
  })

  test('is left alone where the plan denies them', () => {
    const found = touched(line)

    expect(found.read).not.toContain(outLevel.deductible)
    expect(found.read).not.toContain(outRule.coinsurance)
  })
})

test('a level that is only credited is looked at by no line', () => {
  const cells = new Cells()
  const inside = aLevelOf(cells, { deductible: 5 })
  const outside = aLevelOf(cells, { deductible: 9, alsoCredits: inside })
  const line = aLineOf(cells, { charge: 9, rule: aRuleOf(cells), level: outside, isOut: true })
  const alone = touched(line)
  const [, beside] = touchedCells({
    plan: aPlanOf(),
    lines: [line, aLineOf(cells, { charge: 9, rule: aRuleOf(cells), level: inside })],
  })

  expect(alone.written).not.toContain(inside.deductible)
  expect(alone.sums).toContain(inside.deductibleCredit)
  expect(beside?.written).toContain(inside.deductible)
})

describe('the ends of a record', () => {
  test('hold nothing before the first one is seen', () => {
    const { low, high } = noBounds()

    expect([low.patient, high.patient]).toEqual([ENDLESS, -ENDLESS])
    expect([low.movedOut, high.movedOut]).toEqual([true, false])
  })

  test('are the record itself when one was seen', () => {
    const record = aRecord({ charge: 9_000, patient: 3_000, visitTaken: 200, firstVisit: true })
    const found = noBounds()
    widen(found, record)

    expect(found.low).toEqual(record)
    expect(found.high).toEqual(record)
  })

  test('hold the least and the most of every step', () => {
    const found = noBounds()
    const names = Object.keys(newLineRecord()) as (keyof ReturnType<typeof newLineRecord>)[]
    widen(found, filledRecord(7, true))
    widen(found, filledRecord(3, false))
    widen(found, filledRecord(5, true))

    for (const name of names) {
      const isYesNo = typeof found.low[name] === 'boolean'
      expect([name, found.low[name], found.high[name]]).toEqual([name, isYesNo ? false : 3, isYesNo ? true : 7])
    }
  })
})

test('a filled record has one value in every step', () => {
  const { movedOut, firstVisit, ...amounts } = filledRecord(42, true)

  expect(new Set(Object.values(amounts))).toEqual(new Set([42]))
  expect([movedOut, firstVisit]).toEqual([true, true])
})
