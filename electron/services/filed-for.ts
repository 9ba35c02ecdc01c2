import type { Reader } from '../../db/connection.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as estimateExtras from '../../db/repositories/estimate-extras.ts'
import type { EstimateId, PatientId } from '../../shared/model/ids.ts'
import type { CompleteEstimate } from './complete-estimate.ts'

/** What is filed for an estimate beside its question: the patient's coverages, and others who take part. */
export function filedFor(
  reader: Reader,
  patientId: PatientId,
  estimateId: EstimateId,
): Pick<CompleteEstimate, 'coverages' | 'extras'> {
  return {
    coverages: coverages.listOfPatient(reader, patientId),
    extras: estimateExtras.get(reader, estimateId),
  }
}
