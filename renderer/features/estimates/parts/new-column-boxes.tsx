import type { ReactNode } from 'react'
import { blanksFilled } from '../../../../shared/engine/plan-entry/blanks-filled.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { pricingWords } from '../../../../shared/text/estimate-pricing.ts'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { templateBoxWords } from '../../../../shared/text/templates-screen.ts'
import { planFromOffer, planYearOf, templateOffers } from '../../../lib/plan-templates.ts'
import { useAsk } from '../../../lib/query.tsx'
import { useSession } from '../../../lib/session.tsx'
import { TemplateBox } from '../../../ui/template-box.tsx'
import { useToday } from '../../../ui/today.tsx'
import { columnOffers, planOnlyColumn } from '../state/columns.ts'
import { freshId, routeReplaced, withRoute } from '../state/edits.ts'
import type { OpenBox } from '../state/open-box.ts'
import { routeOf } from '../state/route-form.ts'
import { usePrices } from '../state/use-prices.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { AddColumn } from './add-column.tsx'
import { RouteSettings } from './route-settings.tsx'

interface BoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

/** Adds a column with its prices; one that already has prices, as a what-if of another, keeps them. */
function useAdd({ work, onClosed }: BoxProps): (route: Route) => Promise<void> {
  const prices = usePrices()
  return async (route) => {
    onClosed()
    const hasPrices = route.kind === 'insured' && route.basedOn !== undefined && route.prices.length > 0
    const priced = hasPrices ? route : await prices.priced(route, work.draft.question.lines)
    work.edit(steps.columnAdded(route.name), (now) => withRoute(now, priced))
  }
}

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
  const { routes } = work.draft.question
  const own = { selfPayDiscount: clinic.data?.selfPayDiscount ?? { units: 0, places: 0 } }
  const setting = { draft: work.draft, coverages: work.coverages, clinic: own, under: columnUnder(work) }
  return (
    <AddColumn
      offers={clinic.data ? columnOffers(setting) : []}
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

/** The small form of a column that is not there yet. */
export function NewColumnBox({ work, route, onClosed }: BoxProps & { readonly route: Route }): ReactNode {
  const add = useAdd({ work, onClosed })
  const { person } = useSession()
  const today = useToday()
  const { question } = work.draft
  return (
    <RouteSettings
      route={route}
      title={pricingWords.newTitle(route.name)}
      does={pricingWords.add}
      lines={question.lines}
      on={question.serviceOn ?? question.asOf}
      focus={null}
      onRemoved={null}
      onClosed={onClosed}
      onSaved={(typed) => {
        const source = { means: 'byHand' as const, asOf: today, by: person.name, reference: '' }
        void add(routeOf(route, typed, source))
      }}
    />
  )
}

/** Plan templates: for a new column, or for the blanks of one that stands. */
export function TemplateColumnBox({
  work,
  routeId,
  onClosed,
}: BoxProps & { readonly routeId: string | null }): ReactNode {
  const { person } = useSession()
  const today = useToday()
  const add = useAdd({ work, onClosed })
  const { routes, serviceOn, asOf } = work.draft.question
  const filled = routes.find((one) => one.id === routeId)
  const month = filled?.kind === 'insured' ? filled.plan.planYearStartMonth : 1
  const start = planYearOf(month, serviceOn ?? asOf)
  return (
    <TemplateBox
      offers={templateOffers(start)}
      note={filled?.kind === 'insured' ? templateBoxWords.blanksOnly : templateBoxWords.wholePlan}
      onTaken={(offer) => {
        const plan = planFromOffer(offer, start)
        if (filled?.kind !== 'insured') {
          void add(planOnlyColumn(freshId('R', routes), named(plan), today, person.name))
          return
        }
        const changed = { ...filled, plan: blanksFilled(filled.plan, plan) }
        work.edit(steps.columnChanged(filled.name), (now) => routeReplaced(now, changed))
        onClosed()
      }}
      onClosed={onClosed}
    />
  )
}

/** A plan of a template belongs to no payer yet; the model asks for some name. */
function named<P extends { readonly payerName: string; readonly planName: string }>(plan: P): P {
  return { ...plan, payerName: plan.payerName || plan.planName }
}
