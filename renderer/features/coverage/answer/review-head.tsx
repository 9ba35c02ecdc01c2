import type { ReactNode } from 'react'
import { answerFinding } from '../../../../shared/text/answer-findings.ts'
import { rejectionWords } from '../../../../shared/text/answer-words.ts'
import { answerStatus, answerWords as words } from '../../../../shared/text/screens-answer.ts'
import { Banner } from '../../../ui/banner.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import styles from './answer.module.css'
import { answeredName } from './answer-person.ts'
import { openDecisions } from './review-rows.ts'
import type { ReadAnswer } from './use-answer-file.ts'
import type { Review } from './use-review.ts'

const TONES = { active: 'ok', inactive: 'bad', unknown: 'warn' } as const

/** Whose answer it is, of which day, whether it is in force, what became of its lines, and what it leaves open. */
export function ReviewHead({ read, review }: { readonly read: ReadAnswer; readonly review: Review }): ReactNode {
  const { person, rows, choices } = review
  const { counts, people, rejections } = read.file
  const findings = findingsOf(read, review)
  const asOf = person?.head.asOf ?? read.file.answers[0]?.asOf ?? null
  return (
    <div className={styles.head}>
      {review.difference === null ? null : (
        <Banner tone="bad" {...review.difference} action={{ words: words.itIsThem, onPressed: review.confirm }} />
      )}
      <p className={styles.line}>
        {person === null ? null : (
          <StatePill tone={TONES[person.status.is]}>{answerStatus(person.status.is)}</StatePill>
        )}
        <span>{words.asOf(asOf)}</span>
        {person === null || people.length > 1 ? null : <b>{answeredName(person)}</b>}
        {review.isSame ? (
          <StatePill tone="ok" isChecked>
            {words.same}
          </StatePill>
        ) : null}
        <span>
          {words.counts(
            counts.mapped,
            openDecisions(rows, choices).length,
            findings.length,
            counts.kept + counts.unknown + counts.rejected,
          )}
        </span>
      </p>
      {people.length > 1 ? (
        <PickField
          label={words.who}
          choices={people.map((one) => ({ value: one.key, label: answeredName(one) }))}
          value={person?.key ?? ''}
          onPicked={(key) => {
            const picked = people.find((one) => one.key === key)
            if (picked !== undefined) review.pick(picked)
          }}
        />
      ) : null}
      {rejections.map((refused) => {
        const { says, does, again } = rejectionWords(refused)
        const key = `${refused.position.segment} ${refused.code}`
        return <CheckLine key={key} strength="check" fact={says} consequence={`${does} ${again}`.trim()} />
      })}
      {findings.length === 0 ? null : (
        <details className={styles.findings}>
          <summary>{`${words.about}: ${findings.length}`}</summary>
          {findings.map(({ code, position, severity }) => {
            const { says, does } = answerFinding(code)
            const strength = severity === 'note' ? 'note' : 'check'
            const consequence = `${does} ${words.line(position.line)}.`
            return <CheckLine key={`${code} ${position.segment}`} {...{ strength, consequence }} fact={says} />
          })}
        </details>
      )}
    </div>
  )
}

/** What the file says about itself and this person, and what only the lines together leave open; each once. */
function findingsOf({ file }: ReadAnswer, { person, findings }: Review) {
  const own = file.findings.filter((one) => one.person === null || one.person === person?.key)
  const all = [...own, ...findings].filter(({ code }) => code !== 'X271-REJECTED')
  return [...new Map(all.map((one) => [`${one.code} ${one.position.segment}`, one])).values()]
}
