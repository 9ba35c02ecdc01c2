import type { PatientRecord } from '../../../../shared/contract/patient.ts'
import { useAsk } from '../../../lib/query.tsx'

/** The kinds of care on the person's newest open estimate; none without one, null while they are being read. */
export function useOpenKinds({ estimates }: Pick<PatientRecord, 'estimates'>): readonly string[] | null {
  const open = estimates.find(({ state }) => state === 'draft')
  const estimate = useAsk('estimate.get', { estimateId: open?.id ?? '' }, open !== undefined)
  if (open === undefined || estimate.isError) return []
  const lines = estimate.data?.draft.question.lines
  return lines === undefined ? null : [...new Set(lines.map(({ category }) => category))]
}
