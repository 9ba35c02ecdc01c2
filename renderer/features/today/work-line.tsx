import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { stepWord } from '../../../shared/text/screens-today.ts'
import { nameOf } from '../../lib/work-words.ts'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { CELL_ROLE, rowRole } from '../../ui/list-roles.ts'
import styles from './today.module.css'
import type { WorkEntry } from './work-columns.tsx'
import type { WorkSection } from './work-view.ts'

export interface WorkLineProps {
  readonly id: string
  /** Its place in the list for reading aloud, the heads being 1. */
  readonly position: number
  readonly row: WorkRow
  readonly group: WorkSection['group']
  readonly columns: readonly ListColumn<WorkEntry>[]
  readonly tracks: string
  readonly isOn: boolean
  readonly isPicked: boolean
  /** What a screen reader calls selected: the picked rows, else the one with the cursor. */
  readonly isSelected: boolean
  /** False for those who only look. */
  readonly mayWork: boolean
}

/** One row: when, who, what, how much, the last word, and the next step. The list takes its keys and presses. */
export const WorkLine = memo(function WorkLine(props: WorkLineProps): ReactNode {
  const { id, position, row, group, columns, tracks, isOn, isPicked, isSelected, mayWork } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  return (
    <div
      ref={place}
      id={id}
      className={classes(styles.row, isOn && styles.on, isPicked && styles.picked)}
      style={{ gridTemplateColumns: tracks }}
      {...rowRole(isSelected, position)}
    >
      {columns.map((column) => (
        <span key={column.id} className={styles[column.id]} {...CELL_ROLE}>
          {column.id === 'step' && mayWork ? <StepButton row={row} isOn={isOn} /> : column.cell({ row, group })}
        </span>
      ))}
    </div>
  )
})

interface StepButtonProps {
  readonly row: WorkRow
  readonly isOn: boolean
}

/** The next step by mouse; by keyboard the list itself takes Enter, so that Tab does not walk through every row. */
function StepButton({ row, isOn }: StepButtonProps): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(styles.stepButton, isOn && styles.stepOn)}
      aria-label={`${stepWord(row.nextStep)}, ${nameOf(row)}`}
    >
      {stepWord(row.nextStep)}
      {isOn ? <Kbd>↵</Kbd> : null}
    </button>
  )
}
