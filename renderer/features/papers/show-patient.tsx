import type { ReactNode } from 'react'
import { useShowPatient } from '../../lib/show-patient.ts'
import { Button } from '../../ui/button.tsx'

/** Turns the open paper to the patient, and back; absent for papers that are about nobody. */
export function ShowPatient(): ReactNode {
  const show = useShowPatient()
  if (show === null) return null
  return (
    <Button keys="F5" onPressed={show.run}>
      {show.words}
    </Button>
  )
}
