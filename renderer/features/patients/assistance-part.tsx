import type { ReactNode } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { assistanceStands as words } from '../../../shared/text/assistance.ts'
import { useAssistanceOf } from '../../lib/assistance-of.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Button } from '../../ui/button.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './notes.module.css'

/** How the person's application for help stands, until when, and what its step pays. Alt+A opens it. */
export function AssistancePart({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { go } = useNavigation()
  const stands = useAssistanceOf(patientId, useToday())
  if (stands === null) return null
  return (
    <section className={styles.notes} aria-label={words.title}>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        <Button size="small" keys="Alt A" onPressed={() => go({ to: 'assistance', patientId })}>
          {words.open}
        </Button>
      </header>
      <p>{stands.words}</p>
      {stands.pays === '' ? null : <p className={styles.none}>{words.pays(stands.pays)}</p>}
    </section>
  )
}
