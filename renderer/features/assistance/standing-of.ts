import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import {
  type HouseholdStanding,
  householdIncome,
  householdStanding,
} from '../../../shared/engine/assistance/household.ts'
import { guidelineFor } from '../../../shared/engine/assistance/sliding-fee.ts'
import type { KeptSchedule, TermsOf } from '../../../shared/model/clinic-schedule.ts'
import type { DeterminationDraft } from '../../../shared/model/determination.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { povertyGuideline } from '../../../shared/rules/assistance/poverty-guideline.ts'
import { valueOfYear } from '../../../shared/rules/parameter.ts'
import { standingWords } from '../../../shared/text/assistance.ts'

/** What stands at the right: the table, and how far the household is told. */
export interface ShownStanding {
  readonly name: string
  readonly terms: TermsOf<'sliding'>
  /** Null where the year is not announced, or the size not told. */
  readonly guideline: Cents | null
  readonly isAnnounced: boolean
  readonly told: Cents
  readonly isWhole: boolean
  /** The step by what is told so far; null while nothing can be said. */
  readonly standing: HouseholdStanding | null
}

/** The standing of what is typed, by one of the clinic's schedules; null without one. */
export function standingOf(draft: DeterminationDraft, schedule: KeptSchedule | undefined): ShownStanding | null {
  if (schedule?.terms.kind !== 'sliding') return null
  const { terms } = schedule
  const regions = valueOfYear(povertyGuideline, terms.guidelineYear)
  const size = draft.householdSize
  const guideline = regions === null || size === null ? null : guidelineFor(size, regions[terms.region])
  const { told, isWhole } = householdIncome(draft.incomes)
  const isTold = draft.incomes.length > 0 || draft.noIncome !== null
  const standing = guideline === null || !isTold ? null : householdStanding(told, guideline, terms.classes)
  return { name: schedule.name, terms, guideline, isAnnounced: regions !== null, told, isWhole, standing }
}

/** What is to be said about the age of the schedule's table; null while it is that of the year. */
export function tableWarning({ terms, isAnnounced }: ShownStanding, today: PlainDate): string | null {
  const { guidelineYear } = terms
  if (!isAnnounced) return standingWords.notAnnounced(guidelineYear)
  const inForce = povertyGuideline.values.findLast(({ from }) => from <= today)
  const year = inForce === undefined ? guidelineYear : Number(inForce.from.slice(0, 4))
  if (year > guidelineYear && inForce?.value !== null) return standingWords.outOfDate(guidelineYear, year)
  const thisYear = Number(today.slice(0, 4))
  return thisYear > guidelineYear ? standingWords.newerWanted(thisYear) : null
}
