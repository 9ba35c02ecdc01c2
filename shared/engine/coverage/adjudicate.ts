import { costShare, leftBefore } from './cost-share.ts'
import { coveredPart } from './covered-part.ts'
import { credit } from './credit.ts'
import { type LineRecord, newLineRecord } from './line-record.ts'
import { planPayment } from './plan-payment.ts'
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
  const records: LineRecord[] = []
  for (const line of episode.lines) {
    const record = newLineRecord()
    adjudicateLine(episode.plan, line, values, record)
    records.push(record)
  }
  return records
}

/** One line of the episode into a fresh record. */
export function adjudicateLine(plan: PlanTerms, line: LineTerms, values: number[], record: LineRecord): void {
  leftBefore(line.level, values, record)
  const part = coveredPart(plan, line, values, record)
  if (part !== null) {
    costShare(line, part, values, record)
    planPayment(line, part, values, record)
    credit(plan, part, values, record)
  }
  record.patient =
    record.deductible + record.copay + record.coinsurance + record.notCovered + record.penalty + record.balanceBill
  record.writeOff = less(less(record.charge, record.planPays), record.patient)
}
