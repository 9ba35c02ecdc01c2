import { daysBetween } from '../../../dates/plain-date.ts'
import type { PlanDraft } from '../../../model/plan.ts'
import type { Schedule } from '../schedule.ts'
import { noted, type PolicyFinding } from './finding.ts'

/** So many days after the agreement the first payment should be due at the latest. */
const FIRST_DUE_WITHIN = 45

/**
 * What is worth saying before a plan begins: that its balance is an estimate while insurance has not answered, and that
 * its first payment lies far ahead. Neither stops it. Source: payment plan specification, section 2.
 */
export function firstStepFindings(
  { isEstimate, agreedOn }: Pick<PlanDraft, 'isEstimate' | 'agreedOn'>,
  { firstDueOn }: Pick<Schedule, 'firstDueOn'>,
): readonly PolicyFinding[] {
  const days = daysBetween(agreedOn, firstDueOn)
  return [
    ...(isEstimate ? [noted('insurancePending', 'check', null, {})] : []),
    ...(days > FIRST_DUE_WITHIN ? [noted('firstDueLate', 'check', null, { days, most: FIRST_DUE_WITHIN })] : []),
  ]
}
