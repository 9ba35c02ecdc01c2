import { type ReactNode, useState } from 'react'
import { auditWords } from '../../../shared/text/screens-audit.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useToday } from '../../ui/today.tsx'
import { useReviewStanding } from './api/audit.ts'
import styles from './audit.module.css'
import { EmergencyBox } from './parts/review-boxes.tsx'

/** The strip above every supervisor's screen while an emergency access waits for its review. */
export function EmergencyAlarm(): ReactNode {
  const isSupervisor = hasRole(useSession().person, ['supervisor'])
  const standing = useReviewStanding(isSupervisor)
  const [isOpen, setOpen] = useState(false)
  const today = useToday()
  const [first] = standing.data?.emergencies ?? []
  if (first === undefined) return null
  return (
    <div className={styles.alarm}>
      <Banner
        tone="warn"
        fact={auditWords.emergency(first.personName, listDay(dayOfIso(first.beganAt), today))}
        more={first.isOwn ? auditWords.emergencyOwn : first.reason}
        action={first.isOwn ? undefined : { words: auditWords.emergencyReview, onPressed: () => setOpen(true) }}
      />
      {isOpen ? <EmergencyBox emergency={first} onClosed={() => setOpen(false)} /> : null}
    </div>
  )
}
