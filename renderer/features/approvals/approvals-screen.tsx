import type { ReactNode } from 'react'
import { approvalWords } from '../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Failed } from '../../ui/failed.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { useApprovals } from './api/approvals.ts'
import styles from './approvals.module.css'
import { OwnRequests } from './parts/own-requests.tsx'
import { Queue } from './parts/queue.tsx'

/** S19: what waits for a supervisor, and what became of what one asked for. */
export function ApprovalsScreen(): ReactNode {
  const { person } = useSession()
  const approvals = useApprovals()
  const isSupervisor = hasRole(person, ['supervisor'])
  const rows = approvals.data ?? []
  const toDecide = rows.filter(({ askedById, state }) => askedById !== person.id && state === 'open')
  const mine = rows.filter(({ askedById }) => askedById === person.id).toReversed()
  return (
    <ShellPage label={approvalWords.title} bar={<RecordBar title={approvalWords.title} />}>
      {approvals.isError ? (
        <Failed {...problemOf(approvals.error.error)} onTriedAgain={() => void approvals.refetch()} />
      ) : (
        <div className={styles.page}>
          {isSupervisor ? <Queue rows={toDecide} isLoading={approvals.isPending} /> : null}
          <OwnRequests rows={mine} isLoading={approvals.isPending} isFirst={!isSupervisor} />
        </div>
      )}
    </ShellPage>
  )
}
