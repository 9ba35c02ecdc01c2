import type { LineRecord } from './line-record.ts'

/** What the amounts of several lines add up to. */
export type RecordSums = Readonly<
  Pick<
    LineRecord,
    | 'charge'
    | 'allowed'
    | 'deductible'
    | 'copay'
    | 'coinsurance'
    | 'notCovered'
    | 'penalty'
    | 'balanceBill'
    | 'planPays'
    | 'writeOff'
    | 'patient'
    | 'creditDeductible'
    | 'creditOop'
  >
>

/** The sums of all amounts in one pass. Endless where one of the lines is. */
export function sumsOf(records: readonly LineRecord[]): RecordSums {
  let [charge, allowed, writeOff, planPays, patient] = [0, 0, 0, 0, 0]
  let [deductible, copay, coinsurance, notCovered, penalty, balanceBill] = [0, 0, 0, 0, 0, 0]
  let [creditDeductible, creditOop] = [0, 0]
  for (const record of records) {
    charge += record.charge
    allowed += record.allowed
    writeOff += record.writeOff
    planPays += record.planPays
    patient += record.patient
    deductible += record.deductible
    copay += record.copay
    coinsurance += record.coinsurance
    notCovered += record.notCovered
    penalty += record.penalty
    balanceBill += record.balanceBill
    creditDeductible += record.creditDeductible
    creditOop += record.creditOop
  }
  return {
    charge,
    allowed,
    deductible,
    copay,
    coinsurance,
    notCovered,
    penalty,
    balanceBill,
    planPays,
    writeOff,
    patient,
    creditDeductible,
    creditOop,
  }
}
