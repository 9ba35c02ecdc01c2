import type { WorkRow } from '../../shared/model/work.ts'
import { draftPlace } from './draft-place.ts'
import type { Place } from './place.ts'

/** Where the record of a row is: its plan, its estimate, else its person. */
export function recordPlace(row: WorkRow): Place | null {
  return planOf(row) ?? estimateOf(row) ?? coverageOf(row) ?? authsOf(row) ?? paperOf(row) ?? personOf(row)
}

export function personOf({ patientId }: WorkRow): Place | null {
  return patientId === null ? null : { to: 'patient', patientId }
}

function coverageOf({ what, patientId }: WorkRow): Place | null {
  if (what.kind !== 'benefits' || patientId === null) return null
  return { to: 'coverage', patientId, coverageId: what.coverageId }
}

function authsOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'authorization' && patientId !== null ? { to: 'auths', patientId } : null
}

function assistanceOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'assistance' && patientId !== null ? { to: 'assistance', patientId } : null
}

function refusalsOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'planRefusal' && patientId !== null ? { to: 'refusals', patientId } : null
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
    case 'readAnswer':
      return go({ to: 'approvals' })
    case 'sendNotice':
    case 'print':
      return { kind: 'print' }
    case 'callPayer':
    case 'appeal':
    case 'requestMore':
      return go(authsOf(row))
    case 'askPapers':
    case 'renewHelp':
      return go(assistanceOf(row))
    case 'sendReasons':
      return go(refusalsOf(row))
    case 'askAgain':
      return go(coverageOf(row))
    case 'checkHandOff':
    case 'getSignature':
    case 'newBalance':
    case 'refund':
    case 'reviewTerms':
      return go(planOf(row))
    case 'refresh':
      return go(estimateOf(row))
    case 'issue':
      return go(row.estimateId === null ? null : { to: 'estimate', estimateId: row.estimateId, part: 'goodFaith' })
    case 'continue':
      return go(estimateOf(row) ?? formOf(row))
  }
}

/** A form that was left half-way is opened where it was begun. */
function formOf({ what }: WorkRow): Place | null {
  return what.kind === 'formDraft' ? draftPlace(what.draftKey) : null
}

function go(place: Place | null): Step {
  return place === null ? null : { kind: 'go', place }
}
