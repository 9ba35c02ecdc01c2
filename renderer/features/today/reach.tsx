import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { alsoTold } from '../../../shared/text/related-people.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { useRelatedPeople } from '../../lib/related-people.ts'
import { useToday } from '../../ui/today.tsx'
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

/** Who else may be told today; nothing where nobody may. */
function AlsoTold({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const today = useToday()
  const line = alsoTold(useRelatedPeople(patientId).data?.people ?? [], today)
  return line === null ? null : <p className={styles.told}>{line}</p>
}
