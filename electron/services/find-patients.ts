import * as patientSearch from '../../db/repositories/patient-search.ts'
import * as patientSums from '../../db/repositories/patient-sums.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PatientRow } from '../../shared/contract/patient.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'

/**
 * Who may be meant by what was typed, with coverage and sums for the list. What was typed is not written to the audit
 * trail, only how many were shown.
 */
export function findPatients(
  desk: Desk,
  request: Received<'patient.find'>,
  caller: Caller,
): Answer<readonly PatientRow[]> {
  const { reader } = desk.store
  const hits = patientSearch.search(reader, request.text, request.limit)
  const sums = patientSums.listOf(
    reader,
    hits.map(({ id }) => id),
    desk.today(),
  )
  const rows = hits.flatMap((patient) => {
    const sum = sums.get(patient.id)
    return sum ? [{ patient, ...sum }] : []
  })
  recordLook(desk, caller, { action: 'patient.find', kind: 'patient', id: '', after: { shown: rows.length } })
  return done(rows)
}
