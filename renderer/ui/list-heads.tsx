import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs'
import type { MouseEvent, ReactNode } from 'react'
import { classes } from './classes.ts'
import type { ListColumn } from './list-column.ts'
import styles from './list-grid.module.css'
import { HEADS_ROLE, headRole } from './list-roles.ts'
import type { ColumnDrag } from './use-column-drag.ts'
import type { ListSort } from './use-list-sort.ts'

export interface ListHeadsProps<R> {
  readonly columns: readonly ListColumn<R>[]
  readonly tracks: string
  readonly sort: ListSort | undefined
  /** The other button of the mouse asks for the choice of columns; absent where there is none. */
  readonly onAsked?: (() => void) | undefined
  /** By the edges of the heads columns become wider; absent where their widths are not kept. */
  readonly drag?: Pick<ColumnDrag<R>, 'onMouseDown' | 'onDoubleClick'> | undefined
}

/** The heads of a list; those that sort are buttons. */
export function ListHeads<R>({ columns, tracks, sort, onAsked, drag }: ListHeadsProps<R>): ReactNode {
  function onContextMenu(event: MouseEvent): void {
    if (onAsked === undefined) return
    event.preventDefault()
    onAsked()
  }
  return (
    <div
      className={styles.heads}
      style={{ gridTemplateColumns: tracks }}
      {...HEADS_ROLE}
      {...{ onContextMenu, onMouseDown: drag?.onMouseDown, onDoubleClick: drag?.onDoubleClick }}
    >
      {columns.map((column) => (
        <span
          key={column.id}
          data-column={column.id}
          className={classes(styles.head, column.align === 'right' && styles.right)}
          {...headRole(sort?.by === column.id ? (sort.isDown ? 'descending' : 'ascending') : undefined)}
        >
          {column.sortBy && sort ? (
            <button type="button" tabIndex={-1} className={styles.sort} onClick={() => sort.turn(column.id)}>
              {column.head}
              {sort.by === column.id ? <SortMark isDown={sort.isDown} /> : null}
            </button>
          ) : (
            column.head
          )}
          {drag === undefined ? null : <i className={styles.edge} data-edge={column.id} aria-hidden="true" />}
        </span>
      ))}
    </div>
  )
}

function SortMark({ isDown }: { readonly isDown: boolean }): ReactNode {
  const Icon = isDown ? IconChevronDown : IconChevronUp
  return <Icon size={13} stroke={2} aria-hidden="true" />
}
