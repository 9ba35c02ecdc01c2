import type { ReactNode } from 'react'
import type { Route } from '../../../../shared/model/route.ts'
import { columnNames, steps } from '../../../../shared/text/estimate-screen.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { columnOffers, planOnlyColumn } from '../state/columns.ts'
import type { Column } from '../state/comparison.ts'
import { freshId, routeReplaced, withoutRoute, withRoute } from '../state/edits.ts'
import type { OpenBox } from '../state/open-box.ts'
import { routeOf } from '../state/route-form.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { AddColumn } from './add-column.tsx'
import { ChooseDialog } from './choose-dialog.tsx'
import { FactBox } from './fact-box.tsx'
import { RouteSettings } from './route-settings.tsx'

export interface RouteBoxesProps {
  readonly work: Workspace
  readonly box: Extract<OpenBox, { readonly kind: 'route' | 'choose' | 'fact' | 'addColumn' }>
  readonly onClosed: () => void
}

/** The boxes about columns: add one, change one, choose one. */
export function RouteBoxes({ work, box, onClosed }: RouteBoxesProps): ReactNode {
  if (box.kind === 'addColumn') return <AddColumnBox work={work} onClosed={onClosed} />
  const column = work.columns.find((one) => one.route.id === box.routeId)
  if (!column) return null
  if (box.kind === 'route') return <SettingsBox work={work} box={box} onClosed={onClosed} />
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

type RouteBox = Extract<OpenBox, { readonly kind: 'route' }>

interface BoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

function AddColumnBox({ work, onClosed }: BoxProps): ReactNode {
  const clinic = useAsk('clinic.get', {})
  const { person } = useSession()
  const today = useToday()
  const prices = usePrices()
  const { routes } = work.draft.question
  const add = async (route: Route) => {
    onClosed()
    const priced = await prices.priced(route, work.draft.question.lines)
    work.edit(steps.columnAdded(route.name), (now) => withRoute(now, priced))
  }
  const own = { selfPayDiscount: clinic.data?.selfPayDiscount ?? { units: 0, places: 0 } }
  return (
    <AddColumn
      offers={clinic.data ? columnOffers(work.draft, work.coverages, own) : []}
      onOffer={(offer) => add(offer.route)}
      onPlan={(plan) => {
        const { id: _, ...draft } = plan
        return add(planOnlyColumn(freshId('R', routes), draft, today, person.name))
      }}
      onClosed={onClosed}
    />
  )
}

function SettingsBox({ work, box, onClosed }: BoxProps & { readonly box: RouteBox }): ReactNode {
  const { person } = useSession()
  const today = useToday()
  const prices = usePrices()
  const column = work.columns.find((one) => one.route.id === box.routeId)
  if (!column) return null
  const { route } = column
  return (
    <RouteSettings
      focus={box.focus ?? null}
      route={route}
      letter={column.letter}
      onRemoved={
        work.columns.length > 1
          ? () => {
              onClosed()
              work.edit(steps.columnRemoved(route.name), (now) => withoutRoute(now, route.id))
            }
          : null
      }
      onClosed={onClosed}
      onSaved={async (typed) => {
        onClosed()
        const source = { means: 'byHand' as const, asOf: today, by: person.name, reference: '' }
        const changed = routeOf(route, { ...typed, name: typed.name || columnNames.selfPay }, source)
        const isOtherLevel = route.kind === 'insured' && changed.kind === 'insured' && changed.tier !== route.tier
        const next = isOtherLevel ? await prices.priced(changed, work.draft.question.lines) : changed
        work.edit(steps.columnChanged(route.name), (now) => routeReplaced(now, next))
      }}
    />
  )
}

interface PlanFactProps extends BoxProps {
  readonly column: Column
  readonly factId: string
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
