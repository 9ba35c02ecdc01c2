import type { ReactNode } from 'react'
import { EmergencyAlarm } from '../../features/audit/emergency-alarm.tsx'
import { LedgerAlarm } from '../../features/ledger/ledger-alarm.tsx'
import { ClockLine } from './clock-line.tsx'
import { HandedLine } from './handed-line.tsx'
import { RecoveredWords } from './recovered-words.tsx'

/** What stands above every screen while there is something to say: damage, an emergency, work that was handed over. */
export function Strips(): ReactNode {
  return (
    <>
      <LedgerAlarm />
      <EmergencyAlarm />
      <ClockLine />
      <HandedLine />
      <RecoveredWords />
    </>
  )
}
