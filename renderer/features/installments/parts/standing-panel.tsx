import type { ReactNode } from 'react'
import type { PlanHistory } from '../../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { pauseWords, standingWords } from '../../../../shared/text/hand-off.ts'
import { standingText } from '../../../../shared/text/plan-deeds.ts'
import { disputeDuty, disputeSentence } from '../../../../shared/text/plan-dispute.ts'
import { fullDay, listDay } from '../../../../shared/text/screens-days.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import styles from './plan-side.module.css'

export interface StandingPanelProps {
  readonly history: PlanHistory
  readonly today: PlainDate
}

const TONES = {
  active: 'ok',
  late: 'bad',
  defaultNotice: 'bad',
  accelerated: 'bad',
  paidOff: 'ok',
  paused: 'warn',
} as const

/** How the plan stands by date and why. */
export function StandingPanel({ history, today }: StandingPanelProps): ReactNode {
  const { standing, noticeSentOn, pauses, overPlanned, dispute, forgiven } = history
  const running = pauses.filter(({ from, to }) => from <= today && (to === null || to >= today))
  return (
    <section className={styles.panel} aria-label={standingText.title}>
      <h2 className={styles.title}>
        {standingText.title}{' '}
        {standing.state === 'active' ? null : (
          <StatePill tone={TONES[standing.state]}>{standingWords[standing.state].en}</StatePill>
        )}
      </h2>
      {overPlanned === null ? null : (
        <CheckLine
          strength="check"
          fact={standingText.overPlanned(overPlanned)}
          consequence={standingText.overPlannedNext}
        />
      )}
      {dispute === null ? null : (
        <CheckLine strength="check" fact={disputeSentence(dispute, 'en')} consequence={disputeDuty('en')} />
      )}
      {forgiven === null ? null : (
        <CheckLine
          strength="check"
          fact={standingText.forgiven(forgiven.made)}
          consequence={standingText.forgivenNext}
        />
      )}
      <ul className={styles.facts}>
        {standing.state === 'active' ? <li>{standingText.nothingLate}</li> : null}
        {standing.late.length > 0 ? <li>{lateLine(standing)}</li> : null}
        {standing.noticeOn ? <li>{standingText.inDefault(listDay(standing.noticeOn, today))}</li> : null}
        {standing.noticeOn ? (
          <li>{noticeSentOn ? standingText.noticeSent(listDay(noticeSentOn, today)) : standingText.noNotice}</li>
        ) : null}
        {standing.cureBy ? <li>{cureLine(standing.amountToCure, standing.cureBy, { noticeSentOn, today })}</li> : null}
        {running.map(({ from, to, reason }) => (
          <li key={from}>
            {standingText.paused(pauseWords[reason].en, to === null ? null : listDay(to, today))},{' '}
            {standingText.since(listDay(from, today))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What cures a default and until when; the time for it begins with the notice, and may be over. */
function cureLine(
  amount: Cents,
  by: PlainDate,
  { noticeSentOn, today }: Pick<PlanHistory, 'noticeSentOn'> & { readonly today: PlainDate },
): string {
  if (noticeSentOn === null) return standingText.curedWithin(amount)
  return by < today ? standingText.notCured(amount, fullDay(by)) : standingText.cureBy(amount, fullDay(by))
}

/** While the clock stands still nothing is late; what was missed before stays open. */
function lateLine({ state, late }: PlanHistory['standing']): string {
  return state === 'paused' ? standingText.openBefore(late) : standingText.late(late)
}
