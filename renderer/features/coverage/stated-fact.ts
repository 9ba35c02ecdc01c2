import { type Fact, known, UNKNOWN } from '../../../shared/model/fact.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../lib/fact-text.ts'
import type { AnswerText } from './coverage-text.ts'
import { textOfAnswer } from './text-of-coverage.ts'

/**
 * The amount that a box states. Untouched it stays the fact it was, so that an assumption keeps its reason. Text
 * without a reading is unknown.
 */
export function moneyStated(text: string, before: Fact<Cents> | undefined): Fact<Cents> {
  if (before !== undefined && textOfMoneyFact(before) === text) return before
  return moneyFactOf(text) ?? UNKNOWN
}

/** The share that a box states; untouched it stays the fact it was. */
export function rateStated(text: string, before: Fact<Rate>): Fact<Rate> {
  return textOfRateFact(before) === text ? before : (rateFactOf(text) ?? UNKNOWN)
}

/** The yes, no or unknown that was picked; untouched it stays the fact it was. */
export function answerStated(text: AnswerText, before: Fact<boolean>): Fact<boolean> {
  if (textOfAnswer(before) === text) return before
  return text === '?' ? UNKNOWN : known(text === 'yes')
}
