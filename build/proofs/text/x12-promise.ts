import { plainDate } from '../../../shared/dates/plain-date.ts'
import { claimOutcome } from '../../../shared/interop/x12/claim-outcome.ts'
import { fieldAnswers } from '../../../shared/interop/x12/field-answers.ts'
import { nettedClaims } from '../../../shared/interop/x12/netted-claims.ts'
import type { SegmentCounts, SegmentRecord } from '../../../shared/interop/x12/position.ts'
import { readEligibility } from '../../../shared/interop/x12/read-eligibility.ts'
import { readRemittance } from '../../../shared/interop/x12/read-remittance.ts'
import { isCents } from '../../../shared/money/cents.ts'

const QUESTION = { today: plainDate('2026-11-23'), serviceOn: plainDate('2027-01-04'), oldAfterDays: 30 }
/** Files with more people than this are looked at for the first ones only. */
const MOST_PEOPLE = 50

/**
 * Any text given as an eligibility answer and as a remittance: an answer each time, every segment accounted for exactly
 * once, amounts in whole cents, candidates that can be chosen. What is wrong, or null.
 */
export function x12Holds(text: string): string | null {
  return eligibilityHolds(text) ?? remittanceHolds(text)
}

function eligibilityHolds(text: string): string | null {
  const file = readEligibility(text)
  if (file.kind !== 'eligibility') return null
  if (!addsUp(file)) return 'a segment of the answer is lost'
  for (const person of file.people.slice(0, MOST_PEOPLE)) {
    const { fields } = fieldAnswers(person, QUESTION)
    if (new Set(fields.map(({ key }) => key)).size !== fields.length) return 'a field is offered twice'
    if (fields.some(({ candidates, proposed }) => candidates[proposed ?? 0] === undefined)) return 'nothing is offered'
    if (person.benefits.some(({ amount }) => amount !== null && !isCents(amount))) return 'not cents'
  }
  return null
}

function remittanceHolds(text: string): string | null {
  const file = readRemittance(text)
  if (file.kind !== 'remittance') return null
  if (!addsUp(file)) return 'a segment of the remittance is lost'
  const claims = file.remittances.flatMap((one) => one.claims)
  if (nettedClaims(file.remittances).flatMap((one) => one.claims).length !== claims.length) return 'a claim is lost'
  const owed = claims.map((claim) => claimOutcome(claim).patientOwes)
  return owed.every((amount) => amount === null || isCents(amount)) ? null : 'not cents'
}

function addsUp(file: { readonly segments: readonly SegmentRecord[]; readonly counts: SegmentCounts }): boolean {
  const { read, mapped, kept, unknown, rejected } = file.counts
  const isWhole = file.segments.every(({ position }, place) => position.segment === place + 1)
  return isWhole && read === file.segments.length && mapped + kept + unknown + rejected === read
}
