import { isPlainDate } from '../../../shared/dates/plain-date.ts'
import { estimateIdSchema, patientIdSchema, planIdSchema } from '../../../shared/model/ids.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import type { Place } from '../../lib/place.ts'

/** What Enter does: a call to log, a letter or paper to print, or a place to go to. */
export type Step =
  | { readonly kind: 'log' }
  | { readonly kind: 'print' }
  | { readonly kind: 'go'; readonly place: Place }
  | null

/** The next step of a row as a deed. Null where there is none, as in a draft of a form that is gone. */
export function stepOf(row: WorkRow): Step {
  switch (row.nextStep) {
    case 'call':
    case 'callAgain':
    case 'askSupervisor':
    case 'waitForPromise':
      return row.planId === null ? null : { kind: 'log' }
    case 'postPayment':
      return go(row.planId === null ? null : { to: 'plan', planId: row.planId, paying: true })
    case 'decide':
    case 'carryOut':
    case 'waitForAnswer':
      return go({ to: 'approvals' })
    case 'sendNotice':
    case 'print':
      return { kind: 'print' }
    case 'askAgain':
      return go(coverageOf(row))
    case 'checkHandOff':
    case 'getSignature':
    case 'newBalance':
    case 'refund':
      return go(planOf(row))
    case 'refresh':
    case 'issue':
      return go(estimateOf(row))
    case 'continue':
      return go(estimateOf(row) ?? draftPlace(row))
  }
}

/** Where the record of a row is: its plan, its estimate, else its person. */
export function recordPlace(row: WorkRow): Place | null {
  return planOf(row) ?? estimateOf(row) ?? coverageOf(row) ?? paperOf(row) ?? personOf(row)
}

export function personOf({ patientId }: WorkRow): Place | null {
  return patientId === null ? null : { to: 'patient', patientId }
}

function coverageOf({ what, patientId }: WorkRow): Place | null {
  if (what.kind !== 'benefits' || patientId === null) return null
  return { to: 'coverage', patientId, coverageId: what.coverageId }
}

function paperOf({ what }: WorkRow): Place | null {
  return what.kind === 'print' ? { to: 'papers', documentId: what.documentId } : null
}

function planOf({ planId }: WorkRow): Place | null {
  return planId === null ? null : { to: 'plan', planId }
}

function estimateOf({ estimateId }: WorkRow): Place | null {
  return estimateId === null ? null : { to: 'estimate', estimateId }
}

/** A form that was left half-way is opened where it was begun: its key names the form and the record. */
function draftPlace({ what }: WorkRow): Place | null {
  if (what.kind !== 'formDraft') return null
  const [form = '', id = '', estimate = '', route = ''] = what.draftKey.split(':')
  const planId = planIdSchema.safeParse(id).data
  const patientId = patientIdSchema.safeParse(id).data
  if (form === 'payment' && planId) return { to: 'plan', planId, paying: true }
  if (form === 'terms' && planId) return { to: 'plan', planId }
  if (form === 'call' && planId) return { to: 'calls', planId }
  if (form === 'day' && isPlainDate(id)) return { to: 'closeDay', on: id }
  if (form === 'refusal') return { to: 'approvals' }
  if (form === 'audit') return { to: 'audit' }
  if (form === 'setup') return { to: 'setup', section: 'clinic' }
  if (form === 'schedule') return { to: 'setup', section: 'prices' }
  if (form === 'plan' && patientId) {
    const estimateId = estimateIdSchema.safeParse(estimate).data ?? null
    return { to: 'newPlan', patientId, estimateId, routeId: route === '-' || route === '' ? null : route }
  }
  return patientId && id !== 'new' ? { to: 'patient', patientId } : { to: 'patients' }
}

function go(place: Place | null): Step {
  return place === null ? null : { kind: 'go', place }
}
