import { type ReactNode, useState } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import { useDecide } from '../api/approvals.ts'
import styles from '../approvals.module.css'
import { QUEUE_COLUMNS } from './approval-columns.tsx'
import { RefuseBox } from './refuse-box.tsx'

export interface QueueProps {
  readonly rows: readonly Approval[]
  readonly isLoading: boolean
}

/** What waits for a supervisor: Y approves, N refuses with words, Enter opens the plan. */
export function Queue({ rows, isLoading }: QueueProps): ReactNode {
  const cursor = useListCursor(rows.length)
  const [refusing, setRefusing] = useState<Approval | null>(null)
  const decide = useDecide()
  const toast = useToast()
  const { go } = useNavigation()
  const row = rows[cursor.at]
  async function approve(): Promise<void> {
    if (row === undefined) return
    const answer = await decide.run({ approvalId: row.id, verdict: 'approved', words: '' })
    if (answer.ok) toast({ words: approvalWords.approved })
  }
  useKeys([
    { keys: 'Y', does: approvalWords.approve, isOn: row !== undefined, run: () => void approve() },
    { keys: 'N', does: approvalWords.refuse, isOn: row !== undefined, run: () => setRefusing(row ?? null) },
  ])
  return (
    <section className={styles.group} aria-label={approvalWords.toDecide}>
      <h2 className={styles.heading}>{approvalWords.toDecide}</h2>
      {decide.problem ? (
        <div className={styles.note}>
          <Banner tone="bad" {...problemOf(decide.problem)} />
        </div>
      ) : null}
      <ListGrid
        label={approvalWords.toDecide}
        columns={QUEUE_COLUMNS}
        rows={rows}
        idOf={({ id }) => id}
        cursor={cursor}
        isLoading={isLoading}
        onOpened={({ planId, patientId }) =>
          go(planId === null ? { to: 'patient', patientId } : { to: 'plan', planId })
        }
        empty={approvalWords.none}
        autoFocus
        isEmbedded
      />
      {refusing ? <RefuseBox approval={refusing} onClosed={() => setRefusing(null)} /> : null}
    </section>
  )
}
