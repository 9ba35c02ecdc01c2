import type { Reader, Writer } from '../../../db/connection.ts'
import type { DocumentModel } from '../../../shared/documents/document-model.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { DocumentId, EstimateId, PatientId, PlanId } from '../../../shared/model/ids.ts'
import type { Desk } from '../desk.ts'
import type { Made } from '../paper-origin.ts'

/** What every maker of a paper is given: the desk, the clinic, and how the paper names itself. */
export interface Making {
  readonly desk: Desk
  readonly reader: Reader
  readonly clinic: Clinic
  readonly made: Made
}

/** A paper that can be drawn, and what it belongs to. Numbers of blank forms are taken with it. */
export interface MadePaper {
  readonly model: DocumentModel
  readonly of: {
    readonly patientId: PatientId | null
    readonly patientName: string
    readonly estimateId: EstimateId | null
    readonly planId: PlanId | null
  }
  readonly formNumbers?: readonly string[]
  /** It carries a number that was taken before, as another version of an agreement does. */
  readonly isNumbered?: boolean
  /** What is noted with the stored paper, in the same step. */
  readonly onStored?: (tx: Writer, documentId: DocumentId) => void
}

/** A paper of the clinic's own, about nobody. */
export const OF_NOBODY: MadePaper['of'] = { patientId: null, patientName: '', estimateId: null, planId: null }
