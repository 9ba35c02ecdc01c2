import { closeLine } from './adjudicate.ts'
import { leftBefore, shareCovered } from './cost-share.ts'
import { denyUncovered } from './covered-part.ts'
import { addCredit, creditOf } from './credit.ts'
import { type LineRecord, newLineRecord } from './line-record.ts'
import { payRest } from './plan-payment.ts'
import { type LevelCells, less, type PlanTerms, type RuleTerms } from './terms.ts'

/** Where plain services are shared and counted: one network level of one plan, with what is left there in `values`. */
export interface PlainPlace {
  readonly plan: PlanTerms
  readonly level: LevelCells
  readonly isOut: boolean
  readonly values: number[]
}

/**
 * The steps of a plain service: a visit of its own, with nothing to approve, refer, count or waive, under a rule that
 * counts nothing itself. Most services are. They are the steps of `adjudicateLine` by the same functions, without its
 * questions for exceptions, which take longer than the steps. Charge and price in cents; what the line uses is taken
 * from `values`.
 * Source: coverage specification, section 3.
 */
export function plainLine(place: PlainPlace, rule: RuleTerms, charge: number, price: number): LineRecord {
  const { plan, level, isOut, values } = place
  const record = newLineRecord()
  leftBefore(level, values, record)
  record.charge = charge
  record.allowed = price
  if (values[rule.covered] === 0) denyUncovered(plan, isOut, record)
  else cover(place, rule, record)
  closeLine(record)
  return record
}

function cover({ plan, level, isOut, values }: PlainPlace, rule: RuleTerms, record: LineRecord): void {
  record.allowed = Math.min(record.allowed, record.charge)
  record.covered = record.allowed
  if (isOut) record.balanceBill = less(record.charge, record.allowed)
  record.copayAsked = values[rule.copay] as number
  shareCovered(rule, values, record)
  payRest(record)
  creditOf(plan, rule, record.deductible, record)
  addCredit(level, values, record)
}
