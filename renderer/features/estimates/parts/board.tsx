import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useRef } from 'react'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { lowestColumn, totalCharge } from '../state/comparison.ts'
import { ADD, HEAD, type Place } from '../state/cursor.ts'
import styles from './board.module.css'
import { BoardHead } from './board-head.tsx'
import type { BoardView } from './board-view.ts'
import type { EditorActions } from './cell-editor.tsx'
import { GridBox, GridGroup } from './grid-elements.tsx'
import { LineRows } from './line-rows.tsx'
import { PatientPays } from './patient-pays.tsx'
import { Breakdown } from './totals.tsx'
import { useScrollGutter } from './use-scroll-gutter.ts'

export interface BoardProps {
  readonly view: BoardView
  readonly editor: EditorActions
  readonly grid: RefObject<HTMLDivElement | null>
  readonly onKey: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onPlace: (place: Place, isDouble: boolean) => void
  /** The box that adds services; absent on an issued estimate. */
  readonly addLine: ReactNode
  readonly checks: ReactNode
  readonly tail: ReactNode
}

/** Services down, columns across, who pays what beneath, and what the patient pays always in sight. */
export function Board({ view, editor, grid, onKey, onPaste, onPlace, addLine, checks, tail }: BoardProps): ReactNode {
  const { draft, columns, parts, cursor } = view
  const lines = useRef<HTMLDivElement>(null)
  const { lines: services } = draft.question
  useScrollGutter(lines)
  const charge = totalCharge(columns)
  const shownCharge = charge && isSettled(charge) && services.length > 0 ? charge.value : null
  const firstPart = services.length + 3
  return (
    <div className={styles.board} data-columns={columns.length}>
      <GridBox
        ref={grid}
        label={board.services}
        rows={services.length + parts.length + 3}
        columns={columns.length + 5}
        className={styles.grid}
        onKeyDown={onKey}
        onPaste={onPaste}
        onFocus={(event) => place(event.target, false)}
        onDoubleClick={(event) => place(event.target, true)}
        onMouseDown={focusCell}
      >
        <BoardHead view={view} />
        <GridGroup ref={lines} className={styles.lines}>
          <LineRows view={view} editor={editor} />
          {addLine}
          <div className={styles.filler} aria-hidden="true">
            <i />
            {columns.map((column) => (
              <i key={column.route.id} />
            ))}
          </div>
        </GridGroup>
        <GridGroup className={styles.totals}>
          <Breakdown columns={columns} parts={parts} cursor={cursor} charge={shownCharge} firstRow={firstPart} />
          <PatientPays
            columns={columns}
            lowest={services.length === 0 ? null : lowestColumn(columns)}
            charge={shownCharge}
            cursor={cursor}
            row={firstPart + parts.length}
          />
        </GridGroup>
      </GridBox>
      <div className={styles.checks}>{checks}</div>
      {tail}
    </div>
  )

  function place(target: EventTarget, isDouble: boolean): void {
    const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
    const { row, column } = cell?.dataset ?? {}
    if (row && column && (isDouble || row !== cursor.row || column !== cursor.column)) {
      onPlace({ row, column }, isDouble)
    }
  }
}

/** A press anywhere in a cell puts the cursor there, also on what does not take the focus itself. */
function focusCell(event: MouseEvent): void {
  const target = event.target
  if (!(target instanceof HTMLElement) || target.closest('input, button')) return
  const cell = target.closest<HTMLElement>('[data-row]')
  if (!cell || cell.dataset.row === ADD || cell.dataset.row === HEAD) return
  event.preventDefault()
  cell.focus()
}
