import type { LineRecord } from './line-record.ts'

/** What the amounts of several lines add up to. Endless where one of the lines is. */
export interface RecordSums {
  readonly patient: number
  readonly creditDeductible: number
  readonly creditOop: number
}

/** What the patient pays for the lines together, and what that adds to the yearly amounts. Section 3, rounding: sums. */
export function sumsOf(records: readonly LineRecord[]): RecordSums {
  let [patient, creditDeductible, creditOop] = [0, 0, 0]
  for (const record of records) {
    patient += record.patient
    creditDeductible += record.creditDeductible
    creditOop += record.creditOop
  }
  return { patient, creditDeductible, creditOop }
}
