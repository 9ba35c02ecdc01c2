import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { Range } from '../estimate/answer.ts'
import type { Figure } from '../figure.ts'
import type { OutlookNote } from './outlook-notes.ts'

/** An amount of the year and its span: equal ends when nothing is missing. */
export interface OutlookAmount {
  readonly figure: Figure
  readonly range: Range
}

/** What one way of paying now costs by the end of the plan year. Source: coverage specification, section 3. */
export interface RouteOutlook {
  /** How the services of today are paid. */
  readonly routeId: string
  /** Which coverage pays for the care that follows; null when there is none to pay for it. */
  readonly laterRouteId: string | null
  /** The last day of the plan year; null without a coverage. */
  readonly until: PlainDate | null
  readonly now: OutlookAmount
  readonly later: OutlookAmount
  readonly total: OutlookAmount
  readonly notes: readonly OutlookNote[]
}

/**
 * Cash now against insurance now, for further care of one kind. `always`: insurance costs no more even without further
 * care. `from`: from so much further care on. `never`: not up to the most that was looked at. `open`: facts decide.
 * Source: coverage specification, section 8.1.
 */
export interface CashComparison {
  readonly cashRouteId: string
  readonly insuredRouteId: string
  readonly category: string
  readonly outcome: 'always' | 'from' | 'never' | 'open'
  /** The further allowed amount from which on insurance now costs no more; null when there is none. */
  readonly breakEven: Figure | null
  /** Below `low` cash surely costs less, from `high` on insurance surely costs no more. Null: at no amount looked at. */
  readonly range: Range
  /** How far it was looked. */
  readonly most: Cents
}

/** The rest of the plan year by each way of paying, and where insurance catches up with cash. */
export interface YearOutlook {
  readonly routes: readonly RouteOutlook[]
  readonly comparisons: readonly CashComparison[]
}
