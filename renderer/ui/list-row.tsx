import { type ReactNode, useEffect, useRef } from 'react'
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
  /** The first press moves the cursor here, the next one opens. */
  readonly onPressed: () => void
}

/** A row of a list. The list takes the keys for all of its rows. */
export function ListRow<R>({ id, position, row, columns, tracks, isOn, onPressed }: ListRowProps<R>): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isOn])
  return (
    <div
      ref={place}
      id={id}
      className={classes(styles.row, isOn && styles.on)}
      data-private=""
      style={{ gridTemplateColumns: tracks }}
      {...rowRole(isOn, position)}
      {...{ onClick: onPressed }}
    >
      {columns.map((column) => (
        <span key={column.id} className={classes(styles.cell, column.align === 'right' && styles.right)} {...CELL_ROLE}>
          {column.cell(row)}
        </span>
      ))}
    </div>
  )
}
