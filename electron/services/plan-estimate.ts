import type { Reader } from '../../db/connection.ts'
import { editionsOf } from '../../db/repositories/estimate-editions.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import * as plans from '../../db/repositories/plans.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { type Cents, cents, sumCents } from '../../shared/money/cents.ts'
import { planRefusalWords } from '../../shared/text/plan-refusals.ts'

/** The issued estimate that a plan pays. */
export interface PlanEstimate {
  readonly number: string
  readonly serviceOn: PlainDate | null
  /** The route was self-pay, so the estimate was a good faith estimate. */
  readonly isGoodFaith: boolean
  /** What insurance is expected to pay of the charges; null where nobody knows, or it pays nothing. */
  readonly insurancePays: Cents | null
}

/**
 * The estimate that a drafted plan names; null when it names none. Refused when it does not exist for this patient, is
 * not issued, was issued anew, or is in other plans already, whatever version they were made from, so far that this one
 * would plan more than it says.
 * Source: payment plan specification, section 2, "covered charges".
 */
export function planEstimate(reader: Reader, draft: PlanDraft): Answer<PlanEstimate | null> {
  if (draft.estimateId === null) return done(null)
  const stored = estimates.find(reader, draft.estimateId)
  if (stored === null || stored.draft.patientId !== draft.patientId) return refused('NOT_FOUND')
  if (stored.answer === null) return refusedTerms('estimateNotIssued', {})
  const editions = editionsOf(reader, draft.estimateId)
  if (editions.at(-1) !== draft.estimateId) return refusedTerms('estimateReplaced', {})
  const routeId = draft.routeId ?? stored.draft.chosenRouteId
  const route = stored.answer.routes.find((each) => each.routeId === routeId)
  if (route === undefined) return refused('NOT_FOUND')
  const { patientOwes } = route.totals
  const earlier = editions.flatMap((id) => plans.listOfEstimate(reader, id))
  const first = earlier.find((plan) => plannedBy(plan) > 0)
  if (first !== undefined && isSettled(patientOwes)) {
    const left = cents(patientOwes.value - sumCents(earlier.map(plannedBy)))
    if (draft.owed > left) return refusedTerms('alreadyPlanned', { planNumber: first.number, left: atLeastZero(left) })
  }
  return done(estimateFacts(stored, route))
}

/** The estimate of a plan that is made already; null for a balance without one. */
export function estimateOfPlan(reader: Reader, { estimateId, routeId }: PlanDraft): PlanEstimate | null {
  const stored = estimateId === null ? null : estimates.find(reader, estimateId)
  const chosen = routeId ?? stored?.draft.chosenRouteId
  const route = stored?.answer?.routes.find((each) => each.routeId === chosen)
  return stored && route ? estimateFacts(stored, route) : null
}

function estimateFacts({ row, draft }: StoredEstimate, { kind, totals: { planPays } }: RouteAnswer): PlanEstimate {
  return {
    number: row.number,
    serviceOn: draft.question.serviceOn,
    isGoodFaith: kind === 'selfPay',
    insurancePays: kind !== 'selfPay' && isSettled(planPays) ? planPays.value : null,
  }
}

type StoredEstimate = NonNullable<ReturnType<typeof estimates.find>>

/**
 * Was the care of a running plan estimated in good faith? Then every later agreement of it repeats the right to dispute.
 * Plans that were put together in it count as well. False for a plan that was made of a mere balance.
 * Source: payment plan specification, section 14.1, item 16.
 */
export function isOfGoodFaith(reader: Reader, { number, terms }: Pick<Plan, 'number' | 'terms'>): boolean {
  const { estimateId, routeId, patientId } = terms
  const stored = estimateId === null ? null : estimates.find(reader, estimateId)
  const chosen = routeId ?? stored?.draft.chosenRouteId
  if (stored?.answer?.routes.some((route) => route.routeId === chosen && route.kind === 'selfPay')) return true
  return versions.joinedInto(reader, patientId, number).some((old) => isOfGoodFaith(reader, plans.get(reader, old)))
}

/** The estimate that a running plan was made for, by number and day of service; null for a balance without one. */
export function namedEstimate(
  reader: Reader,
  { estimateId }: PlanDraft,
): Pick<PlanEstimate, 'number' | 'serviceOn'> | null {
  const stored = estimateId === null ? null : estimates.find(reader, estimateId)
  return stored && { number: stored.row.number, serviceOn: stored.draft.question.serviceOn }
}

/** What a plan has taken of its estimate: all that it was made for, or, where it was cancelled, what was paid on it. */
function plannedBy({ state, terms, receipts }: Plan): Cents {
  if (state !== 'cancelled') return terms.owed
  const paid = receipts.filter(({ reversed }) => reversed === null).flatMap(({ allocations }) => allocations)
  return sumCents(paid.map(({ amount }) => amount))
}

/** A refusal of plan terms: the code and, as `reason`, the sentence that the person reads. */
export function refusedTerms(code: string, facts: Readonly<Record<string, string | number>>): Answer<never> {
  return refused('PLAN_TERMS', { ...facts, code, reason: planRefusalWords(code, facts) })
}

function atLeastZero(amount: Cents): Cents {
  return amount < 0 ? cents(0) : amount
}
