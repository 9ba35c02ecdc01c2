import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import type { EditorActions } from '../parts/cell-editor.tsx'
import type { CellKeeper } from '../parts/kept-cell.tsx'
import { type LineBox, useLineBox } from '../parts/use-line-box.ts'
import { boardDoer } from './board-doer.ts'
import { type BoardDeed, boardDeed } from './board-keys.ts'
import { ADD, type Place } from './cursor.ts'
import type { OpenBox, OpenSheet } from './open-box.ts'
import { useBoardDoors } from './use-board-doors.ts'
import { usePrices } from './use-prices.ts'
import type { Workspace } from './use-workspace.ts'

export interface BoardControlOf {
  readonly work: Workspace
  readonly mayWork: boolean
  readonly onBox: (box: OpenBox) => void
  readonly onSheet: (sheet: OpenSheet | null) => void
}

export interface BoardControl {
  readonly box: LineBox
  readonly editor: EditorActions
  /** Keeps what is typed into a cell. */
  readonly keeper: RefObject<CellKeeper | null>
  readonly onKey: (event: KeyboardEvent) => void
  readonly onPlace: (place: Place, isDouble: boolean) => void
}

/** What the keys and presses on the board do. */
export function useBoardControl({ work, mayWork, onBox, onSheet }: BoardControlOf): BoardControl {
  const [after, setAfter] = useState<string | null>(null)
  const { find } = usePrices()
  const box = useLineBox({ find, onAdded: (found) => work.deeds.add(found, after) })
  const keeper = useRef<CellKeeper>(null)
  const doer = boardDoer(work, useBoardDoors({ work, onBox, onSheet, onAfter: setAfter }))
  return {
    box,
    keeper,
    editor: { ...doer.editor, onChanged: (editing, text) => keeper.current?.keep(editing, text) },
    onKey: (event) => onBoardKey(event, (deed) => doer.run(deed, mayWork)),
    onPlace(place, isDouble) {
      work.board.stand(place)
      if (place.row !== ADD) setAfter(null)
      if (isDouble) doer.open(place, mayWork)
    },
  }
}

/** Keys inside of a text belong to the text. */
function onBoardKey(event: KeyboardEvent, run: (deed: BoardDeed) => boolean): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
  const deed = boardDeed(event)
  if (deed && run(deed)) event.preventDefault()
}
