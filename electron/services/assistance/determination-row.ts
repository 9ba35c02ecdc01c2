import type { Reader } from '../../../db/connection.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import type { Determination } from '../../../shared/model/determination.ts'
import { patientName } from '../../../shared/model/patient.ts'

/** The row of an application, with the names of those whom it is for. */
export function rowOf(reader: Reader, one: Determination): DeterminationRow {
  const also = one.alsoFor.map((id) => ({ id, name: patientName(patients.get(reader, id)) }))
  return { ...one, patientName: patientName(patients.get(reader, one.patientId)), also }
}
