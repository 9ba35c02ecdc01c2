import { type ReactNode, useState } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import { useDecide } from '../api/approvals.ts'
import { QUEUE_COLUMNS } from './approval-columns.tsx'
import { LessBox } from './less-box.tsx'
import { RefuseBox } from './refuse-box.tsx'
import { RequestList } from './request-list.tsx'
import { Weighed } from './weighed.tsx'

export interface QueueProps {
  readonly rows: readonly Approval[]
  readonly isLoading: boolean
}

/** What waits for a supervisor: Y approves, N refuses with words, E allows less, Enter opens the plan. */
export function Queue({ rows, isLoading }: QueueProps): ReactNode {
  const cursor = useListCursor(rows.length)
  const [refusing, setRefusing] = useState<Approval | null>(null)
  const [lessening, setLessening] = useState<Approval | null>(null)
  const decide = useDecide()
  const toast = useToast()
  const row = rows[cursor.at]
  async function approve(): Promise<void> {
    if (row === undefined) return
    const answer = await decide.run({ approvalId: row.id, verdict: 'approved', words: '' })
    if (answer.ok) toast({ words: approvalWords.approved })
  }
  useKeys([
    { keys: 'Y', does: approvalWords.approve, isOn: row !== undefined, run: () => void approve() },
    { keys: 'N', does: approvalWords.refuse, isOn: row !== undefined, run: () => setRefusing(row ?? null) },
    { keys: 'E', does: approvalWords.less, isOn: row?.mayBeLess === true, run: () => setLessening(row ?? null) },
  ])
  return (
    <RequestList
      title={approvalWords.toDecide}
      empty={approvalWords.none}
      rows={rows}
      columns={QUEUE_COLUMNS}
      cursor={cursor}
      isLoading={isLoading}
      problem={decide.problem}
      isFirst
      beside={
        row ? (
          <Weighed
            row={row}
            isBusy={decide.isBusy}
            onApproved={() => void approve()}
            onRefused={() => setRefusing(row)}
            onLess={() => setLessening(row)}
          />
        ) : null
      }
    >
      {lessening ? <LessBox approval={lessening} onClosed={() => setLessening(null)} /> : null}
      {refusing ? <RefuseBox approval={refusing} onClosed={() => setRefusing(null)} /> : null}
    </RequestList>
  )
}
