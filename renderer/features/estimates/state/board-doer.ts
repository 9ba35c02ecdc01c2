import { unitsProblem } from '../../../../shared/text/estimate-screen.ts'
import type { EditorActions } from '../parts/cell-editor.tsx'
import type { BoardDeed } from './board-keys.ts'
import { ADD, HEAD, type Place } from './cursor.ts'
import type { OpenBox } from './open-box.ts'
import type { Workspace } from './use-workspace.ts'

/** What the board cannot do by itself. */
export interface BoardDoors {
  readonly onBox: (box: OpenBox) => void
  /** Opens the sheet that explains the figure under the cursor. */
  readonly onWhy: () => void
  /** Puts the explanation of the figure under the cursor on the clipboard; false where there is none. */
  readonly onCopy: () => boolean
  /** The next services go in below this line. */
  readonly onInsert: (lineId: string | null) => void
  /** Another code was typed on a line: what it costs has to be looked up. */
  readonly onCode: (lineId: string, text: string) => void
  /** What was typed is no answer there. */
  readonly onProblem: (words: string) => void
}

export interface BoardDoer {
  /** Does what a key asks for; false when there is nothing to do at this place. */
  readonly run: (deed: BoardDeed, mayWork: boolean) => boolean
  /** Enter or a double press: edits what can be edited, explains what is a figure. */
  readonly open: (place: Place, mayWork: boolean) => boolean
  readonly editor: EditorActions
}

type Line = Workspace['draft']['question']['lines'][number]

/** Turns keys on the board into moves, edits and boxes. */
export function boardDoer(work: Workspace, doors: BoardDoors): BoardDoer {
  const { board, draft } = work
  const { lines, routes } = draft.question
  const lineAt = (place: Place) => lines.find((line) => line.id === place.row)
  const isFigure = ({ row, column }: Place) => row !== HEAD && routes.some((route) => route.id === column)

  function edit(place: Place, typed: string | null): boolean {
    const line = lineAt(place)
    if (place.row === HEAD) return typed === null && opened(doors, { kind: 'route', routeId: place.column })
    if (!line) return false
    if (place.column === 'charge') return opened(doors, { kind: 'charge', lineId: line.id, typed: typed ?? '' })
    const cell = cellOf(line, place.column)
    if (!cell) return false
    board.edit({ lineId: line.id, ...cell, text: typed ?? cell.text, place: lines.indexOf(line) + 1 })
    return true
  }

  function open(place: Place, mayWork: boolean): boolean {
    if (!isFigure(place)) return mayWork && edit(place, null)
    doors.onWhy()
    return true
  }

  return {
    open,
    run(deed, mayWork) {
      if (deed.do === 'step') board.step(deed.step)
      else if (deed.do === 'open') return open(board.cursor, mayWork)
      else if (deed.do === 'copy') return doors.onCopy()
      else if (!mayWork) return false
      else if (deed.do === 'edit') return edit(board.cursor, deed.typed)
      else return change(work, deed, doors)
      return true
    },
    editor: {
      onTyped(editing, text, step) {
        board.edit(null)
        if (editing.column === 'code') doors.onCode(editing.lineId, text)
        else if (!work.deeds.type(editing, text)) doors.onProblem(unitsProblem(text))
        if (step) board.step(step, { row: editing.lineId, column: editing.column })
      },
      onCopied({ lineId, column }) {
        board.edit(null)
        work.deeds.copyAbove(lineId, column)
        board.go({ row: lineId, column })
      },
      onLeft() {
        board.edit(null)
        board.go(board.cursor)
      },
    },
  }
}

function opened(doors: BoardDoors, box: OpenBox): boolean {
  doors.onBox(box)
  return true
}

type Change = Exclude<BoardDeed, { readonly do: 'step' | 'edit' | 'open' | 'copy' }>

/** A change of the draft, after which the cursor stands on a cell that is there. */
function change(work: Workspace, deed: Change, doors: BoardDoors): boolean {
  const { board, deeds } = work
  const { lines, routes } = work.draft.question
  const place = board.cursor
  if (deed.do === 'moveColumn') {
    deeds.moveColumn(place.column, deed.by)
    board.go(place)
    return true
  }
  const at = lines.findIndex((line) => line.id === place.row)
  const line = lines[at]
  if (deed.do === 'insert') {
    doors.onInsert(line?.id ?? null)
    return true
  }
  if (!line) return false
  if (deed.do === 'override') {
    const isPrice = routes.some((route) => route.id === place.column)
    if (place.column === 'charge') return opened(doors, { kind: 'charge', lineId: line.id, typed: '' })
    if (isPrice) return opened(doors, { kind: 'routePrice', lineId: line.id, routeId: place.column, typed: '' })
    return opened(doors, { kind: 'line', lineId: line.id, focus: 'words' })
  }
  if (deed.do === 'remove') deeds.remove(line.id)
  else if (deed.do === 'moveLine') deeds.moveLine(line.id, deed.by)
  else deeds.copyAbove(line.id, place.column)
  const next = deed.do === 'remove' ? (lines[at + 1] ?? lines[at - 1])?.id : line.id
  board.go({ ...place, row: next ?? ADD })
  return true
}

function cellOf(line: Line, column: string) {
  if (column === 'code') return { column, text: line.code } as const
  if (column === 'service') return { column, text: line.words } as const
  return column === 'units' ? ({ column, text: String(line.units) } as const) : null
}
