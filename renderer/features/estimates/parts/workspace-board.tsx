import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { type BoardDoors, boardDoer } from '../state/board-doer.ts'
import { boardDeed } from '../state/board-keys.ts'
import { MOST_COLUMNS } from '../state/columns.ts'
import { type Column, compared, exactTotal, lowestColumn } from '../state/comparison.ts'
import { ADD } from '../state/cursor.ts'
import { typedServices } from '../state/new-line.ts'
import type { OpenBox, OpenSheet } from '../state/open-box.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { useWorkspaceKeys } from '../state/use-workspace-keys.ts'
import { AddLine } from './add-line.tsx'
import { Board } from './board.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { Tail } from './tail.tsx'
import { foundService, useLineBox } from './use-line-box.ts'

export interface WorkspaceBoardProps {
  readonly work: Workspace
  readonly mayWork: boolean
  readonly sheet: OpenSheet | null
  readonly onBox: (box: OpenBox) => void
  readonly onSheet: (sheet: OpenSheet | null) => void
  readonly onTitle: () => void
}

/** The board with its keys: every key press is a deed on the draft, a move of the cursor, or a box. */
export function WorkspaceBoard(props: WorkspaceBoardProps): ReactNode {
  const { work, mayWork, onBox } = props
  const { board, shown, draft } = work
  const today = useToday()
  const [after, setAfter] = useState<string | null>(null)
  const { find } = usePrices()
  const box = useLineBox({ find, onAdded: (found) => work.deeds.add(found, after) })
  const doer = boardDoer(work, useDoors(props, setAfter))
  const plan = usePlanDoor(work)
  useWorkspaceKeys({ ...props, onPlan: plan.column ? () => plan.open(plan.column) : null })
  return (
    <Board
      view={{ draft, columns: shown, parts: work.parts, cursor: board.cursor, editing: board.editing, today }}
      grid={board.grid}
      editor={doer.editor}
      onKey={(event) => onBoardKey(event, mayWork, doer.run)}
      onPlace={(place, isDouble) => {
        board.stand(place)
        if (place.row !== ADD) setAfter(null)
        if (isDouble) doer.open(place, mayWork)
      }}
      addLine={
        mayWork ? (
          <AddLine
            box={box}
            number={draft.question.lines.length + 1}
            routeIds={shown.map((column) => column.route.id)}
            isCursor={board.cursor.row === ADD}
            onLeave={(step) => board.step(step)}
          />
        ) : null
      }
      checks={<ChecksPanel {...props} />}
      tail={
        <Tail
          compared={compared(shown)}
          nameOf={work.factName}
          onAddColumn={mayWork && work.columns.length < MOST_COLUMNS ? () => onBox({ kind: 'addColumn' }) : null}
          planFrom={plan.column}
          onPlan={plan.open}
        />
      }
    />
  )
}

/** What the board asks of the rest of the screen. */
function useDoors({ work, onBox, onSheet }: WorkspaceBoardProps, onAfter: (lineId: string | null) => void): BoardDoors {
  const toast = useToast()
  const { find } = usePrices()
  return {
    onBox,
    onWhy: () => onSheet('why'),
    onInsert(lineId) {
      onAfter(lineId)
      work.board.go({ row: ADD, column: 'service' })
    },
    async onCode(lineId, text) {
      const [typed] = typedServices(text)
      if (typed) work.deeds.replace(lineId, await foundService(find, typed))
    },
    onProblem: (words) => toast({ words }),
  }
}

/** The column that a plan would be made from, and the way to its designer. */
function usePlanDoor(work: Workspace) {
  const { go } = useNavigation()
  const { patientId } = work.draft
  return {
    column: planColumn(work),
    open(column: Column | null) {
      if (patientId === null || column === null) return
      void work.saved.flush()
      go({ to: 'newPlan', patientId, estimateId: work.record.row.id, routeId: column.route.id })
    },
  }
}

/** A plan is made from the chosen column, else from the one under the cursor, else from the lowest; never from a range. */
function planColumn({ columns, shown, draft, board }: Workspace): Column | null {
  if (draft.patientId === null || draft.question.lines.length === 0) return null
  const chosen = columns.find((column) => column.route.id === draft.chosenRouteId)
  const under = shown.find((column) => column.route.id === board.cursor.column)
  const column = chosen ?? under ?? lowestColumn(shown)
  const owed = column ? exactTotal(column) : null
  return column && owed !== null && owed > 0 ? column : null
}

function onBoardKey(
  event: KeyboardEvent,
  mayWork: boolean,
  run: (deed: NonNullable<ReturnType<typeof boardDeed>>, mayWork: boolean) => boolean,
): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
  const deed = boardDeed(event)
  if (deed && run(deed, mayWork)) event.preventDefault()
}
