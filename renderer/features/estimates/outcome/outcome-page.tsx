import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { problemOf } from '../../../lib/problem.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { finishForm } from '../../../ui/form.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { ShellPage } from '../../../ui/shell-page.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useOutcome } from '../api/outcome.ts'
import { Person } from '../parts/workspace-header.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { FORM_ID } from './outcome-ids.ts'

/** S12: what an issued estimate expected, held against what was billed, allowed, paid and left to the patient. */
export function OutcomePage({ record }: { readonly record: EstimateRecord }): ReactNode {
  const { go } = useNavigation()
  const onBack = () => go({ to: 'estimate', estimateId: record.row.id })
  const outcome = useOutcome(record.row.id)
  const mayWork = useMayWork()
  useKeys([{ keys: 'Escape', does: words.back, run: onBack }])
  const { row } = record
  return (
    <ShellPage
      label={words.title}
      header={record.patient ? <Person patient={record.patient} coverages={record.coverages} /> : null}
      isBusy={outcome.isPending}
      bar={
        <RecordBar
          title={`${words.title}: ${row.title || barWords.untitled}`}
          number={row.number}
          state={<StatePill tone="info">{barWords.issued(row.version)}</StatePill>}
          actions={
            <>
              <Button onPressed={onBack}>{words.back}</Button>
              {outcome.data && mayWork ? (
                <Button kind="primary" keys={APP_KEYS.finish.shown} onPressed={() => finishForm(FORM_ID)}>
                  {words.save}
                </Button>
              ) : null}
            </>
          }
        />
      }
    >
      {outcome.isError ? (
        <Failed {...problemOf(outcome.error.error)} onTriedAgain={() => void outcome.refetch()} />
      ) : null}
      {outcome.data ? <OutcomeForm record={record} outcome={outcome.data} mayWork={mayWork} /> : null}
    </ShellPage>
  )
}
