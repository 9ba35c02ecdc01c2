import { type ReactNode, useState } from 'react'
import { DESK } from '../../../../shared/contract/call.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan, Receipt } from '../../../../shared/model/plan.ts'
import { happeningWords, planWords } from '../../../../shared/text/plan-record.ts'
import { whyWords } from '../../../../shared/text/plan-why.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { classes } from '../../../ui/classes.ts'
import { type Happening, happeningsOf } from '../state/happenings.ts'
import { whyOfReceipt } from '../state/receipt-why.ts'
import styles from './plan.module.css'

export interface HappeningsListProps {
  readonly plan: Plan
  readonly papers: readonly Paper[]
  readonly today: PlainDate
  readonly onReverse: (receipt: Receipt) => void
}

/** What happened on the plan, newest first. Nothing is deleted: reversed lines stay, struck. */
export function HappeningsList({ plan, papers, today, onReverse }: HappeningsListProps): ReactNode {
  const { person } = useSession()
  const mayReverse = hasRole(person, DESK)
  return (
    <section className={styles.happenings}>
      <h2 className={styles.title}>{planWords.happenings}</h2>
      <ul>
        {happeningsOf(plan).map((happening) => (
          <Line
            key={happening.id}
            plan={plan}
            happening={happening}
            paper={papers.find((paper) => paper.number === happening.receipt?.number) ?? null}
            today={today}
            onReverse={mayReverse ? onReverse : null}
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  readonly plan: Plan
  readonly happening: Happening
  readonly paper: Paper | null
  readonly today: PlainDate
  readonly onReverse: ((receipt: Receipt) => void) | null
}

function Line({ plan, happening, paper, today, onReverse }: LineProps): ReactNode {
  const { go } = useNavigation()
  const { on, words, more, receipt, isReversed } = happening
  const [isTold, setTold] = useState(false)
  return (
    <li className={classes(styles.event, isReversed && styles.reversed)}>
      <span className={styles.day}>{listDay(on, today)}</span>
      <span className={styles.words}>{words}</span>
      <span className={styles.links}>
        {paper ? (
          <button
            type="button"
            className={styles.link}
            aria-label={`${happeningWords.open} ${paper.number}`}
            onClick={() => go({ to: 'papers', documentId: paper.id })}
          >
            {happeningWords.open}
          </button>
        ) : null}
        {receipt && !isReversed ? (
          <button
            type="button"
            className={styles.link}
            aria-expanded={isTold}
            aria-label={`${whyWords.why} ${receipt.number}`}
            onClick={() => setTold(!isTold)}
          >
            {isTold ? whyWords.hide : whyWords.why}
          </button>
        ) : null}
        {receipt && !isReversed && onReverse ? (
          <button
            type="button"
            className={styles.link}
            aria-label={`${happeningWords.reverse} ${receipt.number}`}
            onClick={() => onReverse(receipt)}
          >
            {happeningWords.reverse}
          </button>
        ) : null}
      </span>
      {more ? <span className={styles.more}>{more}</span> : null}
      {isTold && receipt ? (
        <span className={styles.more}>
          {whyOfReceipt(plan, receipt).map((line) => (
            <span key={line} className={styles.whyLine}>
              {line}
            </span>
          ))}
        </span>
      ) : null}
    </li>
  )
}
