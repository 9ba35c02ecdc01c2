import { Modal } from '@mantine/core'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { HelpTopic } from '../../../shared/text/help.ts'
import { paletteWords, payingWords } from '../../../shared/text/screens-shell.ts'
import { classes } from '../../ui/classes.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useWhenFresh } from '../../ui/use-when-fresh.ts'
import { type Entry, grouped } from './entries.ts'
import styles from './palette.module.css'
import { useEntries } from './use-entries.ts'
import { usePlanEntries } from './use-plan-entries.ts'
import { sumOf, useSum } from './use-sum.ts'
import { Ways } from './ways.tsx'

/** The letters right after Ctrl+K are for the palette: its focus does not wait for the library's. */
const FOCUS_AT_ONCE = { autoFocus: true, 'data-autofocus': true }

export interface PaletteProps {
  /** What the help puts first here. */
  readonly topic: HelpTopic
  readonly onHelp: (text: string) => void
  readonly onGlance: (patientId: PatientId) => void
  readonly onClosed: () => void
}

/**
 * Ctrl+K: people, actions, plans and papers. Enter opens, Ctrl+Enter starts an estimate, Alt+Enter shows a person beside
 * the screen; `=` works out a sum, which Enter puts into the field that one came from.
 */
export function Palette({ topic, onHelp, onGlance, onClosed }: PaletteProps): ReactNode {
  const [typed, setTyped] = useState('')
  const { entries, isFresh } = useEntries(typed, { topic, onHelp, onGlance })
  const giveSum = useSum(typed)
  const rest = { isFresh, words: paletteWords, typed, onTyped: setTyped, onClosed }
  return <PaletteBox entries={entries} giveSum={giveSum} {...rest} />
}

/** Ctrl+R where no plan is open: whose payment it is, by name or plan number. */
export function PaymentPalette({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [typed, setTyped] = useState('')
  return (
    <PaletteBox {...usePlanEntries(typed)} words={payingWords} typed={typed} onTyped={setTyped} onClosed={onClosed} />
  )
}

interface PaletteBoxProps {
  readonly entries: readonly Entry[]
  readonly isFresh: boolean
  /** Gives the sum that was typed to where one came from; null where none was. */
  readonly giveSum?: (() => void) | null
  readonly words: Pick<typeof paletteWords | typeof payingWords, 'label' | 'placeholder' | 'noOne'>
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly onClosed: () => void
}

/** What a key does with an entry; one that has no such way closes the box only. */
type Way = 'run' | 'runOther' | 'glance'

function PaletteBox({ entries, isFresh, giveSum = null, words, typed, onTyped, onClosed }: PaletteBoxProps): ReactNode {
  const listId = useId()
  const [active, setActive] = useState(0)
  const at = Math.min(active, entries.length - 1)
  useKeys([{ keys: 'Escape', does: null, run: onClosed }], 'box')
  function run(entry: Entry | undefined, way: Way): void {
    if (!entry && giveSum === null) return
    onClosed()
    if (entry) entry[way]?.()
    else giveSum?.()
  }
  const onEnter = useWhenFresh(typed, isFresh, () => run(entries[at], 'run'))
  const onOther = useWhenFresh(typed, isFresh, () => run(entries[at], 'runOther'))
  const onGlance = useWhenFresh(typed, isFresh, () => run(entries[at], 'glance'))
  function onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    if (step === 0 && event.ctrlKey) onOther()
    else if (step === 0 && event.altKey) onGlance()
    else if (step === 0) onEnter()
    else setActive(Math.max(0, Math.min(at + step, entries.length - 1)))
  }
  return (
    <Modal.Root opened onClose={onClosed} closeOnEscape={false} padding={0} size={560} yOffset={60}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={words.label} className={styles.content}>
        <div className={styles.box}>
          <IconSearch size={17} stroke={1.75} aria-hidden="true" />
          <input
            className={styles.input}
            role="combobox"
            aria-label={words.label}
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={entries[at] ? `${listId}-${entries[at].id}` : undefined}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            {...FOCUS_AT_ONCE}
            value={typed}
            onChange={(event) => {
              onTyped(event.target.value)
              setActive(0)
            }}
            onKeyDown={onKey}
          />
          <Sum typed={typed} />
        </div>
        <Entries
          listId={listId}
          label={words.label}
          entries={entries}
          active={entries[at]}
          onTaken={(entry) => run(entry, 'run')}
        />
        {entries.length === 0 && !typed.startsWith('=') ? <p className={styles.none}>{words.noOne(typed)}</p> : null}
        {entries[at]?.glance ? <Ways of={entries[at]} /> : null}
      </Modal.Content>
    </Modal.Root>
  )
}

interface EntriesProps {
  readonly listId: string
  readonly label: string
  readonly entries: readonly Entry[]
  readonly active: Entry | undefined
  readonly onTaken: (entry: Entry) => void
}

function Entries({ listId, label, entries, active, onTaken }: EntriesProps): ReactNode {
  return (
    <div id={listId} role="listbox" aria-label={label} className={styles.list}>
      {grouped(entries).map(({ group, entries: members }) => (
        <div key={group} {...groupRole(group)}>
          <p className={styles.group} aria-hidden="true">
            {group}
          </p>
          {members.map((entry) => (
            <Line key={entry.id} id={`${listId}-${entry.id}`} entry={entry} isOn={entry === active} onTaken={onTaken} />
          ))}
        </div>
      ))}
    </div>
  )
}

function groupRole(label: string) {
  return { role: 'group', 'aria-label': label } as const
}

interface LineProps {
  readonly id: string
  readonly entry: Entry
  readonly isOn: boolean
  readonly onTaken: (entry: Entry) => void
}

function Line({ id, entry, isOn, onTaken }: LineProps): ReactNode {
  const Icon = entry.icon
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isOn}
      className={classes(styles.entry, isOn && styles.on)}
      onMouseDown={(event) => {
        event.preventDefault()
        onTaken(entry)
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span>{entry.words}</span>
      {entry.note ? <small className={styles.note}>{entry.note}</small> : null}
      <span className={styles.keys}>{entry.keys ? <Kbd>{entry.keys}</Kbd> : isOn ? <Kbd>Enter</Kbd> : null}</span>
    </div>
  )
}

function Sum({ typed }: { readonly typed: string }): ReactNode {
  const reading = sumOf(typed)
  return reading === null ? null : <FigureAmount of={reading} />
}
