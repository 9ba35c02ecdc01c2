import type { Reader } from '../../db/connection.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import * as estimateExtras from '../../db/repositories/estimate-extras.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import type { EstimateId, PatientId } from '../../shared/model/ids.ts'
import { coverageIdsOf } from '../../shared/model/route.ts'
import type { CompleteEstimate } from './complete-estimate.ts'
import { notPossible } from './plan-changes/change-refusal.ts'

/** What is filed for an estimate beside its question: the patient's coverages, and others who take part. */
export function filedFor(
  reader: Reader,
  patientId: PatientId,
  estimateId: EstimateId,
): Pick<CompleteEstimate, 'coverages' | 'extras'> {
  return {
    coverages: coverages.listOfPatient(reader, patientId),
    extras: estimateExtras.get(reader, estimateId),
  }
}

/** Why the chosen column cannot be issued: a coverage that it counts on was taken out of use. Null when none was. */
export function takenOutRefusal(reader: Reader, { question, chosenRouteId }: EstimateDraft): Answer<never> | null {
  const chosen = question.routes.find(({ id }) => id === chosenRouteId)
  const id = coverageIdsOf(chosen).find((one) => coverages.isTakenOut(reader, one))
  if (id === undefined) return null
  return notPossible('coverageTakenOut', { plan: coverages.versionsOf(reader, id)[0]?.plan.planName ?? '' })
}
