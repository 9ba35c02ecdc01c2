import { type ReactNode, useState } from 'react'
import type { ManyLooks } from '../../../shared/contract/audit.ts'
import { auditWords } from '../../../shared/text/screens-audit.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useToday } from '../../ui/today.tsx'
import { useReviewStanding } from './api/audit.ts'
import styles from './audit.module.css'
import { EmergencyBox } from './parts/review-boxes.tsx'

/** The strip above every supervisor's screen while an emergency access or the reading of many patients waits, or the weekly look is overdue. */
export function EmergencyAlarm(): ReactNode {
  const isSupervisor = hasRole(useSession().person, ['supervisor'])
  const standing = useReviewStanding(isSupervisor)
  const [isOpen, setOpen] = useState(false)
  const today = useToday()
  const [first] = standing.data?.emergencies ?? []
  const [looks] = standing.data?.manyLooks ?? []
  if (first === undefined && looks !== undefined) return <ManyLooksAlarm looks={looks} />
  if (first === undefined) return standing.data?.isOverdue === true ? <OverdueAlarm /> : null
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

/** Somebody read more patients than the work at a desk asks for: the trail says which. */
function ManyLooksAlarm({ looks }: { readonly looks: ManyLooks }): ReactNode {
  const { go } = useNavigation()
  const today = useToday()
  const { personName, patients, from, to } = looks
  return (
    <div className={styles.alarm}>
      <Banner
        tone="warn"
        fact={auditWords.manyLooks(personName, patients)}
        more={auditWords.manyLooksWhen(listDay(dayOfIso(from), today), clockOfIso(from), clockOfIso(to))}
        action={{ words: auditWords.manyLooksOpen, onPressed: () => go({ to: 'audit' }) }}
      />
    </div>
  )
}

/** Nobody looked at the trail for more than a week. */
function OverdueAlarm(): ReactNode {
  const { go } = useNavigation()
  return (
    <div className={styles.alarm}>
      <Banner
        tone="warn"
        fact={auditWords.overdue}
        more={auditWords.overdueMore}
        action={{ words: auditWords.manyLooksOpen, onPressed: () => go({ to: 'audit' }) }}
      />
    </div>
  )
}
