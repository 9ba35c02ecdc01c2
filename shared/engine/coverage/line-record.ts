/** How a line left the first steps. */
export const OUTCOME = { covered: 0, notCovered: 1, referral: 2, authorization: 3, limit: 4 } as const

/** What each step gave for one line, in cents: all that its figures are made of. Source: coverage specification, section 3. */
export interface LineRecord {
  charge: number
  /** What the plan recognises. A line that is not covered keeps the price that was given. */
  allowed: number
  deductible: number
  copay: number
  coinsurance: number
  notCovered: number
  penalty: number
  balanceBill: number
  planPays: number
  writeOff: number
  patient: number
  outcome: number
  /** The part of the allowed amount that is covered, after denials and limits. */
  covered: number
  /** Units and days that were denied or lie beyond a limit: a copay for each is not asked for them. */
  unitsCut: number
  daysCut: number
  /** Was a missing referral answered by the out-of-network level? */
  movedOut: boolean
  deductibleLeft: number
  oopLeft: number
  /** The copay that the plan asks, before it is held against what is left to pay. */
  copayAsked: number
  /** What other lines of the same visit have taken of its copay before. */
  visitTaken: number
  /** The patient's share before the out-of-pocket maximum. */
  rawShare: number
  /** What the coinsurance was taken of, and what it came to before a maximum. */
  coinsuranceBase: number
  rawDeductible: number
  rawCopay: number
  rawCoinsurance: number
  /** Was it one of the first visits at their own copay? */
  firstVisit: boolean
  /** What the plan would have paid before penalty and maximum. */
  rawPlanPays: number
  /** What fell on the patient because the plan's maximum was used up. */
  overMax: number
  creditDeductible: number
  creditOop: number
}

export function newLineRecord(): LineRecord {
  return {
    charge: 0,
    allowed: 0,
    deductible: 0,
    copay: 0,
    coinsurance: 0,
    notCovered: 0,
    penalty: 0,
    balanceBill: 0,
    planPays: 0,
    writeOff: 0,
    patient: 0,
    outcome: OUTCOME.covered,
    covered: 0,
    unitsCut: 0,
    daysCut: 0,
    movedOut: false,
    deductibleLeft: 0,
    oopLeft: 0,
    copayAsked: 0,
    visitTaken: 0,
    rawShare: 0,
    coinsuranceBase: 0,
    rawDeductible: 0,
    rawCopay: 0,
    rawCoinsurance: 0,
    firstVisit: false,
    rawPlanPays: 0,
    overMax: 0,
    creditDeductible: 0,
    creditOop: 0,
  }
}
