import type { ViewColumn, ViewPart } from '../../../shared/model/patient-view.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'

/** Is nothing known of what the patient pays? `$0 or more` would be read as nothing to pay. */
export function isNotKnown({ low, high }: ViewColumn): boolean {
  return low === null || (low === 0 && high === null)
}

/** What the patient pays, as this screen says it: to the cent when known, a range in whole dollars, or words. */
export function payShown(column: ViewColumn, words: PatientWords): string {
  const { low, high } = column
  if (low === null || isNotKnown(column)) return words.notKnown
  if (high === null) return words.atLeast(low)
  return low === high ? shownMoney(low) : words.between(low, high)
}

const NOT_THE_PATIENTS: readonly ViewPart[] = ['planPays', 'secondInsurance', 'discount']

/** A part that the patient pays; the others are somebody else's or nobody's. */
export function isPatients(part: ViewPart): boolean {
  return !NOT_THE_PATIENTS.includes(part)
}
