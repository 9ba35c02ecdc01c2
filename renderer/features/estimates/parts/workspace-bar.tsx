import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import { type ReactNode, type RefObject, useState } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { notSaved, savedAt, savingNow } from '../../../../shared/text/screens-words.ts'
import { clockOfIso } from '../../../lib/clock.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import type { SaveState } from '../state/use-saved-draft.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './workspace-bar.module.css'

export interface WorkspaceBarProps {
  readonly work: Workspace
  readonly title: RefObject<HTMLInputElement | null>
  readonly onIssue: () => void
}

/** Title, number, state and saved time; service date and provider; the papers or the one action that finishes. */
export function WorkspaceBar({ work, title, onIssue }: WorkspaceBarProps): ReactNode {
  const { record, isFixed, draft, saved } = work
  const { row } = record
  return (
    <RecordBar
      title={isFixed ? draft.title || barWords.untitled : <Title work={work} input={title} />}
      number={row.number || undefined}
      state={<State work={work} />}
      saved={isFixed ? undefined : savedWords(saved.state, row.changedAt)}
      fields={isFixed ? <FixedFacts work={work} /> : <Fields work={work} />}
      actions={isFixed ? <Papers work={work} /> : <IssueButton work={work} onIssue={onIssue} />}
    />
  )
}

function savedWords(state: SaveState, before: string): string {
  if (state.kind === 'saving') return savingNow()
  return state.kind === 'failed' ? notSaved() : savedAt(clockOfIso(state.kind === 'saved' ? state.at : before))
}

function State({ work }: { readonly work: Workspace }): ReactNode {
  const { row } = work.record
  if (row.state === 'draft') return <StatePill tone="draft">{barWords.draft}</StatePill>
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

interface WorkProps {
  readonly work: Workspace
}

/** What was typed stands in the box until it is left; then it is one step of the draft. */
function useTyped(value: string, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  return {
    text: typed ?? value,
    onTyped: setTyped,
    onLeft() {
      if (typed !== null && typed.trim() !== value) keep(typed.trim())
      setTyped(null)
    },
  }
}

function Title({ work, input }: WorkProps & { readonly input: WorkspaceBarProps['title'] }): ReactNode {
  const { text, onTyped, onLeft } = useTyped(work.draft.title, (title) =>
    work.edit(barWords.titleStep, (now) => ({ ...now, title })),
  )
  return (
    <input
      ref={input}
      className={styles.title}
      aria-label={barWords.title}
      placeholder={barWords.untitled}
      value={text}
      maxLength={120}
      spellCheck={false}
      onChange={(event) => onTyped(event.target.value)}
      onBlur={onLeft}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

function Fields({ work }: WorkProps): ReactNode {
  const today = useToday()
  const { serviceOn } = work.draft.question
  const date = useTyped(serviceOn ? typedDate(serviceOn) : '', (text) => {
    const reading = parseDate(text, today, 'coming')
    if (reading.kind !== 'date' && reading.kind !== 'empty' && reading.kind !== 'unknown') return
    const day = reading.kind === 'date' ? reading.value : null
    work.edit(barWords.dateStep, (now) => ({ ...now, question: { ...now.question, serviceOn: day } }))
  })
  const provider = useTyped(work.draft.providerName, (providerName) =>
    work.edit(barWords.providerStep, (now) => ({ ...now, providerName })),
  )
  return (
    <>
      <div className={styles.field}>
        <span aria-hidden="true">{barWords.serviceDate}</span>
        <div className={styles.date}>
          <DateField
            label={barWords.serviceDate}
            box="coming"
            placeholder={barWords.notScheduled}
            isLabelHidden
            isMeaningHidden
            mayBeUnknown
            {...date}
          />
        </div>
      </div>
      <div className={styles.field}>
        <span aria-hidden="true" className={styles.second}>
          {barWords.provider}
        </span>
        <div className={styles.provider}>
          <TextField
            label={barWords.provider}
            placeholder={barWords.provider}
            longest={120}
            isLabelHidden
            {...provider}
          />
        </div>
      </div>
    </>
  )
}

function FixedFacts({ work }: WorkProps): ReactNode {
  const { serviceOn } = work.draft.question
  return (
    <span className={styles.field}>
      {serviceOn ? `${barWords.serviceDate} ${typedDate(serviceOn)}` : barWords.notScheduled}
      {work.draft.providerName ? ` · ${work.draft.providerName}` : ''}
    </span>
  )
}

function Papers({ work }: WorkProps): ReactNode {
  const { go } = useNavigation()
  return work.record.papers.map((paper) => (
    <Button
      key={paper.id}
      icon={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
      onPressed={() => go({ to: 'papers', documentId: paper.id })}
    >
      {barWords.openPaper(paper.number)}
    </Button>
  ))
}

function IssueButton({ work, onIssue }: WorkProps & { readonly onIssue: () => void }): ReactNode {
  const mayWork = useMayWork()
  if (!mayWork || work.draft.question.lines.length === 0) return null
  return (
    <Button kind="primary" keys="Ctrl ↵" onPressed={onIssue}>
      {barWords.issue}
    </Button>
  )
}
