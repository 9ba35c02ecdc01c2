import IconShieldExclamation from '@tabler/icons-react/dist/esm/icons/IconShieldExclamation.mjs'
import { memo, type ReactNode } from 'react'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownFact } from '../../../ui/shown.ts'
import { isSameView, type LineView } from '../state/line-view.ts'
import { CellEditor, type Editing, type EditorActions } from './cell-editor.tsx'
import { GridCell, GridRow, RowHead } from './grid-elements.tsx'
import styles from './line-row.module.css'
import { MoneyCell } from './money-cell.tsx'

export interface LineRowProps {
  readonly line: ServiceLine
  readonly index: number
  readonly view: LineView
  /** The column of the cursor, null when it is in another row. */
  readonly cursor: string | null
  /** What is being edited in this row, null when nothing is. */
  readonly editing: Editing | null
  readonly editor: EditorActions
}

/** One service: number, code, words, units, charge, and what the patient pays in each column. */
export const LineRow = memo(function LineRow(props: LineRowProps): ReactNode {
  const { line, index, view, cursor, editing } = props
  const cell = (column: string, at: number, extra: string | undefined, children: ReactNode) => (
    <GridCell
      place={{ row: line.id, column, at, isCursor: cursor === column }}
      className={classes(
        styles.cell,
        styles.service,
        extra,
        cursor === column && styles.cursor,
        editing?.column === column && styles.editing,
      )}
    >
      {editing?.column === column ? <CellEditor editing={editing} line={line} actions={props.editor} /> : children}
    </GridCell>
  )
  return (
    <GridRow index={index + 2} className={classes(styles.row, cursor !== null && styles.selected)}>
      <RowHead className={classes(styles.number, styles.service)}>{index + 1}</RowHead>
      {cell('code', 2, styles.code, codeText(line))}
      {cell('service', 3, styles.words, <Words line={line} view={view} />)}
      {cell('units', 4, styles.right, unitsText(line))}
      {cell('charge', 5, classes(styles.right, styles.charge), <Charge line={line} />)}
      {view.cells.map((one, at) => (
        <MoneyCell key={one.routeId} lineId={line.id} view={one} at={at + 6} isCursor={cursor === one.routeId} />
      ))}
    </GridRow>
  )
}, isSameRow)

/** Most keys change a few rows: the others are not drawn again. What the editor does matters to the row that has it. */
function isSameRow(a: LineRowProps, b: LineRowProps): boolean {
  if (a.line !== b.line || a.index !== b.index || a.cursor !== b.cursor || a.editing !== b.editing) return false
  return (a.editing === null || a.editor === b.editor) && isSameView(a.view, b.view)
}

function codeText(line: ServiceLine): string {
  return [line.code, ...line.modifiers].filter((part) => part !== '').join('-')
}

function unitsText({ units, volume }: ServiceLine): string {
  return volume ? board.unitsSpan(volume.lowUnits, volume.highUnits) : String(units)
}

function Charge({ line }: { readonly line: ServiceLine }): ReactNode {
  return <FigureAmount of={shownFact(line.charge)} at="line" />
}

function Words({ line, view }: { readonly line: ServiceLine; readonly view: LineView }): ReactNode {
  const { visit } = view
  return (
    <>
      <span className={styles.text} title={line.words}>
        {line.words}
      </span>
      {view.needsAuthorization ? <Flag>{board.auth}</Flag> : null}
      {view.needsReferral ? <Flag>{board.referral}</Flag> : null}
      {line.mayHappen ? <span className={styles.muted}>{board.mayHappen}</span> : null}
      {visit ? <span className={styles.muted}>{board.visit(visit.visit, visit.limit)}</span> : null}
    </>
  )
}

function Flag({ children }: { readonly children: string }): ReactNode {
  return (
    <span className={styles.flag}>
      <IconShieldExclamation size={14} stroke={1.75} aria-hidden="true" />
      {children}
    </span>
  )
}
