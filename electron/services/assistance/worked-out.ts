import type { Reader } from '../../../db/connection.ts'
import * as schedules from '../../../db/repositories/clinic-schedules.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { stampOf } from '../../../shared/engine/assistance/by-schedule.ts'
import { type DecisionGround, householdIncome, householdStanding } from '../../../shared/engine/assistance/household.ts'
import { ofKind, schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import { guidelineFor } from '../../../shared/engine/assistance/sliding-fee.ts'
import type { KeptSchedule, TermsOf } from '../../../shared/model/clinic-schedule.ts'
import type { DeterminationDraft, WorkedOut } from '../../../shared/model/determination.ts'
import { povertyGuideline } from '../../../shared/rules/assistance/poverty-guideline.ts'
import { valueOfYear } from '../../../shared/rules/parameter.ts'

/** A sliding fee schedule in the edition that holds. */
export interface SlidingSchedule {
  readonly kept: KeptSchedule
  readonly terms: TermsOf<'sliding'>
}

/** What the clinic's table says to an application. */
export interface Working {
  readonly schedule: SlidingSchedule | null
  readonly worked: WorkedOut | null
  readonly ground: DecisionGround
}

/** The sliding fee schedule of this id that holds on a day; null where there is none. */
export function slidingOn(reader: Reader, id: string | null, on: PlainDate): SlidingSchedule | null {
  const kept = ofKind(schedulesOn(schedules.list(reader), on), 'sliding').find((one) => one.id === id)
  return kept?.terms.kind === 'sliding' ? { kept, terms: kept.terms } : null
}

/**
 * Works an application out by the clinic's schedule on a day: a year's income line by line, the guideline of the
 * schedule's own year, and the step. A year that is not announced has no guideline, never that of another year.
 * Source: coverage specification, sections 7 and 8.2; user journeys, J8.
 */
export function workOut(reader: Reader, draft: DeterminationDraft, on: PlainDate): Working {
  const schedule = slidingOn(reader, draft.scheduleId, on)
  if (schedule === null) {
    return { schedule, worked: null, ground: { hasSchedule: false, hasGuideline: false, standing: null } }
  }
  const { region, guidelineYear, classes } = schedule.terms
  const regions = valueOfYear(povertyGuideline, guidelineYear)
  const size = draft.householdSize
  const guideline = regions === null || size === null ? null : guidelineFor(size, regions[region])
  const { told, isWhole } = householdIncome(draft.incomes)
  const isTold = isWhole && (draft.incomes.length > 0 || draft.noIncome !== null)
  const standing = guideline === null || !isTold ? null : householdStanding(told, guideline, classes)
  const worked: WorkedOut = {
    income: isTold ? told : null,
    schedule: stampOf(schedule.kept),
    region,
    guidelineYear,
    guideline,
    shownPercent: standing?.shownPercent ?? null,
    step: standing?.steps[standing.at] ?? null,
  }
  return { schedule, worked, ground: { hasSchedule: true, hasGuideline: regions !== null, standing } }
}
