import { closeLine } from './adjudicate.ts'
import { coinsuranceOf, leftBefore, trim } from './cost-share.ts'
import { denyUncovered } from './covered-part.ts'
import { addCredit, creditOf } from './credit.ts'
import { type LineRecord, newLineRecord, OUTCOME } from './line-record.ts'
import { payRest } from './plan-payment.ts'
import type { LevelCells, PlanTerms, RuleTerms } from './terms.ts'

/** Where plain services are shared and counted: one network level of one plan, with what is left there in `values`. */
export interface PlainPlace {
  readonly plan: PlanTerms
  readonly level: LevelCells
  readonly isOut: boolean
  readonly values: number[]
}

/**
 * The steps of a plain service: a visit of its own, with nothing to approve, refer, count or waive, under a rule that
 * counts nothing itself. Most services are. They are the steps of `adjudicateLine` without its questions for
 * exceptions, which take longer than the steps. Charge and price in cents, both told; what the line uses is taken from
 * `values`.
 * Source: coverage specification, section 3.
 */
export function plainLine(place: PlainPlace, rule: RuleTerms, charge: number, price: number): LineRecord {
  const { plan, level, isOut, values } = place
  if (values[rule.covered] !== 0) return coveredLine(place, rule, charge, Math.min(price, charge))
  const record = newLineRecord()
  leftBefore(level, values, record)
  record.charge = charge
  record.allowed = price
  denyUncovered(plan, isOut, record)
  closeLine(record)
  return record
}

/** Steps 9 to 14 in plain numbers: the record is written once, when all of them are there. */
function coveredLine(place: PlainPlace, rule: RuleTerms, charge: number, allowed: number): LineRecord {
  const { level, values } = place
  const deductibleLeft = Math.min(values[level.deductible] as number, values[level.familyDeductible] as number)
  const oopLeft = Math.min(values[level.oop] as number, values[level.familyOop] as number)
  const copayAsked = values[rule.copay] as number
  const copayBefore = rule.copayFirst ? Math.min(copayAsked, allowed) : 0
  const deductible = values[rule.deductibleApplies] === 0 ? 0 : Math.min(deductibleLeft, allowed - copayBefore)
  const copay = rule.copayFirst ? copayBefore : Math.min(copayAsked, allowed - deductible)
  const coinsuranceBase = allowed - deductible - copay
  const coinsurance = coinsuranceOf(rule, values, coinsuranceBase)
  const share = deductible + copay + coinsurance
  const record: LineRecord = {
    charge,
    allowed,
    deductible,
    copay,
    coinsurance,
    notCovered: 0,
    penalty: 0,
    balanceBill: place.isOut ? charge - allowed : 0,
    planPays: 0,
    writeOff: 0,
    patient: 0,
    outcome: OUTCOME.covered,
    covered: allowed,
    unitsCut: 0,
    daysCut: 0,
    movedOut: false,
    deductibleLeft,
    oopLeft,
    copayAsked,
    visitTaken: 0,
    rawShare: share,
    coinsuranceBase,
    rawDeductible: deductible,
    rawCopay: copay,
    rawCoinsurance: coinsurance,
    firstVisit: false,
    rawPlanPays: 0,
    overMax: 0,
    creditDeductible: 0,
    creditOop: 0,
  }
  if (rule.countsToOop && share > oopLeft) trim(rule, record)
  return paid(place, rule, record)
}

/** The plan pays the rest of a shared line, and what the patient pays is credited. */
function paid({ plan, level, values }: PlainPlace, rule: RuleTerms, record: LineRecord): LineRecord {
  payRest(record)
  creditOf(plan, rule, record.deductible, record)
  addCredit(level, values, record)
  closeLine(record)
  return record
}
