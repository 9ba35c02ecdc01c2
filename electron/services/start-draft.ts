import type { Reader } from '../../db/connection.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as coverages from '../../db/repositories/coverages.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { stepHeldBy, withStep } from './assistance/feed-estimates.ts'
import { startRoutes } from './start-routes.ts'

/** The draft with which an estimate begins on a day: the columns of the person, among them help that holds. */
export function startDraft(
  reader: Reader,
  { patientId, caller }: Pick<EstimateDraft, 'patientId' | 'caller'>,
  asOf: PlainDate,
): EstimateDraft {
  const ofPatient = patientId === null ? [] : coverages.listOfPatient(reader, patientId)
  const routes = startRoutes(clinics.get(reader), ofPatient, asOf)
  const draft: EstimateDraft = {
    patientId,
    caller,
    title: '',
    scheduledOn: null,
    providerName: '',
    question: { asOf, serviceOn: null, lines: [], routes },
    chosenRouteId: null,
    choiceReason: '',
  }
  return patientId === null ? draft : withStep(draft, stepHeldBy(reader, patientId, asOf))
}
