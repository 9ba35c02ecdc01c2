import type { ReactNode } from 'react'
import { worryLines } from '../../../shared/text/screens-shell.ts'
import { useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import styles from './shell-frame.module.css'

/** Above every screen while the clock was set back behind the last entry: before anything gets a wrong date. */
export function ClockLine(): ReactNode {
  const { worries } = useSession()
  if (!worries.includes('clockBehind')) return null
  const { fact, more } = worryLines.clockBehind
  return (
    <div className={styles.strip}>
      <Banner tone="warn" fact={`${fact}.`} more={more} />
    </div>
  )
}
