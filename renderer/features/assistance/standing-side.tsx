import type { ReactNode } from 'react'
import type { DeterminationRow } from '../../../shared/contract/determination.ts'
import { shownPercent } from '../../../shared/money/rate.ts'
import { shownShare, standingWords, assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { paysWords } from '../../lib/assistance-of.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { classes } from '../../ui/classes.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './assistance.module.css'
import { type ShownStanding, tableWarning } from './standing-of.ts'
import type { AssistanceForm } from './use-assistance.ts'

/** What the clinic's table says to what is told so far, and what was kept before. */
export function StandingSide({ form }: { readonly form: AssistanceForm }): ReactNode {
  const { standing, draft, openEstimates, rows } = form
  const today = useToday()
  const warning = standing === null ? null : tableWarning(standing, today)
  return (
    <section className={styles.side} aria-label={standingWords.title}>
      <h2>{standingWords.title}</h2>
      {standing === null ? <p className={styles.quiet}>{words.noSchedule}</p> : null}
      {standing === null ? null : (
        <p className={styles.quiet}>
          {standingWords.table(standing.terms.guidelineYear, standing.terms.region, standing.name)}
        </p>
      )}
      {warning === null ? null : (
        <p className={styles.warning} role="status">
          {warning}
        </p>
      )}
      {standing === null ? null : <Worked shown={standing} size={draft.householdSize} />}
      {standing === null ? null : <p className={styles.quiet}>{standingWords.feeds(openEstimates)}</p>}
      {rows.length === 0 ? null : <Before rows={rows} />}
    </section>
  )
}

function Worked({ shown, size }: { readonly shown: ShownStanding; readonly size: number | null }): ReactNode {
  const { guideline, standing, told, isWhole } = shown
  if (guideline === null || size === null || standing === null)
    return shown.isAnnounced ? <p>{standingWords.wanting}</p> : null
  const { steps, at } = standing
  const own = steps[at]
  const step = isWhole
    ? own === undefined
      ? standingWords.above
      : standingWords.step(at + 1, steps.length, paysWords(own))
    : standingWords.steps(at + 1, standingWords.noStep, steps.length)
  return (
    <div role="status">
      <p className={styles.quiet}>{standingWords.guideline(guideline, size)}</p>
      <p>{words.total(told, isWhole)}</p>
      {isWhole ? <p>{standingWords.share(told, guideline, shownShare(standing.shownPercent))}</p> : null}
      <p className={styles.step}>{step}</p>
      <ol className={styles.steps} aria-label={standingWords.stepsLabel}>
        {steps.map((one, k) => (
          <li key={`${one.upTo.units}/${one.upTo.places}`} className={classes(k === at && isWhole && styles.own)}>
            {standingWords.upTo(shownPercent(one.upTo), paysWords(one))}
          </li>
        ))}
      </ol>
      {isWhole && standing.toLower !== null ? <p>{standingWords.toLower(standing.toLower, at)}</p> : null}
      {isWhole && standing.room !== null ? <p>{standingWords.room(standing.room)}</p> : null}
    </div>
  )
}

function Before({ rows }: { readonly rows: readonly DeterminationRow[] }): ReactNode {
  const today = useToday()
  return (
    <section className={styles.before} aria-label={words.before}>
      <h3>{words.before}</h3>
      <ul>
        {rows.map(({ id, savedAt, savedBy, decision, worked }) => (
          <li key={id}>
            {words.beforeLine(
              listDay(dayOfIso(savedAt), today),
              savedBy,
              words.states[decision],
              worked?.shownPercent == null ? '' : `${shownShare(worked.shownPercent)}%`,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
