import type { ReactNode } from 'react'
import type { Language } from '../../../shared/model/patient.ts'
import type { PatientView, ViewColumn } from '../../../shared/model/patient-view.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import { factQuestion } from '../../../shared/text/fact-questions.ts'
import type { PatientWords } from '../../../shared/text/patient-view.ts'
import { classes } from '../../ui/classes.ts'
import parts from '../../ui/parts.module.css'
import styles from './patient-page.module.css'
import { isNotKnown, isPatients, payShown } from './pay-shown.ts'

export interface PartCardsProps {
  readonly column: ViewColumn
  readonly percent: number | null
  readonly isWaiting: boolean
  readonly questions: PatientView['questions']
  readonly language: Language
  readonly words: PatientWords
}

/** What makes up the patient's amount in the row under the cursor: each part with its amount and one sentence. */
export function PartCards({ column, percent, isWaiting, questions, language, words }: PartCardsProps): ReactNode {
  const own = column.parts.filter(({ part, amount }) => amount > 0 && isPatients(part))
  return (
    <section>
      <h2 className={styles.second}>{isNotKnown(column) ? words.dependsOn : words.makesUp(payShown(column, words))}</h2>
      {isWaiting && questions.length === 0 ? <p className={styles.waiting}>{words.waiting}</p> : null}
      {questions.length > 0 ? <OpenQuestions questions={questions} language={language} words={words} /> : null}
      <ul className={styles.cards}>
        {own.map(({ part, amount }) => {
          const { name, line } = words.part(part, percent)
          return (
            <li key={part} className={styles.card}>
              <i className={classes(styles.stripe, parts[part])} aria-hidden="true" />
              <b>{shownMoney(amount)}</b> <em>{name}</em>
              <p>{line}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type OpenQuestionsProps = Pick<PartCardsProps, 'questions' | 'language' | 'words'>

/** What is still open, in plain words, with what its answer is worth. */
function OpenQuestions({ questions, language, words }: OpenQuestionsProps): ReactNode {
  return (
    <div className={styles.waiting}>
      <p className={styles.open}>{words.stillOpen}</p>
      <ul className={styles.questions}>
        {questions.map(({ factId, service, narrows }) => {
          const asked = factQuestion(factId, { service: () => service || words.oneService, language })
          return <li key={factId}>{words.openQuestion(asked, narrows === 0 ? null : narrows)}</li>
        })}
      </ul>
    </div>
  )
}
