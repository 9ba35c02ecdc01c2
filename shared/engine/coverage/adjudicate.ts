import { costShare, leftBefore } from './cost-share.ts'
import { coveredPart, NOT_COVERED } from './covered-part.ts'
import { credit } from './credit.ts'
import { type LineRecord, newLineRecord } from './line-record.ts'
import { holdToMaximum, planPayment } from './plan-payment.ts'
import { type LineTerms, less, type PlanTerms } from './terms.ts'

/** The services of one episode under one plan, in the order in which the plan sees them. */
export interface Episode {
  readonly plan: PlanTerms
  readonly lines: readonly LineTerms[]
}

/**
 * What each service costs the patient, one after the other, each seeing what the one before has used.
 *
 * Takes the terms and one number for every cell; the cells of accumulators and counters are written to.
 * For every line patient + planPays + writeOff = charge.
 * Source: coverage specification, section 3.
 */
export function adjudicate(episode: Episode, values: number[]): readonly LineRecord[] {
  const { plan, lines } = episode
  // At its full length from the beginning: while it grows a list is copied again and again.
  const records = new Array<LineRecord>(lines.length)
  for (let index = 0; index < lines.length; index += 1) {
    const record = newLineRecord()
    adjudicateLine(plan, lines[index] as LineTerms, values, record)
    records[index] = record
  }
  return records
}

/** One line of the episode into a fresh record. */
export function adjudicateLine(plan: PlanTerms, line: LineTerms, values: number[], record: LineRecord): void {
  leftBefore(line.level, values, record)
  const difference = coveredPart(plan, line, values, record)
  const rule = record.movedOut ? line.outRule : line.rule
  if (difference !== NOT_COVERED && rule !== null) {
    costShare(line, rule, values, record)
    planPayment(plan, line, values, record)
    if (line.max !== null) {
      const isContracted = !line.isOut && !record.movedOut
      holdToMaximum(line.max, isContracted ? difference : 0, values, record)
    }
    credit(plan, line, values, record)
  }
  closeLine(record)
}

/** What the patient pays of a line is the sum of its parts, and what nobody pays of its charge is written off. */
export function closeLine(record: LineRecord): void {
  record.patient =
    record.deductible + record.copay + record.coinsurance + record.notCovered + record.penalty + record.balanceBill
  record.writeOff = less(less(record.charge, record.planPays), record.patient)
}
