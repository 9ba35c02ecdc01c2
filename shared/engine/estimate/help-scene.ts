import type { EstimateQuestion } from '../../model/estimate.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { RouteAnswer } from './answer.ts'

/**
 * A route before its help is taken off, and what is asked.
 * Source: coverage specification, section 3, step 16.
 */
export interface HelpScene {
  readonly question: EstimateQuestion
  readonly rules: RuleBook
  readonly before: RouteAnswer
}
