import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { alsoTold } from '../../../shared/text/related-people.ts'
import { useRelatedPeople } from '../../lib/related-people.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './side.module.css'

/** Who else may be told today; nothing where nobody may. */
export function AlsoTold({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const today = useToday()
  const line = alsoTold(useRelatedPeople(patientId).data?.people ?? [], today)
  return line === null ? null : <p className={styles.told}>{line}</p>
}

/** Who is called, and who else may be told. */
export function Called({
  name,
  patientId,
}: {
  readonly name: string
  readonly patientId: PatientId | null
}): ReactNode {
  return (
    <>
      <p className={styles.who}>{name}</p>
      {patientId === null ? null : <AlsoTold patientId={patientId} />}
    </>
  )
}
