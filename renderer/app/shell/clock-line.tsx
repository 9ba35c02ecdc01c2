import type { ReactNode } from 'react'
import { fullDay } from '../../../shared/text/screens-days.ts'
import { clockQuestion } from '../../../shared/text/screens-shell.ts'
import { useCurrentClock } from '../../lib/clock.ts'
import { useDo } from '../../lib/query.tsx'
import { useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './shell-frame.module.css'

/** Above every screen while the clock is behind the last entry: asked before anything gets a wrong date. */
export function ClockLine(): ReactNode {
  const { worries, looking } = useSession()
  const today = useToday()
  const clock = useCurrentClock()
  const saying = useDo('session.clockRight', ['app'])
  if (!worries.includes('clockBehind')) return null
  const action = { words: clockQuestion.right, onPressed: () => void saying.run({}) }
  return (
    <div className={styles.strip}>
      <Banner
        tone="warn"
        fact={clockQuestion.fact(`${fullDay(today)}, ${clock}`)}
        more={clockQuestion.more}
        {...(looking === null ? { action } : {})}
      />
    </div>
  )
}
