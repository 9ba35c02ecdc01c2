import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { useAsk } from '../../../lib/query.tsx'

/** The person of the estimate and their coverages; asked anew only after another person was found for it. */
export function usePerson(record: EstimateRecord, patientId: EstimateRecord['draft']['patientId']) {
  const isOther = patientId !== null && patientId !== record.patient?.id
  const found = useAsk('patient.get', { patientId: patientId ?? '' }, isOther)
  if (patientId === null) return { patient: null, coverages: [] }
  if (!isOther) return { patient: record.patient, coverages: record.coverages }
  return { patient: found.data?.patient ?? null, coverages: found.data?.coverages ?? [] }
}
