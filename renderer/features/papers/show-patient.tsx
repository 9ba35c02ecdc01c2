import type { ReactNode } from 'react'
import { useShowPatient } from '../../lib/show-patient.ts'
import { Button } from '../../ui/button.tsx'
import styles from './papers-screen.module.css'

/** Turns the open paper to the patient, and back; absent for papers that are about nobody. */
export function ShowPatient(): ReactNode {
  const show = useShowPatient()
  if (show === null) return null
  return (
    <div className={styles.turn}>
      <Button keys="F5" onPressed={show.run}>
        {show.words}
      </Button>
    </div>
  )
}
