import { useNavigation } from '../../../lib/navigation.tsx'
import { type Column, exactTotal, lowestColumn } from './comparison.ts'
import type { Workspace } from './use-workspace.ts'

/** The column that a plan would be made from, and the way to its designer. */
export function usePlanDoor(work: Workspace) {
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
