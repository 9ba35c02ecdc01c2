import type { Writer } from '../../db/connection.ts'
import * as extrasOf from '../../db/repositories/estimate-extras.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { type EstimateId, estimateIdSchema } from '../../shared/model/ids.ts'
import { type Language, patientName } from '../../shared/model/patient.ts'
import type { Desk } from './desk.ts'
import { estimateSummary } from './estimate-summary.ts'
import { type DrawnFaces, lettersMissing, storePaper } from './issue-paper.ts'
import type { ReadyEstimate } from './ready-to-issue.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'
import { takeNumber } from './take-number.ts'

/** An estimate whose paper is drawn. */
export interface DrawnEstimate {
  /** The draft that is issued, or the issued estimate that gets a new version. */
  readonly estimateId: EstimateId
  readonly draft: EstimateDraft
  readonly language: Language
  readonly ready: ReadyEstimate
  readonly paper: DrawnFaces
}

/** Stores a drawn estimate whole and gives its id: number, evidence, paper and audit row, or nothing of it. */
export function storeEstimate(desk: Desk, caller: Caller, drawn: DrawnEstimate): EstimateId {
  const { draft, language, ready, paper } = drawn
  const { complete, answer, edition } = ready
  const { id: issuedBy } = signedIn(caller)
  const issuedAt = paper.issuedAt
  return desk.store.writer.transaction((tx) => {
    if (edition.takesNumber) takeNumber(desk, tx, 'estimate', paper)
    const id = rowToIssue(desk, tx, drawn, issuedBy)
    estimates.saveDraft(tx, id, draft, { ...estimateSummary(draft, answer), at: issuedAt })
    const { number, version } = edition
    const chosenRouteId = complete.route.routeId
    estimates.issue(tx, id, { number, version, draft, answer, chosenRouteId, language, issuedAt, issuedBy })
    extrasOf.save(tx, id, complete.extras, issuedAt)
    const { patient } = complete
    const subject = { patientId: patient.id, patientName: patientName(patient), estimateId: id, planId: null }
    storePaper(desk, tx, paper, { ...subject, receiptId: null, issuedBy })
    const after = { number, version, kind: paper.model.kind, lettersMissing: lettersMissing(paper) }
    recordAct(desk, tx, caller, { action: 'estimate.issue', kind: 'estimate', id, after })
    return id
  })
}

/** The row that becomes final: the draft itself, or a new row beside the issued one that it replaces. */
function rowToIssue(desk: Desk, tx: Writer, drawn: DrawnEstimate, by: estimates.EstimateIssue['issuedBy']): EstimateId {
  const { estimateId, draft, ready, paper } = drawn
  if (ready.edition.replacesId !== estimateId) return estimateId
  const id = estimateIdSchema.parse(desk.newId())
  estimates.start(tx, { id, draft, replacesId: estimateId }, by, paper.issuedAt)
  return id
}
