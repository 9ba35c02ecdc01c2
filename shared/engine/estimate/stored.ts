import type { EstimateAnswer } from './answer.ts'

/**
 * The answer as plain values, to be stored or sent: everything that is otherwise made when it is first looked at is
 * made now. The figures are the same.
 */
export function toStored(answer: EstimateAnswer): EstimateAnswer {
  return { ...answer, routes: answer.routes.map((route) => ({ ...route })) }
}
