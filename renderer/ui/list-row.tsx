import { memo, type ReactNode, useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import type { ListColumn } from './list-column.ts'
import styles from './list-grid.module.css'
import { CELL_ROLE, rowRole } from './list-roles.ts'

export interface ListRowProps<R> {
  readonly id: string
  /** Its place in the list for reading aloud, the heads being 1. */
  readonly position: number
  readonly row: R
  readonly columns: readonly ListColumn<R>[]
  readonly tracks: string
  readonly isOn: boolean
  readonly isPicked: boolean
  /** What a screen reader calls selected: the picked rows, else the one with the cursor. */
  readonly isSelected: boolean
}

/**
 * A row of a list, drawn again only when something of its own has changed: moving the cursor costs two rows, however
 * many there are. The list takes the keys and presses for all of its rows.
 */
export const ListRow = memo(DrawnRow) as typeof DrawnRow

function DrawnRow<R>(props: ListRowProps<R>): ReactNode {
  const { id, position, row, columns, tracks, isOn, isPicked, isSelected } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn && mayMoveScreen(place.current)) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  return (
    <div
      ref={place}
      id={id}
      className={classes(styles.row, isOn && styles.on, isPicked && styles.picked)}
      data-private=""
      style={{ gridTemplateColumns: tracks }}
      {...rowRole(isSelected, position)}
    >
      {columns.map((column) => (
        <span key={column.id} className={classes(styles.cell, column.align === 'right' && styles.right)} {...CELL_ROLE}>
          {column.cell(row)}
        </span>
      ))}
    </div>
  )
}

/** One of several lists on a screen leaves the screen where it is until the list itself has the focus. */
function mayMoveScreen(row: HTMLElement | null): boolean {
  const embedded = row?.closest('[data-embedded]') ?? null
  return embedded === null || embedded.contains(document.activeElement)
}
