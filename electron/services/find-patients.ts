import { nearSearch } from '../../db/repositories/near-search.ts'
import * as patientSearch from '../../db/repositories/patient-search.ts'
import * as patientSums from '../../db/repositories/patient-sums.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PatientRow } from '../../shared/contract/patient.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'

/**
 * Who may be meant by what was typed, with coverage and sums for the list. What was typed is not written to the audit
 * trail, only how many were shown. Where nobody fits, those who are near are given on request, and say so.
 */
export function findPatients(
  desk: Desk,
  request: Received<'patient.find'>,
  caller: Caller,
): Answer<readonly PatientRow[]> {
  const { reader } = desk.store
  const { text, limit, near } = request
  const exact = patientSearch.search(reader, text, limit)
  const hits = exact.length === 0 && near === true ? nearSearch(reader, text, limit) : exact
  const sums = patientSums.listOf(
    reader,
    hits.map(({ id }) => id),
    desk.today(),
  )
  const rows = hits.flatMap((patient) => {
    const sum = sums.get(patient.id)
    return sum ? [{ patient, ...sum, ...(exact.length === 0 ? { isNear: true } : {}) }] : []
  })
  recordLook(desk, caller, { action: 'patient.find', kind: 'patient', id: '', after: { shown: rows.length } })
  return done(rows)
}
