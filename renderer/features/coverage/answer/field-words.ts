import type { AnswerField, CandidateValue } from '../../../../shared/interop/x12/benefit-candidates.ts'
import { known } from '../../../../shared/model/fact.ts'
import { cents } from '../../../../shared/money/cents.ts'
import {
  answerCount,
  answerCoverageField,
  answerKindField,
  answerPer,
  answerPlain,
  answerStatus,
  answerWords,
  answerYearlyField,
} from '../../../../shared/text/screens-answer.ts'
import { planTypeWord, relationWord, tierWord } from '../../../../shared/text/screens-coverage.ts'
import { fullDay, monthName } from '../../../../shared/text/screens-days.ts'
import { textOfMoneyFact, textOfRateFact } from '../../../lib/fact-text.ts'
import { isBlank } from './answer-value.ts'

/** The field as the editor calls it. */
export function fieldName(field: AnswerField): string {
  switch (field.of) {
    case 'coverage':
      return answerCoverageField(field.name)
    case 'yearly':
      return answerYearlyField(field.scope, field.name, field.part, field.tier)
    case 'kind':
      return answerKindField(field.category, field.name, field.tier)
  }
}

/** What stands in the form, in words; `?` where nobody has told it. */
export function onFileWords(field: AnswerField, text: string): string {
  if (isBlank(text)) return answerWords.notTold
  if (field.of !== 'coverage') return text
  if (field.name === 'relation') return relationWord(text)
  if (field.name === 'type') return planTypeWord(text)
  if (field.name === 'clinicTier') return tierWord(text)
  return field.name === 'planYearStartMonth' && Number(text) > 0 ? monthName(Number(text)) : text
}

/** A value of the answer, in words. */
export function valueWords(value: CandidateValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'day':
      return fullDay(value.day)
    case 'month':
      return monthName(value.month)
    case 'money':
      return textOfMoneyFact(known(value.amount))
    case 'copay':
      return `${textOfMoneyFact(known(value.amount))} ${answerPer(value.per)}`
    case 'share':
      return textOfRateFact(known(value.rate))
    case 'count':
      return countWords(value)
    case 'relation':
      return relationWord(value.relation)
    case 'planType':
      return planTypeWord(value.type)
    case 'tier':
      return tierWord(value.tier)
    case 'status':
      return answerStatus(value.status)
    case 'yes':
    case 'no':
    case 'none':
    case 'unknown':
      return answerPlain[value.kind]
  }
}

/** A limit in dollars is an amount, others are counts. */
function countWords({ count, unit, per }: Extract<CandidateValue, { kind: 'count' }>): string {
  if (unit !== 'dollars') return answerCount(String(count), unit, per)
  return answerCount(textOfMoneyFact(known(cents(count))), '', per)
    .replace(/\s+/g, ' ')
    .trim()
}
