import type { EstimateAnswer } from '../../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../../shared/engine/estimate/estimate.ts'
import type { EstimateQuestion } from '../../../../shared/model/estimate.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'

/** The figures of what stands in the form: the same engine that main runs before it stores. */
export function liveAnswer(question: EstimateQuestion): EstimateAnswer {
  return estimate(question, rulesOn(question.asOf))
}
