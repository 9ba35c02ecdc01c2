import type { EstimateSummary } from '../../db/repositories/estimates.ts'
import type { EstimateAnswer } from '../../shared/engine/estimate/answer.ts'
import { estimate } from '../../shared/engine/estimate/estimate.ts'
import { toStored } from '../../shared/engine/estimate/stored.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'

/** What the engine says to a draft's question, by the rules of its day: computed again here, never taken from a window. */
export function answerTo(draft: EstimateDraft): EstimateAnswer {
  return estimate(draft.question, rulesOn(draft.question.asOf))
}

/** The same as plain values, to be kept with an issued estimate and drawn on its papers. */
export function keptAnswerTo(draft: EstimateDraft): EstimateAnswer {
  return toStored(answerTo(draft))
}

/** What lists show of the chosen way of paying; no name and no amount before something is chosen. */
export function estimateSummary(draft: EstimateDraft, answer: EstimateAnswer): EstimateSummary {
  const route = draft.question.routes.find(({ id }) => id === draft.chosenRouteId)
  const owes = answer.routes.find(({ routeId }) => routeId === route?.id)?.totals.patientOwes
  return {
    chosenRouteName: route?.name ?? '',
    patientOwesCents: owes !== undefined && isSettled(owes) ? owes.value : null,
  }
}
