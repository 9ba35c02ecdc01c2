import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { Button } from '../../../ui/button.tsx'
import { finishForm } from '../../../ui/form.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { FORM_ID } from './outcome-ids.ts'

export interface OutcomeBarProps {
  readonly record: EstimateRecord
  readonly maySave: boolean
  readonly onBack: () => void
}

/** Which estimate the outcome is of; back to it, or save. */
export function OutcomeBar({ record, maySave, onBack }: OutcomeBarProps): ReactNode {
  const { row } = record
  return (
    <RecordBar
      title={`${words.title}: ${row.title || barWords.untitled}`}
      number={row.number}
      state={<StatePill tone="info">{barWords.issued(row.version)}</StatePill>}
      actions={
        <>
          <Button onPressed={onBack}>{words.back}</Button>
          {maySave ? (
            <Button kind="primary" keys={APP_KEYS.finish.shown} onPressed={() => finishForm(FORM_ID)}>
              {words.save}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
