import { describe, expect, test } from 'vitest'
import { adjudicateLine, closeLine } from '../../../shared/engine/coverage/adjudicate.ts'
import { newLineRecord, OUTCOME } from '../../../shared/engine/coverage/line-record.ts'
import { payRest } from '../../../shared/engine/coverage/plan-payment.ts'
import { ENDLESS, LIMIT_KINDS } from '../../../shared/engine/coverage/terms.ts'
import { aLevelOf, aLineOf, aMaximum, aPlanOf, aRecord, aRuleOf, Cells } from './plan-scenes.ts'

describe('the last steps of a line', () => {
  test('the plan pays what the patient does not', () => {
    const record = aRecord({ covered: 100_000, deductible: 30_000, copay: 1_000, coinsurance: 13_800 })
    payRest(record)

    expect(record).toMatchObject({ planPays: 55_200, rawPlanPays: 55_200 })
  })

  test('the plan pays nothing of what has no end on either side', () => {
    const record = aRecord({ covered: ENDLESS, coinsurance: ENDLESS })
    payRest(record)

    expect(record.planPays).toBe(0)
  })

  test('a closed line adds its parts and writes the rest off', () => {
    const record = aRecord({
      charge: 150_000,
      planPays: 55_200,
      deductible: 30_000,
      copay: 1_000,
      coinsurance: 13_800,
      notCovered: 2_000,
      penalty: 500,
      balanceBill: 700,
    })
    closeLine(record)

    expect(record.patient).toBe(48_000)
    expect(record.writeOff).toBe(150_000 - 55_200 - 48_000)
  })
})

describe('one line from its price to its credit', () => {
  const line = (over: { deductible?: number; max?: number; isOut?: boolean; covered?: boolean }) => {
    const cells = new Cells()
    const level = aLevelOf(cells, { deductible: over.deductible ?? 30_000, oop: 500_000 })
    const terms = aLineOf(cells, {
      charge: 120_000,
      price: 100_000,
      rule: aRuleOf(cells, { share: 20, covered: over.covered ?? true }),
      level,
      isOut: over.isOut ?? false,
      ...(over.max === undefined ? {} : { max: aMaximum(cells, over.max) }),
    })
    const record = newLineRecord()
    adjudicateLine(aPlanOf(), terms, cells.values, record)
    return { record, cells, level }
  }

  test('ties to the charge and credits what was paid', () => {
    const { record, cells, level } = line({})

    expect(record).toMatchObject({ deductible: 30_000, coinsurance: 14_000, planPays: 56_000, writeOff: 20_000 })
    expect(cells.at(level.deductible)).toBe(0)
    expect(cells.at(level.oop)).toBe(500_000 - 44_000)
    expect(cells.at(level.oopCredit)).toBe(44_000)
  })

  test('bills the balance where there is no contract', () => {
    expect(line({ isOut: true }).record).toMatchObject({ balanceBill: 20_000, writeOff: 0, patient: 64_000 })
  })

  test('is held to what the plan still pays', () => {
    const { record } = line({ max: 50_000 })

    expect(record).toMatchObject({ planPays: 50_000, overMax: 6_000, notCovered: 6_000, patient: 50_000 })
  })

  test('credits nothing where the care is left out', () => {
    const { record, cells, level } = line({ covered: false })

    expect(record).toMatchObject({ outcome: OUTCOME.notCovered, notCovered: 120_000, patient: 120_000, writeOff: 0 })
    expect(cells.at(level.deductible)).toBe(30_000)
    expect(cells.at(level.oopCredit)).toBe(0)
  })

  test('shows what was left of the year before it', () => {
    expect(line({}).record).toMatchObject({ deductibleLeft: 30_000, oopLeft: 500_000 })
  })
})

describe('a copay for what a limit cuts off', () => {
  const stay = (kind: 'days' | 'units', asked: number) => {
    const cells = new Cells()
    const level = aLevelOf(cells)
    const limit = { kind: LIMIT_KINDS[kind], amount: 30, used: 28, excessTo: 'provider' } as const
    const rule = aRuleOf(cells, { copay: 25_000, copayPer: kind === 'days' ? 'day' : 'unit', limit })
    const record = newLineRecord()
    const line = aLineOf(cells, { charge: 500_000, rule, level, days: asked, units: asked })
    adjudicateLine(aPlanOf(), line, cells.values, record)
    return record
  }

  test.each(['days', 'units'] as const)('is not asked for %s beyond it', (kind) => {
    // two of five are covered: 2,000.00 of 5,000.00, and two copays of 250.00
    expect(stay(kind, 5)).toMatchObject({ covered: 200_000, copay: 50_000, planPays: 150_000, writeOff: 300_000 })
  })

  test.each(['days', 'units'] as const)('is asked for all %s within it', (kind) => {
    expect(stay(kind, 2)).toMatchObject({ covered: 500_000, copay: 50_000 })
  })
})
