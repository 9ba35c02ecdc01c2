import { type ReactNode, useState } from 'react'
import { leftLongWords } from '../../../../shared/text/estimate-screen.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { isOldDraft } from '../../../lib/old-drafts.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useConfirmDraft } from '../api/confirm-draft.ts'
import { changedColumns } from '../state/changed-coverage.ts'
import type { Workspace } from '../state/use-workspace.ts'

/**
 * An estimate that was left alone for over 14 days asks once whether what was entered still holds: deductibles move
 * without anybody telling. Changing it, or saying so, answers. Source: user journeys, J11.
 */
export function LeftLong({ work }: { readonly work: Workspace }): ReactNode {
  const today = useToday()
  const [row] = useState(work.record.row)
  const [isAnswered, setAnswered] = useState(false)
  const [opened] = useState(work.draft)
  const confirm = useConfirmDraft()
  const isAsked = work.mayEdit && !work.isRevision && !isAnswered && isOldDraft(row, today) && work.draft === opened
  if (!isAsked || changedColumns(work.draft, work.coverages).length > 0) return null
  if (confirm.problem) return <Banner tone="bad" {...problemOf(confirm.problem)} />
  const isInsured = work.columns.some(({ route }) => route.kind === 'insured')
  async function stillSo(): Promise<void> {
    const answer = await confirm.run({ estimateId: row.id, draft: work.draft })
    if (answer.ok) setAnswered(true)
  }
  return (
    <Banner
      tone="warn"
      fact={leftLongWords.fact(listDay(dayOfIso(row.changedAt), today))}
      more={isInsured ? leftLongWords.benefits : leftLongWords.prices}
      action={{ words: leftLongWords.stillSo, onPressed: () => void stillSo() }}
    />
  )
}
