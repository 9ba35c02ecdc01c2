import { type ScheduleFinding, scheduleFindings } from '../../../shared/engine/assistance/schedule-findings.ts'
import { compareRates } from '../../../shared/money/rate.ts'
import { slidingFeeSchedule } from '../../../shared/rules/assistance/sliding-fee-schedule.ts'
import { scheduleFindingText } from '../../../shared/text/schedule-findings.ts'
import { classOf } from '../../lib/class-text.ts'
import type { ScheduleText } from './schedule-text.ts'

const CITE = slidingFeeSchedule.source.cite.split(';')[0] ?? ''

type SlidingText = Pick<ScheduleText, 'kind' | 'classes' | 'healthCenter'>

/** A finding beside the row that it is about. */
export interface RowFinding {
  readonly at: number
  readonly code: ScheduleFinding['code']
  readonly words: string
}

/**
 * What the rules of health centers say against the classes as typed; none where they do not bind the clinic, and none
 * before a class can be read. Findings about the schedule as a whole stand beside its last row.
 */
export function findingsOfText({ kind, classes, healthCenter }: SlidingText): readonly RowFinding[] {
  const rule = slidingFeeSchedule.values.at(-1)?.value
  const typed = classes.flatMap((row, at) => classOf(row).map((one) => ({ ...one, at })))
  const last = typed.at(-1)
  if (kind !== 'sliding' || healthCenter === 'no' || rule === undefined || last === undefined) return []
  const rowOf = ({ upTo }: ScheduleFinding) =>
    (upTo === null ? undefined : typed.find((one) => compareRates(one.upTo, upTo) === 0)) ?? last
  return scheduleFindings(typed, rule).map((found) => ({
    at: rowOf(found).at,
    code: found.code,
    words: scheduleFindingText(found, CITE),
  }))
}

/** May the schedule not be kept like this? Only where somebody has said that the rules bind the clinic. */
export function isAgainstRules(text: SlidingText): boolean {
  return text.healthCenter === 'yes' && findingsOfText(text).length > 0
}
