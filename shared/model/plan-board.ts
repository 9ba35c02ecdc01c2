import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import type { PlanRow } from './plan.ts'

/** A plan as a line of the board: the line of the list, and what the board sorts plans by. */
export interface PlanBoardRow extends PlanRow {
  /** Who pays. */
  readonly guarantorName: string
  /** The last day by contract; null for a plan without payments. */
  readonly endsOn: PlainDate | null
  /** The newest talk or try; null where nobody called. */
  readonly lastContactOn: PlainDate | null
  readonly brokenPromises: number
  /** By how much it asks more than its newest estimate says; null where it does not. */
  readonly overPlanned: Cents | null
  /** Its newest terms ask for a disclosure that no paper has given. */
  readonly needsDisclosure: boolean
  /** To whom work on it was given last; null where it is everybody's. */
  readonly ownerName: string | null
}
