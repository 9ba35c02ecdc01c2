import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import { useCarryOut } from '../api/approvals.ts'
import styles from '../approvals.module.css'
import { OWN_COLUMNS } from './approval-columns.tsx'

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
  const { go } = useNavigation()
  const row = rows[cursor.at]
  const mayDo = row?.state === 'approved'
  async function act(): Promise<void> {
    if (row === undefined) return
    const answer = await carryOut.run({ approvalId: row.id })
    if (answer.ok) toast({ words: approvalWords.carriedOut(approvalLine(row)) })
  }
  useKeys([{ keys: 'D', does: approvalWords.carryOut, isOn: mayDo, run: () => void act() }])
  return (
    <section className={styles.group} aria-label={approvalWords.mine}>
      <h2 className={styles.heading}>{approvalWords.mine}</h2>
      {carryOut.problem ? (
        <div className={styles.note}>
          <Banner tone="bad" {...problemOf(carryOut.problem)} />
        </div>
      ) : null}
      <ListGrid
        label={approvalWords.mine}
        columns={OWN_COLUMNS}
        rows={rows}
        idOf={({ id }) => id}
        cursor={cursor}
        isLoading={isLoading}
        onOpened={({ planId, patientId }) =>
          go(planId === null ? { to: 'patient', patientId } : { to: 'plan', planId })
        }
        empty={approvalWords.noneMine}
        autoFocus={isFirst}
        isEmbedded
      />
    </section>
  )
}
