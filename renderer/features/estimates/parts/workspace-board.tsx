import type { ReactNode } from 'react'
import { useToday } from '../../../ui/today.tsx'
import { MOST_COLUMNS } from '../state/columns.ts'
import { compared } from '../state/comparison.ts'
import type { OpenBox, OpenSheet } from '../state/open-box.ts'
import { useBoardControl } from '../state/use-board-control.ts'
import { usePlanDoor } from '../state/use-plan-door.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { useWorkspaceKeys } from '../state/use-workspace-keys.ts'
import { AddLine } from './add-line.tsx'
import { Board } from './board.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { KeptCell } from './kept-cell.tsx'
import { PastedStrip } from './pasted-strip.tsx'
import { Tail } from './tail.tsx'

export interface WorkspaceBoardProps {
  readonly work: Workspace
  readonly mayWork: boolean
  readonly sheet: OpenSheet | null
  readonly onBox: (box: OpenBox) => void
  readonly onSheet: (sheet: OpenSheet | null) => void
  readonly onPerson: () => void
  readonly onIssue: () => void
}

/** The board with its keys: every key press is a deed on the draft, a move of the cursor, or a box. */
export function WorkspaceBoard(props: WorkspaceBoardProps): ReactNode {
  const { work, mayWork, onBox } = props
  const { board, shown, draft } = work
  const today = useToday()
  const control = useBoardControl(props)
  const plan = usePlanDoor(work)
  useWorkspaceKeys({ ...props, onPlan: plan.column ? () => plan.open(plan.column) : null })
  return (
    <>
      <KeptCell ref={control.keeper} work={work} />
      {control.pasted.rows === null ? null : <PastedStrip {...control.pasted} rows={control.pasted.rows} />}
      <Board
        view={{ draft, columns: shown, parts: work.parts, cursor: board.cursor, editing: board.editing, today }}
        grid={board.grid}
        editor={control.editor}
        onKey={control.onKey}
        onPaste={control.onPaste}
        onPlace={control.onPlace}
        addLine={
          mayWork ? (
            <AddLine
              box={control.box}
              number={draft.question.lines.length + 1}
              routeIds={shown.map((column) => column.route.id)}
              isCursor={control.isAtBox}
              onLeave={(step) => board.step(step)}
            />
          ) : null
        }
        checks={<ChecksPanel {...props} onAsks={() => props.onSheet('asks')} />}
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
    </>
  )
}
