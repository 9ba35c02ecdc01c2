import type { ReactNode } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { autopayWords, consentLine, drawnFrom, drawnWhen, resultWords } from '../../../../shared/text/autopay.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useAutopay } from '../api/autopay.ts'
import styles from './plan-side.module.css'

/** So many results are shown; all of them stay stored. */
const RESULTS_SHOWN = 3

/** How a plan is paid automatically, who agreed to it, the next draw, and what came back of the last ones. */
export function AutopayPanel({ plan }: { readonly plan: Plan }): ReactNode {
  const today = useToday()
  const { data } = useAutopay(plan.id)
  if (!data) return null
  const { now, next, daysAfterDue, results } = data
  const choice = now?.choice ?? null
  return (
    <section className={styles.panel} aria-label={autopayWords.title}>
      <h2 className={styles.title}>{autopayWords.title}</h2>
      <ul className={styles.facts}>
        {now === null ? <li>{autopayWords.never}</li> : null}
        {now !== null && choice === null ? (
          <li>{[autopayWords.stoppedBy(now.by), now.reason].filter((part) => part !== '').join(' ')}</li>
        ) : null}
        {choice === null ? null : (
          <>
            <li>{`${drawnFrom(choice)}, ${drawnWhen(choice.day)}.`}</li>
            <li>{consentLine(choice.consent)}</li>
            <li>{next === null ? autopayWords.noNext : autopayWords.next(next.on, next.amount)}</li>
          </>
        )}
        {results.slice(0, RESULTS_SHOWN).map((result) => (
          <li key={`${result.on} ${result.recordedAt}`}>{`${listDay(result.on, today)}: ${resultWords(result)}`}</li>
        ))}
      </ul>
      {daysAfterDue > 0 ? (
        <CheckLine strength="check" fact={autopayWords.late} consequence={autopayWords.lateNext(daysAfterDue)} />
      ) : null}
    </section>
  )
}
