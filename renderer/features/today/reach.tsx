import type { ReactNode } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { AlsoTold } from './also-told.tsx'
import styles from './side.module.css'

/** How to reach the person. */
export function Reach({ row }: { readonly row: WorkRow }): ReactNode {
  return (
    <section className={styles.part} aria-label={todayWords.reach}>
      <h3>{todayWords.reach}</h3>
      <dl className={styles.facts}>
        <dt>{row.isConfidentialPhone ? todayWords.confidentialPhone : todayWords.phone}</dt>
        <dd>{row.phone || todayWords.noPhone}</dd>
        <dt>{todayWords.language}</dt>
        <dd>{row.language === null ? '' : todayWords.languages[row.language]}</dd>
      </dl>
      {row.patientId === null ? null : <AlsoTold patientId={row.patientId} />}
    </section>
  )
}
