import { type LineRecord, newLineRecord } from './line-record.ts'
import { ENDLESS } from './terms.ts'

/** The least and the most that each step of a line may give. */
export interface LineBounds {
  readonly low: LineRecord
  readonly high: LineRecord
}

/** Before the first record was seen: nothing is as low or as high. */
export function noBounds(): LineBounds {
  return { low: filledRecord(ENDLESS, true), high: filledRecord(-ENDLESS, false) }
}

/** A record with one value in every step. */
export function filledRecord(value: number, answer: boolean): LineRecord {
  const record = newLineRecord()
  for (const field of NUMBER_FIELDS) record[field] = value
  record.movedOut = answer
  record.firstVisit = answer
  return record
}

type NumberField = { [K in keyof LineRecord]: LineRecord[K] extends number ? K : never }[keyof LineRecord]
const blank = newLineRecord()
const NUMBER_FIELDS = (Object.keys(blank) as (keyof LineRecord)[]).filter(
  (field): field is NumberField => typeof blank[field] === 'number',
)

/** Widens the bounds to hold a record. Written out field by field: a loop over their names takes five times as long. */
export function widen({ low, high }: LineBounds, record: LineRecord): void {
  widenDown(low, record)
  widenUp(high, record)
  low.movedOut &&= record.movedOut
  low.firstVisit &&= record.firstVisit
  high.movedOut ||= record.movedOut
  high.firstVisit ||= record.firstVisit
}

function widenDown(low: LineRecord, record: LineRecord): void {
  low.charge = Math.min(low.charge, record.charge)
  low.allowed = Math.min(low.allowed, record.allowed)
  low.deductible = Math.min(low.deductible, record.deductible)
  low.copay = Math.min(low.copay, record.copay)
  low.coinsurance = Math.min(low.coinsurance, record.coinsurance)
  low.notCovered = Math.min(low.notCovered, record.notCovered)
  low.penalty = Math.min(low.penalty, record.penalty)
  low.balanceBill = Math.min(low.balanceBill, record.balanceBill)
  low.planPays = Math.min(low.planPays, record.planPays)
  low.writeOff = Math.min(low.writeOff, record.writeOff)
  low.patient = Math.min(low.patient, record.patient)
  low.outcome = Math.min(low.outcome, record.outcome)
  low.covered = Math.min(low.covered, record.covered)
  low.unitsCut = Math.min(low.unitsCut, record.unitsCut)
  low.daysCut = Math.min(low.daysCut, record.daysCut)
  low.deductibleLeft = Math.min(low.deductibleLeft, record.deductibleLeft)
  low.oopLeft = Math.min(low.oopLeft, record.oopLeft)
  low.copayAsked = Math.min(low.copayAsked, record.copayAsked)
  low.visitTaken = Math.min(low.visitTaken, record.visitTaken)
  low.rawShare = Math.min(low.rawShare, record.rawShare)
  low.coinsuranceBase = Math.min(low.coinsuranceBase, record.coinsuranceBase)
  low.rawDeductible = Math.min(low.rawDeductible, record.rawDeductible)
  low.rawCopay = Math.min(low.rawCopay, record.rawCopay)
  low.rawCoinsurance = Math.min(low.rawCoinsurance, record.rawCoinsurance)
  low.rawPlanPays = Math.min(low.rawPlanPays, record.rawPlanPays)
  low.overMax = Math.min(low.overMax, record.overMax)
  low.creditDeductible = Math.min(low.creditDeductible, record.creditDeductible)
  low.creditOop = Math.min(low.creditOop, record.creditOop)
}

function widenUp(high: LineRecord, record: LineRecord): void {
  high.charge = Math.max(high.charge, record.charge)
  high.allowed = Math.max(high.allowed, record.allowed)
  high.deductible = Math.max(high.deductible, record.deductible)
  high.copay = Math.max(high.copay, record.copay)
  high.coinsurance = Math.max(high.coinsurance, record.coinsurance)
  high.notCovered = Math.max(high.notCovered, record.notCovered)
  high.penalty = Math.max(high.penalty, record.penalty)
  high.balanceBill = Math.max(high.balanceBill, record.balanceBill)
  high.planPays = Math.max(high.planPays, record.planPays)
  high.writeOff = Math.max(high.writeOff, record.writeOff)
  high.patient = Math.max(high.patient, record.patient)
  high.outcome = Math.max(high.outcome, record.outcome)
  high.covered = Math.max(high.covered, record.covered)
  high.unitsCut = Math.max(high.unitsCut, record.unitsCut)
  high.daysCut = Math.max(high.daysCut, record.daysCut)
  high.deductibleLeft = Math.max(high.deductibleLeft, record.deductibleLeft)
  high.oopLeft = Math.max(high.oopLeft, record.oopLeft)
  high.copayAsked = Math.max(high.copayAsked, record.copayAsked)
  high.visitTaken = Math.max(high.visitTaken, record.visitTaken)
  high.rawShare = Math.max(high.rawShare, record.rawShare)
  high.coinsuranceBase = Math.max(high.coinsuranceBase, record.coinsuranceBase)
  high.rawDeductible = Math.max(high.rawDeductible, record.rawDeductible)
  high.rawCopay = Math.max(high.rawCopay, record.rawCopay)
  high.rawCoinsurance = Math.max(high.rawCoinsurance, record.rawCoinsurance)
  high.rawPlanPays = Math.max(high.rawPlanPays, record.rawPlanPays)
  high.overMax = Math.max(high.overMax, record.overMax)
  high.creditDeductible = Math.max(high.creditDeductible, record.creditDeductible)
  high.creditOop = Math.max(high.creditOop, record.creditOop)
}
