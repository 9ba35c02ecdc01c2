import { type ReactNode, useState } from 'react'
import { typedDate } from '../../../shared/dates/parse-date.ts'
import { callSheetScreen as words } from '../../../shared/text/call-sheet-screen.ts'
import { clockOf } from '../../lib/clock.ts'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { CallField } from './call-field.tsx'
import { CallIds } from './call-ids.tsx'
import { answerIn, callQuestions, withAnswer } from './call-questions.ts'
import styles from './call-sheet.module.css'
import type { CoverageText } from './coverage-text.ts'
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
            <CallField
              key={`${question.label} ${'tier' in question ? question.tier : ''}`}
              question={question}
              text={answerIn(text, question)}
              plan={`${text.payerName} ${text.planName}`}
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
