import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { paperKindWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './papers-screen.module.css'

/** What a paper is, for whom, when and by whom it was issued. */
export function PaperFacts({ paper }: { readonly paper: Paper }): ReactNode {
  const { go } = useNavigation()
  const { patientId } = paper
  return (
    <div className={styles.group}>
      <dl className={styles.facts}>
        <dt>{recordHeads.kind}</dt>
        <dd>{paperKindWord(paper.kind)}</dd>
        <dt>{recordHeads.number}</dt>
        <dd className={styles.code}>{paper.number}</dd>
        <dt>{recordHeads.patient}</dt>
        <dd>{paper.patientName}</dd>
        <dt>{recordHeads.issued}</dt>
        <dd>
          {fullDay(dayOfIso(paper.issuedAt))}, {clockOfIso(paper.issuedAt)}
        </dd>
        <dt>{papersWords.issuedBy}</dt>
        <dd>{paper.issuedBy}</dd>
        <dt>{recordHeads.language}</dt>
        <dd>{paper.language.toUpperCase()}</dd>
      </dl>
      {patientId === null ? null : (
        <Button size="small" onPressed={() => go({ to: 'patient', patientId })}>
          {papersWords.openPatient}
        </Button>
      )}
    </div>
  )
}
