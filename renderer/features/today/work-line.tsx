import { type ReactNode, useEffect, useRef } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { stepWord, whenWords } from '../../../shared/text/screens-today.ts'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { classes } from '../../ui/classes.ts'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { CELL_ROLE, rowRole } from '../../ui/list-roles.ts'
import { useToday } from '../../ui/today.tsx'
import { noteOf } from './row-words.ts'
import styles from './today.module.css'
import type { WorkSection } from './work-view.ts'

export interface WorkLineProps {
  readonly id: string
  readonly row: WorkRow
  readonly group: WorkSection['group']
  readonly isOn: boolean
  /** Somebody else has work on the list. */
  readonly showsOwner: boolean
  readonly onPressed: () => void
  /** Null for those who only look. */
  readonly onStep: (() => void) | null
}

/** One row: when, who, what, how much, the last word, and the next step. */
export function WorkLine({ id, row, group, isOn, showsOwner, onPressed, onStep }: WorkLineProps): ReactNode {
  const today = useToday()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  return (
    <div
      ref={place}
      id={id}
      className={classes(styles.row, isOn && styles.on)}
      {...rowRole(isOn)}
      {...{ onClick: onPressed }}
    >
      <span className={styles.when} {...CELL_ROLE}>
        <b>{listDay(row.on, today)}</b>
        <small className={toneOf(group, row.days)}>{whenWords(group, row.days)}</small>
      </span>
      <span
        className={classes(styles.patient, row.patientName === '' && styles.muted)}
        title={nameOf(row)}
        {...CELL_ROLE}
      >
        {nameOf(row)}
      </span>
      <span className={styles.what} title={whatOf(row.what)} {...CELL_ROLE}>
        {whatOf(row.what)}
      </span>
      <span className={styles.amount} {...CELL_ROLE}>
        {row.amount === null ? null : <FigureAmount at="total" of={{ kind: 'amount', value: row.amount }} />}
      </span>
      <span className={styles.note} {...CELL_ROLE}>
        {noteOf(row, today)}
      </span>
      {showsOwner ? (
        <span className={styles.owner} {...CELL_ROLE}>
          {row.owner?.name ?? null}
        </span>
      ) : null}
      <span className={styles.step} {...CELL_ROLE}>
        {onStep === null ? stepWord(row.nextStep) : <StepButton row={row} isOn={isOn} onStep={onStep} />}
      </span>
    </div>
  )
}

interface StepButtonProps {
  readonly row: WorkRow
  readonly isOn: boolean
  readonly onStep: () => void
}

/** The next step by mouse; by keyboard the list itself takes Enter, so that Tab does not walk through every row. */
function StepButton({ row, isOn, onStep }: StepButtonProps): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(styles.stepButton, isOn && styles.stepOn)}
      aria-label={`${stepWord(row.nextStep)}, ${nameOf(row)}`}
      onClick={(event) => {
        event.stopPropagation()
        onStep()
      }}
    >
      {stepWord(row.nextStep)}
      {isOn ? <Kbd>↵</Kbd> : null}
    </button>
  )
}

function toneOf(group: WorkSection['group'], days: number): string | undefined {
  if (group === 'overdue') return styles.bad
  if (group === 'goodFaith' && days > 0) return styles.bad
  if (days === 0 && group !== 'drafts') return styles.warn
  return undefined
}
