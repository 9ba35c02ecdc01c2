import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type EstimateDraft, estimateDraftSchema } from '../../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'

/** The key under which the next version of an issued estimate is kept while it is worked on. */
export function revisionKey(estimateId: EstimateId): string {
  return `estimate:${estimateId}:next`
}

/**
 * An issued estimate opened for its next version: the same services and columns, as a draft under the rules of today.
 * The issued one stays as it was until the next is issued.
 */
export function revisionOf(record: EstimateRecord, kept: EstimateDraft | null, today: PlainDate): EstimateRecord {
  const { row, draft } = record
  const next = kept ?? { ...draft, question: { ...draft.question, asOf: today } }
  return { ...record, row: { ...row, state: 'draft', version: row.version + 1 }, draft: next, answer: null }
}

/** The next version that was left half-way; null when there is none, or when it is of an older kind. */
export function keptRevision(content: string | null): EstimateDraft | null {
  if (content === null) return null
  const parsed = estimateDraftSchema.safeParse(JSON.parse(content))
  return parsed.success ? parsed.data : null
}
