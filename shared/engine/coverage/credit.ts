import type { LineRecord } from './line-record.ts'
import { type LevelCells, type LineTerms, NO_CELL, type PlanTerms, type RuleTerms, spent } from './terms.ts'

/**
 * Step 14: what the line adds to the deductible and the out-of-pocket maximum, for the member and the family, and at
 * a second level where the plan counts across levels, there up to what that level has left.
 * Source: coverage specification, sections 4.3, 4.6 and 15.1.
 */
export function credit(plan: PlanTerms, line: LineTerms, values: number[], record: LineRecord): void {
  const rule = record.movedOut ? line.outRule : line.rule
  const level = record.movedOut ? line.outLevel : line.level
  if (rule === null) return
  const isSeparate = rule.categoryLeft !== NO_CELL && rule.categorySeparate
  if (rule.categoryLeft !== NO_CELL) {
    values[rule.categoryLeft] = spent(values[rule.categoryLeft] as number, record.deductible)
    values[rule.categoryCredit] = (values[rule.categoryCredit] as number) + record.deductible
  }
  creditOf(plan, rule, isSeparate ? 0 : record.deductible, record)
  addCredit(level, values, record)
}

/** What the line adds to the deductible and to the out-of-pocket maximum; `toDeductible` is its deductible part. */
export function creditOf(plan: PlanTerms, rule: RuleTerms, toDeductible: number, record: LineRecord): void {
  const room = spent(record.deductibleLeft, toDeductible)
  const copay = plan.copayCreditsDeductible ? Math.min(record.copay, room) : 0
  record.creditDeductible = toDeductible + copay
  record.creditOop = rule.countsToOop ? record.deductible + record.copay + record.coinsurance : 0
}

/** Puts the line's credit on its level, and on a second one where the plan counts across levels. */
export function addCredit(level: LevelCells, values: number[], record: LineRecord): void {
  addTo(level, values, record.creditDeductible, record.creditOop)
  const also = level.alsoCredits
  if (also === null) return
  addTo(
    also,
    values,
    upTo(record.creditDeductible, values, also.deductible, also.familyDeductible),
    upTo(record.creditOop, values, also.oop, also.familyOop),
  )
}

function addTo(level: LevelCells, values: number[], deductible: number, oop: number): void {
  if (deductible !== 0) {
    values[level.deductible] = spent(values[level.deductible] as number, deductible)
    values[level.familyDeductible] = spent(values[level.familyDeductible] as number, deductible)
    values[level.deductibleCredit] = (values[level.deductibleCredit] as number) + deductible
  }
  if (oop !== 0) {
    values[level.oop] = spent(values[level.oop] as number, oop)
    values[level.familyOop] = spent(values[level.familyOop] as number, oop)
    values[level.oopCredit] = (values[level.oopCredit] as number) + oop
  }
}

function upTo(amount: number, values: number[], own: number, family: number): number {
  const left = Math.min(values[own] as number, values[family] as number)
  return Math.min(amount, left)
}
