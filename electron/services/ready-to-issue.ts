import * as clinics from '../../db/repositories/clinic.ts'
import type { StoredEstimate } from '../../db/repositories/estimates.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { missingForIssue } from '../../shared/engine/gfe/missing-for-issue.ts'
import { missingWords } from '../../shared/text/estimate-missing.ts'
import type { CompleteEstimate } from './complete-estimate.ts'
import type { Desk } from './desk.ts'
import { type Edition, nextEdition } from './estimate-edition.ts'
import { keptAnswerTo } from './estimate-summary.ts'
import { filedFor, takenOutRefusal } from './filed-for.ts'
import { signedIn } from './signed-in.ts'

/** An estimate that can be issued: all that its paper needs, the engine's answer, and its number. */
export interface ReadyEstimate {
  readonly complete: CompleteEstimate
  readonly answer: EstimateAnswer
  readonly edition: Edition
}

/** What is to be issued, as it is typed. */
export type EstimateToIssue = Pick<Received<'estimate.issue'>, 'draft' | 'language' | 'extras'>

/**
 * Brings together what an estimate is issued from and computes it anew. Refused with the list of what is missing, in
 * words under `missing` and in codes under `codes`.
 */
export function readyToIssue(
  desk: Desk,
  stored: StoredEstimate,
  request: EstimateToIssue,
  caller: Caller,
): Answer<ReadyEstimate> {
  const { reader } = desk.store
  const { draft, language, extras } = request
  const patient = draft.patientId === null ? null : patients.find(reader, draft.patientId)
  const clinic = clinics.get(reader)
  const answer = keptAnswerTo(draft)
  const route = answer.routes.find(({ routeId }) => routeId === draft.chosenRouteId) ?? null
  const codes = missingForIssue({ draft, patient, clinic, route })
  if (codes.length > 0 || patient?.bornOn == null || route === null) {
    const missing = codes.map((code) => missingWords[code]).join(',')
    return refused('ESTIMATE_INCOMPLETE', { missing, codes: codes.join(',') })
  }
  const takenOut = takenOutRefusal(reader, draft)
  if (takenOut) return takenOut
  const issuedOn = desk.today()
  const edition = nextEdition(reader, stored, yearOf(issuedOn))
  const { number, version } = edition
  const complete = {
    made: { language, number, version, issuedOn, preparedBy: signedIn(caller).name },
    clinic,
    patient: { ...patient, bornOn: patient.bornOn },
    ...filedFor(reader, patient.id, stored.row.id),
    ...(extras === undefined ? {} : { extras }),
    draft,
    route,
  }
  return done({ complete, answer, edition })
}
