import * as estimates from '../../../db/repositories/estimates.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { EstimateAnswer, RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { EstimateDraft } from '../../../shared/model/estimate.ts'
import type { EstimateId } from '../../../shared/model/ids.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import type { Route } from '../../../shared/model/route.ts'
import { answerTo } from '../estimate-summary.ts'
import { paperDesk, paperOrigin } from '../paper-origin.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper } from './plan-letters.ts'

/** An estimate with its answer and its patient, as sheets about it need them. */
export interface SheetFacts {
  readonly draft: EstimateDraft
  readonly answer: EstimateAnswer
  readonly patient: Patient & { readonly bornOn: PlainDate }
  readonly name: string
  readonly mainService: string
  readonly of: MadePaper['of']
}

/** The estimate of a sheet: an issued one with its stored answer, a draft, or what is typed of one, computed anew. */
export function sheetFacts({ reader }: Making, estimateId: EstimateId, typed?: EstimateDraft): Answer<SheetFacts> {
  const stored = estimates.find(reader, estimateId)
  if (stored === null) return refused('NOT_FOUND')
  const draft = typed ?? stored.draft
  const patient = draft.patientId === null ? null : patients.find(reader, draft.patientId)
  if (patient === null) return noPaper('noPatient')
  if (patient.bornOn === null) return noPaper('noBirthDate')
  const name = patientName(patient)
  return done({
    draft,
    answer: (typed === undefined ? stored.answer : null) ?? answerTo(draft),
    patient: { ...patient, bornOn: patient.bornOn },
    name,
    mainService: draft.title || (draft.question.lines[0]?.words ?? ''),
    of: { patientId: patient.id, patientName: name, estimateId, planId: null },
  })
}

/** One way of paying with its answer and its letter on the screen; refused when there is none. */
export function routeOf(facts: SheetFacts, routeId: string): Answer<RouteFacts> {
  const index = facts.draft.question.routes.findIndex(({ id }) => id === routeId)
  const route = facts.draft.question.routes[index]
  const answer = facts.answer.routes.find((each) => each.routeId === routeId)
  return route && answer ? done({ route, answer, letter: letterOf(index) }) : noPaper('noRoute')
}

export interface RouteFacts {
  readonly route: Route
  readonly answer: RouteAnswer
  readonly letter: string
}

/** A, B, C … as the columns on the screen. */
export function letterOf(index: number): string {
  return 'ABCDEF'.charAt(index)
}

/** Clinic, number and the desk to call. */
export function sheetOrigin({ clinic, made }: Making) {
  return { ...paperOrigin(clinic, made), contact: paperDesk(clinic, made.language) }
}
