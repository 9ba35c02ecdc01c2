import type { EstimateQuestion } from '../../model/estimate.ts'
import type { RuleBook } from '../../rules/rule-book.ts'
import type { EstimateAnswer } from './answer.ts'
import { routeAnswers } from './route-answer.ts'
import { onOwnDay } from './visit-days.ts'

/**
 * Changes whenever an answer to the same question may change; every issued estimate keeps the one that made it. 2: several
 * payers with limits, deductibles and reserves of a year, prices of modifiers, and help by a schedule of a named year. 3: one
 * copay for all lines of a visit, its day named or not, wider ranges out of network, and a membership's total after help.
 */
export const ENGINE_VERSION = '3'

/**
 * What each way of paying costs the patient, service by service, and why.
 *
 * Takes the facts, the days and the rules in force; the same question and rules give the same answer for ever. A fact
 * that nobody has told leaves its figures missing and its totals a range; it never counts as nothing.
 * Source: coverage specification, sections 3 to 8.
 */
export function estimate(question: EstimateQuestion, rules: RuleBook): EstimateAnswer {
  return {
    engineVersion: ENGINE_VERSION,
    asOf: question.asOf,
    routes: routeAnswers(onOwnDay(question), rules),
  }
}
