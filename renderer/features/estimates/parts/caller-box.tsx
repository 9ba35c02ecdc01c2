import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type KeyboardEvent, type ReactNode, type RefObject, useDeferredValue, useId, useState } from 'react'
import type { PatientRow } from '../../../../shared/contract/patient.ts'
import { patientName } from '../../../../shared/model/patient.ts'
import { callerWords } from '../../../../shared/text/estimate-bar.ts'
import { personFacts } from '../../../../shared/text/screens-patients.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { classes } from '../../../ui/classes.ts'
import { PersonLine } from '../../../ui/person-line.tsx'
import { useWhenFresh } from '../../../ui/use-when-fresh.ts'
import { useTakePatient } from '../state/use-take-patient.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './workspace-header.module.css'

const MOST_HITS = 8

export interface CallerBoxProps {
  readonly work: Workspace
  readonly input: RefObject<HTMLInputElement | null>
}

/** Finds the person an estimate is for, or keeps what was typed as a caller. Nobody is made to exist twice. */
export function CallerBox({ work, input }: CallerBoxProps): ReactNode {
  const listId = useId()
  const kept = useKeptText({ key: `caller:${work.record.row.id}`, title: callerWords.label }, { caller: '' })
  const text = kept.text.caller
  const setText = (caller: string) => (caller === '' ? void kept.finish() : kept.change({ caller }))
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(text.trim())
  const found = useAsk('patient.find', { text: wanted, limit: MOST_HITS }, wanted.length > 1)
  const hits = text.trim().length > 1 ? (found.data ?? []) : []
  const isOpen = text.trim().length > 1 && found.isSuccess
  const takePatient = useTakePatient(work)
  const take = (index: number) => {
    const hit = hits[index]
    if (hit) void takePatient(hit)
    else work.edit(callerWords.step(text.trim()), (now) => ({ ...now, caller: text.trim() }))
    setText('')
    work.board.go(work.board.cursor)
  }
  const isFresh = wanted === text.trim() && (wanted.length < 2 || found.isError || isFound(found))
  const onEnter = useWhenFresh(text, isFresh, () => take(isOpen ? active : hits.length))
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && isOpen) setActive(Math.min(Math.max(active + step, 0), hits.length))
    else if (event.key === 'Enter' && text.trim() !== '') onEnter()
    else if (event.key === 'Escape' && text !== '') setText('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.box}>
      <IconSearch size={16} stroke={1.75} aria-hidden="true" />
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={callerWords.label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        placeholder={callerWords.placeholder}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKey}
      />
      {isOpen ? <Hits listId={listId} hits={hits} text={text.trim()} active={active} onTaken={take} /> : null}
    </div>
  )
}

/** The people found are those of the text that was asked for, not of the one before. */
function isFound(found: { readonly isSuccess: boolean; readonly isPlaceholderData: boolean }): boolean {
  return found.isSuccess && !found.isPlaceholderData
}

interface HitsProps {
  readonly listId: string
  readonly hits: readonly PatientRow[]
  readonly text: string
  readonly active: number
  readonly onTaken: (index: number) => void
}

function Hits({ listId, hits, text, active, onTaken }: HitsProps): ReactNode {
  const option = (index: number, children: ReactNode) => (
    <div
      key={index}
      id={`${listId}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === active}
      className={classes(styles.hit, index === active && styles.active)}
      onMouseDown={(event) => {
        event.preventDefault()
        onTaken(index)
      }}
    >
      {children}
    </div>
  )
  return (
    <div role="listbox" id={listId} className={styles.list} aria-label={callerWords.label}>
      {hits.map(({ patient }, index) =>
        option(index, <PersonLine name={patientName(patient)} facts={personFacts(patient)} />),
      )}
      {option(hits.length, <span>{callerWords.keep(text)}</span>)}
    </div>
  )
}
