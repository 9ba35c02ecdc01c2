import { useMemo } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { EstimateAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { liveAnswer } from './live-answer.ts'

/** Live figures of a draft; the stored ones of an issued estimate. */
export function useFigures(
  record: EstimateRecord,
  question: EstimateRecord['draft']['question'],
): EstimateAnswer | null {
  const isDraft = record.row.state === 'draft'
  return useMemo(() => (isDraft ? liveAnswer(question) : record.answer), [isDraft, question, record.answer])
}
