import type { ReactNode } from 'react'
import styles from './patient-page.module.css'

/** What stands on the patient's side when nobody's amounts do: the clinic's name. */
export function ClinicPage({ clinicName }: { readonly clinicName: string }): ReactNode {
  return (
    <main className={styles.clinic}>
      <h1>{clinicName}</h1>
    </main>
  )
}
