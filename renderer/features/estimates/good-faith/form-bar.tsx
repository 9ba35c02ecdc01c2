import type { ReactNode } from 'react'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { Button } from '../../../ui/button.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import type { useFormDeeds } from './use-form-deeds.ts'

export interface FormBarProps {
  readonly work: Workspace
  readonly deeds: ReturnType<typeof useFormDeeds>
}

/** The form by name and state; back to the columns, an ordinary estimate, or issue. */
export function FormBar({ work, deeds }: FormBarProps): ReactNode {
  const { record, isRevision, mayEdit } = work
  const { row } = record
  return (
    <RecordBar
      title={`${words.title}: ${work.draft.title || barWords.untitled}`}
      number={row.number || undefined}
      state={
        row.state === 'draft' ? (
          <StatePill tone="draft">{isRevision ? barWords.draftOf(row.version) : barWords.draft}</StatePill>
        ) : (
          <StatePill tone="info">{barWords.issued(row.version)}</StatePill>
        )
      }
      actions={
        <>
          <Button onPressed={deeds.onBoard}>{words.board}</Button>
          {mayEdit && !isRevision ? (
            <Button disabled={deeds.isBusy} onPressed={() => void deeds.printOrdinary()}>
              {words.ordinary}
            </Button>
          ) : null}
          {mayEdit ? (
            <Button
              kind="primary"
              keys={APP_KEYS.finish.shown}
              disabled={deeds.isBusy}
              onPressed={() => void deeds.issue()}
            >
              {words.issue}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
