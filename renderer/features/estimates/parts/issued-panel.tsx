import type { ReactNode } from 'react'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { clockWords } from '../../../../shared/text/estimate-clock.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { outcomeWords } from '../../../../shared/text/screens-outcome.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { useBoxedPapers } from '../../../lib/boxed-papers.ts'
import { clockOfIso, dayOfIso } from '../../../lib/clock.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToday } from '../../../ui/today.tsx'
import { billOf } from '../state/bill-lines.ts'
import { clockOf } from '../state/good-faith-clock.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './checks.module.css'

export interface IssuedPanelProps {
  readonly work: Workspace
}

/** What stands in place of the checks on an issued estimate: when it was given, and its papers. */
export function IssuedPanel({ work }: IssuedPanelProps): ReactNode {
  const { go } = useNavigation()
  const today = useToday()
  const { record, draft, columns } = work
  const onOutcome = () => go({ to: 'estimate', estimateId: record.row.id, part: 'outcome' })
  const boxed = useBoxedPapers(record.papers)
  const changedBy = clockOf(draft)?.changedBy ?? null
  const chosen = columns.find((column) => column.route.id === draft.chosenRouteId)
  return (
    <section aria-labelledby="issued-title" className={styles.panel}>
      <div className={styles.title}>
        <h2 id="issued-title">{barWords.given}</h2>
        {record.issuedAt ? (
          <small>{`${listDay(dayOfIso(record.issuedAt), today)}, ${clockOfIso(record.issuedAt)}`}</small>
        ) : null}
      </div>
      {chosen ? (
        <CheckLine strength="fine" fact={barWords.chosen(chosen.letter, chosen.route.name, draft.choiceReason)} />
      ) : null}
      {changedBy === null ? null : <CheckLine strength="note" fact={clockWords.changed(changedBy)} />}
      {record.papers.map((paper) => (
        <CheckLine
          key={paper.id}
          strength="fine"
          fact={barWords.paper(paperKindWord(paper.kind), paper.number, paper.language.toUpperCase())}
          action={{
            words: barWords.openPaper(paper.number),
            onPressed: () => go({ to: 'papers', documentId: paper.id }),
          }}
        />
      ))}
      {boxed.map(({ key, ...line }) => (
        <CheckLine key={key} strength="check" {...line} />
      ))}
      <CheckLine {...billOf(record.providers, today)} action={{ words: outcomeWords.open, onPressed: onOutcome }} />
    </section>
  )
}
