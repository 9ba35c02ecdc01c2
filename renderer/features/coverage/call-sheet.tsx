import { type ReactNode, useState } from 'react'
import { typedDate } from '../../../shared/dates/parse-date.ts'
import { callSheetScreen as words } from '../../../shared/text/call-sheet-screen.ts'
import { kindWords } from '../../../shared/text/screens-coverage.ts'
import { clockOf } from '../../lib/clock.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { Form } from '../../ui/form.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { CallIds } from './call-ids.tsx'
import { answerIn, type CallQuestion, callQuestions, withAnswer } from './call-questions.ts'
import styles from './call-sheet.module.css'
import { answerSchema, type CoverageText } from './coverage-text.ts'
import type { CoverageForm } from './use-coverage-form.ts'

export interface CallSheetProps {
  readonly form: CoverageForm
  /** The kinds of care of the open estimate; empty asks for all of the plan. */
  readonly categories: readonly string[]
  readonly onClosed: () => void
}

/**
 * S6: what is read aloud to the plan, large, and what is still to be asked. An answer goes into the coverage at once,
 * and makes this call its source. What was asked when the sheet opened stays in its place while it is answered.
 */
export function CallSheet({ form, categories, onClosed }: CallSheetProps): ReactNode {
  const { text, onChanged } = form
  const today = useToday()
  const [questions] = useState(() => callQuestions(text, categories))
  const [began] = useState(() => words.began(clockOf(new Date())))
  const told = (part: Partial<CoverageText>) => {
    const reference = text.means === 'payerCall' && text.reference !== '' ? text.reference : began
    onChanged({ means: 'payerCall', asOf: typedDate(today), reference, ...part })
  }
  return (
    <SideSheet title={words.title} onClosed={onClosed}>
      <CallIds form={form} />
      <Form label={words.title} does={words.done} onFinished={onClosed}>
        <section className={styles.questions} aria-label={words.questions}>
          <h3>{words.questions}</h3>
          <p className={styles.hint}>{questions.length === 0 ? words.nothing : words.hint}</p>
          {questions.map((question, at) => (
            <Question
              key={`${question.label} ${'tier' in question ? question.tier : ''}`}
              question={question}
              text={answerIn(text, question)}
              autoFocus={at === 0}
              onTyped={(typed) => told(withAnswer(text, question, typed))}
            />
          ))}
        </section>
        <section className={styles.questions} aria-label={words.talk}>
          <h3>{words.talk}</h3>
          <TextField
            label={words.reference}
            hint={words.referenceHint}
            text={text.reference}
            placeholder={began}
            onTyped={(reference) => told({ reference })}
            longest={80}
          />
        </section>
      </Form>
    </SideSheet>
  )
}

interface QuestionProps {
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
function Question({ question, text, autoFocus, onTyped }: QuestionProps): ReactNode {
  const field = { label: question.label, text, onTyped, autoFocus }
  const fact = { mayBeUnknown: true, mayNotApply: true, isMeaningHidden: text === '?' }
  if (question.of === 'since') return <DateField {...field} box="any" />
  if (question.field === 'share') return <PercentField {...field} {...fact} showsHalves />
  if (question.field !== 'authorization') return <MoneyField {...field} {...fact} />
  const value = answerSchema.safeParse(text).data ?? '?'
  return <AnswerField label={question.label} choices={ANSWERS} value={value} onPicked={onTyped} />
}
