import type { ReactNode } from 'react'
import { headingDay } from '../../../shared/text/screens-days.ts'
import { useCurrentClock } from '../../lib/clock.ts'
import { useToday } from '../../ui/today.tsx'
import styles from './door.module.css'

export interface DoorProps {
  readonly clinicName: string
  readonly children: ReactNode
  /** The line at the foot, and the version at its right. */
  readonly foot: ReactNode
}

/** The sheet of all screens before the shell: clinic and time above, one card, one line beneath. */
export function Door({ clinicName, children, foot }: DoorProps): ReactNode {
  const today = useToday()
  const clock = useCurrentClock()
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <span className={styles.clinic}>{clinicName}</span>
        <span>
          {headingDay(today)}, {clock}
        </span>
      </header>
      <main className={styles.middle}>{children}</main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  )
}
