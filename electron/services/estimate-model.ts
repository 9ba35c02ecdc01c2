import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { insuredEstimate } from '../../shared/documents/insured-estimate.ts'
import type { CompleteEstimate } from './complete-estimate.ts'
import { goodFaithInput } from './good-faith-paper.ts'
import { insuredInput } from './insured-paper.ts'

/** The paper of an estimate: the good faith estimate of a self-pay choice, the insured estimate of any other. */
export function estimateModel(complete: CompleteEstimate): DocumentModel {
  const { routes } = complete.draft.question
  const chosen = routes.find(({ id }) => id === complete.route.routeId)
  if (chosen?.kind === 'insured') return insuredEstimate(insuredInput(complete, chosen))
  return goodFaithEstimate(goodFaithInput(complete))
}
