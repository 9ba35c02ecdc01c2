import type { Episode } from './adjudicate.ts'
import { mayBeRagged } from './ragged-price.ts'
import { type LevelCells, LIMIT_KINDS, type LineTerms, NO_CELL, type RuleTerms } from './terms.ts'

/** The cells that one line looks at and writes to. */
export interface TouchedCells {
  readonly line: LineTerms
  /** Those that its amounts follow. */
  readonly read: readonly number[]
  /** Those that it leaves changed, without the sums. */
  readonly written: readonly number[]
  /** Written ones that grow: counters of what was used, and the copay of a visit. */
  readonly counters: ReadonlySet<number>
  /** Written ones that turn to 1: marks of a visit. */
  readonly marks: ReadonlySet<number>
  /** Those that its amounts do not follow one way only: while one is open, the ends do not tell of the values between. */
  readonly unsteady: readonly number[]
  /** Its charge and its price, where what lies between their ends may be a cent off; else none. */
  readonly ragged: readonly number[]
  /** Sums of what was credited, which no line looks at. */
  readonly sums: readonly number[]
}

/** For every line the cells that it touches. Levels that are only credited are not looked at. */
export function touchedCells({ plan, lines }: Episode): readonly TouchedCells[] {
  const moves = plan.missingReferral === 'treatAsOutOfNetwork'
  const looked = new Set(lines.flatMap((line) => [line.level, moves ? line.outLevel : line.level].flatMap(leftOf)))
  const isRagged = mayBeRagged(plan)
  return lines.map((line) => ({
    ...touchedBy(line, moves, looked),
    ragged: isRagged ? unique([line.charge, line.price]) : [],
  }))
}

function touchedBy(line: LineTerms, moves: boolean, looked: ReadonlySet<number>): Omit<TouchedCells, 'ragged'> {
  const levels = levelsOf(line, moves)
  const rules = [...new Set([line.rule, moves ? line.outRule : null])].filter((rule) => rule !== null)
  const marks = [line.visitCounted, line.visitFirst, line.visitLimited]
  const counters = [
    ...rules.flatMap((rule) => [rule.firstUsed, rule.limit?.used ?? NO_CELL]),
    ...[line.visitCopay, line.visitTaken],
  ]
  const left = [
    ...levels.flatMap(leftOf).filter((cell) => looked.has(cell)),
    ...rules.map((rule) => rule.categoryLeft),
    ...(line.max === null ? [] : [line.max.left, line.max.familyLeft]),
  ]
  const asked = [line.charge, line.price, line.auth, line.referral, ...rules.flatMap(factsOf)]
  return {
    line,
    read: unique([...asked, ...left, ...counters, ...marks]),
    written: unique([...left, ...counters, ...marks]),
    counters: new Set(counters),
    marks: new Set(marks),
    unsteady: unsteadyCells(line, rules),
    sums: unique([
      ...levels.flatMap((level) => [level.deductibleCredit, level.oopCredit]),
      ...rules.map((rule) => rule.categoryCredit),
      ...(line.max === null ? [] : [line.max.paid]),
    ]),
  }
}

/** A limit that splits the line, and the charge coming back with an exhausted maximum, pull against each other. */
function unsteadyCells({ charge, price, max }: LineTerms, rules: readonly RuleTerms[]): readonly number[] {
  if (max === null || !max.exhaustedAtBilled) return []
  const splits = rules.flatMap(({ limit }) => (limit === null || limit.kind === LIMIT_KINDS.visits ? [] : [limit.used]))
  return splits.length === 0 ? [] : [charge, price, max.left, max.familyLeft, ...splits]
}

function levelsOf({ level, outLevel }: LineTerms, moves: boolean): readonly LevelCells[] {
  const own = moves ? [level, outLevel] : [level]
  return [...new Set(own.flatMap((one) => (one.alsoCredits === null ? [one] : [one, one.alsoCredits])))]
}

function leftOf(level: LevelCells): readonly number[] {
  return [level.deductible, level.familyDeductible, level.oop, level.familyOop]
}

function factsOf(rule: RuleTerms): readonly number[] {
  return [rule.covered, rule.deductibleApplies, rule.copay, rule.coinsurance]
}

function unique(cells: readonly number[]): readonly number[] {
  return [...new Set(cells)].filter((cell) => cell !== NO_CELL)
}
