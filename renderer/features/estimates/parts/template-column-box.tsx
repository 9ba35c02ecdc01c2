import type { ReactNode } from 'react'
import { blanksFilled } from '../../../../shared/engine/plan-entry/blanks-filled.ts'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { templateBoxWords } from '../../../../shared/text/templates-screen.ts'
import { planFromOffer, planYearOf, templateOffers } from '../../../lib/plan-templates.ts'
import { useSession } from '../../../lib/session.tsx'
import { TemplateBox } from '../../../ui/template-box.tsx'
import { useToday } from '../../../ui/today.tsx'
import { planOnlyColumn } from '../state/columns.ts'
import { freshId, routeReplaced } from '../state/edits.ts'
import { type BoxProps, useAdd } from './use-add-column.ts'

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
