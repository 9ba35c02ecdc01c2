import { adjudicateLine, type Episode } from './adjudicate.ts'
import { type LineRecord, newLineRecord } from './line-record.ts'
import { ENDLESS, type LevelCells, type LineTerms, NO_CELL, type PlanTerms, type RuleTerms } from './terms.ts'

/** The least and the most that each step of a line may give. */
export interface LineBounds {
  readonly low: LineRecord
  readonly high: LineRecord
}

/** Up to this many open cells a line is looked at in every corner; beyond it all of its charge is open. */
const MOST_CORNERS_OF = 14

/**
 * The least and the most of every step of every line, whatever the open cells turn out to be: never too narrow.
 *
 * Takes the lowest and the highest value of each cell, equal where it is settled. Each line is computed with every
 * mixture of lowest and highest that it can meet, since each step moves one way only with each cell; what it leaves
 * to the next line is again a lowest and a highest.
 */
export function bounds(episode: Episode, lowest: Float64Array, highest: Float64Array): readonly LineBounds[] {
  const low = Float64Array.from(lowest)
  const high = Float64Array.from(highest)
  return episode.lines.map((line) => boundsOfLine(episode.plan, line, low, high))
}

function boundsOfLine(plan: PlanTerms, line: LineTerms, low: Float64Array, high: Float64Array): LineBounds {
  const touched = cellsOf(plan, line)
  const open = touched.read.filter((cell) => low[cell] !== high[cell])
  if (open.length > MOST_CORNERS_OF) return wideOpen(line, touched, low, high)
  const scratch = Float64Array.from(low)
  const found = { low: newLineRecord(), high: newLineRecord() }
  const after = { low: touched.written.map(() => ENDLESS), high: touched.written.map(() => -ENDLESS) }
  for (let corner = 0; corner < 1 << open.length; corner += 1) {
    for (const cell of touched.written) scratch[cell] = low[cell] as number
    for (const cell of touched.credited) scratch[cell] = 0
    open.forEach((cell, bit) => {
      scratch[cell] = ((corner >> bit) & 1 ? high[cell] : low[cell]) as number
    })
    const record = newLineRecord()
    adjudicateLine(plan, line, scratch, record)
    widen(found, record, corner === 0)
    touched.written.forEach((cell, index) => {
      after.low[index] = Math.min(after.low[index] as number, scratch[cell] as number)
      after.high[index] = Math.max(after.high[index] as number, scratch[cell] as number)
    })
  }
  touched.written.forEach((cell, index) => {
    const isSum = touched.credited.includes(cell)
    low[cell] = (after.low[index] as number) + (isSum ? (low[cell] as number) : 0)
    high[cell] = (after.high[index] as number) + (isSum ? (high[cell] as number) : 0)
  })
  return found
}

type NumberField = { [K in keyof LineRecord]: LineRecord[K] extends number ? K : never }[keyof LineRecord]
const blank = newLineRecord()
const FIELDS = (Object.keys(blank) as (keyof LineRecord)[]).filter(
  (field): field is NumberField => typeof blank[field] === 'number',
)

function widen(found: LineBounds, record: LineRecord, isFirst: boolean): void {
  for (const field of FIELDS) {
    const value = record[field]
    if (isFirst || value < found.low[field]) found.low[field] = value
    if (isFirst || value > found.high[field]) found.high[field] = value
  }
  found.low.movedOut = (isFirst || found.low.movedOut) && record.movedOut
  found.high.movedOut = (!isFirst && found.high.movedOut) || record.movedOut
  found.low.firstVisit = (isFirst || found.low.firstVisit) && record.firstVisit
  found.high.firstVisit = (!isFirst && found.high.firstVisit) || record.firstVisit
}

/** Too much is open: any part of the charge, and anything from nothing to all may be left afterwards. */
function wideOpen(line: LineTerms, touched: Touched, low: Float64Array, high: Float64Array): LineBounds {
  const found = { low: newLineRecord(), high: newLineRecord() }
  const most = high[line.charge] as number
  for (const field of FIELDS) found.high[field] = most
  found.low.charge = low[line.charge] as number
  for (const cell of touched.written) {
    const isSum = touched.credited.includes(cell)
    if (isSum) high[cell] = (high[cell] as number) + most
    else if (touched.counted.includes(cell)) high[cell] = ENDLESS
    else low[cell] = 0
  }
  return found
}

interface Touched {
  /** Cells that the line looks at, without those that it only adds to. */
  readonly read: readonly number[]
  readonly written: readonly number[]
  /** Written ones that only ever grow by what is credited. */
  readonly credited: readonly number[]
  /** Written ones that grow: counters of what was used. */
  readonly counted: readonly number[]
}

function cellsOf(plan: PlanTerms, line: LineTerms): Touched {
  const moves = plan.missingReferral === 'treatAsOutOfNetwork'
  const levels = levelsOf(line.level, moves ? line.outLevel : null)
  const rules = [line.rule, line.outRule].filter((rule) => rule !== null)
  const counted = [
    line.visitCopay,
    line.visitCounted,
    line.visitLimited,
    ...rules.flatMap((rule) => [rule.firstUsed, rule.limit === null ? NO_CELL : rule.limit.used]),
  ]
  const left = [
    ...levels.flatMap((level) => [level.deductible, level.familyDeductible, level.oop, level.familyOop]),
    ...rules.map((rule) => rule.categoryLeft),
    ...(line.max === null ? [] : [line.max.left, line.max.familyLeft]),
  ]
  const credited = unique([
    ...levels.flatMap((level) => [level.deductibleCredit, level.oopCredit]),
    ...rules.map((rule) => rule.categoryCredit),
    ...(line.max === null ? [] : [line.max.paid]),
  ])
  const asked = [line.charge, line.price, line.auth, line.referral, ...rules.flatMap(factsOf)]
  return {
    read: unique([...asked, ...left, ...counted]),
    written: unique([...left, ...counted, ...credited]),
    credited,
    counted: unique(counted),
  }
}

function factsOf(rule: RuleTerms): readonly number[] {
  return [rule.covered, rule.deductibleApplies, rule.copay, rule.coinsurance]
}

function levelsOf(level: LevelCells, out: LevelCells | null): readonly LevelCells[] {
  return [level, level.alsoCredits, out, out === null ? null : out.alsoCredits].filter((one) => one !== null)
}

function unique(cells: readonly number[]): readonly number[] {
  return [...new Set(cells)].filter((cell) => cell !== NO_CELL)
}
