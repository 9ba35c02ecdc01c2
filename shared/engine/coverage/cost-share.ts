import { proportionOf } from '../../money/proportion.ts'
import type { LineRecord } from './line-record.ts'
import { type LevelCells, type LineTerms, less, NO_CELL, type RuleTerms } from './terms.ts'

/**
 * Steps 8 to 10: preventive care, copay, deductible, coinsurance, and the out-of-pocket maximum, which leaves what
 * is applied first and trims what comes last. Source: coverage specification, sections 3, 4.1 and 4.8.
 */
export function costShare(line: LineTerms, rule: RuleTerms, values: number[], record: LineRecord): void {
  if (record.movedOut) leftBefore(line.outLevel, values, record)
  const isFirst = countVisit(line, rule, values)
  if (line.isFree && !record.movedOut) return

  record.firstVisit = isFirst
  record.copayAsked = copayAsked(line, rule, values, record)
  if (record.firstVisit) {
    record.rawCopay = Math.min(record.copayAsked, record.covered)
  } else {
    shareInOrder(rule, values, record)
  }
  if (line.visitTaken !== NO_CELL && isOfVisit(rule, record)) {
    values[line.visitTaken] = (values[line.visitTaken] as number) + record.rawCopay
  }
  record.rawShare = record.rawDeductible + record.rawCopay + record.rawCoinsurance
  trim(rule, record)
}

/** What is left of the deductible and of the out-of-pocket maximum: the member's or the family's, whichever is less. */
export function leftBefore(level: LevelCells, values: number[], record: LineRecord): void {
  record.deductibleLeft = Math.min(values[level.deductible] as number, values[level.familyDeductible] as number)
  record.oopLeft = Math.min(values[level.oop] as number, values[level.familyOop] as number)
}

function shareInOrder(rule: RuleTerms, values: number[], record: LineRecord): void {
  let left = record.covered
  if (rule.copayFirst) {
    record.rawCopay = Math.min(record.copayAsked, left)
    left = minus(left, record.rawCopay)
  }
  record.rawDeductible = deductiblePart(rule, left, values, record.deductibleLeft)
  left = minus(left, record.rawDeductible)
  if (!rule.copayFirst) {
    record.rawCopay = Math.min(record.copayAsked, left)
    left = minus(left, record.rawCopay)
  }
  record.coinsuranceBase = left
  record.rawCoinsurance = coinsuranceOf(rule, values, left)
}

/** The patient's share of what is left after copay and deductible, up to the plan's maximum for one service. */
export function coinsuranceOf(rule: RuleTerms, values: number[], left: number): number {
  const share = proportionOf(left, values[rule.coinsurance] as number, rule.coinsuranceScale)
  const capped = Math.min(share, rule.coinsuranceMax)
  return Math.min(capped, left)
}

function deductiblePart(rule: RuleTerms, left: number, values: number[], planLeft: number): number {
  if (values[rule.deductibleApplies] === 0) return 0
  if (rule.categoryLeft === NO_CELL) return Math.min(planLeft, left)
  const ofCategory = Math.max(0, (values[rule.categoryLeft] as number) - rule.categoryShort)
  const bound = rule.categorySeparate || ofCategory < planLeft ? ofCategory : planLeft
  return Math.min(bound, left)
}

/** Copay-before plans keep the copay first, copay-after plans the deductible; the coinsurance goes first of all. */
export function trim(rule: RuleTerms, record: LineRecord): void {
  let room = rule.countsToOop ? record.oopLeft : record.rawShare
  if (room >= record.rawShare) {
    record.deductible = record.rawDeductible
    record.copay = record.rawCopay
    record.coinsurance = record.rawCoinsurance
    return
  }
  if (rule.copayFirst || record.firstVisit) {
    record.copay = Math.min(record.rawCopay, room)
    room -= record.copay
  }
  record.deductible = Math.min(record.rawDeductible, room)
  room -= record.deductible
  if (!rule.copayFirst && !record.firstVisit) {
    record.copay = Math.min(record.rawCopay, room)
    room -= record.copay
  }
  record.coinsurance = Math.min(record.rawCoinsurance, room)
}

/**
 * Is this one of the first visits at their own copay? Every covered visit is counted, also preventive care and those
 * after the last one; lines of one visit count once. Source: coverage specification, sections 3 (step 14) and 15.1.
 */
function countVisit(line: LineTerms, rule: RuleTerms, values: number[]): boolean {
  if (rule.firstUsed === NO_CELL) return false
  const used = values[rule.firstUsed] as number
  const isFirst = used < rule.firstCount
  if (line.visitCounted !== NO_CELL) {
    if (values[line.visitCounted] === 1) return values[line.visitFirst] === 1
    values[line.visitCounted] = 1
    values[line.visitFirst] = isFirst ? 1 : 0
  }
  values[rule.firstUsed] = used + 1
  return isFirst
}

/** The copay of this line: for a visit what its other lines have left of it, per day up to the plan's number of days. */
function copayAsked(line: LineTerms, rule: RuleTerms, values: number[], record: LineRecord): number {
  const isFirst = record.firstVisit
  if (rule.copayWaivedIfAdmitted && line.admitted) return 0
  const each = isFirst ? rule.firstCopay : (values[rule.copay] as number)
  if (each === 0) return 0
  if (!isOfVisit(rule, record)) return each * timesOf(line, rule, record)
  return line.visitCopay === NO_CELL ? each : restOfVisit(line, each, values, record)
}

function isOfVisit(rule: RuleTerms, record: LineRecord): boolean {
  return record.firstVisit || rule.copayPer === 'visit'
}

/**
 * A visit has one copay, the highest of its lines': what a line costs less than it falls on the next line that is asked
 * a copay, up to that line's own. Source: coverage specification, section 4.1: lines are grouped by visit.
 */
function restOfVisit(line: LineTerms, each: number, values: number[], record: LineRecord): number {
  const ofVisit = Math.max(each, values[line.visitCopay] as number)
  values[line.visitCopay] = ofVisit
  record.visitTaken = values[line.visitTaken] as number
  return Math.min(each, Math.max(0, less(ofVisit, record.visitTaken)))
}

/** Only the units and days of the covered part are asked a copay. */
function timesOf(line: LineTerms, rule: RuleTerms, record: LineRecord): number {
  if (rule.copayPer === 'day') return Math.min(line.days - record.daysCut, rule.copayMaxDays)
  return rule.copayPer === 'admission' ? 1 : line.units - record.unitsCut
}

function minus(left: number, part: number): number {
  return left === part ? 0 : left - part
}
