import type { ReactNode } from 'react'
import { useShowPatient } from '../../../lib/show-patient.ts'
import { Button } from '../../../ui/button.tsx'

/** Turns the plan to the patient, and back; absent while it has nothing to show. */
export function ShowPatient(): ReactNode {
  const show = useShowPatient()
  if (show === null) return null
  return (
    <Button keys="F5" onPressed={show.run}>
      {show.words}
    </Button>
  )
}
