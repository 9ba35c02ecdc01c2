import type { ReactNode } from 'react'
import { kindWords } from '../../../shared/text/screens-coverage.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import type { CallQuestion } from './call-questions.ts'
import { answerSchema } from './coverage-text.ts'

export interface CallFieldProps {
  readonly question: CallQuestion
  readonly text: string
  readonly autoFocus: boolean
  readonly onTyped: (typed: string) => void
}

const ANSWERS = [
  { value: 'yes', label: kindWords.yes },
  { value: 'no', label: kindWords.no },
  { value: '?', label: kindWords.unknown },
] as const

/** The field that fits a question: a day, an amount, a share, or yes and no. */
export function CallField({ question, text, autoFocus, onTyped }: CallFieldProps): ReactNode {
  const field = { label: question.label, text, onTyped, autoFocus }
  const fact = { mayBeUnknown: true, mayNotApply: true, isMeaningHidden: text === '?' }
  if (question.of === 'since') return <DateField {...field} box="any" />
  if (question.field === 'share') return <PercentField {...field} {...fact} showsHalves />
  if (question.field !== 'authorization') return <MoneyField {...field} {...fact} />
  const value = answerSchema.safeParse(text).data ?? '?'
  return <AnswerField label={question.label} choices={ANSWERS} value={value} onPicked={onTyped} />
}
