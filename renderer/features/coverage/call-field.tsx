import type { ReactNode } from 'react'
import { kindWords } from '../../../shared/text/screens-coverage.ts'
import { useSharePair } from '../../lib/use-share-pair.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import type { CallQuestion } from './call-questions.ts'
import { answerSchema } from './coverage-text.ts'

export interface CallFieldProps {
  readonly question: CallQuestion
  readonly text: string
  /** The insurer's plan by name, for how its pairs such as 80/20 are read. */
  readonly plan: string
  readonly autoFocus: boolean
  readonly onTyped: (typed: string) => void
}

const ANSWERS = [
  { value: 'yes', label: kindWords.yes },
  { value: 'no', label: kindWords.no },
  { value: '?', label: kindWords.unknown },
] as const

/** The field that fits a question: a day, an amount, a share, or yes and no. */
export function CallField({ question, text, plan, autoFocus, onTyped }: CallFieldProps): ReactNode {
  const onShare = useSharePair(plan, onTyped)
  const field = { label: question.label, text, onTyped, autoFocus }
  const fact = { mayBeUnknown: true, mayNotApply: true, isMeaningHidden: text === '?' }
  if (question.of === 'since') return <DateField {...field} box="any" />
  if (question.field === 'share') return <PercentField {...field} {...fact} onTyped={onShare} showsHalves />
  if (question.field !== 'authorization') return <MoneyField {...field} {...fact} />
  const value = answerSchema.safeParse(text).data ?? '?'
  return <AnswerField label={question.label} choices={ANSWERS} value={value} onPicked={onTyped} />
}
