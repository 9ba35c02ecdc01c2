import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { isPastedGrid } from '../../../ui/pasted-grid.ts'
import type { EditorActions } from '../parts/cell-editor.tsx'
import type { CellKeeper } from '../parts/kept-cell.tsx'
import { type FoundService, type LineBox, useLineBox } from '../parts/use-line-box.ts'
import { boardDoer } from './board-doer.ts'
import { type BoardDeed, boardDeed } from './board-keys.ts'
import { ADD, type Place } from './cursor.ts'
import type { OpenBox, OpenSheet } from './open-box.ts'
import { useBoardDoors } from './use-board-doors.ts'
import { type PastedLines, usePastedLines } from './use-pasted-lines.ts'
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
  /** The cursor stands on the box that adds services. */
  readonly isAtBox: boolean
  /** A pasted list of services that is looked at before it is taken. */
  readonly pasted: PastedLines
  readonly editor: EditorActions
  /** Keeps what is typed into a cell. */
  readonly keeper: RefObject<CellKeeper | null>
  readonly onKey: (event: KeyboardEvent) => void
  /** A block that is pasted onto the board. */
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onPlace: (place: Place, isDouble: boolean) => void
}

/** So many lines does an estimate hold. */
const MOST_LINES = 500

/** What the keys and presses on the board do. */
export function useBoardControl({ work, mayWork, onBox, onSheet }: BoardControlOf): BoardControl {
  const [after, setAfter] = useState<string | null>(null)
  const { find } = usePrices()
  const onAdded = (found: readonly FoundService[]) => work.deeds.add(found, after)
  const onLeft = () => work.board.go({ row: ADD, column: 'service' })
  const pasted = usePastedLines({ find, onAdded, onLeft, room: MOST_LINES - work.draft.question.lines.length })
  const box = useLineBox({ find, onAdded, onPasted: pasted.read })
  const keeper = useRef<CellKeeper>(null)
  const doer = boardDoer(work, useBoardDoors({ work, onBox, onSheet, onAfter: setAfter }))
  return {
    box,
    pasted,
    isAtBox: work.board.cursor.row === ADD,
    keeper,
    editor: { ...doer.editor, onChanged: (editing, text) => keeper.current?.keep(editing, text) },
    onKey: (event) => onBoardKey(event, (deed) => doer.run(deed, mayWork)),
    onPaste(event) {
      const text = event.clipboardData.getData('text')
      if (!mayWork || event.defaultPrevented || event.target instanceof HTMLInputElement || !isPastedGrid(text)) return
      event.preventDefault()
      void pasted.read(text)
    },
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
