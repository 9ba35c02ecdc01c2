import type { ReactNode } from 'react'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import type { Column } from '../state/comparison.ts'
import { routeReplaced } from '../state/edits.ts'
import type { OpenBox } from '../state/open-box.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { AddColumnBox } from './add-column-box.tsx'
import { ChooseDialog } from './choose-dialog.tsx'
import { FactBox } from './fact-box.tsx'
import { NewColumnBox } from './new-column-box.tsx'
import { SettingsBox } from './settings-box.tsx'
import { TemplateColumnBox } from './template-column-box.tsx'

/** The boxes that are about columns. */
export type RouteBox = Exclude<OpenBox, { readonly kind: 'charge' | 'routePrice' | 'line' | 'issue' | 'clock' }>

export interface RouteBoxesProps {
  readonly work: Workspace
  readonly box: RouteBox
  readonly onBox: (box: OpenBox) => void
  readonly onClosed: () => void
}

/** The boxes about columns: add one, change one, settle a fact of one, choose one. */
export function RouteBoxes({ work, box, onBox, onClosed }: RouteBoxesProps): ReactNode {
  if (box.kind === 'addColumn') return <AddColumnBox work={work} onBox={onBox} onClosed={onClosed} />
  if (box.kind === 'newRoute') return <NewColumnBox work={work} route={box.route} onClosed={onClosed} />
  if (box.kind === 'template') return <TemplateColumnBox work={work} routeId={box.routeId} onClosed={onClosed} />
  const column = work.columns.find((one) => one.route.id === box.routeId)
  if (!column) return null
  if (box.kind === 'route')
    return <SettingsBox work={work} column={column} focus={box.focus ?? null} onClosed={onClosed} />
  if (box.kind === 'fact') return <PlanFactBox work={work} column={column} factId={box.factId} onClosed={onClosed} />
  const choose = (chosenRouteId: string | null, choiceReason: string) => {
    const step = chosenRouteId === null ? steps.unchosen : steps.chosen(column.letter)
    work.edit(step, (now) => ({ ...now, chosenRouteId, choiceReason }))
    onClosed()
  }
  return (
    <ChooseDialog
      column={column}
      isChosen={work.draft.chosenRouteId === column.route.id}
      reason={work.draft.choiceReason}
      onChosen={(reason) => choose(column.route.id, reason)}
      onTakenBack={() => choose(null, '')}
      onClosed={onClosed}
    />
  )
}

interface PlanFactProps {
  readonly work: Workspace
  readonly column: Column
  readonly factId: string
  readonly onClosed: () => void
}

function PlanFactBox({ work, column, factId, onClosed }: PlanFactProps): ReactNode {
  const { go } = useNavigation()
  const { route, letter } = column
  const { patientId } = work.draft
  if (route.kind !== 'insured') return null
  const { coverageId } = route
  return (
    <FactBox
      route={route}
      letter={letter}
      factId={factId}
      nameOf={work.factName}
      onCoverage={
        patientId === null || coverageId === null ? null : () => go({ to: 'coverage', patientId, coverageId })
      }
      onSaved={(changed) => {
        work.edit(steps.columnChanged(route.name), (now) => routeReplaced(now, changed))
        onClosed()
      }}
      onClosed={onClosed}
    />
  )
}
