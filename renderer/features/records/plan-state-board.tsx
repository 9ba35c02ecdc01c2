import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { type PlanStateColumn, planBoardWords } from '../../../shared/text/plan-board.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { planStateWord } from '../../../shared/text/screens-records.ts'
import { classes } from '../../ui/classes.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './plan-state-board.module.css'
import { amountIn, type PlanStateGroup } from './plan-states.ts'
import type { PlanStates } from './use-plan-states.ts'

export interface PlanStateBoardProps {
  readonly states: PlanStates
  readonly onOpened: (row: PlanBoardRow) => void
}

/** So many plans of a state are drawn; the search and the filters bring the others near. */
const MOST_SHOWN = 200

/** The plans in columns by state, each with its count and its sum. ← → walk the columns, ↑ ↓ the plans, Enter opens. */
export function PlanStateBoard({ states, onOpened }: PlanStateBoardProps): ReactNode {
  const { groups, place, box, goKey, go } = states
  useLayoutEffect(() => {
    if (document.activeElement === document.body) states.focus()
  }, [states.focus])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.ctrlKey && states.row !== undefined) {
      event.preventDefault()
      onOpened(states.row)
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey && goKey(event.key)) event.preventDefault()
  }
  function onClick(event: MouseEvent): void {
    const { state, at } = pressedPlan(event.target)
    const group = groups.find((one) => one.state === state)
    const row = group?.rows[at]
    if (group === undefined || row === undefined) return
    if (place?.state === group.state && place.at === at) onOpened(row)
    else go({ state: group.state, at })
  }
  return (
    <div ref={box} className={styles.columns} {...{ onKeyDown, onClick }}>
      {groups.map((group) => (
        <Column key={group.state} group={group} at={place?.state === group.state ? place.at : null} box={box} />
      ))}
    </div>
  )
}

function pressedPlan(target: EventTarget) {
  const plan = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  return { state: plan?.parentElement?.dataset.state, at: Number(plan?.dataset.at ?? -1) }
}

interface ColumnProps {
  readonly group: PlanStateGroup
  /** The row with the cursor; null while it is in another column. */
  readonly at: number | null
  readonly box: RefObject<HTMLElement | null>
}

function Column({ group: { state, rows, sum }, at, box }: ColumnProps): ReactNode {
  const shown = rows.slice(0, MOST_SHOWN)
  const idOf = (index: number) => `plan-state-${state}-${index}`
  useLayoutEffect(() => {
    if (at !== null) box.current?.querySelector(`#plan-state-${state}-${at}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [at, state, box])
  return (
    <section className={styles.column} aria-label={planBoardWords.state[state]}>
      <h2 className={styles.head}>
        <span className={classes(styles.mark, styles[state])} aria-hidden="true" />
        {planBoardWords.state[state]}
        <span className={styles.count}>{rows.length}</span>
      </h2>
      <p className={styles.sum}>
        <FigureAmount of={{ kind: 'amount', value: sum }} /> {planBoardWords.sumOf[sumKind(state)]}
      </p>
      {shown.length === 0 ? null : (
        <div className={styles.plans} data-state={state} {...listRole(state, at, idOf)}>
          {shown.map((row, index) => (
            <Plan key={row.id} id={idOf(index)} row={row} state={state} index={index} isOn={index === at} />
          ))}
          {rows.length > MOST_SHOWN ? (
            <p className={styles.more}>{planBoardWords.moreOfState(rows.length - MOST_SHOWN)}</p>
          ) : null}
        </div>
      )}
    </section>
  )
}

function sumKind(state: PlanStateColumn): keyof typeof planBoardWords.sumOf {
  if (state === 'late') return 'late'
  return state === 'ended' ? 'paid' : 'left'
}

/** The column with the cursor takes the Tab key; the others are reached by the arrows. */
function listRole(state: PlanStateColumn, at: number | null, idOf: (index: number) => string) {
  return {
    role: 'listbox',
    tabIndex: at === null ? -1 : 0,
    'aria-label': planBoardWords.state[state],
    'aria-activedescendant': at === null ? undefined : idOf(at),
  } as const
}

interface PlanProps {
  readonly id: string
  readonly row: PlanBoardRow
  readonly state: PlanStateColumn
  readonly index: number
  readonly isOn: boolean
}

function Plan({ id, row, state, index, isOn }: PlanProps): ReactNode {
  const today = useToday()
  const option = { role: 'option', tabIndex: -1, 'aria-selected': isOn } as const
  return (
    <div id={id} className={classes(styles.plan, isOn && styles.on)} data-at={index} data-private="" {...option}>
      <b className={styles.name} title={`${row.patientName}, ${row.number}`}>
        {row.patientName}
      </b>
      <span className="sr-only">{row.number}</span>
      <span className={styles.second}>
        <span className={styles.note}>{noteOf()}</span>
        <FigureAmount at="cell" of={{ kind: 'amount', value: amountIn(row, state) }} />
      </span>
    </div>
  )

  /** How late, when the next payment is, or how it ended. */
  function noteOf(): string {
    if (state === 'late' || state === 'ended') return planStateWord(row).words
    return row.nextDueOn === null ? '' : listDay(row.nextDueOn, today)
  }
}
