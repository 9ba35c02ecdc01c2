import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { useContactWish } from '../../lib/contact-wish.ts'
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
        {row.patientId === null ? null : <BestTime patientId={row.patientId} />}
        <dt>{todayWords.language}</dt>
        <dd>{row.language === null ? '' : todayWords.languages[row.language]}</dd>
      </dl>
      {row.patientId === null ? null : <AlsoTold patientId={row.patientId} />}
    </section>
  )
}

/** When calls reach the person best; nothing where nobody said. */
function BestTime({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const bestTime = useContactWish(patientId).data?.bestTime ?? ''
  if (bestTime === '') return null
  return (
    <>
      <dt>{todayWords.bestTime}</dt>
      <dd>{bestTime}</dd>
    </>
  )
}
