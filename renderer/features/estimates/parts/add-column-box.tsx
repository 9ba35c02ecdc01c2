import type { ReactNode } from 'react'
import { useAsk } from '../../../lib/query.tsx'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSchedules } from '../api/schedules.ts'
import { columnOffers } from '../state/column-offers.ts'
import { planOnlyColumn } from '../state/columns.ts'
import { freshId } from '../state/edits.ts'
import type { OpenBox } from '../state/open-box.ts'
import { withSchedules } from '../state/schedule-offers.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { AddColumn } from './add-column.tsx'
import { type BoxProps, useAdd } from './use-add-column.ts'

/** The menu of columns. */
export function AddColumnBox({
  work,
  onBox,
  onClosed,
}: BoxProps & { readonly onBox: (box: OpenBox) => void }): ReactNode {
  const clinic = useAsk('clinic.get', {})
  const { person } = useSession()
  const today = useToday()
  const add = useAdd({ work, onClosed })
  const { routes, lines, serviceOn, asOf } = work.draft.question
  const { inForce } = useSchedules(serviceOn ?? asOf)
  const own = { selfPayDiscount: clinic.data?.selfPayDiscount ?? { units: 0, places: 0 } }
  const setting = { draft: work.draft, coverages: work.coverages, clinic: own, under: columnUnder(work) }
  return (
    <AddColumn
      offers={clinic.data ? withSchedules(columnOffers(setting), inForce, lines) : []}
      onOffer={(offer) => (offer.needsForm ? onBox({ kind: 'newRoute', route: offer.route }) : void add(offer.route))}
      onPlan={(plan) => {
        const { id: _, ...draft } = plan
        return add(planOnlyColumn(freshId('R', routes), draft, today, person.name))
      }}
      onTemplate={() => onBox({ kind: 'template', routeId: null })}
      onClosed={onClosed}
    />
  )
}

/** The insured column under the cursor, else the first: what-ifs are held against it. */
function columnUnder({ board, columns }: Workspace) {
  const insured = columns.flatMap(({ letter, route }) => (route.kind === 'insured' ? [{ letter, route }] : []))
  return insured.find(({ route }) => route.id === board.cursor.column) ?? insured[0] ?? null
}
