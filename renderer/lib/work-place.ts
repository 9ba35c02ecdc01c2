import type { WorkRow } from '../../shared/model/work.ts'
import type { Place } from './place.ts'

/** Where the record of a row is: its plan, its estimate, else its person. */
export function recordPlace(row: WorkRow): Place | null {
  return planOf(row) ?? estimateOf(row) ?? coverageOf(row) ?? authsOf(row) ?? paperOf(row) ?? personOf(row)
}

export function personOf({ patientId }: WorkRow): Place | null {
  return patientId === null ? null : { to: 'patient', patientId }
}

export function coverageOf({ what, patientId }: WorkRow): Place | null {
  if (what.kind !== 'benefits' || patientId === null) return null
  return { to: 'coverage', patientId, coverageId: what.coverageId }
}

export function authsOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'authorization' && patientId !== null ? { to: 'auths', patientId } : null
}

export function assistanceOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'assistance' && patientId !== null ? { to: 'assistance', patientId } : null
}

export function refusalsOf({ what, patientId }: WorkRow): Place | null {
  return what.kind === 'planRefusal' && patientId !== null ? { to: 'refusals', patientId } : null
}

export function paperOf({ what }: WorkRow): Place | null {
  return what.kind === 'print' ? { to: 'papers', documentId: what.documentId } : null
}

export function planOf({ planId }: WorkRow): Place | null {
  return planId === null ? null : { to: 'plan', planId }
}

export function estimateOf({ estimateId }: WorkRow): Place | null {
  return estimateId === null ? null : { to: 'estimate', estimateId }
}
