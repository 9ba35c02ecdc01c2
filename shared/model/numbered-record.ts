import type { PlainDate } from '../dates/plain-date.ts'
import type { DocumentId, EstimateId, PatientId, PlanId } from './ids.ts'
import type { PaperKind } from './paper.ts'

/** A record that goes by a number: an issued estimate, a plan, a receipt with its plan, or any other paper. */
export type NumberedRecord = { readonly number: string; readonly patientName: string; readonly on: PlainDate } & (
  | { readonly kind: 'estimate'; readonly estimateId: EstimateId; readonly title: string }
  | { readonly kind: 'plan'; readonly planId: PlanId }
  | { readonly kind: 'receipt'; readonly planId: PlanId }
  | {
      readonly kind: 'paper'
      readonly documentId: DocumentId
      readonly paper: PaperKind
      readonly patientId: PatientId | null
    }
)
