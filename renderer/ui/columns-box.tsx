import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { listColumnWords } from '../../shared/text/list-columns.ts'
import { Box } from './box.tsx'
import { Button } from './button.tsx'
import styles from './columns-box.module.css'
import { type KeptColumn, movedColumn, NARROWEST, WIDEST, withColumn } from './kept-columns.ts'
import type { ListColumn } from './list-column.ts'
import { useRedoLast, useUndoLast } from './toast.tsx'
import { useKeys } from './use-keys.tsx'
import type { ListSort } from './use-list-sort.ts'

export interface ColumnsBoxProps<R> {
  readonly columns: readonly ListColumn<R>[]
  readonly kept: readonly KeptColumn[]
  readonly onKept: (kept: readonly KeptColumn[]) => void
  /** How wide a column stands on screen now, in pixels. */
  readonly widthOf: (id: string) => number
  readonly sort: ListSort | undefined
  readonly onClosed: () => void
}

/** A press makes a column so much wider or narrower, in pixels. */
const STEP = 16

/** Chooses the columns of a list: which are shown, how wide, in which order, and by which it is sorted. */
export function ColumnsBox<R>(props: ColumnsBoxProps<R>): ReactNode {
  const { columns, kept, onKept, onClosed } = props
  const place = useRef<HTMLUListElement>(null)
  const [undo, redo] = [useUndoLast(), useRedoLast()]
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  useKeys(
    [
      { keys: 'Ctrl+Z', does: null, run: undo },
      { keys: 'Ctrl+Y', does: null, run: redo },
      { keys: 'Ctrl+Shift+Z', does: null, run: redo },
    ],
    'box',
  )
  const asGiven = columns.map(({ id }) => ({ id, isShown: true, width: null }))
  return (
    <Box
      title={listColumnWords.columns}
      onClosed={onClosed}
      actions={
        <>
          <Button onPressed={() => onKept(asGiven)}>{listColumnWords.reset}</Button>
          <Button kind="primary" onPressed={onClosed}>
            {listColumnWords.done}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{props.sort === undefined ? listColumnWords.hintUnsorted : listColumnWords.hint}</p>
      <ul className={styles.list} ref={place}>
        {kept.flatMap((one, at) => {
          const column = columns.find(({ id }) => id === one.id)
          return column === undefined
            ? []
            : [<ColumnLine key={one.id} {...props} one={one} column={column} isFirst={at === 0} />]
        })}
      </ul>
    </Box>
  )
}

interface ColumnLineProps<R> extends ColumnsBoxProps<R> {
  readonly one: KeptColumn
  readonly column: ListColumn<R>
  /** By it a row is known: it stays first and shown. */
  readonly isFirst: boolean
}

function ColumnLine<R>(props: ColumnLineProps<R>): ReactNode {
  const { kept, onKept, one, column, isFirst, sort } = props
  const { id, head } = column
  const turn = sort === undefined || column.sortBy === undefined ? undefined : () => sort.turn(id)
  const move = (by: -1 | 1) => onKept(movedColumn(kept, id, by))
  const widen = (by: number) => {
    const width = Math.max(NARROWEST, Math.min(WIDEST, (one.width ?? props.widthOf(id)) + by))
    onKept(withColumn(kept, id, { width }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const does = deedOf(event, { move, widen, turn })
    if (does === null) return
    event.preventDefault()
    does()
  }
  return (
    <li className={styles.line} {...{ onKeyDown }}>
      <label className={styles.name}>
        <input
          type="checkbox"
          aria-label={listColumnWords.show(head)}
          checked={one.isShown}
          disabled={false}
          aria-disabled={isFirst}
          onChange={() => (isFirst ? undefined : onKept(withColumn(kept, id, { isShown: !one.isShown })))}
        />
        {head}
        {isFirst ? <small className={styles.hint}>{listColumnWords.first}</small> : null}
      </label>
      <LineButton label={listColumnWords.earlier(head)} face="↑" onPressed={() => move(-1)} isOff={isFirst} />
      <LineButton label={listColumnWords.later(head)} face="↓" onPressed={() => move(1)} isOff={isFirst} />
      <LineButton label={listColumnWords.narrower(head)} face="−" onPressed={() => widen(-STEP)} />
      <LineButton label={listColumnWords.wider(head)} face="+" onPressed={() => widen(STEP)} />
      {sort === undefined ? null : (
        <LineButton label={listColumnWords.sort(head)} face={faceOf(sort, id)} onPressed={turn} />
      )}
    </li>
  )
}

interface LineButtonProps {
  readonly label: string
  readonly face: string
  readonly onPressed: (() => void) | undefined
  readonly isOff?: boolean
}

/** A small button of a line; the keys of the line do the same, so that Tab goes from line to line. */
function LineButton({ label, face, onPressed, isOff = false }: LineButtonProps): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.press}
      aria-label={label}
      title={label}
      disabled={isOff || onPressed === undefined}
      onClick={onPressed}
    >
      {face}
    </button>
  )
}

function faceOf(sort: ListSort | undefined, id: string): string {
  if (sort?.by !== id) return 'S'
  return sort.isDown ? 'S ▾' : 'S ▴'
}

interface LineDeeds {
  readonly move: (by: -1 | 1) => void
  readonly widen: (by: number) => void
  readonly turn: (() => void) | undefined
}

function deedOf(event: KeyboardEvent, { move, widen, turn }: LineDeeds): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return null
  if (event.key === 'ArrowLeft') return () => widen(-STEP)
  if (event.key === 'ArrowRight') return () => widen(STEP)
  if (event.key === 'ArrowUp') return event.altKey ? () => move(-1) : () => focusLine(event, -1)
  if (event.key === 'ArrowDown') return event.altKey ? () => move(1) : () => focusLine(event, 1)
  return event.key.toLowerCase() === 's' && turn !== undefined ? turn : null
}

function focusLine(event: KeyboardEvent, by: -1 | 1): void {
  const line = event.currentTarget
  const next = by < 0 ? line.previousElementSibling : line.nextElementSibling
  next?.querySelector('input')?.focus()
}
