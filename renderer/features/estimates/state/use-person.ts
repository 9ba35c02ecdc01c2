import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useOnFile } from './auth-on-file.ts'

/**
 * The person of the estimate, their coverages, and what is on file about authorizations; asked anew only after another
 * person was found for it.
 */
export function usePerson(record: EstimateRecord, patientId: EstimateRecord['draft']['patientId']) {
  const isOther = patientId !== null && patientId !== record.patient?.id
  const found = useAsk('patient.get', { patientId: patientId ?? '' }, isOther)
  const onFile = useOnFile(patientId)
  if (patientId === null) return { patient: null, coverages: [], onFile }
  if (!isOther) return { patient: record.patient, coverages: record.coverages, onFile }
  return { patient: found.data?.patient ?? null, coverages: found.data?.coverages ?? [], onFile }
}
