import type { ViewColumn, ViewPart } from '../../../shared/model/patient-view.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'

/** What the patient pays, as this screen says it: to the cent when known, a range in whole dollars, or words. */
export function payShown({ low, high }: ViewColumn, words: PatientWords): string {
  if (low === null) return words.notKnown
  if (high === null) return words.atLeast(low)
  return low === high ? shownMoney(low) : words.between(low, high)
}

const NOT_THE_PATIENTS: readonly ViewPart[] = ['planPays', 'secondInsurance', 'discount']

/** A part that the patient pays; the others are somebody else's or nobody's. */
export function isPatients(part: ViewPart): boolean {
  return !NOT_THE_PATIENTS.includes(part)
}
