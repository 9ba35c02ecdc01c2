import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import { useCarryOut } from '../api/approvals.ts'
import { OWN_COLUMNS } from './approval-columns.tsx'
import { RequestList } from './request-list.tsx'

export interface OwnRequestsProps {
  readonly rows: readonly Approval[]
  readonly isLoading: boolean
  readonly isFirst: boolean
}

/** What the person asked for and what became of it; D does what was approved, Enter opens the plan. */
export function OwnRequests({ rows, isLoading, isFirst }: OwnRequestsProps): ReactNode {
  const cursor = useListCursor(rows.length)
  const carryOut = useCarryOut()
  const toast = useToast()
  const row = rows[cursor.at]
  const mayDo = row?.state === 'approved'
  async function act(): Promise<void> {
    if (row === undefined) return
    const answer = await carryOut.run({ approvalId: row.id })
    if (answer.ok) toast({ words: approvalWords.carriedOut(approvalLine(row)) })
  }
  useKeys([{ keys: 'D', does: approvalWords.carryOut, isOn: mayDo, run: () => void act() }])
  return (
    <RequestList
      title={approvalWords.mine}
      empty={approvalWords.noneMine}
      rows={rows}
      columns={OWN_COLUMNS}
      cursor={cursor}
      isLoading={isLoading}
      isFirst={isFirst}
      problem={carryOut.problem}
    />
  )
}
