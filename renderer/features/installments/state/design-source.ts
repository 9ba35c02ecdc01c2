import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { estimate } from '../../../../shared/engine/estimate/estimate.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Route } from '../../../../shared/model/route.ts'
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

/** The column of the estimate that a plan is made from: the one asked for, else the chosen one. */
export function routeOf(record: EstimateRecord | null, routeId: string | null): Route | null {
  if (record === null) return null
  const { question, chosenRouteId } = record.draft
  return question.routes.find(({ id }) => id === (routeId ?? chosenRouteId)) ?? null
}

/** What the column of the estimate says that the patient pays: the stored figure, or the live one of a draft. */
export function planSource(record: EstimateRecord, routeId: string | null): PlanSource | null {
  const { question } = record.draft
  const route = routeOf(record, routeId)
  if (route === null) return null
  const at = question.routes.indexOf(route)
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
