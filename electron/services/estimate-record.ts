import type { Reader } from '../../db/connection.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import * as papers from '../../db/repositories/papers.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { EstimateRecord } from '../../shared/contract/estimate.ts'
import type { EstimateId } from '../../shared/model/ids.ts'
import { estimatedProviders } from './estimated-providers.ts'

/** An estimate with the person, coverage and papers that its workspace shows. Throws when there is none. */
export function estimateRecord(reader: Reader, id: EstimateId): EstimateRecord {
  const stored = estimates.get(reader, id)
  const { row, draft, answer, issuedAt } = stored
  const { patientId } = draft
  return {
    row,
    draft,
    answer,
    issuedAt,
    patient: patientId === null ? null : patients.get(reader, patientId),
    coverages: patientId === null ? [] : coverages.listOfPatient(reader, patientId),
    papers: papers.listOfEstimate(reader, id),
    providers: estimatedProviders(reader, stored),
  }
}
