import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import type { ReactNode } from 'react'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { notSaved, savedAt, savingNow } from '../../../../shared/text/screens-words.ts'
import { clockOfIso } from '../../../lib/clock.ts'
import { useShowPatient } from '../../../lib/show-patient.ts'
import { Button } from '../../../ui/button.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import type { SaveState } from '../state/use-saved-draft.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { DraftActions } from './draft-actions.tsx'
import { FixedActions } from './fixed-actions.tsx'
import styles from './workspace-bar.module.css'
import { Fields, FixedFacts, Title } from './workspace-fields.tsx'

export interface WorkspaceBarProps {
  readonly work: Workspace
  readonly onIssue: () => void
}

/** Title, number, state and saved time; service date and provider; the papers or the one action that finishes. */
export function WorkspaceBar({ work, onIssue }: WorkspaceBarProps): ReactNode {
  const { record, isFixed, draft, saved } = work
  const { row } = record
  return (
    <RecordBar
      isOneRow
      title={isFixed ? draft.title || barWords.untitled : <Title title={draft.title} type={work.type} />}
      number={row.number || undefined}
      state={<State work={work} />}
      saved={isFixed ? undefined : savedWords(saved.state, row.changedAt)}
      fields={
        isFixed ? (
          <FixedFacts work={work} />
        ) : (
          <Fields
            serviceOn={draft.question.serviceOn}
            providerName={draft.providerName}
            edit={work.edit}
            type={work.type}
          />
        )
      }
      actions={
        <>
          <ShowPatient />
          {isFixed ? <FixedActions work={work} /> : <DraftActions work={work} onIssue={onIssue} />}
        </>
      }
    />
  )
}

function ShowPatient(): ReactNode {
  const show = useShowPatient()
  if (show === null) return null
  return (
    <Button keys="F5" onPressed={show.run}>
      {show.words}
    </Button>
  )
}

function savedWords(state: SaveState, before: string): string {
  if (state.kind === 'saving') return savingNow()
  return state.kind === 'failed' ? notSaved() : savedAt(clockOfIso(state.kind === 'saved' ? state.at : before))
}

function State({ work }: { readonly work: Workspace }): ReactNode {
  const { row } = work.record
  if (row.state === 'draft') {
    return <StatePill tone="draft">{work.isRevision ? barWords.draftOf(row.version) : barWords.draft}</StatePill>
  }
  return (
    <>
      <StatePill tone={row.state === 'issued' ? 'info' : 'line'}>
        {row.state === 'issued' ? barWords.issued(row.version) : barWords.replaced}
      </StatePill>
      <span className={styles.lock}>
        <IconLock size={15} stroke={1.75} aria-hidden="true" />
        {barWords.fixed}
      </span>
    </>
  )
}
