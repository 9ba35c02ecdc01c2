import type { ReactNode } from 'react'
import { EmergencyAlarm } from '../../features/audit/emergency-alarm.tsx'
import { LedgerAlarm } from '../../features/ledger/ledger-alarm.tsx'
import { ClockLine } from './clock-line.tsx'
import { MorningLine } from './morning-line.tsx'
import { SampleLine } from './sample-line.tsx'

/**
 * What stands above every screen while there is something to say: that it is a sample, damage, an emergency, a wrong clock, what waits from
 * before.
 */
export function Strips(): ReactNode {
  return (
    <>
      <SampleLine />
      <LedgerAlarm />
      <EmergencyAlarm />
      <ClockLine />
      <MorningLine />
    </>
  )
}
