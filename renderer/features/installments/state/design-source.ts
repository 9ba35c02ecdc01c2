import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { estimate } from '../../../../shared/engine/estimate/estimate.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import type { OwedFrom } from './use-design.ts'

/** The column of an estimate that a plan is made from. */
export interface PlanSource {
  readonly number: string
  readonly letter: 'A' | 'B' | 'C' | 'D' | 'E'
  readonly kind: Exclude<OwedFrom, 'typed'>
  /** Null while the column is a range or not known. */
  readonly owed: Cents | null
  readonly isIssued: boolean
}

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const

/** What the column of the estimate says that the patient pays: the stored figure, or the live one of a draft. */
export function planSource(record: EstimateRecord, routeId: string | null): PlanSource | null {
  const { question, chosenRouteId } = record.draft
  const at = question.routes.findIndex((route) => route.id === (routeId ?? chosenRouteId))
  const route = question.routes[at]
  if (!route) return null
  const answer = record.answer ?? estimate(question, rulesOn(question.asOf))
  const owes = answer.routes.find((one) => one.routeId === route.id)?.totals.patientOwes
  return {
    number: record.row.number,
    letter: LETTERS[at] ?? 'E',
    kind: route.kind,
    owed: owes && isSettled(owes) ? owes.value : null,
    isIssued: record.row.state !== 'draft',
  }
}
