import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useOutcome } from '../api/outcome.ts'
import { Person } from '../parts/workspace-header.tsx'
import { OutcomeBar } from './outcome-bar.tsx'
import { OutcomeForm } from './outcome-form.tsx'

/** S12: what an issued estimate expected, held against what was billed, allowed, paid and left to the patient. */
export function OutcomePage({ record }: { readonly record: EstimateRecord }): ReactNode {
  const { go } = useNavigation()
  const onBack = () => go({ to: 'estimate', estimateId: record.row.id })
  const outcome = useOutcome(record.row.id)
  const mayWork = useMayWork()
  useKeys([{ keys: 'Escape', does: words.back, run: onBack }])
  return (
    <ShellPage
      label={words.title}
      header={record.patient ? <Person patient={record.patient} coverages={record.coverages} /> : null}
      isBusy={outcome.isPending}
      bar={<OutcomeBar record={record} maySave={mayWork && outcome.data !== undefined} onBack={onBack} />}
    >
      {outcome.isError ? (
        <Failed {...problemOf(outcome.error.error)} onTriedAgain={() => void outcome.refetch()} />
      ) : null}
      {outcome.data ? <OutcomeForm record={record} outcome={outcome.data} mayWork={mayWork} /> : null}
    </ShellPage>
  )
}
