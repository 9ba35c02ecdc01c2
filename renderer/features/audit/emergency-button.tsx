import { type ReactNode, useState } from 'react'
import { ADMINISTRATION, LOOKING } from '../../../shared/contract/call.ts'
import { emergencyWords } from '../../../shared/text/screens-audit.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmergencyBeginBox } from './emergency-begin-box.tsx'

/** For an administrator who may not look at patients: the way to do so in an emergency. */
export function EmergencyButton(): ReactNode {
  const { person } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (!hasRole(person, ADMINISTRATION) || hasRole(person, LOOKING)) return null
  return (
    <>
      <Button onPressed={() => setOpen(true)}>{emergencyWords.action}</Button>
      {isOpen ? <EmergencyBeginBox onClosed={() => setOpen(false)} /> : null}
    </>
  )
}
